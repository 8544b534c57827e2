import { describe, expect, it } from 'vitest';
import { combineRun } from '../../../sim/experiment/combine.ts';
import { combineCompare } from '../../../sim/experiment/compare.ts';
import { judge, judgePair, verdict } from '../../../sim/experiment/verdict.ts';
import type { Strategy } from '../../../sim/model/world/scenario.ts';
import { createScenario, createUnit, population } from './units.ts';

const luck = [100, 104, 97, 101, 99, 103];
function compareWith(gain: (r: number) => number) {
  const units = luck.flatMap((value, r) => [createUnit('plain', r, value), createUnit('bold', r, value + gain(r))]);
  return combineCompare(createScenario(['plain', 'bold'], 6), population, units);
}
function judgeWith(gain: (r: number) => number) {
  const report = compareWith(gain);
  return judgePair(report.pairs[0]!, report.strategies);
}

describe('how sure', () => {
  const interval = (low: number | null, high: number | null) => ({ mean: 1, low, high });
  it.each([
    ['better', 1, 2, 'up'],
    ['worse', 1, 2, 'down'],
    ['worse', -2, -1, 'up'],
    ['no clear difference', -1, 2, 'up'],
    ['no clear difference', 0, 2, 'up'],
    ['same', 0, 0, 'down'],
    ['unknown', null, null, 'up'],
  ] as const)('it is %s with %s to %s where %s is better', (outcome, low, high, better) => {
    expect(judge(interval(low, high), better)).toBe(outcome);
  });
});

describe('a pair of strategies', () => {
  it('has a winner by value after backlash when the whole interval is on one side', () => {
    expect(judgeWith(r => 10 + (r % 2))).toMatchObject({
      winner: 'bold',
      judgements: [
        { metric: 'engagement', outcome: 'same' },
        { metric: 'backlash', outcome: 'better' },
        { metric: 'valueAfterBacklash', outcome: 'better' },
      ],
    });
    expect(judgeWith(r => -10 - (r % 2)).winner).toBe('plain');
    expect(judgeWith(r => (r % 2) - 0.4).winner).toBeNull();
  });
  it('tells the worst segment of those with enough people, with room for the pick', () => {
    const report = compareWith(r => 10 + (r % 2));
    const { worst } = judgePair(report.pairs[0]!, report.strategies);
    expect(worst).toMatchObject({ axis: 'gender', value: 'male', people: 440, among: 2, outcome: 'worse' });
    const plain = report.pairs[0]!.segments[1]!.metrics['valueAfterBacklash']!.difference;
    expect(worst!.difference.low).toBeLessThan(plain.low!);
    expect(worst!.difference.mean).toBe(plain.mean);
  });
  it('is told in words', () => {
    expect(judgeWith(r => 10 + (r % 2)).sentence).toBe(
      'bold against plain: engagement the same, backlash better (−1.05 points, −1.11 to −0.993), ' +
        'value after backlash better (+10.5 cents per person, +9.93 to +11.1). bold is ahead by value after backlash. ' +
        'Worst off under bold: gender male (−29.5 cents per person, −30.2 to −28.8, allowing for the pick among 2 segments).',
    );
  });
  it('of a strategy and its copy is exactly alike', () => {
    const units = luck.flatMap((value, r) => [createUnit('plain', r, value), createUnit('copy', r, value)]);
    expect(verdict(combineCompare(createScenario(['plain', 'copy'], 6), population, units))).toBe(
      'copy and plain are exactly alike.',
    );
  });
});

describe('a run without pairs', () => {
  it('tells the order, and whether it is clear', () => {
    const report = (gain: number) =>
      combineRun(
        createScenario(['plain', 'bold'], 6),
        population,
        luck.flatMap((v, r) => [createUnit('plain', r, v), createUnit('bold', r, v + gain)]),
      );
    expect(verdict(report(1500))).toBe(
      'bold is ahead by value after backlash: bold 1,601 cents per person, 1,598 to 1,603, then plain 101 cents per person, 98.0 to 103.',
    );
    expect(verdict(report(1))).toMatch(/^No strategy is clearly ahead; highest is bold/);
  });
  it('of one strategy tells its value', () => {
    const report = combineRun(createScenario(['plain'], 1), population, [createUnit('plain', 0, 3)]);
    expect(verdict(report)).toBe('plain: value after backlash 3.00 cents per person.');
  });
  it('without a value says so', () => {
    const report = combineRun(createScenario(['plain'], 1), population, [createUnit('plain', 0, null)]);
    expect(verdict(report)).toBe('Value after backlash is not known.');
  });
});

describe('a strategy that is set apart', () => {
  const scenario = createScenario(['plain', 'bold', 'asking'], 6);
  const { plain, bold, asking } = scenario.strategies as Record<'plain' | 'bold' | 'asking', Strategy>;
  const pressing = { ...bold, levers: { ...bold.levers, pressure: { level: 1, atVulnerable: true } } };
  const apart = { ...scenario, strategies: { plain, bold: pressing, asking } };
  const why = 'bold is set apart: predatory, as it aims its pressure at those who resist least.';
  const units = (gain: number) =>
    luck.flatMap((value, r) => [
      createUnit('plain', r, value),
      createUnit('bold', r, value + gain + (r % 2)),
      createUnit('asking', r, value + 500 + (r % 2)),
    ]);

  it('is never the winner of a pair, and who would have been is told', () => {
    const report = combineCompare(apart, population, units(900));
    const verdictOf = (a: string) =>
      judgePair(
        report.pairs.find(pair => pair.a === a)!,
        report.strategies,
      );
    expect(verdictOf('bold')).toMatchObject({ winner: null, apart: [{ id: 'bold' }] });
    expect(verdictOf('bold').sentence.startsWith(`${why} bold against plain: `)).toBe(true);
    expect(verdictOf('bold').sentence).toContain(' bold would earn more, but is set apart and so not ahead. ');
    expect(verdictOf('asking')).toMatchObject({ winner: 'asking', apart: [] });
  });
  it('loses as any other does', () => {
    const [pair] = combineCompare(apart, population, units(-900)).pairs;
    expect(judgePair(pair!, combineCompare(apart, population, units(-900)).strategies).winner).toBe('plain');
  });
  it('comes last in the order, with what it would earn', () => {
    const said = verdict(combineRun(apart, population, units(900)));
    expect(said.startsWith(`${why} asking is ahead by value after backlash: asking 601`)).toBe(true);
    expect(said).toMatch(/ Set apart, bold 1,001 cents per person, [\d,]+ to [\d,]+\.$/);
  });
  it('is told with who pays for what it would earn', () => {
    const regretted = units(900).map(unit => ({ ...unit, metrics: { ...unit.metrics, regret: 12.5 } }));
    const price = 'Who pays: 12.5 ct a person is spent and regretted.';
    expect(verdict(combineRun(apart, population, regretted)).endsWith(` ${price}`)).toBe(true);
    const report = combineCompare(apart, population, regretted);
    const [pair] = report.pairs;
    expect(judgePair(pair!, report.strategies).sentence).toContain(`is set apart and so not ahead. ${price} `);
  });
  it('leaves nobody ahead where all are', () => {
    const only = { ...scenario, strategies: { bold: pressing } };
    const said = verdict(
      combineRun(
        only,
        population,
        luck.map((value, r) => createUnit('bold', r, value)),
      ),
    );
    expect(said).toContain('No strategy is left that could be ahead.');
  });
});
