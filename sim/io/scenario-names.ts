import { CreeplineError, unknownName } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { sourcesOf } from '../engine/program.ts';
import { checkModelKeys, dictionary } from '../engine/specs.ts';
import { checkProgram } from '../language/index.ts';
import { metrics } from '../metrics/index.ts';
import { checkOverrides } from '../model/population/settings.ts';
import type { Scenario } from '../model/world/scenario.ts';
import type { Path, Source } from './schema-json.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/** Not a metric, but worth looking at in every scenario. */
const worstSegment = 'the worst segment';

/** Names in a file that the model must know: metrics, mechanisms, parameters, facts about people. */
export function checkNames(file: ScenarioFile, source: Source): Problem[] {
  const people = checkOverrides(file.population?.overrides ?? {});
  return [
    ...checkLookAt(file.lookAt, source),
    ...[...people, ...checkModel(file)].map(problem => placed(problem, source)),
  ];
}

function checkLookAt(lookAt: ScenarioFile['lookAt'], source: Source): Problem[] {
  const known = [...metrics.map(metric => metric.key), worstSegment];
  const lists: [readonly string[], Path][] = Array.isArray(lookAt)
    ? [[lookAt, []]]
    : [
        [lookAt?.add ?? [], ['add']],
        [lookAt?.remove ?? [], ['remove']],
      ];
  return lists.flatMap(([list, path]) =>
    list.flatMap((name, i) =>
      known.includes(name)
        ? []
        : [{ ...source.placeOf(['lookAt', ...path, i]), message: unknownName('metric', name, known) }],
    ),
  );
}

function checkModel({ mechanisms = {}, parameters = {}, equations = {} }: ScenarioFile): readonly Problem[] {
  try {
    checkModelKeys({ mechanisms, parameters, equations });
    return [];
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    return error.problems;
  }
}

/** The model knows what is wrong, the file knows where it stands: after the group, the rest of the path is one key. */
function placed({ path = '', message }: Problem, source: Source): Problem {
  const group = path.startsWith('population.overrides') ? ['population', 'overrides'] : [path.split('.', 1)[0]!];
  const key = path.slice(group.join('.').length + 1);
  return {
    ...source.placeOf(key === '' ? group : [...group, key], message.startsWith('unknown') ? 'key' : 'value'),
    message,
  };
}

/** Throws when the equations of a scenario, together with all others, are no model: said here, not at the first run. */
export function refuseEquations({ equations }: Scenario, placeOf: Source['placeOf']): void {
  if (Object.keys(equations).length === 0) return;
  try {
    checkProgram(sourcesOf({ equations }), dictionary);
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    throw new CreeplineError(
      'invalid',
      error.problems.map(problem => placedInEquations(problem, equations, placeOf)),
    );
  }
}

/** Lines are counted inside the equations; a mechanism that was left alone can suffer from one that was replaced. */
function placedInEquations(
  { file = '', line = 1, column = 1, message }: Problem,
  equations: Scenario['equations'],
  placeOf: Source['placeOf'],
): Problem {
  const own = Object.hasOwn(equations, file);
  const spot = `line ${line}:${column}${own ? '' : ` of ${file}, which stays as it is`}`;
  return { ...placeOf(own ? ['equations', file] : ['equations']), message: `${spot}: ${message}` };
}
