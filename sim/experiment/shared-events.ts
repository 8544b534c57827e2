// Events that come over everybody at once, by a draw of the day: in one replication of many they move all people together.
import type { UnitResult } from '../engine/report.ts';
import type { SharedEvent } from './intervals.ts';

/** The metrics that count them: above 0 where there was one. */
const counters = ['breachLossCents', 'finesCents', 'pressEvents'] as const;
type Counter = (typeof counters)[number];

/** The events that move a metric more than other luck does: always, or only where much was lost. See `coverage.test.ts`. */
const movers: Readonly<Record<string, { by: readonly Counter[]; always: boolean }>> = {
  trust: { by: counters, always: true },
  recommendScore: { by: counters, always: true },
  valueAfterBacklash: { by: ['breachLossCents', 'finesCents'], always: false },
};

/** Metrics that units must keep so that these events are known. */
export const eventMetrics: readonly string[] = counters;

/** The events that move a metric, with the replications in which they happened under any of these arms. */
export function eventsMoving(metric: string, arms: readonly (readonly UnitResult[])[]): SharedEvent[] {
  const { by = [], always = false } = movers[metric] ?? {};
  const counted = by.filter(counter => arms.every(units => counter in units[0]!.metrics));
  return counted.map(counter => ({
    metric: counter,
    always,
    happened: arms[0]!.map((_, r) => arms.some(units => (units[r]!.metrics[counter] ?? 0) > 0)),
  }));
}
