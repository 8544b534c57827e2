import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeafSpec, LeafValue, Spec, SpecValue } from '../../../sim/core/specs.ts';
import { measurePeople, measureToday } from '../../../sim/engine/measure.ts';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { metrics } from '../../../sim/metrics/index.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { changeLevers, defaultLevers, levers } from '../../../sim/model/strategy/index.ts';
import {
  consentRegimes,
  eventTypes,
  type Scenario,
  type ScenarioEvent,
  type Strategy,
} from '../../../sim/model/world/scenario.ts';
import { long } from '../../support/long.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

// Whatever a brand decides within what the levers allow, in whatever surroundings: the numbers stay numbers, within their
// ranges, and nobody is lost. Many more of them at full length.
const numRuns = long ? 10_000 : 400;

const blank = scenarioOf(
  { any: 'batch-and-blast' },
  { population: { base: 'mix', size: 40 }, days: 24, network: { off: false } },
);
const population = createPopulation(blank);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const among = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));

function leafOf(spec: LeafSpec): fc.Arbitrary<LeafValue> {
  switch (spec.type) {
    case 'number':
      return spec.whole === true ? fc.integer({ min: spec.min, max: spec.max }) : among(spec.min, spec.max);
    case 'numberOrOff':
      return fc.oneof(fc.constant('off' as const), among(spec.min, spec.max));
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.choices);
    case 'set':
      return fc.subarray([...spec.choices]);
    case 'shares':
      return fc
        .subarray([...spec.choices], { minLength: 1 })
        .chain(some =>
          fc.record(
            Object.fromEntries(some.map(choice => [choice, fc.double({ min: 0.001, max: 1000, noNaN: true })])),
          ),
        );
  }
}

const valueOf = (spec: Spec): fc.Arbitrary<SpecValue> =>
  spec.type === 'group'
    ? fc.record(Object.fromEntries(spec.fields.map(field => [field.key, leafOf(field)])))
    : leafOf(spec);

const strategy: fc.Arbitrary<Strategy> = fc
  .record(Object.fromEntries(levers.map(({ spec }) => [spec.key, valueOf(spec)])))
  .map(values => ({ id: 'any', title: 'Any', says: '', levers: changeLevers(levers, defaultLevers(levers), values) }));

const event: fc.Arbitrary<ScenarioEvent> = fc.record(
  {
    tick: fc.integer({ min: 0, max: blank.days - 1 }),
    type: fc.constantFrom(...eventTypes),
    severity: among(0, 1),
    ticks: fc.integer({ min: 1, max: 30 }),
    regime: fc.constantFrom(...consentRegimes),
    rival: fc.constantFrom('one', 'two'),
    price: among(0.1, 10),
    personalization: share,
    trust: share,
  },
  { requiredKeys: ['tick', 'type', 'severity'] },
);

const surroundings: fc.Arbitrary<Partial<Scenario>> = fc.record({
  law: fc.record({
    regime: fc.constantFrom(...consentRegimes),
    auditsPer100kComplaints: among(0, 1000),
    fineShare: among(0, 1),
  }),
  events: fc.array(event, { maxLength: 6 }).map(events => events.toSorted((a, b) => a.tick - b.tick)),
  rivals: fc
    .subarray(['one', 'two', 'three'])
    .chain(ids =>
      fc.tuple(
        ...ids.map(id =>
          fc.record({ id: fc.constant(id), price: among(0.1, 10), personalization: share, trust: share }),
        ),
      ),
    ),
  awareness: fc.record({ start: among(0, 1), growthPerYear: among(0, 1) }),
  thirdParty: fc.record({ available: fc.boolean(), accuracy: among(0, 1) }),
  brand: fc.record({
    category: fc.constant('retail'),
    trust: among(0, 1),
    familiarity: fc.constant(blank.brand.familiarity),
    pace: fc.constant(blank.brand.pace),
  }),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

const outside = (values: Readonly<Record<string, number | null>>): string[] =>
  metrics.flatMap(({ key, range: [min, max] }) => {
    const value = values[key];
    return value === undefined || value === null || (value >= min && value <= max)
      ? []
      : [`${key} = ${value}, not in ${min}..${max}`];
  });

describe('any strategy in any surroundings', () => {
  it(
    `keeps numbers numbers, shares shares and people people, ${numRuns} times`,
    { timeout: long ? 7_200_000 : 240_000 },
    () => {
      fc.assert(
        fc.property(strategy, surroundings, (any, around) => {
          const scenario: Scenario = { ...blank, ...around };
          const simulation = new Simulation(scenario, population, [any], 0);
          for (let day = 0; day < scenario.days; day++) {
            simulation.step();
            expect(outside(measureToday(simulation.today[0]!, population.size))).toEqual([]);
          }
          const rows = simulation.rows(0);
          const values = measurePeople(rows);
          expect(outside(values)).toEqual([]);
          const [left, reasons] = [rows.column('left'), rows.column('exitReason')];
          expect(left.every((gone, row) => gone > 0 === reasons[row]! > 0)).toBe(true);
          expect(values['leftShare']! + values['retentionShare']!).toBeCloseTo(1, 9);
        }),
        { numRuns, seed: 20 },
      );
    },
  );
});
