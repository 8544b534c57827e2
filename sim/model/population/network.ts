import { dayKey, nameKey, randomWord, traitTick, uniform } from '../../core/chance.ts';

/** Who talks to whom: row `i` is tied to `targets[offsets[i]] … targets[offsets[i + 1] − 1]`. Ties go both ways. */
export interface Network {
  offsets: Int32Array;
  targets: Int32Array;
}

/**
 * A small world (Watts & Strogatz 1998): people stand in a ring by id, each tied to the nearest `degree`, and a share `rewire` of the ties
 * leads to a random person instead. It depends on the seed and the ids alone, so the order of rows changes nothing but row numbers.
 */
export function createNetwork(
  ids: Uint32Array,
  { degree, rewire }: { degree: number; rewire: number },
  seed: number,
): Network {
  const rows = rowsById(ids);
  // In a small ring the nearest on the left and on the right would be the same people.
  const reach = Math.max(0, Math.min(Math.floor(degree / 2), Math.floor((ids.length - 1) / 2)));
  const ends = ringTies(ids.length, reach);
  rewireTies(
    ends,
    reach,
    rows.map(row => ids[row]!),
    rewire,
    seed,
  );
  return adjacency(rows, ends, reach);
}

/** Row numbers in the order of ids. */
function rowsById(ids: Uint32Array): Int32Array {
  const rows = new Int32Array(ids.length);
  let sorted = true;
  for (let i = 0; i < rows.length; i++) {
    rows[i] = i;
    if (i > 0 && ids[i]! < ids[i - 1]!) sorted = false;
  }
  return sorted ? rows : rows.sort((a, b) => ids[a]! - ids[b]!);
}

/** Ties between ranks in the ring: the tie at t leads from floor(t / reach) to the value at t. */
function ringTies(size: number, reach: number): Int32Array {
  const ends = new Int32Array(size * reach);
  for (let rank = 0; rank < size; rank++) {
    for (let step = 0; step < reach; step++) ends[rank * reach + step] = (rank + step + 1) % size;
  }
  return ends;
}

/** Attempts to find somebody new before a tie is left as it is; only in tiny networks does that happen. */
const attempts = 8;

/** Leads some ties elsewhere; nobody is tied to themselves or to one person twice. */
function rewireTies(ends: Int32Array, reach: number, ids: Int32Array, share: number, seed: number): void {
  const key = dayKey(seed, 0, traitTick);
  const whether = nameKey('network.rewire');
  const where = nameKey('network.end');
  for (let t = 0; t < ends.length; t++) {
    const rank = Math.floor(t / reach);
    const step = t - rank * reach;
    if (uniform(key, ids[rank]!, whether, step) >= share) continue;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const word = randomWord(key, ids[rank]!, where, step * attempts + attempt) >>> 0;
      const end = Math.floor((word * ids.length) / 2 ** 32);
      if (end === rank || tied(ends, reach, rank, end) || tied(ends, reach, end, rank)) continue;
      ends[t] = end;
      break;
    }
  }
}

/** Whether one of the ties that start at a rank leads to the end. */
function tied(ends: Int32Array, reach: number, rank: number, end: number): boolean {
  for (let t = rank * reach; t < (rank + 1) * reach; t++) if (ends[t] === end) return true;
  return false;
}

/** Each tie twice, once for either end, sorted by row. */
function adjacency(rows: Int32Array, ends: Int32Array, reach: number): Network {
  const offsets = new Int32Array(rows.length + 1);
  for (let t = 0; t < ends.length; t++) {
    offsets[rows[Math.floor(t / reach)]! + 1]!++;
    offsets[rows[ends[t]!]! + 1]!++;
  }
  for (let row = 0; row < rows.length; row++) offsets[row + 1]! += offsets[row]!;
  const next = offsets.slice(0, rows.length);
  const targets = new Int32Array(2 * ends.length);
  for (let t = 0; t < ends.length; t++) {
    const a = rows[Math.floor(t / reach)]!;
    const b = rows[ends[t]!]!;
    targets[next[a]!++] = b;
    targets[next[b]!++] = a;
  }
  return { offsets, targets };
}
