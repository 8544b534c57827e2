// The validation in words: counts, measures, surveys. All computed, so that no sentence outlives its numbers.
import { formatCount, formatNumber, formatValue } from '../../sim/index.ts';
import type {
  Baselines,
  ComparedIdeas,
  MeasureReport,
  TargetStatus,
  ValidatedTarget,
  ValidationReport,
} from '../../sim/index.ts';

export const statusWords: Readonly<Record<TargetStatus, string>> = {
  hit: 'hit',
  miss: 'missed',
  'known-miss': 'known miss',
};

export function countWords({ hit, targets, measuresHit, measures }: ValidationReport['counts']): string {
  return `${hit} of ${targets} findings hit, ${measuresHit} of ${measures} measures.`;
}

export function trialWords({ people, replications }: Pick<ValidationReport, 'people' | 'replications'>): string {
  const times = replications === 1 ? 'once' : `${replications} times, each time with other people`;
  return `Each experiment was done ${times}, ${formatCount(people)} in each arm.`;
}

/** What one mark is: chance and ignorance are not the same. */
export function markWords({ replications, ensemble }: Pick<ValidationReport, 'replications' | 'ensemble'>): string {
  const dot = `Each dot is the mean of ${replications === 1 ? 'one simulated replication' : `${replications} simulated replications`}; the thin line through it is where such a mean lies in 95 of 100 cases: chance.`;
  return ensemble === undefined
    ? dot
    : `${dot} The broad one holds nine tenths of ${ensemble.sets} models that differ in their parameters and all fit, each tried once: what is not known, and some chance.`;
}

const signWords = { '+': 'above 0', '-': 'below 0', '>=0': 'not below 0', '<=0': 'not above 0' } as const;

export function askedWords({ band, sign, unit }: Pick<MeasureReport, 'band' | 'sign' | 'unit'>): string {
  return sign === null ? rangeWords(band![0], band![1], unit, band![1] - band![0]) : signWords[sign];
}

export function publishedWords({ published, band, unit }: Pick<MeasureReport, 'published' | 'band' | 'unit'>): string {
  return formatValue(published, unit, band === null ? undefined : band[1] - band[0]);
}

export function rangeWords(low: number | null, high: number | null, unit: string, span?: number): string {
  return low === null || high === null ? '–' : `${formatValue(low, unit, span)} to ${formatValue(high, unit, span)}`;
}

/** How far off, or how often the sign held. */
export function distanceWords({
  status,
  sign,
  held,
  distance,
  reason,
}: Pick<MeasureReport, 'status' | 'sign' | 'held' | 'distance' | 'reason'>): string {
  if (reason !== undefined) return reason;
  if (sign !== null) return `so in ${Math.round(held * 100)}\u00a0% of replications`;
  return status === 'hit' || distance === null ? '' : `${formatNumber(distance, 10)} half-widths off`;
}

export function allMeasures({
  measures,
  placebo,
}: Pick<ValidatedTarget, 'measures' | 'placebo'>): { measure: MeasureReport; isPlacebo: boolean }[] {
  return [
    ...measures.map(measure => ({ measure, isPlacebo: false })),
    ...(placebo === null ? [] : [{ measure: placebo, isPlacebo: true }]),
  ];
}

/** Off by so much, whichever way. */
const points = (share: number) => formatNumber(share * 100, 10);

export function pointWords(share: number): string {
  return `${points(share)} points`;
}

/** What the simulated people know beyond two simpler ideas of people. */
export function baselineWords({ joint, gradients }: Baselines): string {
  const beside = ({ simulated, independent, oneScore }: ComparedIdeas) =>
    `${points(simulated)} points, against ${points(independent)} and ${points(oneScore)}`;
  const groups = Object.entries(gradients).map(([axis, ideas]) => `by ${axis} ${beside(ideas)}`);
  return `Two simpler ideas of people: that no answer has to do with another or with who gives it, and that one attitude to privacy decides all. Shares of people who gave several answers together are off by ${beside(joint)}; differences ${groups.join('; ')}.`;
}

export function orderWords(rankCorrelation: number | undefined): string {
  return rankCorrelation === undefined ? '' : `, rank correlation ${formatNumber(rankCorrelation, 1)}`;
}
