import { changeLevers, defaultLevers, levers } from '../model/strategy/index.ts';
import type { LeverChanges, LeverValues } from '../model/strategy/index.ts';
import type { Place } from '../core/errors.ts';
import type { Strategy } from '../model/world/scenario.ts';
import { freeze, isRecord } from './schema-json.ts';
import { FileReader, idOf, inWords } from './scenario-files.ts';
import type { FileOptions, OpenFile } from './scenario-files.ts';
import type { Json } from './schema-json.ts';
import { isReference, strategyFileSchema } from './strategy-schema.ts';
import type { StrategyFile } from './strategy-schema.ts';

/** A strategy file with everything it extends; its id is the name of the file. Throws with every problem at once. */
export function parseStrategy(text: string, options: FileOptions): Strategy {
  const files = new FileReader(options);
  const opened = files.first(text);
  const strategy = opened && readStrategyFile(files, opened, idOf(options.file));
  files.refuse();
  return freeze(strategy!);
}

/** A strategy named by id or path; `undefined` when it has problems. */
export function loadStrategy(
  files: FileReader,
  name: string,
  from: readonly string[],
  place: Place,
  id: string,
): Strategy | undefined {
  const opened = files.open('strategy', name, from, place);
  return opened && readStrategyFile(files, opened, id);
}

/** What it differs in, on top of what it starts from. */
export function changeStrategy(
  id: string,
  file: StrategyFile,
  start: { title?: string; says?: string; levers: LeverValues },
): Strategy {
  return {
    id,
    title: file.title ?? start.title ?? inWords(id),
    says: file.says ?? start.says ?? '',
    levers: changeLevers(levers, start.levers, file as LeverChanges),
  };
}

export const plainStrategy = { levers: defaultLevers(levers) };

/** The name behind `extends:`, if it is one at all; if it is not, the schema says so. */
export function extendedName(value: Json): string | undefined {
  const name = isRecord(value) ? value['extends'] : undefined;
  return isReference(name) ? name : undefined;
}

function readStrategyFile(files: FileReader, { source, chain }: OpenFile, id: string): Strategy | undefined {
  const file = files.check(strategyFileSchema, source);
  const name = extendedName(source.value);
  const base = name === undefined ? plainStrategy : loadStrategy(files, name, chain, source.placeOf(['extends']), id);
  if (file === undefined || base === undefined) return undefined;
  return changeStrategy(id, file, { title: inWords(idOf(chain.at(-1)!)), levers: base.levers });
}
