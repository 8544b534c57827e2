import { type SegmentAxis, segmentAxes, segmentAxisNames } from '../world/segments.ts';
import type { Population } from '../world/population.ts';
import { type Metric, metrics, type Rows, type Tallies } from '../metrics/index.ts';

// Row parts are added in whole grains: doubles hold such sums exactly, so no order of people or workers matters.
const usualGrain = 2 ** -20;

export type MetricValues = Record<string, number | null>;

export interface SegmentValues {
  axis: SegmentAxis;
  value: string;
  people: number;
  metrics: MetricValues;
}

/** Which people belong together, as codes 0 … count − 1; without codes everybody does. */
interface Grouping {
  codes?: Uint8Array;
  count: number;
}
const everybody: Grouping = { count: 1 };

/** Every metric over all people. */
export function measurePeople(rows: Rows, wanted: readonly Metric[] = metrics): MetricValues {
  return Object.fromEntries(wanted.map(metric => [metric.key, measure(metric, rows, [everybody])[0]![0]!]));
}

/** Metrics of every segment of one axis, in the order of the dictionary; empty segments are left out. */
export function measureSegments(rows: Rows, segments: Population['segments'], wanted: readonly Metric[] = metrics): SegmentValues[] {
  const groupings = segmentAxisNames.map(axis => ({ codes: segments[axis], count: segmentAxes[axis].length }));
  const values = wanted.map(metric => measure(metric, rows, groupings));
  return segmentAxisNames.flatMap((axis, a) => {
    const people = headCount(groupings[a]!, rows.people);
    return segmentAxes[axis]
      .map((value, code) => ({
        axis,
        value,
        people: people[code]!,
        metrics: Object.fromEntries(wanted.map((metric, m) => [metric.key, values[m]![a]![code]!])),
      }))
      .filter(segment => segment.people > 0);
  });
}

/** Today's value of every metric that has one. */
export function measureToday(today: Tallies, people: number): MetricValues {
  return Object.fromEntries(metrics.flatMap(({ key, today: value }) => (value === undefined ? [] : [[key, value(today, people)]])));
}

function headCount({ codes, count }: Grouping, people: number): Float64Array {
  if (codes === undefined) return Float64Array.of(people);
  const heads = new Float64Array(count);
  for (let row = 0; row < people; row++) heads[codes[row]!]!++;
  return heads;
}

function measure(metric: Metric, rows: Rows, groupings: readonly Grouping[]): (number | null)[][] {
  return metric.kind === 'ratio' ? measureRatio(metric, rows, groupings) : measurePercentile(metric, rows, groupings);
}

function measureRatio(metric: Extract<Metric, { kind: 'ratio' }>, rows: Rows, groupings: readonly Grouping[]): (number | null)[][] {
  const grain = metric.grain ?? usualGrain;
  const totals = addUp(metric.total(rows), groupings, grain);
  const pers = metric.per === 'people' ? groupings.map(grouping => headCount(grouping, rows.people)) : addUp(metric.per(rows), groupings, grain);
  const perGrain = metric.per === 'people' ? 1 : grain;
  return totals.map((byCode, g) => Array.from(byCode, (total, code) => (pers[g]![code]! > 0 ? (total * grain) / (pers[g]![code]! * perGrain) : null)));
}

function addUp(values: Float32Array | Float64Array, groupings: readonly Grouping[], grain: number): Float64Array[] {
  const grains = inGrains(values, 1 / grain);
  return groupings.map(({ codes, count }) => {
    const sums = new Float64Array(count);
    if (codes === undefined) for (let row = 0; row < grains.length; row++) sums[0]! += grains[row]!;
    else for (let row = 0; row < grains.length; row++) sums[codes[row]!]! += grains[row]!;
    return sums;
  });
}

function inGrains(values: Float32Array | Float64Array, scale: number): Float64Array {
  const grains = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) grains[row] = Math.round(values[row]! * scale);
  return grains;
}

function measurePercentile(metric: Extract<Metric, { kind: 'percentile' }>, rows: Rows, groupings: readonly Grouping[]): (number | null)[][] {
  const values = metric.of(rows);
  return groupings.map(({ codes, count }) => {
    const members = Array.from({ length: count }, () => [] as number[]);
    values.forEach((x, row) => {
      if (!Number.isNaN(x)) members[codes?.[row] ?? 0]!.push(x);
    });
    return members.map(list => percentileOf(Float64Array.from(list).sort(), metric.share));
  });
}

function percentileOf(sorted: Float64Array, share: number): number | null {
  return sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
