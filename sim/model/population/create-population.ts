import { traitColumns, stateColumns } from '../world/columns.ts';
import type { ColumnSpec } from '../world/dictionary.ts';
import type { Population } from '../world/population.ts';
import type { Scenario } from '../world/scenario.ts';
import { segmentAxisNames, type SegmentAxis } from '../world/segments.ts';
import { initialNames, initialRecipes } from './initial.ts';
import { createPeople, type KnownPeople } from './people.ts';
import { segmentRecipes } from './segments.ts';
import { traitRecipes, type TraitName } from './traits.ts';

/** The built-in people of a scenario. Person `id` is the same at any size and in any replication. */
export function createPopulation(scenario: Scenario): Population {
  const ids = new Uint32Array(scenario.population.size);
  for (let i = 0; i < ids.length; i++) ids[i] = i;
  return buildPopulation(scenario, scenario.population.base, ids);
}

/** Values that are known exactly and replace what would be drawn; NaN = not known. Same layout as the population's. */
export interface KnownValues {
  traits: Readonly<Record<string, Float32Array>>;
  initial: Readonly<Record<string, Float32Array>>;
}

/** What is known about the people from `start` on, as many as there are ids. */
export type KnownSlice = (start: number, end: number) => KnownPeople;

// People are made a few thousand at a time: what they are made from stays in the cache, and memory does not grow with their number.
const blockSize = 4096;

export function buildPopulation(
  scenario: Scenario,
  name: string,
  ids: Uint32Array,
  known: KnownSlice = () => ({}),
  exact: KnownValues = { traits: {}, initial: {} },
): Population {
  const size = ids.length;
  const traits = allocate(Object.entries(traitColumns), size);
  const initial = allocate(
    initialNames.map(key => [key, stateColumns[key]]),
    size,
  );
  const segments = Object.fromEntries(segmentAxisNames.map(axis => [axis, new Uint8Array(size)])) as Record<
    SegmentAxis,
    Uint8Array
  >;
  for (let start = 0; start < size; start += blockSize) {
    const end = Math.min(size, start + blockSize);
    const lastVisit = exact.initial['sinceVisit']?.subarray(start, end);
    const people = createPeople(scenario, ids.subarray(start, end), known(start, end), lastVisit);
    for (const key of Object.keys(traitColumns) as TraitName[])
      store(traits[key]!, traitColumns[key], traitRecipes[key](people), start, exact.traits[key]);
    for (const key of initialNames)
      store(initial[key]!, stateColumns[key], initialRecipes[key](people), start, exact.initial[key]);
    const familiarity = initial['familiarity']!.subarray(start, end);
    for (const axis of segmentAxisNames) segments[axis].set(segmentRecipes[axis](people, familiarity), start);
  }
  return { name, size, ids, traits, initial, segments };
}

function allocate(specs: readonly (readonly [string, ColumnSpec])[], size: number): Record<string, Float32Array> {
  return Object.fromEntries(specs.map(([key, spec]) => [key, new Float32Array(size * (spec.size ?? 1))]));
}

/** Write one block of a column, inside the limits of the dictionary, and what is known exactly over what was drawn. */
function store(
  column: Float32Array,
  spec: ColumnSpec,
  values: Float64Array | readonly Float64Array[],
  start: number,
  exact: Float32Array | undefined,
): void {
  const elements = values instanceof Float64Array ? [values] : values;
  const size = column.length / (spec.size ?? 1);
  elements.forEach((element, e) => {
    const from = e * size + start;
    writeWithin(column, from, element, spec.min, spec.max);
    if (exact !== undefined) overwrite(column, exact, from, from + element.length);
  });
}

function writeWithin(column: Float32Array, from: number, values: Float64Array, min: number, max: number): void {
  for (let i = 0; i < values.length; i++) column[from + i] = Math.max(min, Math.min(max, values[i]!));
}

function overwrite(column: Float32Array, exact: Float32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const value = exact[i]!;
    if (value === value) column[i] = value;
  }
}
