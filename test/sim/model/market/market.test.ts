// The brand's side of a day: what happened to all people is read by each of them the next morning.
import { describe, expect, it, test } from 'vitest';
import { per100k } from '../../../../sim/model/market/day.ts';
import { closeDay, createMarket, openDay } from '../../../../sim/model/market/market.ts';
import { dayOf } from './day-of.ts';

type Numbers = Readonly<Record<string, number>>;

const nothing = { byTopic: () => new Array<number>(8).fill(0) };
const totals = (today: Numbers) => ({ ...nothing, total: (name: string) => today[name] ?? 0 });
const covert = {
  asksOptOut: 0,
  asksOptIn: 0,
  givesNotice: 0,
  covertness: 1,
  disclosed: 0,
  usesRecords: 0.5,
  controlOffered: 0,
};

test('so many out of 100,000 people', () => {
  expect(per100k(3, 2000)).toBe(150);
  expect(per100k(3, 0)).toBe(0);
});

test('an ordinary morning brings nothing', () => {
  const day = dayOf({});
  expect(openDay(createMarket(day), day)).toMatchObject({
    breachSeverity: 0,
    newsSize: 0,
    newsLoudness: 0,
    inboxShare: 1,
    fineToday: 0,
    asksAgain: 0,
    economy: 1,
    modelDecay: 0,
    wrongData: 0,
    rolledOut: 1,
    piloting: 0,
    rivalHere: [0, 0, 0, 0],
  });
});

describe('what a scenario brings', () => {
  const morning = (event: Readonly<Record<string, unknown>>, numbers: Numbers = {}) => {
    const day = dayOf(numbers, { events: [{ tick: 5, severity: 0.5, ...event }] }, 5);
    return openDay(createMarket(day), day);
  };

  it.each([
    ['stress takes six tenths of its severity from buying', { type: 'economicStress' }, { economy: 0.7 }],
    ['wrong data mix up three tenths of it', { type: 'wrongData' }, { wrongData: 0.15 }],
    ['models drift by it', { type: 'modelDrift' }, { modelDecay: 0.5 }],
    ['models leap by it', { type: 'capabilityJump' }, { capabilityShift: 0.5 }],
    [
      'cookies are lost on other sites and networks',
      { type: 'cookieLoss' },
      { flowOpen: [1, 1, 1, 1, 0.5, 1, 0.5, 1] },
    ],
    ['a story is as large and as loud as it is grave', { type: 'press' }, { newsSize: 0.5, newsLoudness: 0.5 }],
    ['after a breach the brand must ask again', { type: 'breach' }, { breachSeverity: 0.5, asksAgain: 1 }],
  ])('%s', (_, event, inputs) => {
    expect(morning(event, { security: 0 })).toMatchObject(inputs);
  });

  it('a stricter law makes the brand ask again, and ask as it says', () => {
    const day = dayOf(
      { asksOptOut: 1 },
      { law: { regime: 'notice' }, events: [{ type: 'lawChange', tick: 5, regime: 'optIn' }] },
      5,
    );
    expect(openDay(createMarket(day), day)).toMatchObject({
      asksAgain: 1,
      asksOptIn: 1,
      asksOptOut: 0,
      givesNotice: 0,
    });
  });

  it('rivals stand behind an empty first place', () => {
    const rivals = [
      { id: 'a', price: 0.9, trust: 0.6, personalization: 0.2 },
      { id: 'b', price: 1.1, trust: 0.8, personalization: 0.4 },
    ];
    const day = dayOf({}, { rivals });
    expect(openDay(createMarket(day), day)).toMatchObject({
      rivalHere: [0, 1, 1, 0],
      rivalPrice: [0, 0.9, 1.1, 0],
      rivalTrust: [0, 0.6, 0.8, 0],
      rivalPersonal: [0, 0.2, 0.4, 0],
    });
  });
});

describe('what an evening leaves', () => {
  it('shares of people, cents each, and incidents that fade within their ticks', () => {
    const day = dayOf({ incidentTicks: 10 });
    const market = { ...createMarket(day), incidents: 500, revenueCents: 4 };
    closeDay(
      market,
      day,
      totals({ recordsHeld: 250, revenueTaken: 3000, peopleComplaining: 2, peopleWarning: 3, peopleBreached: 5 }),
    );
    // 500 · .9 + 10 in 1,000 people
    expect(market).toMatchObject({ held: 0.25, revenueCents: 7, complaints: 0.002 });
    expect(market.incidents).toBeCloseTo(1450);
  });
});

describe('an inquiry', () => {
  const strict = { law: { regime: 'optIn', auditsPer100kComplaints: 1000, fineShare: 0.04 } };
  // everybody complains, so that it begins at once and always ends in a fine
  const hunted = { ...covert, drawsInquiries: 1, inquiryTicks: 5, customers: 1000, gapWeight: 1, breakWeight: 0.5 };

  it('ends after its ticks in a fine, a story and opt-in for all, who are asked again', () => {
    const market = createMarket(dayOf(hunted, strict));
    market.complaints = 1;
    market.revenueCents = 700;
    openDay(market, dayOf(hunted, strict, 2));
    expect(market.inquiryEnds).toBe(7);
    expect(openDay(market, dayOf(hunted, strict, 6))).toMatchObject({
      fineToday: 0,
      asksAgain: 0,
      asksOptIn: 0,
      newsSize: 0,
    });
    const end = openDay(market, dayOf(hunted, strict, 7));
    // 700 cents in a week are 36,500 a year; at most 4 % of that
    expect(end['fineToday']).toBeGreaterThan(0);
    expect(end['fineToday']).toBeLessThanOrEqual(0.04 * 36_500);
    expect(end).toMatchObject({ asksAgain: 1, asksOptIn: 1, newsSize: 1 });
    expect(market.mustAskAll).toBe(true);
  });

  it('that finds less than the bar forces nothing', () => {
    const market = createMarket(dayOf(hunted, strict));
    market.inquiryEnds = 7;
    const mild = dayOf({ ...hunted, gapWeight: 0.2, breakWeight: 0, forcingBar: 0.3 }, strict, 7);
    expect(openDay(market, mild)).toMatchObject({ asksAgain: 0, asksOptIn: 0 });
    expect(market.mustAskAll).toBe(false);
  });

  it('is expected to cost by the revenue of a year like the days so far', () => {
    const risk = (revenueCents: number, tick: number) => {
      const numbers = { ...hunted, drawsInquiries: 0 };
      const market = createMarket(dayOf(numbers, strict));
      market.revenueCents = revenueCents;
      return openDay(market, dayOf(numbers, strict, tick))['fineRisk'] as number;
    };
    expect(risk(700, 7)).toBeGreaterThan(0);
    expect(risk(1400, 14)).toBeCloseTo(risk(700, 7), 10);
    expect(risk(1400, 7)).toBeGreaterThan(risk(700, 7));
    expect(risk(0, 7)).toBe(0);
  });
});
