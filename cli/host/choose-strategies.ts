import { invalid, parseStrategy, unknownName, type Scenario, type Strategy } from '../../sim/index.ts';
import { createReader, folderOf, shippedStrategyIds, strategyPath } from './node-files.ts';
import { nameOfInput, readInputText } from './open-input.ts';

/** The scenario with these strategies only, in this order; no names: all of its own. */
export async function chooseStrategies(
  scenario: Scenario,
  names: readonly string[],
  allowOutside: boolean,
): Promise<Scenario> {
  if (names.length === 0) return scenario;
  const chosen: Record<string, Strategy> = {};
  for (const name of names) {
    const own = Object.hasOwn(scenario.strategies, name) ? scenario.strategies[name] : undefined;
    const strategy = own ?? (await loadStrategy(name, allowOutside, Object.keys(scenario.strategies)));
    const id = freeId(strategy.id, chosen);
    chosen[id] = { ...strategy, id };
  }
  return withObserved({ ...scenario, strategies: chosen });
}

/** A past test of strategies that are not run says nothing. */
function withObserved({ observed, ...scenario }: Scenario): Scenario {
  if (observed === undefined) return scenario;
  return {
    ...scenario,
    observed: Object.fromEntries(Object.entries(observed).filter(([id]) => Object.hasOwn(scenario.strategies, id))),
  };
}

/** A shipped strategy or a file of one's own. */
export async function loadStrategy(
  name: string,
  allowOutside: boolean,
  alsoKnown: readonly string[] = [],
): Promise<Strategy> {
  const shipped = shippedStrategyIds();
  if (!shipped.includes(name) && !namesFile(name)) {
    throw invalid(unknownName('strategy', name, [...alsoKnown, ...shipped]), { path: '--strategy' });
  }
  const path = name === '-' ? '-' : strategyPath(name);
  return parseStrategy(await readInputText(path), {
    file: nameOfInput(name),
    read: createReader({ folder: folderOf(path), allowOutside }),
    names: shipped,
  });
}

/** `my.yaml`, `./x`, `-`: meant as a file, so that a slip in an id gets "did you mean" instead of "no such file". */
export function namesFile(name: string): boolean {
  return name === '-' || /[/\\]|\.(ya?ml|json)$/.test(name);
}

/** A strategy against a copy of itself is a fair question (the answer is exactly 0); the copy needs a name. */
function freeId(id: string, taken: Readonly<Record<string, unknown>>): string {
  let free = id;
  for (let copy = 2; Object.hasOwn(taken, free); copy++) free = `${id}-copy${copy === 2 ? '' : copy - 1}`;
  return free;
}
