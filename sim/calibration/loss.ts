// Loss of a set on the emulator: by how much all conditions together are violated, on the scale of targets. 0 where all are met.
import type { Goal } from '../validation/finding-file.ts';
import type { Emulator } from './emulator.ts';
import { searchSpec } from './spec.ts';
import type { Criterion, FitTarget } from './targets.ts';

/** From scaled outputs to a loss ≥ 0. */
export type Loss = (outputs: Float64Array) => number;

/** `margins`: by target, how far inside its edge an output has to be. Soft targets do not count. */
export function lossOf(
  targets: readonly FitTarget[],
  criteria: readonly Criterion[],
  margins: ArrayLike<number>,
): Loss {
  const hard = [...targets.keys()].filter(k => targets[k]!.soft === undefined);
  const outputOf = hard.map(k => readOutput(targets, k));
  return outputs => {
    let sum = 0;
    for (let i = 0; i < hard.length; i++)
      sum += criteria[hard[i]!]!.violation(outputOf[i]!(outputs), margins[hard[i]!]!);
    return sum;
  };
}

/** By output, on the scale of targets: candidates keep as far from the edges as the emulator errs, within bounds. */
export function marginsOf({ errors }: Emulator): Float64Array {
  const { least, most } = searchSpec.margin;
  return errors.map(error => Math.min(Math.max(error, least), most));
}

/** A mean absolute error is worked out from the single answers: these are straight lines in the parameters, it is not. */
function readOutput(targets: readonly FitTarget[], k: number): (outputs: Float64Array) => number {
  const { errorsOf, goal } = targets[k]!;
  if (errorsOf === undefined) return outputs => outputs[k]!;
  const parts = targets.flatMap((each, i) => (errorsOf.includes(each.id) ? [{ i, half: halfWidth(each.goal) }] : []));
  const whole = parts.length * halfWidth(goal);
  return outputs => {
    let sum = 0;
    for (const { i, half } of parts) sum += half * Math.abs(outputs[i]!);
    return sum / whole;
  };
}

function halfWidth(goal: Goal): number {
  return 'sign' in goal ? 1 : (goal.high - goal.low) / 2;
}
