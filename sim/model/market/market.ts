import { recordedSources } from '../world/names.ts';
import { consentRegimes } from '../world/scenario.ts';
import { breachSeverityOn } from './breach.ts';
import { type Day, type DayTotals, per100k } from './day.ts';
import { createPilot, judgePilot, watchPilot, type Pilot } from './pilot.ts';
import { createPool, learnTogether, topicScores, type Pool } from './pooling.ts';
import { findingOf, inquiryBegins, ownMode } from './regulator.ts';
import { storySeverityOn } from './publicity.ts';
import { awarenessAt, lawTightens, regimeAt, rivalsAt, strength } from './surroundings.ts';

// SETTLE, the brand's side: what comes of all people together is read by each of them the next day. One market a strategy.

export interface Market {
  pool: Pool;
  pilot: Pilot;
  /** mean share of sensitive records that the brand holds */
  held: number;
  /** complaints of the last year and grave incidents of the last weeks, fading, per 100,000 people */
  complaints: number;
  incidents: number;
  /** revenue so far, cents a person */
  revenueCents: number;
  /** day on which a running inquiry ends */
  inquiryEnds: number | undefined;
  mustAskAll: boolean;
}

/** Share of purchases that fall away under the greatest economic stress. ASSUMED */
const stressLoss = 0.6;
/** Share of messages that the worst data make for somebody else. ASSUMED */
const mixedUp = 0.3;

/** Data that come by way of other sites' cookies. */
const cookieSources: readonly string[] = ['crossSite', 'social'];

export type DayInputs = Record<string, number | number[]>;

export function createMarket(day: Day): Market {
  return {
    pool: createPool(),
    pilot: createPilot(day),
    held: 0,
    complaints: 0,
    incidents: 0,
    revenueCents: 0,
    inquiryEnds: undefined,
    mustAskAll: false,
  };
}

/** The morning: what the market puts into everybody's equations today. */
export function openDay(market: Market, day: Day): DayInputs {
  const { scenario, tick } = day;
  judgePilot(market.pilot, day);
  const breachSeverity = breachSeverityOn(day, market.held);
  const verdict = endInquiry(market, day);
  if (market.inquiryEnds === undefined && inquiryBegins(day, market.complaints))
    market.inquiryEnds = tick + day.number('inquiryTicks');
  return {
    breachSeverity,
    pressSeverity: Math.max(storySeverityOn(day, market.incidents), verdict.fineCents > 0 ? verdict.finding : 0),
    fineToday: verdict.fineCents,
    asksAgain: breachSeverity > 0 || verdict.forced || lawTightens(scenario, tick) ? 1 : 0,
    awareness: awarenessAt(scenario, tick),
    economy: 1 - stressLoss * strength(scenario, 'economicStress', tick),
    modelDecay: strength(scenario, 'modelDrift', tick),
    wrongData: mixedUp * strength(scenario, 'wrongData', tick),
    capabilityShift: strength(scenario, 'capabilityJump', tick),
    rolledOut: market.pilot.stage === 'rolledOut' ? 1 : 0,
    piloting: market.pilot.stage === 'trying' ? 1 : 0,
    topicScore: topicScores(scenario, market.pool),
    pooling: market.pool.share,
    ...rivalInputs(day),
    ...consentInputs(market, day),
    flowOpen: recordedSources.map(source =>
      cookieSources.includes(source) ? 1 - strength(scenario, 'cookieLoss', tick) : 1,
    ),
  };
}

/** The evening: what all people did today. */
export function closeDay(market: Market, day: Day, totals: DayTotals): void {
  const { people } = day;
  const { total } = totals;
  learnTogether(market.pool, totals, people);
  watchPilot(market.pilot, totals);
  market.held = people > 0 ? total('recordsHeld') / people : 0;
  market.revenueCents += people > 0 ? total('revenueTaken') / people : 0;
  const complaints = per100k(total('peopleComplaining'), people);
  market.complaints = market.complaints * (1 - 1 / 365) + complaints;
  const grave = complaints + per100k(total('peopleWarning') + total('peopleBreached'), people);
  market.incidents = market.incidents * (1 - 1 / day.number('incidentTicks')) + grave;
}

interface InquiryEnd {
  finding: number;
  /** cents a person */
  fineCents: number;
  forced: boolean;
}

function endInquiry(market: Market, day: Day): InquiryEnd {
  if (market.inquiryEnds === undefined || day.tick < market.inquiryEnds)
    return { finding: 0, fineCents: 0, forced: false };
  market.inquiryEnds = undefined;
  market.complaints = 0;
  const finding = findingOf(day);
  const yearly = (market.revenueCents / Math.max(day.tick, 1)) * 365;
  const forced = finding > day.number('forcingBar') && !market.mustAskAll;
  if (forced) market.mustAskAll = true;
  return { finding, fineCents: yearly * day.scenario.law.fineShare * finding, forced };
}

/** At most three rivals, behind an empty first place: nobody's customer. */
function rivalInputs({ scenario, tick }: Day): DayInputs {
  const rivals = rivalsAt(scenario, tick);
  const places = (value: (k: number) => number): number[] =>
    Array.from({ length: 4 }, (_, k) => (k > 0 && k <= rivals.length ? value(k - 1) : 0));
  return {
    rivalHere: places(() => 1),
    rivalPrice: places(k => rivals[k]!.price),
    rivalTrust: places(k => rivals[k]!.trust),
    rivalPersonal: places(k => rivals[k]!.personalization),
  };
}

/**
 * The brand asks as it likes, but no less than the law of the day or a regulator makes it – except one that collects in
 * silence and asks nobody: it breaks the law until it is found out.
 */
function consentInputs(market: Market, day: Day): DayInputs {
  const own = ownMode(day);
  const evades = own === 'none' && day.number('covertness') >= 1;
  const owed = market.mustAskAll ? 'optIn' : evades ? 'none' : regimeAt(day.scenario, day.tick);
  const mode = consentRegimes[Math.max(consentRegimes.indexOf(owed), consentRegimes.indexOf(own))];
  return {
    asksOptIn: mode === 'optIn' ? 1 : 0,
    asksOptOut: mode === 'optOut' ? 1 : 0,
    givesNotice: mode === 'notice' ? 1 : 0,
  };
}
