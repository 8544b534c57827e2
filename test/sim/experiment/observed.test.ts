import { describe, expect, it } from 'vitest';
import type { AnchorReport } from '../../../sim/engine/report.ts';
import { combineRun } from '../../../sim/experiment/combine.ts';
import { combineCompare } from '../../../sim/experiment/compare.ts';
import type { Observed, Scenario } from '../../../sim/model/world/scenario.ts';
import { createScenario, createUnit, population } from './units.ts';

const luck = [100, 104, 97, 101, 99, 103];
const at = (id: string, more: number) =>
  luck.map((value, r) => createUnit(id, r, value + more + (more === 0 ? 0 : r % 2)));
const units = [...at('plain', 0), ...at('bold', 10), ...at('mild', 0)];
const scenario = createScenario(['plain', 'bold', 'mild'], 6);
const observedIn = (observed: Observed): Scenario => ({ ...scenario, observed });

describe('a past test beside the prediction', () => {
  // plain is predicted at 97.96 to 103.38, bold 10.5 higher
  const { observed, observedPairs } = combineRun(
    observedIn({ bold: { valueAfterBacklash: 140 }, plain: { valueAfterBacklash: 103, engagement: 0.4 } }),
    population,
    units,
  );

  it('has each number with its prediction, difference, and whether it lies in the interval', () => {
    expect(observed!.map(({ strategy, metric, observed: value, inside }) => [strategy, metric, value, inside])).toEqual(
      [
        ['plain', 'valueAfterBacklash', 103, true],
        ['plain', 'engagement', 0.4, false],
        ['bold', 'valueAfterBacklash', 140, false],
      ],
    );
    expect(observed![0]).toMatchObject({
      unit: 'cents per person',
      predicted: { mean: expect.closeTo(100.667, 3) },
      difference: expect.closeTo(-2.333, 3),
    });
  });

  it('has the difference of each pair of arms, with the chance of both taken out', () => {
    expect(observedPairs).toEqual([
      {
        a: 'bold',
        b: 'plain',
        metric: 'valueAfterBacklash',
        unit: 'cents per person',
        observed: 37,
        difference: -26.5,
        inside: false,
        sign: 'right',
        predicted: { mean: 10.5, low: expect.closeTo(9.925, 3), high: expect.closeTo(11.075, 3) },
      },
    ]);
  });

  it.each([
    ['right', { bold: 12, plain: 4 }],
    ['wrong', { bold: 4, plain: 12 }],
    ['wrong', { bold: 4, plain: 4 }],
    ['unclear', { mild: 12, plain: 4 }],
    ['right', { mild: 4, plain: 4 }],
  ])('calls a sign %s where %j was observed', (sign, values) => {
    const arms = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { valueAfterBacklash: value }]));
    expect(combineRun(observedIn(arms), population, units).observedPairs!.map(pair => pair.sign)).toEqual([sign]);
  });

  it('claims nothing without an interval or without a value', () => {
    const arms = { bold: { valueAfterBacklash: 10 }, plain: { valueAfterBacklash: 5 } };
    const once = combineRun(
      observedIn(arms),
      population,
      units.filter(({ replication }) => replication === 0),
    );
    expect(once.observed!.map(({ inside }) => inside)).toEqual([null, null]);
    expect(once.observedPairs!.map(({ sign }) => sign)).toEqual(['unclear']);
    const empty = combineRun(observedIn({ plain: { openRate: 0.2 } }), population, units);
    expect(empty.observed![0]).toMatchObject({ predicted: { mean: null }, difference: null, inside: null });
  });

  it('is not there where nothing was observed', () => {
    expect(Object.keys(combineRun(scenario, population, units))).not.toContain('observed');
  });
});

describe('totals of a list', () => {
  it('are the numbers a person times the people, with their intervals', () => {
    const { list } = combineRun(scenario, population, units, { listSize: 2_000_000 });
    expect(list!.size).toBe(2_000_000);
    expect(list!.strategies.map(({ id }) => id)).toEqual(['plain', 'bold', 'mild']);
    const { valueAfterBacklashCents: value, peopleTurned: turned } = list!.strategies[0]!.totals;
    expect(value).toEqual({
      mean: expect.closeTo(100.6667 * 2e6, -3),
      low: expect.closeTo(97.957 * 2e6, -4),
      high: expect.closeTo(103.3763 * 2e6, -4),
      unit: 'cents',
    });
    expect(turned).toMatchObject({ mean: expect.closeTo((0.5 - 100.6667 / 1000) * 2e6, -3), unit: 'people' });
  });

  it('of a comparison are differences too', () => {
    const { list } = combineCompare(scenario, population, units, undefined, { listSize: 1000 });
    expect(list!.pairs!.map(({ a, b, totals }) => [a, b, totals['valueAfterBacklashCents']!.mean])).toEqual([
      ['bold', 'plain', 10_500],
      ['mild', 'plain', 0],
    ]);
  });
});

it('a report says what was anchored, and warns of what is far or rare', () => {
  const anchor: AnchorReport = {
    rate: 'openRate',
    strategy: 'plain',
    unit: 'per message',
    given: 0.05,
    before: 0.4,
    after: 0.05,
    noise: 0.001,
    parameter: 'engage.openShift',
    from: 0,
    to: -2.6,
    large: true,
  };
  const rare = { ...anchor, rate: 'unsubscribeRate', noise: 0.06, large: false };
  const { anchored, warnings } = combineRun(scenario, population, units, { anchored: [anchor, rare] });
  expect(anchored).toEqual([anchor, rare]);
  expect(warnings[0]).toContain('openRate: a large correction, from 40.0 % to 5.00 %');
  expect(warnings[1]).toContain('unsubscribeRate: so rare that the model is anchored to it only within about 12.0 %');
  expect(Object.keys(combineRun(scenario, population, units, { anchored: [] }))).not.toContain('anchored');
});
