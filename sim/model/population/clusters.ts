// People put into groups by how alike they are: k-means, begun from thirds (quarters …) of the sum, so that nothing hangs on luck or on the order of people.

/** Group of each person; groups are numbered from the least sum of scores to the greatest. */
export function clusters(scores: readonly Float64Array[], count: number): Uint8Array {
  const standard = scores.map(standardized);
  const groups = begin(standard, count);
  for (let round = 0; round < mostRounds; round++)
    if (!regroup(standard, centresOf(standard, groups, count), groups)) break;
  return renumbered(standard, groups, count);
}

const mostRounds = 200;

function standardized(values: Float64Array): Float64Array {
  let sum = 0;
  let squares = 0;
  for (const value of values) sum += value;
  const mean = sum / Math.max(1, values.length);
  for (const value of values) squares += (value - mean) ** 2;
  const sd = Math.sqrt(squares / Math.max(1, values.length));
  return values.map(value => (sd > 0 ? (value - mean) / sd : 0));
}

function begin(scores: readonly Float64Array[], count: number): Uint8Array {
  const size = scores[0]!.length;
  const sums = Float64Array.from({ length: size }, (_, i) => scores.reduce((sum, values) => sum + values[i]!, 0));
  const order = Uint32Array.from({ length: size }, (_, i) => i).sort((a, b) => sums[a]! - sums[b]! || a - b);
  const groups = new Uint8Array(size);
  order.forEach((i, rank) => (groups[i] = Math.floor((rank * count) / size)));
  return groups;
}

/** Mean of each score in each group; an empty group keeps no one near it. */
function centresOf(scores: readonly Float64Array[], groups: Uint8Array, count: number): Float64Array[] {
  const sizes = new Float64Array(count);
  for (const group of groups) sizes[group]!++;
  return scores.map(values => {
    const sums = new Float64Array(count);
    for (let i = 0; i < groups.length; i++) sums[groups[i]!]! += values[i]!;
    return sums.map((sum, group) => (sizes[group]! > 0 ? sum / sizes[group]! : Infinity));
  });
}

/** From the least sum of scores to the greatest. */
function renumbered(scores: readonly Float64Array[], groups: Uint8Array, count: number): Uint8Array {
  const sums = centresOf(scores, groups, count).reduce(
    (total, centres) => total.map((sum, group) => sum + centres[group]!),
    new Float64Array(count),
  );
  const places = Array.from(sums.keys()).sort((a, b) => sums[a]! - sums[b]!);
  return groups.map(group => places.indexOf(group));
}

/** Everybody to the nearest centre; whether anybody moved. */
function regroup(scores: readonly Float64Array[], centres: readonly Float64Array[], groups: Uint8Array): boolean {
  let moved = false;
  for (let i = 0; i < groups.length; i++) {
    let [nearest, least] = [0, Infinity];
    for (let group = 0; group < centres[0]!.length; group++) {
      let distance = 0;
      for (let d = 0; d < scores.length; d++) distance += (scores[d]![i]! - centres[d]![group]!) ** 2;
      if (distance < least) [nearest, least] = [group, distance];
    }
    if (groups[i] !== nearest) moved = true;
    groups[i] = nearest;
  }
  return moved;
}
