// The log of a live run as a file: checked as strictly as a scenario, because replaying it trusts every number in it.
import * as z from 'zod';
import { problemOfValue } from '../core/check-value.ts';
import { CreeplineError, unknownName, type Problem } from '../core/errors.ts';
import { specAt } from '../core/lever-path.ts';
import type { SpecValue } from '../core/specs.ts';
import type { Command, RunLog } from '../engine/live-run.ts';
import { levers } from '../model/strategy/index.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { scenarioFromJson, scenarioToJson } from './scenario-json.ts';
import { checkSource } from './schema-check.ts';
import { isRecord, readJson } from './schema-json.ts';
import { group, id, numberIn, text } from './schema.ts';

const mostCommands = 10_000;
const mostDays = 3650;
const day = numberIn({ min: 0, max: mostDays, whole: true });

const command = group({
  type: z.literal('setLever', { error: () => 'is not setLever' }),
  strategy: id,
  path: text(60),
  // what it must be depends on the lever
  value: z.unknown().optional(),
  tick: day,
});

/** What else a log holds is for whoever wrote it. */
const logSchema = z.looseObject({
  version: text(40),
  replication: numberIn({ min: 0, max: 1_000_000, whole: true }),
  commands: z.array(command, { error: () => 'is not a list' }).max(mostCommands),
  ticks: day,
  digest: z.string({ error: () => 'is not text' }).regex(/^[0-9a-f]{16}$/, { error: () => 'is not a digest' }),
});

/** Something that is meant to be a log, whether or not it is in order. */
export function isRunLog(value: unknown): boolean {
  return isRecord(value) && 'commands' in value && 'digest' in value;
}

/** A run log, with its scenario read anew. Throws with everything that is wrong, each at its path. */
export function parseRunLog(value: unknown, file: string): RunLog {
  const { scenario: written, ...rest } = value as Record<string, unknown>;
  const checked = inFile(file, () => {
    const { value: log, problems } = checkSource(logSchema, readJson(rest));
    if (log === undefined) throw new CreeplineError('invalid', problems);
    return log;
  });
  const scenario = readScenario(written, file);
  const log = { ...checked, scenario, commands: checked.commands as Command[] };
  const problems = [
    ...checkTicks(log, scenario),
    ...log.commands.flatMap((each, i) => checkCommand(each, i, scenario)),
  ];
  if (problems.length > 0)
    throw new CreeplineError(
      'invalid',
      problems.map(problem => ({ file, ...problem })),
    );
  return log;
}

/** A log keeps its scenario complete; in the form of a file everything in it is checked again. */
function readScenario(written: unknown, file: string): Scenario {
  let form: unknown;
  try {
    form = scenarioToJson(written as Scenario);
  } catch {
    throw new CreeplineError('invalid', [{ file, path: 'scenario', message: 'is not complete' }]);
  }
  return inFile(file, () => scenarioFromJson(form));
}

function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    throw new CreeplineError(
      error.code,
      error.problems.map(problem => ({ ...problem, file })),
    );
  }
}

/** Commands come in the order of their days, none after the last day that was run. */
function checkTicks({ ticks, commands }: RunLog, { days }: Scenario): Problem[] {
  const late = commands.findIndex(({ tick }, i) => tick! > ticks || (i > 0 && tick! < commands[i - 1]!.tick!));
  return [
    ...(ticks > days ? [{ path: 'ticks', message: `${ticks} is more than the ${days} days of the scenario` }] : []),
    ...(late < 0
      ? []
      : [{ path: `commands.${late}.tick`, message: `${commands[late]!.tick} is after the end or out of order` }]),
  ];
}

function checkCommand({ strategy, path, value }: Command, i: number, { strategies }: Scenario): Problem[] {
  const place = (key: string, message: string): Problem[] => [{ path: `commands.${i}.${key}`, message }];
  if (!Object.hasOwn(strategies, strategy))
    return place('strategy', unknownName('strategy', strategy, Object.keys(strategies)));
  try {
    const spec = specAt(
      levers.map(lever => lever.spec),
      path,
    );
    const problem = problemOfValue(spec, value as SpecValue);
    return problem === undefined ? [] : place('value', problem);
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    return place('path', error.problems[0]!.message);
  }
}
