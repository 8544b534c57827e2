import { CreeplineError, unknownName } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { checkModelKeys } from '../engine/specs.ts';
import { metrics } from '../metrics/index.ts';
import { checkOverrides } from '../model/population/settings.ts';
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
