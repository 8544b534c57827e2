// Who is hurt, in sentences.
import { formatDifference, formatValue, sayRarity } from '../../sim/index.ts';
import type { Estimate, Metric, WorstSegment } from '../../sim/index.ts';
import type { Side } from '../state/app-state.ts';
import { sentenceCase } from './plain-words.ts';
import { segmentWords } from './segment-words.ts';

/** `3.2 % to 5.0 %`, with as many digits as the mean has. */
export function intervalWords(estimate: Estimate, unit: string): string {
  const { mean, low, high } = estimate;
  if (mean === null || low === null || high === null) return sayRarity(estimate) ?? '';
  if (low === high) return 'always';
  return `${formatValue(low, unit, Math.abs(mean))} to ${formatValue(high, unit, Math.abs(mean))}`;
}

/** The group that is hit hardest on one side, beside the average that hides it. */
export function worstWords(
  { unit }: Pick<Metric, 'unit'>,
  side: Side,
  worst: WorstSegment | null,
  average: Estimate,
): string {
  const name = side.toUpperCase();
  if (worst === null) return `Under ${name} no group stands out.`;
  const interval = intervalWords(worst, unit);
  const sure =
    interval === '' || interval === 'always'
      ? ''
      : ` (${interval}, allowing for the pick among ${worst.ofSegments} groups)`;
  return `Worst under ${name}: ${segmentWords(worst.axis, worst.value)}, ${formatValue(worst.mean, unit)}${sure}; the average is ${formatValue(average.mean, unit)}.`;
}

/** Who does better, only where the whole interval of the difference says so. */
export function differenceWords({ low, high, mean, reason }: Estimate, better: Metric['better']): string {
  if (mean === null || low === null || high === null) return reason ?? 'not known';
  if (low === 0 && high === 0) return 'the same';
  if (low <= 0 && high >= 0) return 'no clear difference';
  return low > 0 === (better === 'up') ? 'B better' : 'A better';
}

export function differenceInterval({ mean, low, high }: Estimate, unit: string): string {
  if (mean === null || low === null || high === null || (low === 0 && high === 0)) return '';
  return `${formatDifference(low, unit, Math.abs(mean))} to ${formatDifference(high, unit, Math.abs(mean))}`;
}

/** How many harms are clearly greater on each side. */
export function harmSummary(rows: readonly { metric: Metric; difference: Estimate }[]): string {
  const clear = rows.map(({ metric, difference }) => ({
    label: metric.label,
    words: differenceWords(difference, metric.better),
  }));
  const [a, b] = ['B better', 'A better'].map(words =>
    clear.filter(each => each.words === words).map(({ label }) => label),
  );
  const say = (side: string, labels: readonly string[]) =>
    labels.length === 0 ? '' : `Worse under ${side}: ${labels.join(', ')}.`;
  return (
    [say('A', a!), say('B', b!)].filter(Boolean).join(' ') || sentenceCase('no harm is clearly greater under A or B.')
  );
}
