import { recordedSources } from '../world/names.ts';
import { breachRiskOn, breachSeverityOn } from './breach.ts';
import { type Day, type DayTotals, per100k } from './day.ts';
import { inboxShareOf, nextReputation, type Reputation } from './deliverability.ts';
import { modeUnder } from './lawful.ts';
import { createPilot, judgePilot, watchPilot, type Pilot } from './pilot.ts';
import { createPool, learnTogether, topicScores, type Pool } from './pooling.ts';
import { fineDrawn, findingOf, fineRiskOn, inquiryBegins } from './regulator.ts';
import { breachStory, type News, nextNews, noNews, storyOf } from './publicity.ts';
import { awarenessAt, lawTightens, regimeAt, rivalsAt, strength } from './surroundings.ts';

// SETTLE, the brand's side: what comes of all people together is read by each of them the next day. One market a strategy.

export interface Market {
  pool: Pool;
  pilot: Pilot;
  /** mean share of sensitive records that the brand holds */
  held: number;
  /** complaints of the last day, per person */
  complaints: number;
  /** grave incidents of the last weeks, fading, per 100,000 people */
  incidents: number;
  news: News;
  /** with mailbox providers */
  reputation: Reputation;
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
    news: noNews,
    reputation: { mails: 0, marks: 0 },
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
  const story = Math.max(
    storyOf(day, market.incidents),
    breachStory(day, breachSeverity, market.held),
    verdict.fineCents > 0 ? verdict.finding : 0,
  );
  market.news = nextNews(market.news, story, day.number('pressFade'));
  return {
    breachSeverity,
    breachRisk: breachRiskOn(day, market.held),
    newsSize: market.news.size,
    newsLoudness: market.news.loudness,
    inboxShare: inboxShareOf(market.reputation, day),
    fineToday: verdict.fineCents,
    fineRisk: fineRiskOn(day, market.complaints, yearlyRevenue(market, day)),
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
  market.reputation = nextReputation(market.reputation, day, total);
  market.held = people > 0 ? total('recordsHeld') / people : 0;
  market.revenueCents += people > 0 ? total('revenueTaken') / people : 0;
  market.complaints = people > 0 ? total('peopleComplaining') / people : 0;
  const grave = per100k(total('peopleComplaining') + total('peopleWarning') + total('peopleBreached'), people);
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
  const finding = findingOf(day);
  const fineCents = fineDrawn(day, finding, yearlyRevenue(market, day));
  const forced = finding > day.number('forcingBar') && !market.mustAskAll;
  if (forced) market.mustAskAll = true;
  return { finding, fineCents, forced };
}

/** Cents a person and year, by what was taken so far. */
const yearlyRevenue = ({ revenueCents }: Market, { tick }: Day): number => (revenueCents / Math.max(tick, 1)) * 365;

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

/** How the brand asks today: no less than the law of the day or a regulator makes it. */
function consentInputs(market: Market, day: Day): DayInputs {
  const mode = market.mustAskAll ? 'optIn' : modeUnder(regimeAt(day.scenario, day.tick), day.number);
  return {
    asksOptIn: mode === 'optIn' ? 1 : 0,
    asksOptOut: mode === 'optOut' ? 1 : 0,
    givesNotice: mode === 'notice' ? 1 : 0,
  };
}
