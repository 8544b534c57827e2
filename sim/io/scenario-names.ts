import { CreeplineError, unknownName } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { checkModelKeys } from '../engine/specs.ts';
import { metrics } from '../metrics/index.ts';
import type { Path, Source } from './schema-json.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/** Not a metric, but worth looking at in every scenario. */
const worstSegment = 'the worst segment';

/** Names in a file that the model must know: metrics, mechanisms, parameters. */
export function checkNames(file: ScenarioFile, source: Source): Problem[] {
  return [...checkLookAt(file.lookAt, source), ...checkModel(file, source)];
}

function checkLookAt(lookAt: ScenarioFile['lookAt'], source: Source): Problem[] {
  const known = [...metrics.map(metric => metric.key), worstSegment];
  const lists: [readonly string[], Path][] = Array.isArray(lookAt)
    ? [[lookAt, []]]
    : [[lookAt?.add ?? [], ['add']], [lookAt?.remove ?? [], ['remove']]];
  return lists.flatMap(([list, path]) =>
    list.flatMap((name, i) => (known.includes(name) ? [] : [{ ...source.placeOf(['lookAt', ...path, i]), message: unknownName('metric', name, known) }])),
  );
}

/** The engine knows which keys and ranges are right; the file knows where they stand. */
function checkModel({ mechanisms = {}, parameters = {}, equations = {} }: ScenarioFile, source: Source): Problem[] {
  try {
    checkModelKeys({ mechanisms, parameters, equations });
    return [];
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    return error.problems.map(({ path = '', message }) => {
      const [group = '', ...name] = path.split('.');
      return { ...source.placeOf([group, name.join('.')], message.startsWith('unknown') ? 'key' : 'value'), message };
    });
  }
}
