import { type SegmentAxis, segmentAxes, segmentAxisNames } from '../world/segments.ts';
import type { Population } from '../world/population.ts';
import { type Metric, metrics, type Rows, type RowValue, type Tallies } from '../metrics/index.ts';

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
  const known: Known = new Map();
  return Object.fromEntries(wanted.map(metric => [metric.key, measure(metric, rows, [everybody], known)[0]![0]!]));
}

/** Metrics of every segment of one axis, in the order of the dictionary; empty segments are left out. */
export function measureSegments(rows: Rows, segments: Population['segments'], wanted: readonly Metric[] = metrics): SegmentValues[] {
  const groupings = segmentAxisNames.map(axis => ({ codes: segments[axis], count: segmentAxes[axis].length }));
  const known: Known = new Map();
  const values = wanted.map(metric => measure(metric, rows, groupings, known));
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

/** Sums that were added up already: many metrics are told per message, or per customer. */
type Known = Map<RowValue, Float64Array[]>;

function measure(metric: Metric, rows: Rows, groupings: readonly Grouping[], known: Known): (number | null)[][] {
  return metric.kind === 'ratio' ? measureRatio(metric, rows, groupings, known) : measurePercentile(metric, rows, groupings);
}

function measureRatio(metric: Extract<Metric, { kind: 'ratio' }>, rows: Rows, groupings: readonly Grouping[], known: Known): (number | null)[][] {
  const grain = metric.grain ?? usualGrain;
  const totals = addUp(metric.total(rows), groupings, grain);
  const pers = metric.per === 'people' ? groupings.map(grouping => headCount(grouping, rows.people)) : addUpOnce(metric.per, rows, groupings, known);
  const perGrain = metric.per === 'people' ? 1 : usualGrain;
  return totals.map((byCode, g) => Array.from(byCode, (total, code) => (pers[g]![code]! > 0 ? (total * grain) / (pers[g]![code]! * perGrain) : null)));
}

function addUpOnce(value: RowValue, rows: Rows, groupings: readonly Grouping[], known: Known): Float64Array[] {
  const sums = known.get(value) ?? addUp(value(rows), groupings, usualGrain);
  known.set(value, sums);
  return sums;
}

function addUp(values: Float32Array | Float64Array, groupings: readonly Grouping[], grain: number): Float64Array[] {
  if (groupings.every(({ codes }) => codes === undefined)) return groupings.map(() => Float64Array.of(addAll(values, 1 / grain)));
  const grains = inGrains(values, 1 / grain);
  return groupings.map(({ codes, count }) => {
    const sums = new Float64Array(count);
    for (let row = 0; row < grains.length; row++) sums[codes![row]!]! += grains[row]!;
    return sums;
  });
}

function addAll(values: Float32Array | Float64Array, scale: number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += Math.round(values[row]! * scale);
  return sum;
}

function inGrains(values: Float32Array | Float64Array, scale: number): Float64Array {
  const grains = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) grains[row] = Math.round(values[row]! * scale);
  return grains;
}

function measurePercentile(metric: Extract<Metric, { kind: 'percentile' }>, rows: Rows, groupings: readonly Grouping[]): (number | null)[][] {
  const values = metric.of(rows);
  return groupings.map(grouping => membersOf(values, grouping).map(members => percentileOf(members.sort(), metric.share)));
}

/** The values of each group, without the people who are left out. */
function membersOf(values: Float32Array | Float64Array, { codes, count }: Grouping): Float64Array[] {
  const groups = Array.from({ length: count }, () => new Float64Array(values.length));
  const sizes = new Uint32Array(count);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const code = codes === undefined ? 0 : codes[row]!;
    if (!Number.isNaN(value)) groups[code]![sizes[code]!++] = value;
  }
  return groups.map((group, code) => group.subarray(0, sizes[code]!));
}

function percentileOf(sorted: Float64Array, share: number): number | null {
  return sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
