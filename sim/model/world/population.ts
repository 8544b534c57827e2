import type { SegmentAxis } from './segments.ts';

/**
 * People as columns, before the first morning. Trait columns are those with `store: 'trait'` in the data dictionary.
 * Person `ids[i]` has the same traits at any population size and in any replication.
 */
export interface Population {
  /** `us`, `gb`, `de`, `mix`, or the name of the audience file */
  name: string;
  size: number;
  /** random coordinates, unique, 32 bits */
  ids: Uint32Array;
  /** per trait column: `size` values, for vectors element after element (`size · elements`) */
  traits: Readonly<Record<string, Float32Array>>;
  /** state columns whose first value differs between people (familiarity, sinceVisit …), same layout as traits */
  initial: Readonly<Record<string, Float32Array>>;
  /** code of each person on each axis: position in `segmentAxes[axis]` */
  segments: Readonly<Record<SegmentAxis, Uint8Array>>;
}
