// What to try next, from all that was tried: sets that the emulator says fit, spread as evenly as it allows.
import { predict } from './emulator.ts';
import type { Box } from './box.ts';
import { toVectors, type Vectors } from './linear-algebra.ts';
import { lossOf, marginsOf } from './loss.ts';
import { sampleHitAndRun, type Region } from './sampler.ts';
import { searchSpec } from './spec.ts';
import type { Round } from './state.ts';
import type { Criterion, FitTarget } from './targets.ts';
import { emulatorOf } from './training.ts';

export interface Search {
  targets: readonly FitTarget[];
  criteria: readonly Criterion[];
  rounds: readonly Round[];
  /** starting points of the sampler, one for each candidate */
  members: readonly (readonly number[])[];
  /** moves of the sampler, which members take in turn */
  moves: readonly number[];
  /** where the emulator is fitted */
  centre: Float64Array;
  /** which candidates do not leave */
  box: Box;
  /** uniform numbers in 0 … 1 */
  draw: () => number;
}

/** As many as there are `members`. Where too few reach a loss of 0, those count as good that are little worse than the best one. */
export function candidatesOf({ targets, criteria, rounds, members, moves, centre, box, draw }: Search): number[][] {
  const { enough, slack } = searchSpec;
  const emulator = emulatorOf(targets, criteria, rounds, centre);
  const loss = lossOf(targets, criteria, marginsOf(emulator));
  let moved = sampleInTurn(toVectors(members), { emulator, loss, ...box }, moves, draw);
  const losses = moved.map(member => loss(predict(emulator, member)));
  if (losses.filter(each => each === 0).length < enough * moved.length) {
    const allowed = Math.min(...losses) + slack;
    const relaxed: Region = { emulator, loss: outputs => Math.max(0, loss(outputs) - allowed), ...box };
    moved = sampleInTurn(moved, relaxed, moves, draw);
  }
  return moved.map(member => [...member]);
}

/** Member j makes `moves[j % moves.length]` moves. */
function sampleInTurn(members: Vectors, region: Region, moves: readonly number[], draw: () => number): Float64Array[] {
  const byMoves = moves.map((count, i) =>
    sampleHitAndRun(
      members.filter((_, j) => j % moves.length === i),
      region,
      count,
      draw,
    ),
  );
  return members.map((_, j) => byMoves[j % moves.length]![Math.floor(j / moves.length)]!);
}
