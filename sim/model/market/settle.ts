// Where consumers meet: what people told today reaches their neighbours tomorrow. Serial, from a sparse list of tellers;
// sums of whole numbers, so that no order of people matters.

/** Who knows whom, by row: the neighbours of row i are `targets[offsets[i] … offsets[i + 1] − 1]`. */
export interface Neighbours {
  offsets: Int32Array;
  targets: Int32Array;
}

/** The columns that settling reads and writes, by row. */
export interface Hearsay {
  people: number;
  gossipOf(row: number): number;
  hear(row: number, tellings: number): void;
}

/** Adds up, for every person, warnings minus recommendations told by neighbours today. */
export function settle({ people, gossipOf, hear }: Hearsay, { offsets, targets }: Neighbours): void {
  const heard = new Map<number, number>();
  for (let row = 0; row < people; row++) {
    const gossip = gossipOf(row);
    if (gossip === 0) continue;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++)
      heard.set(targets[k]!, (heard.get(targets[k]!) ?? 0) + gossip);
  }
  for (const [row, tellings] of heard) hear(row, Math.max(-20, Math.min(20, tellings)));
}
