// What a number is in other plausible worlds: models with other parameters that fit the evidence as well.
import type { Knowledge, PairKnowledge } from '../engine/ensemble-report.ts';
import { centreOf, middleOf, varianceOf, type Values } from './statistics.ts';

/** A number by replication: in the usual model, and in each world on the first replications of the same people and luck. */
export interface Told {
  usual: Values;
  /** the usual model on the people and replications of the worlds, where those are fewer */
  beside?: Values | undefined;
  worlds: readonly Values[];
}

/** One value a world; nothing but the reason where they say nothing. */
export type WorldValues = { values: Values } | { reason: string };

const hidden = 'chance hides how far the worlds differ: more people would show it';

/**
 * The mean of the usual model over all replications, moved by how far a world is from it on the replications that both have: what
 * chance they share cancels out. Chance that they do not share would make worlds look more different than they are. How much that is
 * shows in how little a world's distance is the same in each replication; by so much the worlds are drawn together, and since the
 * usual model is one of them, all of them towards it. Source: two-way analysis of variance, empirical Bayes: Efron & Morris 1975.
 * Cost: worlds × replications.
 */
export function valuesOfWorlds(told: Told): WorldValues {
  const centre = centreOf(told.usual.filter(value => value !== null));
  const moves = movesOf(told);
  const known = moves.filter(move => move !== null);
  if (centre === null || known.length < 2) return { reason: 'no value in every replication of most worlds' };
  const means = known.map(meanOf);
  const middle = meanOf(means);
  const between = varianceOf(means);
  const knowledge = between === 0 ? 1 : 1 - chanceOf(known, means, middle) / between;
  if (knowledge <= 0) return { reason: hidden };
  const spread = Math.sqrt(knowledge);
  return {
    values: moves.map(move => (move === null ? null : centre + knowledge * middle + spread * (meanOf(move) - middle))),
  };
}

/** Where each world's curve runs, with no more taken off than the chance it shares: places of tops are compared, not heights. */
export function meansOfWorlds(told: Told): Values {
  const centre = centreOf(told.usual.filter(value => value !== null));
  return movesOf(told).map(move => (centre === null || move === null ? null : centre + meanOf(move)));
}

/** By replication; null for a world that lacks a value somewhere. */
function movesOf({ usual, beside = usual, worlds }: Told): (number[] | null)[] {
  return worlds.map(world => {
    const moves = world.flatMap((value, r) =>
      value === null || (beside[r] ?? null) === null ? [] : [value - beside[r]!],
    );
    return moves.length < world.length ? null : moves;
  });
}

const meanOf = (values: readonly number[]): number => centreOf(values)!;

/** Variance of a world's mean that is chance of its own: what is left when worlds and replications have had their share. */
function chanceOf(moves: readonly (readonly number[])[], means: readonly number[], middle: number): number {
  const replications = moves[0]!.length;
  if (replications < 2) return 0;
  const columns = moves[0]!.map((_, r) => meanOf(moves.map(move => move[r]!)));
  const rest = moves.flatMap((move, j) => move.map((value, r) => value - means[j]! - columns[r]! + middle));
  const squares = rest.reduce((sum, each) => sum + each * each, 0);
  return squares / ((moves.length - 1) * (replications - 1)) / replications;
}

export function knowledgeOf(found: WorldValues): Knowledge {
  if ('reason' in found) return { low: null, high: null, reason: found.reason };
  const known = found.values.filter(value => value !== null);
  const missing = found.values.length - known.length;
  return {
    ...middleOf(known),
    ...(missing > 0 && { reason: `${missing} of ${found.values.length} worlds have no value` }),
  };
}

export function signsOf(found: WorldValues): PairKnowledge {
  if ('reason' in found) return { ...knowledgeOf(found), signs: null };
  const count = (holds: (value: number) => boolean) =>
    found.values.filter(value => value !== null && holds(value)).length;
  return {
    ...knowledgeOf(found),
    signs: { above: count(value => value > 0), below: count(value => value < 0), same: count(value => value === 0) },
  };
}

/** a − b, replication by replication and world by world. */
export function minus(a: Told, b: Told): Told {
  return {
    usual: differences(a.usual, b.usual),
    beside: a.beside && b.beside && differences(a.beside, b.beside),
    worlds: a.worlds.map((world, j) => differences(world, b.worlds[j]!)),
  };
}

function differences(a: Values, b: Values): Values {
  return a.map((value, r) => (value === null || (b[r] ?? null) === null ? null : value - b[r]!));
}
