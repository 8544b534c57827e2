// Every single setting of a strategy, groups opened up.
import { leavesOf, levers } from '../../sim/index.ts';
import type { Leaf } from '../../sim/index.ts';

/** In the order of the levers. */
export const leverLeaves: readonly Leaf[] = leavesOf(levers.map(({ spec }) => spec));

export const leafByPath: ReadonlyMap<string, Leaf> = new Map(leverLeaves.map(leaf => [leaf.path, leaf]));
