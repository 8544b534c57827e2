import { expect, it } from 'vitest';
import { leavingRate, lossesToCome, profitToCome, worthOfDays } from '../../../sim/metrics/customer-value.ts';
import type { Rows } from '../../../sim/metrics/metric.ts';

function rowsOf(days: number, columns: Readonly<Record<string, readonly number[]>>): Rows {
  const people = columns['left']!.length;
  return {
    people,
    days,
    topics: 1,
    column: name => Float32Array.from(columns[name] ?? new Array<number>(people).fill(0)),
  };
}

it('a cent a day for a year is worth 348 cents at a tenth a year, and less where customers leave', () => {
  expect(worthOfDays(0)).toBeCloseTo(348.1, 0);
  // one in a hundred leaves a day: .9897 + .9897² + …
  expect(worthOfDays(0.01)).toBeCloseTo(94, 0);
  expect(worthOfDays(1)).toBe(0);
});

it('value is profit so far and, of those still there, what they brought lately, day by day for the horizon', () => {
  // after 100 days at one cent a day the fading sum is 60 · (1 − (59/60)^100) = 48.8
  const rows = rowsOf(100, { left: [0, 1], profitCents: [100, 40], recentCents: [48.83, 20], recentlyLeft: [0, 0] });
  const [stays, left] = profitToCome(rows);
  expect(stays).toBeCloseTo(100 + 348.1, 0);
  expect(left).toBe(40);
});

it('who left lately tells how fast the others will', () => {
  const rows = (lately: number) => rowsOf(1000, { left: [0, 0, 0, 1], recentlyLeft: [0, 0, 0, lately] });
  expect(leavingRate(rows(0))).toBe(0);
  expect(leavingRate(rows(0.6))).toBeCloseTo(0.6 / 60 / 3.3, 4);
  expect(leavingRate(rowsOf(0, { left: [], recentlyLeft: [] }))).toBe(0);
});

it('losses are what happened, and what is expected so far and for the horizon of those still there', () => {
  const rows = rowsOf(100, {
    left: [0, 1],
    finesCents: [5, 5],
    breachCents: [1, 0],
    expectedFineCents: [100, 100],
    expectedBreachCents: [0, 0],
  });
  const [stays, left] = lossesToCome(rows);
  expect(stays).toBeCloseTo(6 + 100 + 348.1, 0);
  expect(left).toBe(105);
});
