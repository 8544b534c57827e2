// Averages hide people: whom a number hits hardest, with an interval.
import type { Estimate, WorstSegment } from '../engine/report.ts';
import { metrics } from '../metrics/index.ts';
import { widenForMany } from './intervals.ts';
import { pickWorst } from './pick-worst.ts';

type Place = Pick<WorstSegment, 'axis' | 'value' | 'people'>;

/**
 * The worst segment with an interval that stays true although it was picked for being the worst: the intervals of all segments it was
 * picked from hold together with 95 % (`widenForMany`). A segment without a value in some replication is not picked.
 */
export function findWorst<S extends Place>(
  segments: readonly S[],
  estimateOf: (segment: S) => Estimate | undefined,
  better: 'up' | 'down',
  replications: number,
): WorstSegment | null {
  // where hardly anything happened there is a mean without an interval
  const isWhole = ({ reason, rare }: Estimate) =>
    replications === 1 || reason === undefined || (rare !== undefined && rare.happened <= 1);
  const whole = (estimate: Estimate | undefined) =>
    estimate !== undefined && isWhole(estimate) ? estimate.mean : null;
  const worst = pickWorst(segments, segment => whole(estimateOf(segment)), better);
  if (worst === null) return null;
  const { axis, value, people } = worst.segment;
  const { low, high } = widenForMany(estimateOf(worst.segment)!, replications, worst.among);
  return { axis, value, people, mean: worst.at, low, high, ofSegments: worst.among };
}

/** The worst segment of every metric that has one. */
export function findWorstOfAll<S extends Place>(
  segments: readonly S[],
  estimateOf: (segment: S, metric: string) => Estimate | undefined,
  replications: number,
): Record<string, WorstSegment> {
  return Object.fromEntries(
    metrics.flatMap(({ key, better }) => {
      const worst = findWorst(segments, segment => estimateOf(segment, key), better, replications);
      return worst === null ? [] : [[key, worst]];
    }),
  );
}
