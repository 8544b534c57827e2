import { describe, expect, it } from 'vitest';
import { breachRiskOn, breachSeverityOn, yearOfBreaches } from '../../../../sim/model/market/breach.ts';
import { workOut } from '../work-out.ts';
import { dayOf } from './day-of.ts';

const plain = {
  leastStruck: 0.5,
  breachTake: 0.8,
  breachTrust: 1.2,
  theftTrust: 1.5,
  theftRate: 0.1,
  opennessMercy: 0.5,
  patronMercy: 0.3,
  breachCostCents: 1000,
  theftCostCents: 2000,
};
const day = (given: Parameters<typeof workOut>[1]) => workOut('breach', { ...plain, ...given });

describe('mercy', () => {
  it.each([
    ['a stranger who was told nothing has none', { disclosed: 0, feltControl: 1, familiarity: 0 }, 1],
    ['told without control is not enough', { disclosed: 1, feltControl: 0, familiarity: 0 }, 1],
    ['told and in control halves it', { disclosed: 1, feltControl: 1, familiarity: 0 }, 0.5],
    ['half told and half in control takes an eighth', { disclosed: 0.5, feltControl: 0.5, familiarity: 0 }, 0.875],
    ['a regular takes it milder by three tenths', { disclosed: 0, feltControl: 0, familiarity: 1 }, 0.7],
    ['both add up, but a fifth is left', { disclosed: 1, feltControl: 1, familiarity: 1 }, 0.2],
  ])('%s', (_, given, mercy) => {
    expect(day(given).mercy).toBeCloseTo(mercy);
  });
});

describe('what a breach is to a person', () => {
  const breached = { breachSeverity: 0.8, dataHeld: 0.5, 'chance(theft)': 0.9 };

  it('it strikes with .8 × (.5 + .5) = .8', () => {
    expect(day({ ...breached, 'chance(breach)': 0.79 }).struck).toBe(1);
    expect(day({ ...breached, 'chance(breach)': 0.81 }).struck).toBe(0);
    expect(day({ ...breached, breachWeight: 0.5, 'chance(breach)': 0.41 }).struck).toBe(0);
    expect(day({ ...breached, 'chance(breach)': 0.79 }).breached).toBe(1);
  });

  it('pulls trust eight tenths of the way to 1.2 × (.5 + .5) × .7 = .84 below, of a regular', () => {
    const { breachHurt } = day({ ...breached, 'chance(breach)': 0, familiarity: 1 });
    expect(breachHurt).toBeCloseTo(0.672);
  });

  it('takes only what is left above that, and nothing from whom it did not strike', () => {
    expect(day({ ...breached, 'chance(breach)': 0, trust: -1 }).breachHurt).toBeCloseTo(0.16);
    expect(day({ ...breached, 'chance(breach)': 0, trust: -1.3 }).breachHurt).toBe(0);
    expect(day({ ...breached, 'chance(breach)': 0.99 }).breachHurt).toBe(0);
  });

  it('is worse, by 1.5, where the identity is misused: one in twenty of those of whom half is held', () => {
    expect(day({ ...breached, 'chance(breach)': 0, 'chance(theft)': 0.051 }).stolen).toBe(0);
    const robbed = day({ ...breached, 'chance(breach)': 0, 'chance(theft)': 0.049 });
    expect(robbed.identityStolen).toBe(1);
    expect(robbed.breachHurt).toBeCloseTo(0.8 * 2.7);
    expect(robbed.breachCents).toBeCloseTo(2500);
  });

  it('costs the brand half a record', () => {
    expect(day({ ...breached, 'chance(breach)': 0, breachCents: 7 }).breachCents).toBeCloseTo(507);
  });

  it('is nothing where nothing is held or nothing happens', () => {
    expect(day({ breachSeverity: 0.8, dataHeld: 0 }).endangered).toBe(0);
    expect(day({ breachSeverity: 0, dataHeld: 1 }).endangered).toBe(0);
  });
});

describe('what breaches cost in expectation', () => {
  it('a thousandth of (.5 + .5) × .5 × (1,000 + .1 × 2,000) cents', () => {
    expect(day({ breachRisk: 0.001, dataHeld: 0.5, expectedBreachCents: 2 }).expectedBreachCents).toBeCloseTo(2.6);
    expect(day({ breachRisk: 0.001, dataHeld: 0.5, breachWeight: 0 }).expectedBreachCents).toBe(0);
    expect(day({ breachRisk: 0.001, dataHeld: 0 }).expectedBreachCents).toBe(0);
  });

  it('the risk of a day is a 365th of .1 × held, less by security twice: it keeps out and contains', () => {
    expect(breachRiskOn(dayOf({ security: 0 }), 0.5)).toBeCloseTo((0.1 * 0.5 * 0.6) / 365, 12);
    expect(breachRiskOn(dayOf({ security: 1 }), 0.5)).toBeCloseTo((((0.1 * 0.5) / 10) * 0.6 * 0.4) / 365, 12);
  });

  it('is 0 where breaches are drawn instead', () => {
    expect(breachRiskOn(dayOf({ security: 0, drawsBreaches: 1 }), 0.5)).toBe(0);
  });
});

describe('a year of breaches', () => {
  // (.5 + .5) · .5 · (1,000 + .1 · 2,000) = 600 cents of the gravest breach, and .6 of it of the mean one
  const costs = { security: 0, leastStruck: 0.5, theftRate: 0.1, breachCostCents: 1000, theftCostCents: 2000 };
  const year = (breachRate: number) => yearOfBreaches(dayOf({ ...costs, breachRate }), 0.5);

  it('with a breach in one of a hundred years: the worst twentieth of years holds them all', () => {
    const chance = 1 - Math.exp(-0.01);
    expect(year(0.02).meanCents).toBeCloseTo(chance * 0.6 * 600, 6);
    expect(year(0.02).worstCents).toBeCloseTo((chance / 0.05) * 0.6 * 600, 6);
  });

  it('with one in five or six years: the worst twentieth holds the largest', () => {
    const chance = 1 - Math.exp(-0.2);
    expect(year(0.4).meanCents).toBeCloseTo(chance * 0.6 * 600, 6);
    // the largest .05 / chance of sizes, from .2 to 1 all as likely
    expect(year(0.4).worstCents).toBeCloseTo((1 - (0.8 * (0.05 / chance)) / 2) * 600, 6);
  });

  it('is rarer and smaller with security', () => {
    const { meanCents } = yearOfBreaches(
      dayOf({ ...costs, breachRate: 0.4, security: 1, securityShield: 3, securityLimits: 0.6 }),
      0.5,
    );
    expect(meanCents).toBeCloseTo((1 - Math.exp(-0.02)) * 0.6 * 600 * 0.4, 6);
  });
});

describe('breaches that happen', () => {
  const events = [{ tick: 3, type: 'breach', severity: 0.8 }];

  it('are those of the scenario, as far as security does not contain them', () => {
    expect(breachSeverityOn(dayOf({ security: 0 }, { events }, 3), 1)).toBeCloseTo(0.8);
    expect(breachSeverityOn(dayOf({ security: 1 }, { events }, 3), 1)).toBeCloseTo(0.32);
    expect(breachSeverityOn(dayOf({ security: 0 }, { events }, 4), 1)).toBe(0);
  });

  it('are drawn only where that is asked for', () => {
    const often = { security: 0, breachRate: 400 };
    const days = Array.from({ length: 50 }, (_, tick) => tick);
    expect(days.filter(tick => breachSeverityOn(dayOf(often, {}, tick), 1) > 0)).toHaveLength(0);
    const drawn = days.map(tick => breachSeverityOn(dayOf({ ...often, drawsBreaches: 1 }, {}, tick), 1));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0.2);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(1);
  });
});
