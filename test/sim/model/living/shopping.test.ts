import { expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

const average = {
  visitBase: 2.8,
  shoppingRate: 1,
  brandPace: 1,
  loyalty: 0.3,
  trust: 0,
  slipRate: 0.04,
  wakeRate: 0.003,
};

it('an average customer with the brand in mind comes with .2 a day: 2.8 visits in two weeks', () => {
  expect(workOut('shopping', average)['visitChance']).toBeCloseTo(0.2);
  expect(workOut('shopping', { ...average, 'chance(visit)': 0.19 })['visited']).toBe(1);
  expect(workOut('shopping', { ...average, 'chance(visit)': 0.21 })['visited']).toBe(0);
});

it('how often people come multiplies: the person, the pace of the brand, and what is left out of mind', () => {
  expect(workOut('shopping', { ...average, shoppingRate: 3 })['visitChance']).toBeCloseTo(0.6);
  expect(workOut('shopping', { ...average, brandPace: 0.25 })['visitChance']).toBeCloseTo(0.05);
  expect(workOut('shopping', { ...average, dormant: 1, strayVisits: 0.07 })['visitChance']).toBeCloseTo(0.014);
  expect(workOut('shopping', { ...average, shoppingWeight: 0 })['visitChance']).toBe(0);
});

it('loyalty, trust and alarm add by their logarithms; trust saturates at its parameter', () => {
  const chanceOf = (given: object) => (workOut('shopping', { ...average, ...given })['visitChance'] as number) / 0.2;
  expect(chanceOf({ loyalty: 0.8, visitLoyalty: 0.3 })).toBeCloseTo(Math.exp(0.15));
  expect(chanceOf({ trust: -1, visitTrust: 0.04 })).toBeCloseTo(Math.exp(-0.02));
  expect(chanceOf({ trust: 3, visitTrust: 0.04 })).toBeCloseTo(Math.exp(0.03));
  expect(chanceOf({ alarm: 0.5, visitAlarm: 0.1 })).toBeCloseTo(Math.exp(-0.05));
});

it('who has the brand in mind lets it slip when the draw lies below their own rate', () => {
  expect(workOut('shopping', { ...average, 'chance(slip)': 0.039 })['dormant']).toBe(1);
  expect(workOut('shopping', { ...average, 'chance(slip)': 0.041 })['dormant']).toBe(0);
  expect(workOut('shopping', { ...average, 'chance(slip)': 0.039, slipRate: 0 })['dormant']).toBe(0);
});

it('who has not comes back when the draw lies below the common rate, and does not slip on the same day', () => {
  expect(workOut('shopping', { ...average, dormant: 1, 'chance(wake)': 0.0029 })['dormant']).toBe(0);
  expect(workOut('shopping', { ...average, dormant: 1, 'chance(wake)': 0.0031 })['dormant']).toBe(1);
  expect(workOut('shopping', { ...average, dormant: 1, 'chance(wake)': 0.0029, 'chance(slip)': 0.01 })['dormant']).toBe(
    0,
  );
});

it('days since the last visit are counted up to 1000', () => {
  expect(workOut('shopping', { ...average, sinceVisit: 4 })['sinceVisit']).toBe(5);
  expect(workOut('shopping', { ...average, sinceVisit: 1000 })['sinceVisit']).toBe(1000);
});
