// The state of the page as a plain record for the link, and back. Only what differs from the start is written.
// Nothing that comes in is trusted: each field is checked alone, a bad one is named and replaced by the usual value.
import { metrics, numericLevers, segmentAxes, segmentAxisNames, unknownName } from '../../sim/index.ts';
import type { Scenario } from '../../sim/index.ts';
import { beats, meetSteps, panelNames, railTabs, sides, speeds, startState, themes, views } from './app-state.ts';
import type { AppState, LeverChange } from './app-state.ts';
import { problemOfLever, problemOfNumber } from './check-lever.ts';
import { leafByPath } from './lever-leaves.ts';
import type { Library } from './library.ts';

export type LinkRecord = Readonly<Record<string, unknown>>;

const largest = 2 ** 32 - 1;
const longestFileName = 255;

export function writeLink(state: AppState, library: Library): LinkRecord {
  const usual = startState(library.find(state));
  const changed = Object.entries(state).filter(
    ([key, value]) => key !== 'own' && JSON.stringify(value) !== JSON.stringify(usual[key as keyof AppState]),
  );
  return { scenario: state.scenario, ...Object.fromEntries(changed) };
}

export interface ReadLink {
  state: AppState;
  problems: string[];
}

/** `own` is a scenario that came with the link, already checked. */
export function readLink(record: LinkRecord, library: Library, own: Scenario | null): ReadLink {
  const problems: string[] = [];
  const base = findBase(record, library, own, problems);
  const usual = startState(base);
  const fields = fieldsOf(base);
  const state: AppState = { ...usual, own };
  for (const [key, value] of Object.entries(record)) {
    if (key === 'scenario' || key === 'own' || key === 'model') continue;
    const problem = Object.hasOwn(fields, key)
      ? fields[key as keyof typeof fields](value)
      : unknownName('field', key, Object.keys(fields));
    if (problem === null) Object.assign(state, { [key]: value });
    else problems.push(problem.startsWith('unknown field') ? problem : `${key}: ${problem}`);
  }
  return { state: { ...state, changes: goodChanges(record['changes'], base, problems) }, problems };
}

function findBase(record: LinkRecord, library: Library, own: Scenario | null, problems: string[]): Scenario {
  const { scenario = library.shipped[0]!.id } = record;
  const known = [...(own === null ? [] : [own]), ...library.shipped];
  const found = known.find(({ id }) => id === scenario);
  if (found === undefined)
    problems.push(
      typeof scenario === 'string'
        ? unknownName(
            'scenario',
            scenario.slice(0, 80),
            known.map(({ id }) => id),
          )
        : 'scenario: must be a name',
    );
  return found ?? known[0]!;
}

type Check = (value: unknown) => string | null;

/** What each field of a link must be. */
function fieldsOf(base: Scenario): Record<Exclude<keyof AppState, 'scenario' | 'own'>, Check> {
  const ids = Object.keys(base.strategies);
  return {
    view: oneOf(views),
    beat: oneOf(beats),
    meet: oneOf(meetSteps),
    guess: value =>
      value === null || value === 'none' || whole(0, 100)(value) === null ? null : 'must be 0..100, none or null',
    handle: value =>
      value === null || isNumericLever(value)
        ? null
        : unknownName('lever', typeof value === 'string' ? value.slice(0, 80) : typeof value, numericKeys),
    strategies: value =>
      isRecord(value) && sides.every(side => ids.includes(value[side] as string))
        ? null
        : `must name a and b among ${ids.join(', ')}`,
    // told change by change in goodChanges
    changes: () => null,
    people: value => (value === null || isFileName(value) ? null : 'must be the name of a file'),
    seed: whole(0, largest),
    replication: whole(0, 9999),
    tick: whole(0, base.days),
    applyFrom: oneOf(['start', 'today']),
    speed: oneOf(speeds),
    person: value => (value === null ? null : whole(0, largest)(value)),
    diary: value =>
      isRecord(value) &&
      oneOf(sides)(value['side']) === null &&
      (value['day'] === null || whole(0, base.days)(value['day']) === null)
        ? null
        : 'must have a side and a day',
    metric: oneOf(metrics.map(({ key }) => key)),
    onlyDifferent: yesOrNo,
    sharedLuck: yesOrNo,
    line: value => problemOfLine(value),
    groupMetric: oneOf(metrics.map(({ key }) => key)),
    theme: oneOf(themes),
    rail: oneOf(railTabs),
    open: value =>
      Array.isArray(value) && value.every(name => oneOf(panelNames)(name) === null)
        ? null
        : `must be a list of ${panelNames.join(', ')}`,
  };
}

const numericKeys = numericLevers.map(({ key }) => key);
const isNumericLever = (value: unknown) => numericKeys.includes(value as string);

const segmentNames = segmentAxisNames.flatMap(axis => segmentAxes[axis].map(value => `${axis} ${value}`));

function problemOfLine(value: unknown): string | null {
  if (!isRecord(value) || oneOf(sides)(value['side']) !== null) return 'must have side, lever and segment';
  const { lever, segment } = value;
  if (!isNumericLever(lever)) return unknownName('lever', String(lever).slice(0, 80), numericKeys);
  return segment === null || segmentNames.includes(segment as string)
    ? null
    : `segment must be null or one of ${segmentNames.join(', ')}`;
}

const isFileName = (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= longestFileName && !/\p{Cc}/u.test(value);
const yesOrNo: Check = value => (typeof value === 'boolean' ? null : 'must be true or false');
const oneOf =
  (allowed: readonly (string | number)[]): Check =>
  value =>
    allowed.includes(value as string) ? null : `must be one of ${allowed.join(', ')}`;
const whole =
  (min: number, max: number): Check =>
  value =>
    problemOfNumber(value, min, max, true);

const mostChanges = 200;

function goodChanges(value: unknown, base: Scenario, problems: string[]): LeverChange[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > mostChanges) {
    problems.push(`changes: must be a list of at most ${mostChanges}`);
    return [];
  }
  return value.filter((change: unknown, i): change is LeverChange => {
    const problem = problemOfChange(change, base);
    if (problem !== null) problems.push(`changes ${i + 1}: ${problem}`);
    return problem === null;
  });
}

function problemOfChange(change: unknown, base: Scenario): string | null {
  if (!isRecord(change)) return 'must have side, path, value and tick';
  const { side, path, value, tick } = change;
  const leaf = typeof path === 'string' ? leafByPath.get(path) : undefined;
  if (leaf === undefined) return unknownName('lever', String(path).slice(0, 80), [...leafByPath.keys()]);
  const unknown = Object.keys(change).find(key => !['side', 'path', 'value', 'tick'].includes(key));
  if (unknown !== undefined) return unknownName('field', unknown, ['side', 'path', 'value', 'tick']);
  const checks = {
    side: oneOf(sides)(side),
    value: problemOfLever(leaf.spec, value),
    tick: problemOfNumber(tick, 0, base.days - 1, true),
  };
  const problems = Object.entries(checks).flatMap(([field, problem]) =>
    problem === null ? [] : [`${leaf.path}: ${field} ${problem}`],
  );
  return problems.length === 0 ? null : problems.join('; ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
