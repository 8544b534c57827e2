import { gravestDay } from '../../../sim/index.ts';
import type { ExplainDay, ExplainReport } from '../../../sim/index.ts';
import { countEvents, decidingDay } from '../../format/story.ts';
import type { DiaryState } from './ui-state.ts';
import { clamp } from './ui-state.ts';

/** Days on which something reached the person or happened to them, newest first. */
export function eventfulDays({ days }: ExplainReport): ExplainDay[] {
  return days.filter(({ message, events }) => message !== null || events.length > 0).toReversed();
}

/** Which of the eventful days is open; at first the most telling one. */
export function openDay(report: ExplainReport, { day }: Pick<DiaryState, 'day'>): number {
  const days = eventfulDays(report);
  if (day !== undefined) return clamp(day, days.length);
  // the last day of the gravest turn; without one, the day that decided most
  const telling = gravestDay(report.days) ?? decidingDay(report.days);
  return clamp(telling === undefined ? 0 : days.findIndex(({ tick }) => tick === telling.tick), days.length);
}

/** The most telling thing of a day: what came last, unless nothing came of a message. */
export function dayWord({ events }: ExplainDay): string {
  const last = events.at(-1);
  return last === undefined || /^(got a message|it was about|it reminded|it was made|a reviewer)/.test(last)
    ? 'ignored a message'
    : last;
}

/** All that happened, most often first: `got a message 41 times, opened it 4 times, left the brand on day 133`. */
export function summarize({ days }: ExplainReport): string {
  return countEvents(days)
    .toReversed()
    .map(({ event, ticks }) =>
      ticks.length === 1 ? `${event} on day ${ticks[0]! + 1}` : `${event} ${ticks.length} times`,
    )
    .join(', ');
}
