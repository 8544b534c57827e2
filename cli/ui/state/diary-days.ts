import type { ExplainDay, ExplainReport } from '../../../sim/index.ts';

/** Days on which something reached the person or happened to them, newest first. */
export function eventfulDays({ days }: ExplainReport): ExplainDay[] {
  return days.filter(({ message, events }) => message !== null || events.length > 0).toReversed();
}

/** One word for the most telling thing of a day. */
export function dayWord({ message, events }: ExplainDay): string {
  if (message === null) return events[0] ?? '';
  if (message.bought) return 'bought';
  if (message.clicked) return 'clicked';
  return message.opened ? 'opened' : 'ignored';
}
