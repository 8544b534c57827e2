import { describe, expect, it } from 'vitest';
import { measureExtra, type ExtraMeasure } from '../../../sim/engine/extra.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { createPopulation } from '../../../sim/population/index.ts';
import type { Population } from '../../../sim/world/population.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { rowsOf } from '../metrics/rows-of.ts';

// five people; the last one got no message
const rows = rowsOf(5, { messages: [10, 10, 4, 2, 0], clicks: [1, 5, 0, 2, 0] });
const segments = { age: Uint8Array.of(0, 0, 1, 0, 0), gender: Uint8Array.of(0, 1, 0, 0, 0) } as unknown as Population['segments'];

function measure(summary: ExtraMeasure['summary'], segment: ExtraMeasure['segment'] = []) {
  return measureExtra(rows, segments, [{ key: 'it', metric: 'clickRate', summary, segment }])['it'];
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
});
