import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../../sim/engine/report.ts';
import { combineRun } from '../../../sim/experiment/combine.ts';
import { combineCompare } from '../../../sim/experiment/compare.ts';
import { knowLine } from '../../../sim/experiment/ensemble-line.ts';
import { knowCompare, knowRun } from '../../../sim/experiment/ensemble-run.ts';
import { verdict } from '../../../sim/experiment/verdict.ts';
import type { Strategy } from '../../../sim/model/world/scenario.ts';
import { createPlan, tenths, unitsOf } from './line-units.ts';
import { createScenario, createUnit, population } from './units.ts';

const luck = [100, 104, 97, 101];
const scenario = createScenario(['plain', 'bold'], luck.length);
const origin = { of: 120, date: '2026-01-02' };

/** Both strategies on the same luck, with what the model adds to each. */
function model(plain: number, bold: number, replications = luck.length): UnitResult[] {
  return luck
    .slice(0, replications)
    .flatMap((value, r) => [createUnit('plain', r, value + plain), createUnit('bold', r, value + bold)]);
}
const usual = model(0, 10);
/** Bold is better by these in three worlds. */
const worlds = { ...origin, units: [12, 7, -1].map(gain => model(3, 3 + gain, 2)) };

describe('a run in plausible worlds', () => {
  const known = knowRun(scenario, usual, worlds);

  it('has an interval beside chance for everybody and each segment', () => {
    expect(known).toMatchObject({ ...origin, worlds: 3, replications: 2 });
    const [plain, bold] = known.strategies;
    expect(plain!.metrics['valueAfterBacklash']).toEqual({ low: 103.5, high: 103.5 });
    expect(bold!.metrics['valueAfterBacklash']).toEqual({ low: 102.5, high: 115.5 });
    expect(bold!.segments[1]).toMatchObject({
      axis: 'gender',
      value: 'male',
      metrics: { valueAfterBacklash: { low: 62.5, high: 75.5 } },
    });
  });
  it('is exactly a point at the usual value where the worlds are copies', () => {
    const { strategies } = knowRun(scenario, usual, { ...origin, units: [model(0, 10, 2), model(0, 10, 2)] });
    const report = combineRun(scenario, population, usual);
    strategies.forEach(({ metrics, segments }, s) => {
      const { metrics: means, segments: groups } = report.strategies[s]!;
      for (const [key, { low, high }] of Object.entries(metrics))
        expect([low, high]).toEqual([means[key]!.mean, means[key]!.mean]);
      segments.forEach(({ metrics: own }, g) => {
        for (const [key, { low, high }] of Object.entries(own))
          expect([low, high]).toEqual([groups[g]!.metrics[key]!.mean, groups[g]!.metrics[key]!.mean]);
      });
    });
  });
  it('says in how many worlds which strategy is highest', () => {
    expect(known.highest).toEqual({ plain: 1, bold: 2 });
    const report = { ...combineRun(scenario, population, usual), ensemble: known };
    expect(verdict(report)).toMatch(
      / By value after backlash bold is highest in 2 of 3 plausible worlds, plain in 1\.$/,
    );
    expect(knowRun(scenario, usual, { ...worlds, units: worlds.units.slice(0, 2) }).sentence).toBe(
      'By value after backlash bold is highest in all 2 plausible worlds.',
    );
  });
  it('of one strategy says between what its value lies', () => {
    const one = createScenario(['plain'], 4);
    const alone = (units: readonly UnitResult[]) => units.filter(({ strategy }) => strategy === 'plain');
    const { sentence, highest } = knowRun(one, alone(usual), {
      ...origin,
      units: [alone(model(-2, 0, 2)), alone(model(4, 0, 2))],
    });
    expect(highest).toBeNull();
    expect(sentence).toBe('In nine of ten of 2 plausible worlds plain comes to between 98.5 and 105 cents per person.');
  });
  it('tells only of those that may be ahead', () => {
    const { plain, bold } = scenario.strategies as Record<'plain' | 'bold', Strategy>;
    const pressing = { ...bold, levers: { ...bold.levers, pressure: { level: 1, atVulnerable: true } } };
    const told = (strategies: Record<string, Strategy>) => knowRun({ ...scenario, strategies }, usual, worlds);
    expect(told({ plain, bold: pressing })).toMatchObject({
      highest: null,
      sentence: expect.stringMatching(/^In nine of ten of 3 plausible worlds plain comes to /),
    });
    expect(told({ plain: { ...pressing, id: 'plain' }, bold: pressing }).sentence).toBe('');
  });
  it('has no interval that reaches beyond what a metric can be', () => {
    const { metrics } = knowRun(scenario, usual, { ...origin, units: [model(900, 0, 2), model(0, 0, 2)] })
      .strategies[0]!;
    expect(metrics['backlash']!.low).toBe(0);
  });
  it('says that chance hides it where it does', () => {
    const noise = [
      [30, -30],
      [-30, 30],
      [29, -31],
      [-31, 29],
    ].map(own => [
      ...model(0, 0, 2).filter(({ strategy }) => strategy === 'plain'),
      ...own.map((value, r) => createUnit('bold', r, luck[r]! + value)),
    ]);
    expect(knowRun(scenario, usual, { ...origin, units: noise })).toMatchObject({
      highest: null,
      sentence: expect.stringContaining('hidden by chance'),
    });
  });
});

describe('a comparison in plausible worlds', () => {
  it('says in how many of them a difference goes which way', () => {
    const known = knowCompare(scenario, usual, worlds);
    expect(known.pairs).toMatchObject([
      {
        a: 'bold',
        b: 'plain',
        metrics: {
          valueAfterBacklash: { low: -1, high: 12, signs: { above: 2, below: 1, same: 0 } },
          engagement: { low: 0, high: 0, signs: { above: 0, below: 0, same: 3 } },
        },
      },
    ]);
    const report = { ...combineCompare(scenario, population, usual), ensemble: known };
    expect(verdict(report)).toMatch(/ By value after backlash bold is ahead in 2 of 3 plausible worlds, plain in 1\.$/);
  });
  it('is made with the baseline that was asked for', () => {
    const [pair] = knowCompare(scenario, usual, worlds, 'bold').pairs!;
    expect(pair).toMatchObject({
      a: 'plain',
      b: 'bold',
      metrics: { valueAfterBacklash: { low: -12, high: 1, signs: { above: 1, below: 2, same: 0 } } },
    });
  });
  it('of a strategy and its copy is exactly nothing in all of them', () => {
    const [pair] = knowCompare(scenario, model(0, 0), {
      ...origin,
      units: [-5, 0.3, 2].map(shift => model(shift, shift, 2)),
    }).pairs!;
    expect(pair!.sentence).toBe('They are exactly alike in all 3 plausible worlds.');
    for (const { metrics } of pair!.segments
      .filter(({ value }) => value !== 'male')
      .concat({ axis: 'gender', value: 'all', metrics: pair!.metrics })) {
      for (const known of Object.values(metrics))
        expect(known).toEqual({ low: 0, high: 0, signs: { above: 0, below: 0, same: 3 } });
    }
  });
});

describe('a line in plausible worlds', () => {
  const plan = createPlan(tenths, 4);
  const hill = (top: number) => (value: number, r: number) => luck[r]! - 100 * (value - top) * (value - top);
  const inTwo = createPlan(tenths, 2);
  const known = knowLine(plan, unitsOf(plan, hill(0.4)), {
    ...origin,
    units: [0.3, 0.4, 0.6, 2].map(top => unitsOf(inTwo, hill(top))),
  });

  it('has its best value where each world has it', () => {
    const { best, where, near, sentence } = known.overall;
    expect(best).toEqual({ low: expect.closeTo(0.3, 9), high: 1 });
    expect(where).toEqual({ inside: 3, low: 0, high: 1, flat: 0 });
    expect(near).toEqual([0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1]);
    expect(sentence).toBe(
      'Of 4 plausible worlds the best value lies inside the range in 3, at 1 in 1; in nine of ten of them between 0.3 and 1.',
    );
  });
  it('says in how many worlds a step gains and loses', () => {
    const { difference, from, to } = known.overall.steps[3]!;
    expect([from, to]).toEqual([0.3, 0.4]);
    expect(difference.signs).toEqual({ above: 3, below: 1, same: 0 });
  });
  it('has the curve’s own interval at each value', () => {
    const top = 100.5;
    expect(known.overall.points[4]!.metrics['valueAfterBacklash']).toEqual({
      low: expect.closeTo(top - 256, 9),
      high: expect.closeTo(top, 9),
    });
  });
  it('gives no verdict on few people', () => {
    const small = known.segments.find(({ axis }) => axis === 'dataPoor')!;
    expect(small).toMatchObject({
      where: null,
      near: null,
      sentence: '',
      best: { low: null, high: null, reason: '60 people are too few, fewer than 100' },
    });
  });
});
