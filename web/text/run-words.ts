// What happens in a run, in words: to one person, to a crowd, to two lines of a chart.
import type { FollowedStatus, ExplainDay, ArmFrame, Metric } from '../../sim/index.ts';
import { formatNumber, formatValue } from '../../sim/index.ts';
import { spaced, inHundred, sentenceCase } from './plain-words.ts';

/** What becomes of a followed person, in words. Shapes are drawn in charts/field-draw.ts in the same order. */
export const statusWords: Record<FollowedStatus, { short: string; long: string }> = {
  customer: { short: 'still a customer', long: 'Still a customer' },
  unsubscribed: { short: 'unsubscribed', long: 'Unsubscribed, still buys' },
  turned: { short: 'turned against the brand', long: 'Turned against the brand' },
  left: { short: 'left', long: 'Left' },
};

/** One line of the diary: `Day 12: email about baby, creepiness .62, opened`. */
export function dayWords({ tick, message, events }: ExplainDay): string {
  if (message === null) return `Day ${tick}: ${events.join(', ')}`;
  const deed = message.bought ? 'bought' : message.clicked ? 'clicked' : message.opened ? 'opened' : 'not opened';
  return `Day ${tick}: ${spaced(message.channel)} about ${message.topic}, creepiness ${formatNumber(message.creepiness, 1)}, ${deed}`;
}

/** One sentence about a crowd: from the metrics of everybody, not from the few hundred that are followed. */
export function fieldSummary({ metrics }: Pick<ArmFrame, 'metrics'>): string {
  const told: [key: string, words: string][] = [
    ['backlash', 'turned against the brand because it felt creepy'],
    ['leftShare', 'left'],
    ['tooFarShare', 'of the messages went past what the person tolerates'],
  ];
  const parts = told.flatMap(([key, words]) => {
    const value = metrics[key];
    return typeof value === 'number' ? [`${inHundred(value)} ${words}`] : [];
  });
  return parts.length === 0 ? 'Nothing has happened yet.' : `${sentenceCase(parts.join('; '))}.`;
}

/** One computed sentence about two lines: who is higher on the last day told, by how much, and whether that is good. */
export function seriesSummary(
  { unit, better }: Metric,
  lines: readonly { label: string; values: readonly (number | null)[] }[],
): string {
  const ends = lines.map(({ label, values }) => ({ label, value: values.findLast(value => value !== null) ?? null }));
  const [a, b] = ends;
  if (a === undefined || b === undefined || a.value === null || b.value === null) return 'Nothing to tell yet.';
  const scale = Math.max(Math.abs(a.value), Math.abs(b.value));
  const [textA, textB] = [a, b].map(({ value }) => formatValue(value, unit, scale));
  if (textA === textB) return `Both stand at ${textA}.`;
  const [high, low] = a.value > b.value ? [a, b] : [b, a];
  const verdict = better === 'up' ? `${high.label} does better` : `${low.label} does better`;
  return `${verdict}: ${a.label} ${textA}, ${b.label} ${textB}.`;
}
