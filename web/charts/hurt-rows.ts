// Harm over many replications: every number of both sides with its interval, overall and for each group of people.
import { estimateDifference, estimateMean, findWorst, leastPeople, segmentAxisNames } from '../../sim/index.ts';
import type { Estimate, Frame, Metric, SegmentAxis, WorstSegment } from '../../sim/index.ts';
import type { Side } from '../state/app-state.ts';
import { findArm } from './field-picture.ts';

type Ids = Readonly<Record<Side, string>>;

export interface HarmRow {
  metric: Metric;
  a: Estimate;
  b: Estimate;
  /** b − a */
  difference: Estimate;
}

export interface GroupRow {
  axis: SegmentAxis;
  value: string;
  people: number;
  a: Estimate;
  b: Estimate;
  /** too few people for a verdict */
  small: boolean;
}

export interface GroupTable {
  rows: GroupRow[];
  /** of each side, with an interval that allows for the pick */
  worst: Readonly<Record<Side, WorstSegment | null>>;
}

export function harmRow(frames: readonly Frame[], ids: Ids, metric: Metric): HarmRow {
  const valuesOf = (id: string) => frames.map(frame => findArm(frame, id)?.metrics[metric.key] ?? null);
  const [a, b] = [valuesOf(ids.a), valuesOf(ids.b)];
  return { metric, a: estimate(a, metric), b: estimate(b, metric), difference: estimateDifference(b, a) };
}

export function groupTable(frames: readonly Frame[], ids: Ids, metric: Metric): GroupTable {
  const groups = findArm(frames[0], ids.a)?.segments ?? [];
  const valuesOf = (id: string, i: number) =>
    frames.map(frame => findArm(frame, id)?.segments[i]?.metrics[metric.key] ?? null);
  const rows = groups.map(({ axis, value, people }, i): GroupRow => ({
    axis: axis as SegmentAxis,
    value,
    people,
    a: estimate(valuesOf(ids.a, i), metric),
    b: estimate(valuesOf(ids.b, i), metric),
    small: people < leastPeople,
  }));
  const worstOf = (side: Side) => findWorst(rows, row => row[side], metric.better, frames.length);
  return { rows, worst: { a: worstOf('a'), b: worstOf('b') } };
}

function estimate(values: readonly (number | null)[], { empty }: Metric): Estimate {
  return values.every(value => value === null)
    ? { mean: null, low: null, high: null, reason: empty }
    : estimateMean(values);
}

/** Rows of one axis after the other; an axis on which all people are alike tells nothing. */
export function byAxis(rows: readonly GroupRow[]): { axis: SegmentAxis; rows: GroupRow[] }[] {
  return segmentAxisNames
    .map(axis => ({ axis, rows: rows.filter(row => row.axis === axis) }))
    .filter(({ rows: some }) => some.length > 1);
}

/** From the least to the most that any of these intervals reaches, 0 included. */
export function reachOf(estimates: readonly Estimate[]): [number, number] {
  const ends = estimates.flatMap(({ mean, low, high }) => [mean, low, high].filter(end => end !== null));
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}
