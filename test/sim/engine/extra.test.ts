import { describe, expect, it } from 'vitest';
import { measureExtra, type ExtraMeasure } from '../../../sim/engine/extra.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import type { Population } from '../../../sim/model/world/population.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { rowsOf } from '../metrics/rows-of.ts';

// five people; to the last one no message was sent
const rows = rowsOf(5, { sent: [10, 10, 4, 2, 0], clicks: [1, 5, 0, 2, 0] });
const five = {
  segments: {
    age: Uint8Array.of(0, 0, 1, 0, 0),
    gender: Uint8Array.of(0, 1, 0, 0, 0),
  } as unknown as Population['segments'],
  initial: { cartTopic: Float32Array.of(0, 2, 0, 1, 0) },
};

function measure(summary: ExtraMeasure['summary'], segment: ExtraMeasure['segment'] = []) {
  return measureExtra(rows, five, [{ key: 'it', metric: 'clickRate', summary, segment }])['it'];
}

describe('a metric told person by person', () => {
  it('has a middle and an upper end among those who have a value, and a share of all who have any', () => {
    // their own rates are .1, .5, 0, 1 and none
    expect(measure('p50')).toEqual({ people: 5, value: 0.5 });
    expect(measure('p95')).toEqual({ people: 5, value: 1 });
    expect(measure('share')).toEqual({ people: 5, value: 3 / 5 });
    expect(measure('mean')).toEqual({ people: 5, value: 8 / 26 });
  });

  it('can be told of those alone who bear two marks', () => {
    const young = { axis: 'age', value: '18-29' } as const;
    const women = { axis: 'gender', value: 'female' } as const;
    expect(measure('share', [young, women])).toEqual({ people: 3, value: 2 / 3 });
    expect(measure('mean', [young, women])).toEqual({ people: 3, value: 3 / 12 });
    expect(measure('mean', [young, { axis: 'age', value: '60-65' }])).toEqual({ people: 0, value: null });
  });
});

describe('groups that no report shows', () => {
  // interests element after element: two like the first topic best
  const interest = [
    [1, 0.2, 0.9, 1, 0.3],
    [0.5, 1, 1, 0.1, 1],
    ...Array.from({ length: 6 }, () => [0, 0, 0, 0, 0]),
  ].flat();
  const people = rowsOf(5, {
    sent: [10, 10, 4, 2, 10],
    clicks: [1, 5, 0, 2, 0],
    literacy: [-1, 2, 0.5, 0.1, -3],
    interest,
  });
  const clicked = (axis: string, value: string) =>
    measureExtra(people, five, [{ key: 'it', metric: 'clickRate', summary: 'mean', segment: [{ axis, value }] }])['it'];

  it('are the halves of the people below and from the middle of a trait on', () => {
    expect(clicked('literacy', 'lower')).toEqual({ people: 2, value: 1 / 20 });
    expect(clicked('literacy', 'upper')).toEqual({ people: 3, value: 7 / 16 });
  });

  it('are the outer thirds of the people by a trait', () => {
    expect(clicked('literacy', 'lowest')).toEqual({ people: 1, value: 0 });
    expect(clicked('literacy', 'highest')).toEqual({ people: 2, value: 5 / 14 });
  });

  it('are those who were asked and refused no source, and those who refused one', () => {
    // of eight sources the first two are refused by some, element after element; the last person was never asked
    const asked = rowsOf(5, {
      sent: [10, 10, 4, 2, 10],
      clicks: [1, 5, 0, 2, 3],
      asked: [1, 1, 1, 1, 0],
      consent: [1, 0, 1, 1, 0, 1, 1, 0, 1, 1, ...new Array<number>(30).fill(1)],
    });
    const among = (value: string) =>
      measureExtra(asked, five, [
        { key: 'it', metric: 'clickRate', summary: 'mean', segment: [{ axis: 'consented', value }] },
      ])['it'];
    expect(among('yes')).toEqual({ people: 2, value: 3 / 12 });
    expect(among('no')).toEqual({ people: 2, value: 5 / 14 });
  });

  it('are those whose favourite is the first topic, and all others', () => {
    expect(clicked('favourite', 'first')).toEqual({ people: 2, value: 3 / 12 });
    expect(clicked('favourite', 'other')).toEqual({ people: 3, value: 5 / 24 });
  });

  it('are those who bought of the first topic last, and all others', () => {
    expect(clicked('bought', 'first')).toEqual({ people: 3, value: 1 / 24 });
    expect(clicked('bought', 'other')).toEqual({ people: 2, value: 7 / 12 });
  });

  it('split real people nearly in two, and each has one favourite', () => {
    const scenario = scenarioOf({ plain: {} }, { days: 1 });
    const wanted = (['concern=lower', 'concern=upper', 'favourite=first', 'favourite=other'] as const).map(mark => {
      const [axis, value] = mark.split('=') as [string, string];
      return { key: mark, metric: 'trust', summary: 'mean' as const, segment: [{ axis, value }] };
    });
    const heads = Object.values(runUnit(scenario, 'plain', 0, undefined, { extra: wanted }).extra!).map(
      ({ people: count }) => count,
    );
    expect(heads.slice(0, 2)).toEqual([1000, 1000]);
    expect(heads[2]! + heads[3]!).toBe(2000);
    expect(heads[2]).toBeGreaterThan(200);
  });
});

describe('a unit that measures something besides', () => {
  it('is the same unit, and agrees with the report where both speak of the same', () => {
    const scenario = scenarioOf({ bold: { extends: 'hyper-covert' } }, { days: 7 });
    const population = createPopulation(scenario);
    const extra: ExtraMeasure[] = [
      { key: 'all', metric: 'creepiness', summary: 'mean', segment: [] },
      { key: 'p95', metric: 'creepiness', summary: 'p95', segment: [] },
      { key: 'men', metric: 'creepiness', summary: 'mean', segment: [{ axis: 'gender', value: 'male' }] },
    ];
    const { extra: measured, ...unit } = runUnit(scenario, 'bold', 0, population, { extra });
    expect(unit).toEqual(runUnit(scenario, 'bold', 0, population));
    const men = unit.segments.find(({ axis, value }) => axis === 'gender' && value === 'male')!;
    expect(measured).toEqual({
      all: { people: 2000, value: unit.metrics['creepiness'] },
      p95: { people: 2000, value: unit.metrics['creepinessP95'] },
      men: { people: men.people, value: men.metrics['creepiness'] },
    });
  });

  it('measures at the end of a day what a run of so many days measures at its end', () => {
    const scenario = scenarioOf({ bold: { extends: 'hyper-covert' } }, { days: 7 });
    const extra = [3, 7].map((day): ExtraMeasure => ({
      key: `day ${day}`,
      metric: 'clickRate',
      summary: 'mean',
      segment: [],
      day,
    }));
    const only = ['visitShare'];
    const { extra: measured } = runUnit(scenario, 'bold', 0, undefined, { extra, only });
    const clicksAfter = (days: number) => runUnit({ ...scenario, days }, 'bold', 0).metrics['clickRate'];
    expect(measured).toEqual({
      'day 3': { people: 2000, value: clicksAfter(3) },
      'day 7': { people: 2000, value: clicksAfter(7) },
    });
  });
});
