import type { Population } from '../model/world/population.ts';

/** The first so many people. Ids are random coordinates, so they stand for all. */
export function firstPeople(population: Population, most: number): Population {
  const { size } = population;
  if (size <= most) return population;
  const cut = (columns: Population['traits']) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, cutColumn(values, size, most)]));
  return {
    name: population.name,
    size: most,
    ids: population.ids.slice(0, most),
    traits: cut(population.traits),
    initial: cut(population.initial),
    segments: Object.fromEntries(
      Object.entries(population.segments).map(([axis, codes]) => [axis, codes.slice(0, most)]),
    ) as Population['segments'],
  };
}

/** Vectors stand element after element. */
function cutColumn(values: Float32Array, size: number, most: number): Float32Array {
  const elements = values.length / size;
  const cut = new Float32Array(elements * most);
  for (let element = 0; element < elements; element++)
    cut.set(values.subarray(element * size, element * size + most), element * most);
  return cut;
}
