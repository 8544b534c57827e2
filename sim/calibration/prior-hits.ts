// How demanding a measure is: the share of parameter sets, drawn evenly from all ranges before any fit, that meet it. What most sets meet
// says something about the structure of the model, and is no test of its numbers.
import { normalCdf } from '../core/exact-math.ts';
import { digestText } from '../core/digest.ts';
import { modelFingerprint } from '../engine/fingerprint/fingerprint.ts';
import type { Goal } from '../validation/finding-file.ts';
import { allMeasures, type Target } from '../validation/targets.ts';
import { boxAround, drawEvenly, uniformStream } from './box.ts';
import { noiseOf } from './noise.ts';
import type { FreeParameter } from './parameters.ts';
import { scaleSpec } from './spec.ts';
import { asSet, startOf, type Batch } from './state.ts';
import { goalsOf, type Value } from './targets.ts';

/** `draws`: sets from all ranges. `people`: in each arm. `cohorts`: in which noise is measured, of the model's own set. `perBatch`: sets tried at once. */
export const priorHitsSpec = { draws: 300, people: 250, cohorts: 12, perBatch: 12, structureAbove: 0.5 } as const;

/** One of the things that are asked of a measure: a sign, or a size within a band. */
export interface PriorGoal {
  finding: string;
  measure: string;
  part: 'sign' | 'size';
  goal: Goal;
  /** its position among the values of a set */
  at: number;
}

/** Where the work stands: all that is needed to resume it. */
export interface PriorState {
  model: string;
  seed: number;
  parameters: readonly FreeParameter[];
  goals: readonly PriorGoal[];
  draws: number;
  /** values of the measures: of the model's own set, by cohort, then of the drawn sets */
  noise: Value[][];
  drawn: Value[][];
}

export interface PriorHit extends Pick<PriorGoal, 'finding' | 'measure' | 'part'> {
  /** share of draws that meet it; those that noise could move across the edge count by how likely they are on its right side */
  hits: number;
  kind: 'structure' | 'demanding';
}

export interface PriorHits {
  model: string;
  seed: number;
  draws: number;
  people: number;
  /** fingerprint of the names and ranges of the parameters that were drawn */
  ranges: string;
  measures: readonly PriorHit[];
}

export function startPriorHits(
  parameters: readonly FreeParameter[],
  findings: readonly Target[],
  seed: number,
  draws: number = priorHitsSpec.draws,
): PriorState {
  // sign and size of a measure are two goals with one value, in the order of the targets of a fit
  const goals = findings
    .flatMap(finding => allMeasures(finding).map(measure => ({ finding: finding.id, measure })))
    .flatMap(({ finding, measure }) => goalsOf(measure).map(({ goal }) => ({ finding, measure: measure.id, goal })))
    .map((asked, at): PriorGoal => ({ ...asked, part: 'sign' in asked.goal ? 'sign' : 'size', at }));
  return { model: modelFingerprint(), seed, parameters, goals, draws, noise: [], drawn: [] };
}

/** What is tried next; `undefined` when all is done. Draws of one batch share a cohort, which no other batch uses. */
export function nextPriorBatch({ seed, parameters, draws, noise, drawn }: PriorState): Batch | undefined {
  const { people, cohorts, perBatch } = priorHitsSpec;
  const batch = (members: readonly number[][], seedOf: (j: number) => number): Batch => ({
    sets: members.map(member => asSet(member, parameters)),
    seeds: members.map((_, j) => seedOf(j)),
    people,
    askedPeople: people,
    cohortSizes: {},
    watched: false,
  });
  if (noise.length < cohorts)
    return batch(
      Array.from({ length: cohorts - noise.length }, () => startOf(parameters)),
      j => seed + noise.length + j,
    );
  if (drawn.length >= draws) return undefined;
  const all = drawEvenly(boxAround(parameters, 1), draws, uniformStream(seed, 'prior'));
  return batch(all.slice(drawn.length, drawn.length + perBatch), () => seed + cohorts + drawn.length);
}

/** `values`: by set of the batch, then by target. */
export function advancePriorHits(state: PriorState, values: Value[][]): PriorState {
  return state.noise.length < priorHitsSpec.cohorts
    ? { ...state, noise: [...state.noise, ...values] }
    : { ...state, drawn: [...state.drawn, ...values] };
}

export function priorHits({ model, seed, parameters, goals, noise, drawn }: PriorState): PriorHits {
  const spreads = noiseOf(
    goals,
    noise.map(values => goals.map(({ at }) => values[at]!)),
  );
  const { people, structureAbove } = priorHitsSpec;
  return {
    model,
    seed,
    draws: drawn.length,
    people,
    ranges: digestText(JSON.stringify(parameters.map(({ path, min, max, logScale }) => [path, min, max, logScale]))),
    measures: goals.map(({ finding, measure, part, goal, at }, k) => {
      const chances = drawn.map(values => chanceToMeet(goal, values[at]!, spreads[k]!));
      const hits = chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, chances.length);
      return { finding, measure, part, hits, kind: hits > structureAbove ? 'structure' : 'demanding' };
    }),
  };
}

/** That the value without its noise meets the goal. What has no value meets none, and no difference has no sign. */
export function chanceToMeet(goal: Goal, value: Value, noise: number): number {
  if (value === null) return 0;
  const spread = Math.max(noise, scaleSpec.leastNoise);
  if (!('sign' in goal)) return normalCdf((goal.high - value) / spread) - normalCdf((goal.low - value) / spread);
  if (value === 0) return goal.sign.endsWith('=0') ? 1 : 0;
  return normalCdf((goal.sign.startsWith('-') || goal.sign.startsWith('<') ? -value : value) / spread);
}
