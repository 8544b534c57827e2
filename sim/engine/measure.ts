import { type SegmentAxis, segmentAxes, segmentAxisNames } from '../model/world/segments.ts';
import type { Population } from '../model/world/population.ts';
import { everybody, headCounts, metrics, reduce, type Metric, type Rows, type Tallies } from '../metrics/index.ts';

export type MetricValues = Record<string, number | null>;

export interface SegmentValues {
  axis: SegmentAxis;
  value: string;
  people: number;
  metrics: MetricValues;
}

/** Every metric over all people. */
export function measurePeople(rows: Rows, wanted: readonly Metric[] = metrics): MetricValues {
  const crowd = { rows, groupings: [everybody], known: new Map() };
  return Object.fromEntries(wanted.map(metric => [metric.key, reduce(metric, crowd)[0]![0]!]));
}

/** Metrics of every segment of one axis, in the order of the dictionary; empty segments are left out. */
export function measureSegments(
  rows: Rows,
  segments: Population['segments'],
  wanted: readonly Metric[] = metrics,
): SegmentValues[] {
  const groupings = segmentAxisNames.map(axis => ({ codes: segments[axis], count: segmentAxes[axis].length }));
  const crowd = { rows, groupings, known: new Map() };
  const values = wanted.map(metric => reduce(metric, crowd));
  const people = headCounts(crowd);
  return segmentAxisNames.flatMap((axis, a) =>
    segmentAxes[axis]
      .map((value, code) => ({
        axis,
        value,
        people: people[a]![code]!,
        metrics: Object.fromEntries(wanted.map((metric, m) => [metric.key, values[m]![a]![code]!])),
      }))
      .filter(segment => segment.people > 0),
  );
}

/** One metric over the people marked 1, and how many they are. */
export function measureGroup(
  metric: Metric,
  rows: Rows,
  members: Uint8Array,
): { people: number; value: number | null } {
  const crowd = { rows, groupings: [{ codes: members, count: 2 }], known: new Map() };
  return { people: headCounts(crowd)[0]![1]!, value: reduce(metric, crowd)[0]![1]! };
}

/** Today's value of every metric that has one; before the first day there is none. */
export function measureToday(today: Tallies | undefined, people: number): MetricValues {
  return Object.fromEntries(
    metrics.flatMap(({ key, today: value }) =>
      value === undefined ? [] : [[key, today === undefined ? null : value(today, people)]],
    ),
  );
}
