import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { consentRegimes, type ConsentRegime } from '../world/scenario.ts';
import { type Day, draw } from './day.ts';
import { regimeAt } from './surroundings.ts';

export const regulator: Mechanism = {
  key: 'regulator',
  name: 'The regulator',
  says: 'Complaints bring inquiries; who asked too little, said too little or kept too much pays, and must ask everybody again.',
  why: prose(`
    A chain with a delay: complaints, an inquiry, a finding, a fine and forced opt-in. The ceiling of fines is the
    law’s (\`gdpr-2016\`) and set in the scenario; what an authority weighs how much is assumed, and so is that it
    looks at all.
  `),
  equations: `
    for everyone:
      finesCents = min(finesCents + regulatorWeight * fineToday, 1000000000)
  `,
  params: [
    param('inquiryTicks', 30, [1, 365], 'ticks', 'how long an inquiry takes', 'ASSUMED'),
    param('gapWeight', 0.5, [0, 1], 'share', 'what it weighs to ask less than the law does', 'ASSUMED'),
    param('secrecyWeight', 0.2, [0, 1], 'share', 'what silent collection weighs that nobody is told of', 'ASSUMED'),
    param('darkWeight', 0.2, [0, 1], 'share', 'what an aggressive dark pattern weighs', 'ASSUMED'),
    param('hoardWeight', 0.1, [0, 1], 'share', 'what it weighs to keep everything for every purpose', 'ASSUMED'),
    param('forcingBar', 0.3, [0, 1], 'share', 'finding above which the brand must ask everybody by opt-in', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
  limits: 'One authority; no courts, no appeals.',
};

/** Chance that an inquiry begins today, from the complaints of the last year per 100,000 people. */
export function inquiryBegins(day: Day, complaintsPer100k: number): boolean {
  const { auditsPer100kComplaints } = day.scenario.law;
  const perYear = (auditsPer100kComplaints * complaintsPer100k) / 100_000;
  return draw(day, 'market.inquiry') < Math.min(1, (perYear * day.number('regulatorWeight')) / 365);
}

/** Keeping data for three years counts as keeping them for good. ASSUMED */
const hoardTicks = 1095;

/** How much the strategy breaks the law of the day, 0–1: what an inquiry finds. */
export function findingOf(day: Day): number {
  const asked = consentRegimes.indexOf(ownMode(day));
  const owed = consentRegimes.indexOf(regimeAt(day.scenario, day.tick));
  const gap = Math.max(0, owed - asked) / (consentRegimes.length - 1);
  const secret = day.number('covertness') * (1 - day.number('disclosed'));
  const hoard = Math.min(1, day.number('retentionTicks') / hoardTicks) * day.number('sharesData');
  return Math.min(
    1,
    day.number('gapWeight') * gap +
      day.number('secrecyWeight') * secret +
      day.number('darkWeight') * day.number('darkPattern') +
      day.number('hoardWeight') * hoard,
  );
}

/** How the strategy itself asks for consent, before any law. */
export function ownMode(day: Day): ConsentRegime {
  if (day.number('asksOptIn') > 0) return 'optIn';
  if (day.number('asksOptOut') > 0) return 'optOut';
  return day.number('givesNotice') > 0 ? 'notice' : 'none';
}
