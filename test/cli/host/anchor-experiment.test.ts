import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareReport } from '../../../sim/index.ts';
import { creepline } from '../support/run-creepline.ts';

const head =
  'id: shop\ntitle: Shop\npopulation: {base: us, size: 400}\nnetwork: {off: true}\ndays: 14\nreplications: 3\n';
const strategies = 'strategies: {now: batch-and-blast, bold: {extends: hyper-covert, depth: .7}}\n';
const text = `${head}${strategies}brand: {baseline: {strategy: now, openRate: .3, listSize: 100000}}\nobserved: {now: {openRate: .3}, bold: {openRate: .2}}\n`;

async function compare(
  file: string,
  ...words: string[]
): Promise<CompareReport & { inputs: { scenario: { brand: object; parameters: Record<string, number> } } }> {
  const { code, stdout, stderr } = await creepline(['compare', file, ...words, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Awaited<ReturnType<typeof compare>>;
}

/** Made once for all tests of this file. */
const folder = mkdtempSync(join(tmpdir(), 'creepline-'));
const shop = join(folder, 'shop.yaml');
let whole: Awaited<ReturnType<typeof compare>>;
beforeAll(async () => {
  writeFileSync(shop, text);
  whole = await compare(shop);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a comparison with figures of one’s own', () => {
  it('gives them, says how, and sets the past test and the list beside', () => {
    const {
      strategies: [now],
      anchored,
      observed,
      observedPairs,
      list,
      inputs,
    } = whole;
    expect(Math.abs(now!.metrics['openRate']!.mean! / 0.3 - 1)).toBeLessThan(0.05);
    expect(anchored).toHaveLength(1);
    // as many as are on the list share the fixed costs
    expect(inputs.scenario.parameters).toEqual({ 'engage.openShift': anchored![0]!.to, 'cost.customers': 100_000 });
    expect(inputs.scenario.brand).not.toHaveProperty('baseline');
    expect(observed!.map(({ strategy }) => strategy)).toEqual(['now', 'bold']);
    expect(observedPairs).toHaveLength(1);
    expect(list!.pairs![0]!.totals['peopleLeft']!.mean).toBeCloseTo(
      list!.strategies[1]!.totals['peopleLeft']!.mean! - list!.strategies[0]!.totals['peopleLeft']!.mean!,
      6,
    );
  });

  it('knows what is done today though it is changed or left out', async () => {
    const changed = await compare(shop, '--set', 'strategies.now.frequency.capPerWeek=1');
    expect(changed.anchored).toEqual(whole.anchored);
    expect(changed.digest).not.toBe(whole.digest);
    const without = await compare(shop, '--strategy', 'bold', '--strategy', 'segment-rules');
    expect(without.anchored).toEqual(whole.anchored);
    expect(without.observed!.map(({ strategy }) => strategy)).toEqual(['bold']);
  });

  it('replays from its file to the same digest', async () => {
    const saved = join(folder, 'saved.json');
    await creepline(['run', shop, '--strategy', 'bold', '-o', saved]);
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toHaveProperty('anchored');
    expect(await creepline(['replay', saved])).toMatchObject({ code: 0, stderr: '' });
  });

  it('is refused with the reason where the model cannot give them', async () => {
    const { code, lastLine } = await creepline(['run', '-'], {
      input: text.replace('openRate: .3,', 'clickRate: .5,'),
    });
    expect(code).toBe(2);
    expect(lastLine).toContain('brand.baseline.clickRate: 50.0 % cannot be reached: even with engage.clickShift at 4');
  });
});

it('one person is explained by the model that the run used', async () => {
  const { stdout } = await creepline(['explain', shop, '--consumer', '3', '--format', 'json']);
  const { days } = JSON.parse(stdout) as { days: { scores: { terms: { name: string; value: number }[] }[] }[] };
  const shifts = days.flatMap(({ scores }) =>
    scores.flatMap(({ terms }) => terms.filter(({ name }) => name === 'open shift')),
  );
  expect(shifts.length).toBeGreaterThan(0);
  for (const { value } of shifts) expect(value).toBe(Math.fround(whole.anchored![0]!.to));
});
