import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../../sim/engine/report.ts';
import { gatherUnits } from '../../../sim/experiment/gather.ts';
import { extrasOf, observeMeasure, readMeasure } from '../../../sim/expect/index.ts';
import { createScenario } from '../experiment/units.ts';

const arms = ['plain', 'bold', 'step-1', 'step-2', 'step-4', 'step-10'];

function unitsOf(strategy: string, rates: readonly (number | null)[]): UnitResult[] {
  return rates.map((clickRate, replication) => ({
    strategy,
    replication,
    digest: '',
    metrics: { clickRate },
    segments: [],
    series: {},
    lost: [],
    extra: { 'mean(clickRate{concern=upper})': { people: 500, value: clickRate === null ? null : clickRate / 2 } },
  }));
}

/** A measure of click rates, one for each replication. */
function observe(text: string, rates: Readonly<Record<string, readonly (number | null)[]>>) {
  const { measure, faults } = readMeasure(text, Object.keys(rates));
  expect(faults).toEqual([]);
  const scenario = createScenario(Object.keys(rates), 0);
  return observeMeasure(
    measure!,
    gatherUnits(
      scenario,
      Object.entries(rates).flatMap(([arm, each]) => unitsOf(arm, each)),
    ).arms,
  );
}

const oneOf = (rates: Readonly<Record<string, number>>, text: string) =>
  observe(text, Object.fromEntries(Object.entries(rates).map(([arm, rate]) => [arm, [rate]]))).estimate.mean;

describe('a measure', () => {
  it.each([
    ['mean(clickRate, bold)', 'per message'],
    ['delta(clickRate, bold - plain)', 'per message'],
    ['ratio(clickRate, bold / plain)', ''],
    ['1 - ratio(clickRate, bold / plain)', ''],
    ['clickRate(bold) - 2 * clickRate(plain)', ''],
    ['log(clickRate{concern=upper}(bold) / clickRate{favourite=other, age=18-29}(plain))', ''],
    ['peak(lifetimeValueCents, step)', ''],
    ['max(clickRate(bold), clickRate(plain))', ''],
    ['delta(clickRate@7, bold - plain)', 'per message'],
    ['offPeak(lifetimeValueCents, step, 4 / 7)', ''],
  ])('such as %s is understood', (text, unit) => {
    expect(readMeasure(text, arms)).toMatchObject({ measure: { unit }, faults: [] });
  });

  it.each([
    ['', 0, 'expected delta, ratio, mean, p50, p95, share or a metric but found the end of the line'],
    ['mean(clickRate, bold) > 1', 22, 'did not expect ">" here'],
    [
      'mean(clickRate, bold) -',
      23,
      'expected delta, ratio, mean, p50, p95, share or a metric but found the end of the line',
    ],
    ['(clickRate(bold)', 16, 'expected ")" but found the end of the line'],
    ['clickRat(bold) / clickRate(bald)', 0, 'unknown metric: clickRat (did you mean clickRate?)'],
    ['clickRate{favourite=second}(bold)', 20, 'unknown value of favourite: second; there are first, other'],
    ['clickRate{trust=upper}(bold)', 10, 'unknown axis: trust'],
    ['clickRate{vulnerable=upper}(bold)', 21, 'unknown value of vulnerable: upper'],
    ['peak(clickRate, bold)', 16, 'a family needs 3 strategies such as bold-1, and has 0'],
    ['peak(clickRat, step)', 5, 'unknown metric: clickRat'],
    ['max()', 4, 'expected delta, ratio, mean, p50, p95, share or a metric but found ")"'],
    ['clickRate@2.5(bold)', 10, '2.5 is not a number of days: 1, 2, …'],
    ['clickRate@0(bold)', 10, '0 is not a number of days: 1, 2, …'],
    ['delta(clickRate@29, bold - plain)', 16, 'bold is run for 28 days, so nothing is known of day 29'],
    ['offPeak(clickRate, step, 0)', 25, 'expected a number above 0 but found "0"'],
  ])('such as %s is refused at its letter', (text, at, message) => {
    const { measure, faults } = readMeasure(text, arms, {}, () => 28);
    expect(measure).toBeUndefined();
    expect(faults[0]).toMatchObject({ at, message: expect.stringContaining(message) });
  });

  it.each([
    ['survey(constructor, q1, yes)', 7, 'unknown survey: constructor'],
    ['survey(turow, toString, yes)', 14, 'unknown item of turow: toString'],
    ['survey(turow, q1, valueOf)', 18, 'unknown answer: valueOf'],
    ['peak(clickRate, constructor)', 16, 'a family needs 3 strategies such as constructor-1, and has 0'],
    ['1e999 * clickRate(bold)', 0, 'this number is too large'],
    [`${'('.repeat(5000)}1`, 0, 'this line has 5001 words and signs; the limit is 400, split it'],
  ])('with a name that every object has, or a number that is none, is refused: %.40s', (text, at, message) => {
    const { measure, faults } = readMeasure(text, arms, { turow: { q1: ['yes', 'no'] } });
    expect(measure).toBeUndefined();
    expect(faults[0]).toMatchObject({ at, message: expect.stringContaining(message) });
  });

  it('tells of all its faults at once', () => {
    expect(readMeasure('clickRat(bold) / clickRate(bald)', arms).faults).toHaveLength(2);
  });

  it('calculates as one does on paper: products first, equal ones from the left', () => {
    const rates = { plain: 0.1, bold: 0.4 };
    expect(oneOf(rates, '1 - clickRate(bold) - 2 * clickRate(plain)')).toBeCloseTo(0.4, 12);
    expect(oneOf(rates, 'clickRate(bold) / clickRate(plain) / 2')).toBeCloseTo(2, 12);
    expect(oneOf(rates, '-1 * (clickRate(bold) + clickRate(plain)) * 2')).toBeCloseTo(-1, 12);
    expect(oneOf(rates, 'log(ratio(clickRate, bold / plain))')).toBeCloseTo(Math.log(4), 12);
    expect(oneOf(rates, 'clickRate{concern=upper}(bold)')).toBeCloseTo(0.2, 12);
    expect(oneOf(rates, 'max(clickRate(plain), clickRate(bold), 0.2)')).toBeCloseTo(0.4, 12);
    expect(oneOf(rates, 'min(clickRate(plain), clickRate(bold) - 1)')).toBeCloseTo(-0.6, 12);
  });

  it('asks for what was so at the end of a day, once', () => {
    const text = 'clickRate{concern=lowest}@7(bold) + delta(clickRate{concern=lowest}@7, bold - plain)';
    const { measure } = readMeasure(text, arms, {}, () => 7);
    expect(extrasOf(measure!.levels)).toEqual([
      {
        key: 'mean(clickRate{concern=lowest}@7)',
        metric: 'clickRate',
        summary: 'mean',
        segment: [{ axis: 'concern', value: 'lowest' }],
        day: 7,
      },
    ]);
  });

  it('is made from the means over replications, and says of each replication what it is there', () => {
    const { values, estimate } = observe('ratio(clickRate, bold / plain)', {
      bold: [0.1, 0.3, 0.2],
      plain: [0.1, 0.1, 0.4],
    });
    expect(values).toEqual([1, expect.closeTo(3), 0.5]);
    expect(estimate.mean).toBeCloseTo(1, 12);
    expect(estimate.low).toBeLessThan(1);
  });

  it('has no value where there is nothing to divide by, and says so', () => {
    expect(observe('ratio(clickRate, bold / plain)', { bold: [0.1, 0.2], plain: [0, 0] })).toMatchObject({
      values: [null, null],
      estimate: { mean: null, reason: 'nothing to divide by' },
    });
    expect(observe('log(clickRate(bold))', { bold: [0, 0] }).estimate.mean).toBeNull();
    expect(observe('mean(clickRate, bold)', { bold: [0.1, null, 0.3] })).toMatchObject({
      values: [0.1, null, 0.3],
      estimate: { mean: expect.closeTo(0.2), reason: '1 of 3 replications have no value' },
    });
  });
});

describe('the peak of a family of arms', () => {
  const hill = (top: number) =>
    Object.fromEntries([1, 2, 4, 10].map(place => [`step-${place}`, 0.5 - 0.005 * (place - top) ** 2]));

  it('is where the parabola through the best arm and its neighbours is highest, in the order of the numbers', () => {
    const { 'step-10': last, ...others } = hill(3.5);
    expect(oneOf({ 'step-10': last!, ...others }, 'peak(clickRate, step)')).toBeCloseTo(3.5, 10);
  });

  it('is an end where the best arm is one', () => {
    expect(oneOf(hill(0), 'peak(clickRate, step)')).toBe(1);
    expect(oneOf(hill(15), 'peak(clickRate, step)')).toBe(10);
  });

  it('is left by what lies at a share of its place, straight between the arms', () => {
    const rates = { 'step-2': 0.3, 'step-4': 0.4, 'step-6': 0.3 };
    expect(oneOf(rates, 'offPeak(clickRate, step, 3 / 4)')).toBeCloseTo(0.35 / 0.4 - 1, 12);
    expect(oneOf(rates, 'offPeak(clickRate, step, 9)')).toBeCloseTo(0.3 / 0.4 - 1, 12);
  });
});
