import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { consentRegimes } from '../world/scenario.ts';
import { type Day, draw } from './day.ts';
import { type FineSize, meanFine, quantileOfFine, yearOfFines, type YearOfLosses } from './fines.ts';
import { modeUnder, unlawfulUnder } from './lawful.ts';
import { regimeAt } from './surroundings.ts';

export const regulator: Mechanism = {
  key: 'regulator',
  name: 'The regulator',
  says: 'Who breaks the law risks a fine: seldom, as complaints are many and fines are few, but some are large.',
  why: prose(`
    What a brand risks is a rate times a size, booked on every day as an expectation, so that no verdict hangs on
    whether an inquiry happened to be drawn. Complaints to authorities are many and 1.3 % of cases end in a fine
    (\`noyb-2025\`); of those who complain to a brand few go to an authority. Fines are log-normal: a median of 7,000
    euros, and ten fines are 87 % of the sum (\`fines-list\`); the law caps them (\`gdpr-2016\`). An open breach of the
    law is found without a complaint by a customer, too. So expected fines stay small against what misuse earns: that
    a strategy is unlawful is told beside its value and not by it. With \`drawsInquiries\` inquiries happen instead,
    and end in a fine and forced opt-in.
  `),
  equations: `
    for everyone:
      finesCents = min(finesCents + regulatorWeight * fineToday, 1000000000)
      expectedFineCents = min(expectedFineCents + regulatorWeight * fineRisk, 1000000000)
  `,
  params: [
    param('inquiryTicks', 30, [14, 365], 'ticks', 'how long an inquiry takes, and until the next can begin', 'ASSUMED'),
    param(
      'drawsInquiries',
      0,
      [0, 1],
      'share',
      'share of inquiries that begin by chance; of the others only the fines to expect are booked',
      'definition',
    ),
    param(
      'watchdogRate',
      0.01,
      [0.001, 0.05],
      'per person and year',
      'what open breach of the law is worth in complaints: watchdogs and authorities look by themselves',
      'ASSUMED',
    ),
    param('fineMedianCents', 700000, [100000, 2000000], 'cents', 'the median fine', 'fines-list'),
    param('fineSpread', 1.02, [0.7, 1.3], 'powers of ten', 'standard deviation of its logarithm', 'fines-list'),
    param(
      'gapWeight',
      0.7,
      [0.4, 1],
      'share',
      'what it weighs to ask nobody where the law asks for consent',
      'ASSUMED',
    ),
    param('breakWeight', 0.3, [0.1, 0.6], 'share', 'what every other breach of the law weighs', 'ASSUMED'),
    param('darkWeight', 0.2, [0.05, 0.5], 'share', 'what an aggressive dark pattern weighs', 'ASSUMED'),
    param(
      'hoardWeight',
      0.05,
      [0, 0.2],
      'share',
      'what it weighs to keep everything for years and for every purpose',
      'ASSUMED',
    ),
    param(
      'forcingBar',
      0.3,
      [0.1, 0.6],
      'share',
      'finding above which the brand must ask everybody by opt-in',
      'ASSUMED',
    ),
  ],
  sources: ['noyb-2025', 'fines-list', 'gdpr-2016', 'ASSUMED'],
  limits: 'One authority; no courts, no appeals.',
};

/** Inquiries a day, from complaints of a day per person and from what can be seen without one. */
function inquiriesPerDay(day: Day, complaintsPerPerson: number): number {
  const seen =
    unlawfulUnder(regimeAt(day.scenario, day.tick), day.number).length > 0 ? day.number('watchdogRate') / 365 : 0;
  const perComplaint = day.scenario.law.auditsPer100kComplaints / 100_000;
  return (complaintsPerPerson + seen) * perComplaint * day.number('customers');
}

/** Whether an inquiry begins today, where inquiries are drawn. */
export function inquiryBegins(day: Day, complaintsPerPerson: number): boolean {
  const chance = inquiriesPerDay(day, complaintsPerPerson) * day.number('regulatorWeight');
  return draw(day, 'market.inquiry') < Math.min(1, chance) * day.number('drawsInquiries');
}

/** Cents a person that fines cost today in expectation. One inquiry runs at a time; what it finds is how often it ends in a fine. */
export function fineRiskOn(day: Day, complaintsPerPerson: number, revenueCents: number): number {
  const rate = inquiriesPerDay(day, complaintsPerPerson);
  const begun = rate / (1 + rate * day.number('inquiryTicks'));
  const fine = meanFine(fineSize(day, revenueCents)) / day.number('customers');
  return begun * findingOf(day) * fine * (1 - day.number('drawsInquiries'));
}

/** What fines cost a brand in a year that goes on like this day, cents a person. */
export function yearOfFinesOn(day: Day, complaintsPerPerson: number, revenueCents: number): YearOfLosses {
  const rate = inquiriesPerDay(day, complaintsPerPerson);
  const perYear = (365 * rate * findingOf(day)) / (1 + rate * day.number('inquiryTicks'));
  const { meanCents, worstCents } = yearOfFines(fineSize(day, revenueCents), perYear);
  return { meanCents: meanCents / day.number('customers'), worstCents: worstCents / day.number('customers') };
}

/** Cents a person of the fine in which an inquiry ends; 0 where it finds too little. */
export function fineDrawn(day: Day, finding: number, revenueCents: number): number {
  if (draw(day, 'market.fined') >= finding) return 0;
  return quantileOfFine(fineSize(day, revenueCents), draw(day, 'market.fine')) / day.number('customers');
}

/** How large fines are for a brand that takes so many cents a person and year. */
export function fineSize(day: Day, revenueCents: number): FineSize {
  return {
    medianCents: day.number('fineMedianCents'),
    spread: day.number('fineSpread'),
    capCents: day.scenario.law.fineShare * revenueCents * day.number('customers'),
  };
}

/** Keeping data for three years counts as keeping them for good. ASSUMED */
const hoardTicks = 1095;

/** How much the strategy breaks the law of the day, 0–1: what an inquiry finds. Where the law asks for nothing it finds nothing. */
export function findingOf(day: Day): number {
  const { number } = day;
  const law = regimeAt(day.scenario, day.tick);
  if (law === 'none') return 0;
  const rank = consentRegimes.indexOf(law);
  const gap = Math.max(0, rank - consentRegimes.indexOf(modeUnder(law, number))) / (consentRegimes.length - 1);
  const others = unlawfulUnder(law, number).filter(reason => reason !== 'asksNobody').length;
  const hoard = Math.min(1, number('retentionTicks') / hoardTicks) * number('sharesData');
  return Math.min(
    1,
    number('gapWeight') * gap +
      number('breakWeight') * others +
      number('darkWeight') * number('darkPattern') +
      number('hoardWeight') * hoard,
  );
}
