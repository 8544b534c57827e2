import type { Metric } from './metric.ts';
import { adBlockedShare } from './ad-blocked-share.ts';
import { ambiguity } from './ambiguity.ts';
import { annoyance } from './annoyance.ts';
import { backlash } from './backlash.ts';
import { beliefAccuracy } from './belief-accuracy.ts';
import { benefitGap } from './benefit-gap.ts';
import { breachLossCents } from './breach-loss-cents.ts';
import { buyerShare } from './buyer-share.ts';
import { catalogueDiversity } from './catalogue-diversity.ts';
import { clickRate } from './click-rate.ts';
import { complaintRate } from './complaint-rate.ts';
import { consentRefusedShare } from './consent-refused-share.ts';
import { conversionRate } from './conversion-rate.ts';
import { creepiness } from './creepiness.ts';
import { creepinessP95 } from './creepiness-p95.ts';
import { dataHeld } from './data-held.ts';
import { deepActionRate } from './deep-action-rate.ts';
import { engagement } from './engagement.ts';
import { errorGap } from './error-gap.ts';
import { exposureGap } from './exposure-gap.ts';
import { finesCents } from './fines-cents.ts';
import { leftCreepyShare } from './left-creepy-share.ts';
import { leftIrrelevantShare } from './left-irrelevant-share.ts';
import { leftShare } from './left-share.ts';
import { lifetimeValueCents } from './lifetime-value-cents.ts';
import { loyalty } from './loyalty.ts';
import { negativeWordOfMouth } from './negative-word-of-mouth.ts';
import { openRate } from './open-rate.ts';
import { predatoryShare } from './predatory-share.ts';
import { pressEvents } from './press-events.ts';
import { privacyBudget } from './privacy-budget.ts';
import { profitCents } from './profit-cents.ts';
import { purchases } from './purchases.ts';
import { reachShare } from './reach-share.ts';
import { regret } from './regret.ts';
import { resignedShare } from './resigned-share.ts';
import { retentionShare } from './retention-share.ts';
import { returnOnSpend } from './return-on-spend.ts';
import { revenueCents } from './revenue-cents.ts';
import { satisfaction } from './satisfaction.ts';
import { tooFarShare } from './too-far-share.ts';
import { trust } from './trust.ts';
import { unsubscribeRate } from './unsubscribe-rate.ts';
import { unsubscribedShare } from './unsubscribed-share.ts';
import { valueAfterBacklash } from './value-after-backlash.ts';
import { visitShare } from './visit-share.ts';
import { wouldUnsubscribe } from './would-unsubscribe.ts';
import { withinDiversity } from './within-diversity.ts';
import { wrongPersonShare } from './wrong-person-share.ts';

/** Every number the simulator reports, in the order of reports: gain, backlash, harm, summary. */
export const metrics: readonly Metric[] = [
  reachShare,
  openRate,
  clickRate,
  deepActionRate,
  visitShare,
  buyerShare,
  conversionRate,
  purchases,
  revenueCents,
  profitCents,
  lifetimeValueCents,
  returnOnSpend,
  satisfaction,
  loyalty,
  retentionShare,
  beliefAccuracy,
  engagement,
  creepiness,
  creepinessP95,
  ambiguity,
  tooFarShare,
  annoyance,
  wouldUnsubscribe,
  unsubscribeRate,
  unsubscribedShare,
  consentRefusedShare,
  adBlockedShare,
  complaintRate,
  leftShare,
  leftCreepyShare,
  leftIrrelevantShare,
  negativeWordOfMouth,
  trust,
  pressEvents,
  finesCents,
  resignedShare,
  backlash,
  exposureGap,
  benefitGap,
  errorGap,
  predatoryShare,
  regret,
  withinDiversity,
  catalogueDiversity,
  wrongPersonShare,
  dataHeld,
  breachLossCents,
  privacyBudget,
  valueAfterBacklash,
];

export { everybody, headCounts } from './add-up.ts';
export { reduce } from './reduce.ts';
export type { ColumnName, Metric, Rows, Tallies } from './metric.ts';
