import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../../../sim/engine/version.ts';
import { combineRun } from '../../../sim/experiment/combine.ts';
import { combineCompare } from '../../../sim/experiment/compare.ts';
import { createScenario, createUnit, population } from './units.ts';

const replications = [0, 1, 2, 3, 4, 5];
const luck = [100, 104, 97, 101, 99, 103];
const scenario = createScenario(['plain', 'bold'], 6);
const plain = replications.map(r => createUnit('plain', r, luck[r]!));
const bold = replications.map(r => createUnit('bold', r, luck[r]! + 10 + (r % 2)));
const units = [...plain, ...bold];

describe('the report of a run', () => {
  const report = combineRun(scenario, population, units);

  it('has each metric as a mean over replications, with its interval and unit', () => {
    expect(report.strategies.map(({ id, title }) => [id, title])).toEqual([
      ['plain', 'PLAIN'],
      ['bold', 'BOLD'],
    ]);
    expect(report.strategies[0]!.metrics['engagement']).toEqual({ mean: 0.5, low: 0.5, high: 0.5, unit: '0–1' });
    // mean 100.667, standard deviation 2.582, t(5) = 2.5706
    expect(report.strategies[0]!.metrics['valueAfterBacklash']).toEqual({
      mean: expect.closeTo(100.6667, 4),
      low: expect.closeTo(97.957, 3),
      high: expect.closeTo(103.3763, 3),
      unit: 'cents per person',
    });
  });
  it('says by the metric itself why there is no value', () => {
    const silent = { ...plain[0]!, metrics: { ...plain[0]!.metrics, openRate: null } };
    const { metrics } = combineRun(createScenario(['plain'], 1), population, [silent]).strategies[0]!;
    expect(metrics['openRate']).toEqual({
      mean: null,
      low: null,
      high: null,
      reason: 'no messages',
      unit: 'per message',
    });
  });
  it('has no interval that reaches beyond what a metric can be', () => {
    const among = (value: string, backlash: number) => ({
      axis: 'gender' as const,
      value,
      people: 500,
      metrics: { backlash },
    });
    const rare = replications.map(r => {
      const backlash = r === 0 ? 0.00591 : 0.000018;
      return createUnit('plain', r, 500, {
        metrics: { backlash },
        segments: [among('female', backlash), among('male', 0)],
      });
    });
    const { metrics, segments, worst } = combineRun(createScenario(['plain'], 6), population, rare).strategies[0]!;
    for (const { low, mean, high } of [metrics['backlash']!, segments[0]!.metrics['backlash']!, worst['backlash']!]) {
      expect([low, mean]).toEqual([0, expect.closeTo(0.001, 6)]);
      expect(high).toBeGreaterThan(0.0035);
    }
  });
  it('has the mean of each day over replications', () => {
    expect(report.strategies[0]!.series).toEqual({ engagement: [2.5, null] });
  });
  it('says which segments are too small for a verdict', () => {
    expect(report.warnings).toEqual(['no verdict for segments under 100 people: dataPoor yes (60)']);
  });
  it('is the same in whatever order the units arrive', () => {
    const shuffled = [5, 11, 0, 7, 2, 9, 4, 1, 10, 3, 8, 6].map(i => units[i]!);
    expect(combineRun(scenario, population, shuffled)).toEqual(report);
    expect(combineCompare(scenario, population, shuffled)).toEqual(combineCompare(scenario, population, units));
  });
  it('has another digest when one unit is another', () => {
    const other = [...units.slice(1), { ...units[0]!, digest: 'other' }];
    expect(combineRun(scenario, population, other).digest).not.toBe(report.digest);
    expect(report.digest).toMatch(/^[0-9a-f]{16}$/);
  });
  it('keeps what is complete of a run that was stopped', () => {
    const stopped = combineRun(scenario, population, units.slice(0, 9));
    expect(stopped.replications).toBe(3);
    expect(stopped.warnings[0]).toBe('stopped early: 3 of 6 replications were run to the end');
    expect(stopped.strategies[0]!.metrics['valueAfterBacklash']!.mean).toBeCloseTo(301 / 3, 9);
  });
  it('warns that one replication cannot tell chance from effect', () => {
    const one = createScenario(['plain'], 1);
    expect(combineRun(one, population, [plain[0]!]).warnings[0]).toMatch(/^one replication/);
  });
  it.each([
    ['no replication was run to the end under every strategy', [plain[0]!, bold[1]!]],
    ['two results for strategy plain, replication 0', [plain[0]!, plain[0]!]],
    ['a result for a strategy that the scenario does not have: mild', [createUnit('mild', 0, 1)]],
  ])('refuses broken results: %s', (message, broken) => {
    expect(() => combineRun(scenario, population, broken)).toThrow(message);
  });
  it('carries the version of the package', () => {
    expect(version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });
});

describe('the report of a comparison', () => {
  const { pairs } = combineCompare(scenario, population, units);

  it('sets every other strategy against the first, or against a named one', () => {
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([['bold', 'plain']]);
    expect(combineCompare(scenario, population, units, 'bold').pairs.map(({ a, b }) => [a, b])).toEqual([
      ['plain', 'bold'],
    ]);
    expect(() => combineCompare(scenario, population, units, 'blod')).toThrow(
      'unknown strategy: blod (did you mean bold?)',
    );
  });
  it('takes common luck out of a difference, for everybody and for each segment', () => {
    const { difference, ratio, correlation } = pairs[0]!.metrics['valueAfterBacklash']!;
    // differences 10, 11, 10, 11, 10, 11
    expect(difference).toEqual({ mean: 10.5, low: expect.closeTo(9.9252, 3), high: expect.closeTo(11.0748, 3) });
    expect(ratio!.mean).toBeCloseTo(667 / 604, 9);
    expect(ratio!.low).toBeGreaterThan(1);
    expect(correlation).toBeGreaterThan(0.97);
    expect(pairs[0]!.segments[1]!.metrics['valueAfterBacklash']!.difference.mean).toBe(-29.5);
  });
  it('finds exactly nothing between a strategy and its copy', () => {
    const copies = createScenario(['plain', 'copy'], 6);
    const copied = plain.map(unit => ({ ...unit, strategy: 'copy' }));
    const [pair] = combineCompare(copies, population, [...plain, ...copied]).pairs;
    for (const { metrics } of [pair!, ...pair!.segments]) {
      for (const { difference } of Object.values(metrics)) expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
      expect(metrics['engagement']!.ratio).toEqual({ mean: 1, low: 1, high: 1 });
    }
    expect(pair!.lost).toEqual([]);
  });
  it('gives reasons where there is no number', () => {
    const none = replications.map(r => createUnit('bold', r, null));
    const { difference, ratio, correlation, correlationReason } = combineCompare(scenario, population, [
      ...plain,
      ...none,
    ]).pairs[0]!.metrics['valueAfterBacklash']!;
    for (const estimate of [difference, ratio!])
      expect(estimate).toMatchObject({ mean: null, reason: expect.any(String) });
    expect([correlation, correlationReason]).toEqual([null, 'fewer than 3 replications']);
  });
  it('names who was lost under one strategy only, by replication and person, at most 50', () => {
    const left = (...ids: number[]) => ids.map(id => ({ id, because: 'creepy' }));
    const two = createScenario(['plain', 'bold'], 2);
    const results = [
      createUnit('plain', 0, 1, { lost: left(7, 3) }),
      createUnit('bold', 0, 1, { lost: left(9, 3, 1) }),
      createUnit('plain', 1, 1),
      createUnit('bold', 1, 1, { lost: left(...Array.from({ length: 80 }, (_, i) => 80 - i)) }),
    ];
    const { lost } = combineCompare(two, population, results).pairs[0]!;
    expect(lost.slice(0, 4)).toEqual([
      { id: 1, replication: 0, strategy: 'bold', because: 'creepy' },
      { id: 7, replication: 0, strategy: 'plain', because: 'creepy' },
      { id: 9, replication: 0, strategy: 'bold', because: 'creepy' },
      { id: 1, replication: 1, strategy: 'bold', because: 'creepy' },
    ]);
    expect(lost.length).toBe(50);
  });
});
