import { expect, it } from 'vitest';
import { leverDifferences, sayUnmatched, unmatchedLevers } from '../../../sim/experiment/matched-arms.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const of = (a: object, b: object) => scenarioOf({ a: { ...a }, b: { ...b } });
const pairOf = (a: object, b: object) => Object.values(of(a, b).strategies) as Parameters<typeof unmatchedLevers>;

it('lists every lever in which two strategies differ, fields of groups one by one', () => {
  expect(leverDifferences(...pairOf({}, {}))).toEqual([]);
  expect(leverDifferences(...pairOf({ depth: 0.2 }, { depth: 0.4, frequency: { capPerWeek: 5 } }))).toEqual([
    'depth',
    'frequency.capPerWeek',
  ]);
});

it('calls channels, caps and prices unmatched only beside something else', () => {
  const often = { frequency: { capPerWeek: 7 } };
  expect(unmatchedLevers(...pairOf({}, often))).toEqual([]);
  expect(unmatchedLevers(...pairOf({}, { depth: 0.9, visibility: 0.8 }))).toEqual([]);
  expect(unmatchedLevers(...pairOf({}, { ...often, depth: 0.9 }))).toEqual(['frequency.capPerWeek']);
  expect(unmatchedLevers(...pairOf({}, { ...often, channels: { sms: 1 } }))).toEqual([
    'frequency.capPerWeek',
    'channels',
  ]);
});

it('is said of the pair that a scenario opens with', () => {
  expect(sayUnmatched(of({}, { depth: 0.9 }))).toBeUndefined();
  expect(sayUnmatched(of({}, { depth: 0.9, channels: { sms: 1 } }))).toBe(
    'a and b differ in 2 levers, among them channels: what comes out may be their doing',
  );
});
