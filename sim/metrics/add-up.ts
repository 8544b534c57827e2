// Sums over people, in whole grains: doubles hold such sums exactly, so no order of people or workers matters.
import type { Rows, RowValue } from './metric.ts';

type Values = Float32Array | Float64Array;

/** Which people belong together, as codes 0 … count − 1; without codes everybody does. */
export interface Grouping {
  codes?: Uint8Array;
  count: number;
}
export const everybody: Grouping = { count: 1 };

/** One sum a group, for each of several groupings. */
export type Sums = readonly Float64Array[];

/** People at hand, how they are grouped, and the sums over them that several metrics share. */
export interface Crowd {
  rows: Rows;
  groupings: readonly Grouping[];
  known: Map<RowValue, Map<number, Sums>>;
}

export const usualGrain = 2 ** -20;

/** The sums of a value by group, counted in grains; each is added up once. */
export function addUp(value: RowValue, grain: number, { rows, groupings, known }: Crowd): Sums {
  const byGrain = known.get(value) ?? new Map<number, Sums>();
  const sums = byGrain.get(grain) ?? sumOf(value(rows), grain, groupings);
  known.set(value, byGrain.set(grain, sums));
  return sums;
}

/** The same for the members of a group alone: people whose member value is above 0. */
export function addUpMembers(
  value: RowValue | 'people',
  members: Values,
  grain: number,
  { rows, groupings }: Crowd,
): Sums {
  const values = value === 'people' ? undefined : value(rows);
  const ofMembers = new Float64Array(rows.people);
  for (let row = 0; row < rows.people; row++)
    if (members[row]! > 0) ofMembers[row] = values === undefined ? 1 : values[row]!;
  return sumOf(ofMembers, grain, groupings);
}

export function headCounts({ rows, groupings }: Pick<Crowd, 'rows' | 'groupings'>): Sums {
  return groupings.map(({ codes, count }) => {
    if (codes === undefined) return Float64Array.of(rows.people);
    const heads = new Float64Array(count);
    for (let row = 0; row < rows.people; row++) heads[codes[row]!]!++;
    return heads;
  });
}

function sumOf(values: Values, grain: number, groupings: readonly Grouping[]): Sums {
  if (groupings.every(({ codes }) => codes === undefined))
    return groupings.map(() => Float64Array.of(addAll(values, 1 / grain)));
  const grains = inGrains(values, 1 / grain);
  return groupings.map(({ codes, count }) => {
    const sums = new Float64Array(count);
    for (let row = 0; row < grains.length; row++) sums[codes?.[row] ?? 0]! += grains[row]!;
    return sums;
  });
}

function addAll(values: Values, scale: number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += Math.round(values[row]! * scale);
  return sum;
}

function inGrains(values: Values, scale: number): Float64Array {
  const grains = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) grains[row] = Math.round(values[row]! * scale);
  return grains;
}
