import { CreeplineError } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { sourcesOf } from '../engine/program.ts';
import { dictionary } from '../engine/specs.ts';
import { checkProgram } from '../language/index.ts';
import type { Scenario } from '../model/world/scenario.ts';
import type { Source } from './schema-json.ts';

/** Throws when the equations of a scenario, together with all others, are no model: said here, not at the first run. */
export function refuseEquations({ equations }: Scenario, placeOf: Source['placeOf']): void {
  if (Object.keys(equations).length === 0) return;
  try {
    checkProgram(sourcesOf({ equations }), dictionary);
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    throw new CreeplineError(
      'invalid',
      error.problems.map(problem => placed(problem, equations, placeOf)),
    );
  }
}

/** Lines are counted inside the equations; a mechanism that was left alone can suffer from one that was replaced. */
function placed(
  { file = '', line = 1, column = 1, message }: Problem,
  equations: Scenario['equations'],
  placeOf: Source['placeOf'],
): Problem {
  const own = Object.hasOwn(equations, file);
  const spot = `line ${line}:${column}${own ? '' : ` of ${file}, which stays as it is`}`;
  return { ...placeOf(own ? ['equations', file] : ['equations']), message: `${spot}: ${message}` };
}
