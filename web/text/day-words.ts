import { formatNumber } from '../../sim/index.ts';
import type { ExplainDay } from '../../sim/index.ts';
import { spaced } from './plain-words.ts';

/** One line of the diary: `Day 12: email about baby, creepiness .62, opened`. */
export function dayWords({ tick, message, events }: ExplainDay): string {
  if (message === null) return `Day ${tick}: ${events.join(', ')}`;
  const deed = message.bought ? 'bought' : message.clicked ? 'clicked' : message.opened ? 'opened' : 'not opened';
  return `Day ${tick}: ${spaced(message.channel)} about ${message.topic}, creepiness ${formatNumber(message.creepiness, 1)}, ${deed}`;
}
