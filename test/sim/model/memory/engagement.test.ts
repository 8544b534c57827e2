import { expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

it('coming, acting and buying count 3, 5 and 10, and fade', () => {
  const day = { engagementPoints: 10, engagementKeep: 0.5, came: 1, acted: 1, bought: 1 };
  const { engagementPoints, engagement } = workOut('engagement', day);
  expect(engagementPoints).toBeCloseTo(23);
  expect(engagement).toBeCloseTo(1 - Math.exp(-2.3));
});

it('without acts there is no engagement', () => {
  expect(workOut('engagement', { came: 0, acted: 0, bought: 0 })['engagement']).toBe(0);
});

it('the recent past fades by a sixtieth a day and takes up the profit of the day', () => {
  const { recentCents } = workOut('engagement', { recentCents: 60, profitCents: 12, previousProfitCents: 10 });
  expect(recentCents).toBeCloseTo(61);
});

it('who has left adds nothing to it any more', () => {
  const gone = { left: 1, previousLeft: 1, recentCents: 60, profitCents: 12, previousProfitCents: 20 };
  expect(workOut('engagement', gone)['recentCents']).toBeCloseTo(59);
});
