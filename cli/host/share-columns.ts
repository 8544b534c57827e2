import type { Population } from '../../sim/index.ts';

/** Columns in shared memory: every thread reads the same people, nothing is copied for each unit of work. */
export function shareColumns(population: Population): Population {
  return {
    ...population,
    ids: share(population.ids),
    traits: shareAll(population.traits),
    initial: shareAll(population.initial),
    segments: shareAll(population.segments),
  };
}

type Column = Float32Array | Uint32Array | Uint8Array;

function shareAll<C extends Column, K extends string>(columns: Readonly<Record<K, C>>): Record<K, C> {
  return Object.fromEntries(Object.entries<C>(columns).map(([key, column]) => [key, share(column)])) as Record<K, C>;
}

function share<C extends Column>(column: C): C {
  const Kind = column.constructor as new (memory: SharedArrayBuffer) => C;
  const shared = new Kind(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}
