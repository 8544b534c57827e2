import { describe, expect, it } from 'vitest';
import { meanFine } from '../../../../sim/model/market/fines.ts';
import { fineDrawn, fineRiskOn, fineSize, findingOf, inquiryBegins } from '../../../../sim/model/market/regulator.ts';
import { workOut } from '../work-out.ts';
import { dayOf } from './day-of.ts';

const lawful = {
  asksOptOut: 0,
  asksOptIn: 1,
  covertness: 0,
  disclosed: 0.7,
  controlOffered: 0.8,
  usesRecords: 0.5,
  sharesData: 0,
  rejectHidden: 0,
  darkPattern: 0,
};
const covert = { ...lawful, asksOptIn: 0, covertness: 1, disclosed: 0, controlOffered: 0 };
const weights = { gapWeight: 0.6, breakWeight: 0.15, darkWeight: 0.2, hoardWeight: 0.1 };
const law = (regime: string, changes: Record<string, number> = {}) => ({ law: { regime, ...changes } });

describe('what an inquiry finds', () => {
  it.each([
    ['nothing of a lawful brand', lawful, 'optIn', 0],
    ['nothing where there is no law', covert, 'none', 0],
    ['.6 × 1 for asking nobody, .15 each for hiding and for no way to delete', covert, 'optIn', 0.9],
    ['.6 × ⅔ where people may object', covert, 'optOut', 0.7],
    ['.6 × ⅓ and .15 for hiding where notice is due', covert, 'notice', 0.35],
    ['.2 of an aggressive dark pattern', { ...lawful, darkPattern: 1 }, 'optIn', 0.2],
    [
      '.1 of keeping all for three years and every purpose',
      { ...lawful, sharesData: 1, retentionTicks: 1095 },
      'optIn',
      0.1,
    ],
    ['no more for ten years', { ...lawful, sharesData: 1, retentionTicks: 3650 }, 'optIn', 0.1],
    ['less for less', { ...lawful, sharesData: 1, retentionTicks: 219 }, 'optIn', 0.02],
  ])('%s', (_, numbers, regime, finding) => {
    expect(findingOf(dayOf({ ...weights, ...numbers }, law(regime)))).toBeCloseTo(finding);
  });

  it('is at most everything', () => {
    expect(findingOf(dayOf({ ...weights, breakWeight: 0.6, ...covert }, law('optIn')))).toBe(1);
  });
});

describe('fines to expect', () => {
  const size = { customers: 1000, fineMedianCents: 500, fineSpread: 0.5, inquiryTicks: 30, watchdogRate: 0.0365 };
  const strict = { auditsPer100kComplaints: 1000, fineShare: 0.04 };
  const numbers = { ...weights, ...size, ...covert };

  it('are inquiries a day × what they find × the mean fine, shared by all customers', () => {
    // (.0009 complaints + .0365 / 365) × 1 % × 1,000 people = .01 a day; one at a time: .01 / 1.3
    const day = dayOf(numbers, law('optIn', strict));
    const fine = meanFine({ medianCents: 500, spread: 0.5, capCents: 0.04 * 2000 * 1000 });
    expect(fineRiskOn(day, 0.0009, 2000)).toBeCloseTo(((0.01 / 1.3) * 0.9 * fine) / 1000, 8);
  });

  it('rise with how strict the law is, in what it asks, how often it looks and how much it takes', () => {
    const risk = (regime: string, changes: Record<string, number> = {}): number =>
      fineRiskOn(dayOf(numbers, law(regime, { ...strict, ...changes })), 0.001, 2000);
    expect(risk('none')).toBe(0);
    expect(risk('notice')).toBeGreaterThan(0);
    expect(risk('optOut')).toBeGreaterThan(risk('notice'));
    expect(risk('optIn')).toBeGreaterThan(risk('optOut'));
    expect(risk('optIn', { auditsPer100kComplaints: 500 })).toBeLessThan(risk('optIn'));
    expect(risk('optIn', { fineShare: 0.0002 })).toBeLessThan(risk('optIn'));
    expect(risk('optIn', { auditsPer100kComplaints: 0 })).toBe(0);
  });

  it('are none of a lawful brand, and none where inquiries are drawn', () => {
    expect(fineRiskOn(dayOf({ ...numbers, ...lawful }, law('optIn', strict)), 0.001, 2000)).toBe(0);
    expect(fineRiskOn(dayOf({ ...numbers, drawsInquiries: 1 }, law('optIn', strict)), 0.001, 2000)).toBe(0);
  });

  it('are capped by the law at its share of the revenue of all customers', () => {
    expect(fineSize(dayOf(numbers, law('optIn', strict)), 2000)).toEqual({
      medianCents: 500,
      spread: 0.5,
      capCents: 80_000,
    });
  });
});

describe('inquiries that are drawn', () => {
  const busy = { ...weights, ...covert, customers: 100_000 };
  const strict = law('optIn', { auditsPer100kComplaints: 1000 });

  it('begin only where that is asked for', () => {
    expect(inquiryBegins(dayOf(busy, strict), 0.01)).toBe(false);
    expect(inquiryBegins(dayOf({ ...busy, drawsInquiries: 1 }, strict), 0.01)).toBe(true);
    expect(inquiryBegins(dayOf({ ...busy, drawsInquiries: 1, regulatorWeight: 0 }, strict), 0.01)).toBe(false);
  });

  it('end in a fine as often as they find something, of at most the cap', () => {
    const fines = Array.from({ length: 200 }, (_, tick) =>
      fineDrawn(dayOf({ customers: 1000 }, strict, tick), 0.3, 2000),
    );
    const paid = fines.filter(fine => fine > 0);
    expect(paid.length).toBeGreaterThan(40);
    expect(paid.length).toBeLessThan(80);
    expect(Math.max(...paid)).toBeLessThanOrEqual(0.02 * 2000);
  });
});

it('fines that happen and fines to expect are booked for everybody, each by itself', () => {
  const { finesCents, expectedFineCents } = workOut('regulator', {
    finesCents: 5,
    fineToday: 2,
    expectedFineCents: 1,
    fineRisk: 0.5,
  });
  expect([finesCents, expectedFineCents]).toEqual([7, 1.5]);
  expect(workOut('regulator', { fineToday: 2, fineRisk: 0.5, regulatorWeight: 0 })).toMatchObject({
    finesCents: 0,
    expectedFineCents: 0,
  });
});
