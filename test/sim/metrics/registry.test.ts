import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePeople, measureSegments, measureToday } from '../../../sim/engine/measure.ts';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { refusal } from '../../../sim/model/strategy/learn.ts';
import { metrics, type ColumnName } from '../../../sim/metrics/index.ts';
import { countries, itemShares } from '../../../sim/model/population/marginals.ts';
import { columns } from '../../../sim/model/world/columns.ts';
import { segmentAxes, segmentAxisNames } from '../../../sim/model/world/segments.ts';
import type { Population } from '../../../sim/model/world/population.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { rowsOf } from './rows-of.ts';

/** The order in which the file format lists them. */
const promised = {
  gain: 'reachShare openRate clickRate deepActionRate visitShare conversionRate purchases revenueCents profitCents lifetimeValueCents returnOnSpend satisfaction loyalty retentionShare beliefAccuracy engagement',
  backlash:
    'creepiness creepinessP95 ambiguity tooFarShare annoyance unsubscribeRate unsubscribedShare consentRefusedShare adBlockedShare complaintRate leftShare leftCreepyShare leftIrrelevantShare negativeWordOfMouth trust pressEvents finesCents resignedShare backlash',
  harm: 'exposureGap benefitGap errorGap predatoryShare regret withinDiversity catalogueDiversity wrongPersonShare dataHeld breachLossCents privacyBudget',
  summary: 'valueAfterBacklash',
};

/** People of any kind that the dictionary allows. */
const people = fc.integer({ min: 1, max: 40 }).chain(size =>
  fc.record(
    Object.fromEntries(
      Object.entries(columns).map(([name, { kind, min, max, size: elements = 1 }]) => {
        const [least, most] = [Math.max(min, -50), Math.min(max, 50)];
        const cell =
          kind === undefined
            ? fc.integer({ min: 0, max: 64 }).map(step => least + ((most - least) * step) / 64)
            : fc.integer({ min, max });
        return [name, fc.array(cell, { minLength: size * elements, maxLength: size * elements })];
      }),
    ),
  ),
);

function turned(given: Readonly<Record<string, number[]>>, size: number): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(given).map(([name, values]) => [
      name,
      values.map((_, i) => values[Math.floor(i / size) * size + (size - 1 - (i % size))]!),
    ]),
  );
}

const sizeOf = (given: Readonly<Record<string, number[]>>): number => given['left']!.length;
const rows = (given: Readonly<Record<string, number[]>>) =>
  rowsOf(sizeOf(given), given as Partial<Record<ColumnName, number[]>>);

describe('the registry of metrics', () => {
  it.each(Object.entries(promised))('has every %s metric that is promised, in order', (group, keys) => {
    const wanted = keys.split(' ');
    const inGroup = metrics.filter(metric => metric.group === group).map(({ key }) => key);
    expect(inGroup.filter(key => wanted.includes(key))).toEqual(wanted);
  });

  it('has the groups one after the other, and each key once', () => {
    const groups = metrics.map(({ group }) => group);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual(Object.keys(promised));
    expect(new Set(metrics.map(({ key }) => key)).size).toBe(metrics.length);
  });

  it('says of each one what it is, in a unit and a range, and what it means that there is none', () => {
    for (const { key, label, unit, range, doc, empty } of metrics) {
      expect(
        [label, unit, doc, empty].every(text => text.length > 0),
        key,
      ).toBe(true);
      expect(doc, key).toMatch(/\.$/);
      expect(range[0], key).toBeLessThan(range[1]);
    }
    expect(new Set(metrics.map(({ label }) => label)).size).toBe(metrics.length);
  });

  it('draws its days from tallies that the model has', () => {
    const scenario = scenarioOf(
      { covert: 'hyper-covert' },
      { population: { base: 'us', size: 300 }, events: [{ tick: 0, type: 'press', severity: 1 }] },
    );
    const simulation = new Simulation(scenario, createPopulation(scenario), Object.values(scenario.strategies), 0);
    simulation.step();
    const today = measureToday(simulation.today[0]!, 300);
    expect(Object.entries(today).filter(([, value]) => value !== null && !Number.isFinite(value))).toEqual([]);
    expect(today).toMatchObject({ dataHeld: expect.any(Number), pressEvents: expect.any(Number) });
    // on the first day the day and the run so far are one; the total is kept in finer steps
    expect(today['dataHeld']).toBeCloseTo(measurePeople(simulation.rows(0))['dataHeld']!, 4);
    expect(today['pressEvents']).toBe(measurePeople(simulation.rows(0))['pressEvents']);
    expect(today['pressEvents']).toBeGreaterThan(0);
  });

  it('tells nothing of nobody', () => {
    const none = measurePeople(rowsOf(0, {}));
    expect(Object.values(none).every(value => value === null)).toBe(true);
    expect(Object.keys(none)).toHaveLength(metrics.length);
  });

  it('gives a finite number or nothing, and the same in any order of people', () => {
    fc.assert(
      fc.property(people, given => {
        const values = measurePeople(rows(given));
        for (const [key, value] of Object.entries(values))
          expect(value === null || Number.isFinite(value), key).toBe(true);
        expect(measurePeople(rows(turned(given, sizeOf(given))))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  it('measures a segment as if nobody else were there', () => {
    fc.assert(
      fc.property(people, given => {
        const size = sizeOf(given);
        const codes = Uint8Array.from({ length: size }, (_, row) => row % 2);
        const segments = Object.fromEntries(segmentAxisNames.map(axis => [axis, codes])) as Population['segments'];
        const alone = (code: number) =>
          Object.fromEntries(
            Object.entries(given).map(([name, values]) => [name, values.filter((_, i) => codes[i % size] === code)]),
          );
        for (const { axis, value, people: count, metrics: measured } of measureSegments(rows(given), segments)) {
          const code = (segmentAxes[axis] as readonly string[]).indexOf(value);
          expect(count).toBe(code === 0 ? Math.ceil(size / 2) : Math.floor(size / 2));
          expect(measured).toEqual(measurePeople(rows(alone(code))));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the weights of data held', () => {
  /** the least accepted survey item of each source */
  const items = {
    zeroParty: 'data.likes',
    purchases: 'data.purchase',
    browsing: 'data.typing',
    location: 'data.location',
    crossSite: 'data.searchhist',
    broker: 'info.income',
    social: 'data.interact',
    devices: 'data.emails',
  } as const;

  it.each(Object.entries(items))('of %s is the share that refuses %s', (source, item) => {
    const shares = countries.map(country => itemShares[item][country][0] + itemShares[item][country][1]);
    expect(refusal[source as keyof typeof items]).toBeCloseTo(
      shares.reduce((sum, share) => sum + share, 0) / countries.length,
      3,
    );
  });
});
