import { expect, it } from 'vitest';
import { lossesToCome, profitToCome, worthOfDays, worthOfLoss } from '../../../sim/metrics/customer-value.ts';
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

it('a cent a day for a year is worth 348 cents at a tenth a year', () => {
  expect(worthOfDays).toBeCloseTo(348.1, 0);
  // without discount 365 · 366 / 2 = 66,795
  expect(worthOfLoss).toBeGreaterThan(61_000);
  expect(worthOfLoss).toBeLessThan(66_795);
});

it('those still there bring what they brought lately, day by day for the horizon', () => {
  // after 100 days at one cent a day the fading sum is 60 · (1 − (59/60)^100) = 48.83
  const [stays] = profitToCome(rowsOf(100, { left: [0], profitCents: [100], recentCents: [48.83] }));
  expect(stays).toBeCloseTo(100 + 348.1, 0);
});

it('who left long ago keeps what they brought; who left lately takes as much a day from every day to come', () => {
  const rows = rowsOf(1e5, { left: [1, 1], profitCents: [40, 40], recentCents: [0, 6] });
  const [longAgo, lately] = profitToCome(rows);
  expect(longAgo).toBe(40);
  expect(lately).toBeCloseTo(40 - (6 / 3600) * worthOfLoss, 3);
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
