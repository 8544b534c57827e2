import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../../sim/engine/report.ts';
import { judgeExpectations, readExpectations } from '../../../sim/expect/index.ts';
import { createDraws, repeat } from '../experiment/draws.ts';
import { createScenario } from '../experiment/units.ts';

type Numbers = readonly (number | null)[];

function unitsOf(strategy: string, backlash: Numbers, parts: Partial<UnitResult> = {}): UnitResult[] {
  return backlash.map((value, replication) => ({
    strategy,
    replication,
    digest: '',
    metrics: { backlash: value, openRate: value },
    segments: [
      { axis: 'age', value: '18-29', people: 400, metrics: { backlash: value === null ? null : value / 2 } },
      { axis: 'dataPoor', value: 'yes', people: 60, metrics: { backlash: value } },
    ],
    series: {},
    lost: [],
    ...parts,
  }));
}

/** One line, judged on what two strategies had in each replication. */
function judge(line: string, bold: Numbers, plain: Numbers = bold, parts: Partial<UnitResult> = {}) {
  const scenario = createScenario(['plain', 'bold'], bold.length);
  const expectations = readExpectations({ ...scenario, expect: [line] });
  return judgeExpectations(scenario, expectations, [
    ...unitsOf('bold', bold, parts),
    ...unitsOf('plain', plain, parts),
  ])[0]!;
}

const twenty = (value: (i: number) => number): number[] => Array.from({ length: 20 }, (_, i) => value(i));
/** Above .3 in so many of 20 replications. */
const above = (count: number) => twenty(i => (i < count ? 0.4 : 0.2));

describe('a line without interval or share', () => {
  it('passes when it holds in 95 of 100 replications, fails when it clearly does not, and is open between', () => {
    const outcomes = [20, 19, 18, 17, 16, 10, 0].map(count => judge('backlash(bold) > .3', above(count)).outcome);
    expect(outcomes).toEqual(['pass', 'pass', 'inconclusive', 'inconclusive', 'fail', 'fail', 'fail']);
  });

  it('says in which share of replications it held, beside the mean and its interval', () => {
    const { held, replications, estimate, unit, text } = judge('backlash(bold) > .3', above(15));
    expect({ held, replications, unit }).toEqual({ held: 0.75, replications: 20, unit: 'share' });
    // mean .35, standard deviation .08885, t(19) = 2.0930
    expect(estimate).toEqual({
      mean: expect.closeTo(0.35, 10),
      low: expect.closeTo(0.30842, 4),
      high: expect.closeTo(0.39158, 4),
    });
    expect(text).toBe('fail: backlash(bold) > .3; 35.0 %, 30.8 to 39.2; held in 75 % of 20 replications');
  });

  it('compares two strategies replication by replication, not their means', () => {
    const plain = twenty(i => i / 25);
    const result = judge(
      'delta(backlash, bold - plain) > 0',
      plain.map(value => value + 0.01),
      plain,
    );
    expect(result).toMatchObject({ outcome: 'pass', held: 1, estimate: { mean: expect.closeTo(0.01, 10) } });
    expect(result.text).toBe(
      'pass: delta(backlash, bold - plain) > 0; +1.00 points, +1.00 to +1.00; held in 100 % of 20 replications',
    );
    expect(judge('backlash(bold) > backlash(plain)', plain, plain)).toMatchObject({
      outcome: 'fail',
      held: 0,
      estimate: { mean: 0, low: 0, high: 0 },
    });
    expect(judge('backlash(bold) >= backlash(plain)', plain, plain).outcome).toBe('pass');
  });

  it('speaks of a segment where it names one', () => {
    const value = twenty(() => 0.4);
    expect(judge('mean(backlash{age=18-29}, bold) <= .2', value)).toMatchObject({
      outcome: 'pass',
      estimate: { mean: 0.2 },
    });
    expect(
      judge(
        'delta(backlash{age=18-29}, bold - plain) <= -.1',
        twenty(() => 0.2),
        value,
      ),
    ).toMatchObject({ outcome: 'pass', estimate: { mean: -0.1 } });
  });

  it('is open on fewer than five replications, however well it holds', () => {
    expect(judge('backlash(bold) > .3', [0.4, 0.4, 0.4, 0.4])).toMatchObject({
      outcome: 'inconclusive',
      reason: 'fewer than 5 replications',
    });
    expect(judge('backlash(bold) > .3', [0.4, 0.4, 0.4, 0.4, 0.4]).outcome).toBe('pass');
    expect(judge('backlash(bold) > .3', [0.2])).toMatchObject({ outcome: 'inconclusive' });
  });

  it('does not hold in a replication without a value', () => {
    const partly = judge('backlash(bold) > .3', [...twenty(() => 0.4), null, null]);
    expect(partly).toMatchObject({ outcome: 'inconclusive', held: 1 });
    expect(judge('backlash(bold) > .3', [...twenty(() => 0.2), null, null]).outcome).toBe('fail');
  });
});

describe('a line with an interval', () => {
  const spread = twenty(i => 0.4 + 0.001 * (i % 2 === 0 ? 1 : -1));

  it('passes when the whole interval lies within, fails when none of it does', () => {
    const judged = (bounds: string) => judge(`mean(backlash, bold) in ${bounds}`, spread).outcome;
    expect(['[.39, .41]', '[.4, .41]', '[.3, .4]', '[.41, .5]', '[.1, .39]'].map(judged)).toEqual([
      'pass',
      'inconclusive',
      'inconclusive',
      'fail',
      'fail',
    ]);
  });

  it('says how many replications would tell when these do not', () => {
    // 40 % ± .048 points, .01 away from the bound: 4.8 times as far, 23 times as many
    const { reason } = judge('mean(backlash, bold) in [.3, .4001]', spread);
    expect(reason).toBe('the interval lies on both sides of the bound; about 462 replications would tell');
    const more = judge(
      'mean(backlash, bold) in [.3, .4001]',
      Array.from({ length: 480 }, (_, i) => spread[i % 20]!),
    );
    expect(more.outcome).toBe('pass');
    expect(judge('mean(backlash, bold) in [.3, .4]', spread).reason).toBe(
      'the interval lies on both sides of the bound; chance will hardly tell them apart',
    );
  });

  it('takes ratios of means', () => {
    const double = spread.map(value => value * 2);
    expect(judge('ratio(openRate, bold / plain) in [1.9, 2.1]', double, spread)).toMatchObject({
      outcome: 'pass',
      unit: '',
      estimate: { mean: expect.closeTo(2, 10) },
    });
    expect(judge('ratio(openRate, bold / plain) in [1, 1]', spread, spread).outcome).toBe('pass');
    expect(judge('ratio(openRate, bold / plain) > 1.9', double, spread)).toMatchObject({ outcome: 'pass', held: 1 });
  });

  it('has no verdict without an interval', () => {
    expect(judge('mean(backlash, bold) in [0, 1]', [0.4])).toMatchObject({
      outcome: 'inconclusive',
      reason: 'one replication has no interval',
    });
    expect(judge('ratio(openRate, bold / plain) in [0, 9]', [0.4, 0.41], [0.2, 0.21])).toMatchObject({
      outcome: 'inconclusive',
      reason: 'a ratio has no interval under 5 replications',
    });
  });
});

describe('a share of replications', () => {
  it('passes when its whole interval does: 20 of 20 are enough for 80 %, not for 90 %', () => {
    expect(judge('shareOfReplications(backlash(bold) > .3) >= .8', above(20))).toMatchObject({
      outcome: 'pass',
      unit: 'share',
      estimate: { mean: 1, low: expect.closeTo(0.8316, 4), high: 1 },
    });
    expect(judge('shareOfReplications(backlash(bold) > .3) >= .9', above(20)).outcome).toBe('inconclusive');
    expect(judge('shareOfReplications(backlash(bold) > .3) >= .9', above(10))).toMatchObject({
      outcome: 'fail',
      held: 0.5,
    });
    expect(judge('shareOfReplications(backlash(bold) in [.3, .5]) in [.2, .8]', above(10)).outcome).toBe('pass');
  });
});

describe('nothing to judge', () => {
  it('is no pass and no fail', () => {
    expect(
      judge(
        'backlash(bold) < .3',
        twenty(() => 0).map(() => null),
      ),
    ).toMatchObject({ outcome: 'no data', held: null, reason: 'no replication has a value' });
    expect(
      judge(
        'mean(backlash{dataPoor=yes}, bold) < .9',
        twenty(() => 0.1),
      ),
    ).toMatchObject({ outcome: 'no data', reason: '60 people; a verdict needs 100' });
    expect(
      judge(
        'mean(backlash{country=DE}, bold) < .9',
        twenty(() => 0.1),
      ),
    ).toMatchObject({ outcome: 'no data', reason: '0 people; a verdict needs 100' });
    expect(
      judge(
        'ratio(openRate, bold / plain) < 2',
        twenty(() => 0.1),
        twenty(() => 0),
      ),
    ).toMatchObject({ outcome: 'no data', reason: 'nothing to divide by' });
  });

  it('for two marks at once comes from what was measured besides', () => {
    const line = 'p95(backlash{age=18-29, gender=female}, bold) < .9';
    const key = 'p95(backlash{age=18-29, gender=female})';
    expect(
      judge(
        line,
        twenty(() => 0.1),
        undefined,
        { extra: { [key]: { people: 300, value: 0.5 } } },
      ),
    ).toMatchObject({ outcome: 'pass', estimate: { mean: 0.5 } });
    expect(
      judge(
        line,
        twenty(() => 0.1),
        undefined,
        { extra: { [key]: { people: 30, value: 0.5 } } },
      ),
    ).toMatchObject({ outcome: 'no data' });
  });
});

describe('on data in which nothing is to be found', () => {
  const rounds = 1000;
  const share = (outcomes: readonly string[], outcome: string) =>
    outcomes.filter(each => each === outcome).length / outcomes.length;

  it('a line with an interval gives a wrong answer in at most one of forty, at its very bound', () => {
    const draws = createDraws('null lines');
    const pair = () => [0, 1].map(() => repeat(20, () => 0.3 + 0.02 * draws.normal())) as [number[], number[]];
    const data = repeat(rounds, pair);
    // the truth is 1, 0 and .3: each bound begins just there
    for (const line of [
      'ratio(openRate, bold / plain) in [1, 3]',
      'delta(backlash, bold - plain) in [0, .5]',
      'mean(backlash, bold) in [.3, .9]',
    ]) {
      const outcomes = data.map(([bold, plain]) => judge(line, bold, plain).outcome);
      // 2.5 %, with room for chance over 1000 rounds: 3 standard errors
      expect(share(outcomes, 'fail')).toBeLessThan(0.04);
      expect(share(outcomes, 'pass')).toBeLessThan(0.04);
      expect(share(outcomes, 'fail')).toBeGreaterThan(0.01);
    }
  });

  it('a line that holds every other time hardly ever passes, and one that truly holds in 95 % hardly ever fails', () => {
    const draws = createDraws('null replications');
    const judged = (chance: number, line: string) =>
      repeat(
        rounds,
        () =>
          judge(
            line,
            repeat(20, () => (draws.uniform() < chance ? 0.4 : 0.2)),
          ).outcome,
      );
    expect(share(judged(0.5, 'backlash(bold) > .3'), 'pass')).toBe(0);
    expect(share(judged(0.95, 'backlash(bold) > .3'), 'fail')).toBeLessThan(0.03); // 16 or fewer of 20: 1.6 %
    expect(share(judged(0.8, 'shareOfReplications(backlash(bold) > .3) >= .8'), 'pass')).toBeLessThan(0.04);
    expect(share(judged(0.8, 'shareOfReplications(backlash(bold) > .3) >= .8'), 'fail')).toBeLessThan(0.04);
  });
});
