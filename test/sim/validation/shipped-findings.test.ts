import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runUnit } from '../../../sim/engine/unit.ts';
import { parseFinding, parseKnownMisses } from '../../../sim/io/index.ts';
import { judgeTarget, readFindings, trialUnits } from '../../../sim/validation/index.ts';
import { readShipped } from '../../support/shipped-files.ts';

const folder = new URL('../../../scenarios/evidence/', import.meta.url);
const files = readdirSync(folder).filter(file => file.endsWith('.yaml') && file !== 'known-misses.yaml').toSorted();
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const findings = files.map(file => parseFinding(read(file), { file, read: readShipped }));
const targets = readFindings(findings);
const sources = new Set([...readFileSync(new URL('../../../sim/SOURCES.md', import.meta.url), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key!));

describe.each(targets.map(target => [target.id, target] as const))('the finding %s', (id, target) => {
  it('is named as its file, has listed sources, and measures all its arms', () => {
    expect(files).toContain(`${id}.yaml`);
    expect(target.sources.filter(key => !sources.has(key))).toEqual([]);
    const measured = [...target.measures, ...(target.placebo ? [target.placebo] : [])].flatMap(({ measure }) => measure.levels.map(({ strategy }) => strategy));
    expect(new Set(measured)).toEqual(new Set(target.scenarios.flatMap(({ strategies }) => Object.keys(strategies))));
  });

  it('has a comment that says what the study did', () => expect(read(`${id}.yaml`)).toMatch(/^# .{40}/));
});

it('the findings that need a survey are the only ones left out of twenty', () => {
  const all = Array.from({ length: 20 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`);
  expect(all.filter(id => !files.includes(`${id}.yaml`))).toEqual(['C07', 'C13']);
});

it('the guide shows an evidence file that works', () => {
  const guide = readFileSync(new URL('../README.md', folder), 'utf8');
  const example = /```yml\n(.*?)```/s.exec(guide)![1]!;
  const [finding] = readFindings([parseFinding(example, { file: 'C01.yaml', read: readShipped })]);
  expect(finding).toMatchObject({ id: 'C01', measures: [{ id: 'ratio' }, { id: 'elsewhere' }], placebo: { id: 'opens' }, scenarios: [{ days: 28 }, { population: { base: 'de' } }] });
});

it('known misses are findings that there are', () => {
  for (const { id } of parseKnownMisses(read('known-misses.yaml'), 'known-misses.yaml')) expect(files).toContain(`${id}.yaml`);
});

it('a finding is tried from file to report: more kinds of data are not less creepy', () => {
  const target = targets.find(({ id }) => id === 'C16')!;
  const units = trialUnits(target, { consumers: 400, replications: 2 });
  const results = units.map(({ scenario, strategy, replication, extra }) => runUnit(scenario, strategy, replication, undefined, { extra }));
  const { measures } = judgeTarget(target, results);
  expect(measures.reduce((sum, { simulated }) => sum + simulated!, 0)).toBeGreaterThan(0);
  expect(judgeTarget(target, results.toReversed())).toEqual(judgeTarget(target, results));
});
