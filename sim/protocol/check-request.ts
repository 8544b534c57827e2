// What a host may ask, checked before anything is done: a wrong message is answered, and never sets off an endless run.
import { problemOfValue } from '../core/check-value.ts';
import { CreeplineError, unknownName, type Problem } from '../core/errors.ts';
import { levers } from '../model/strategy/index.ts';
import type { HostRequest } from './messages.ts';

type Check = (value: unknown, path: string) => Problem[];

const mostTicks = 3650;

const whole =
  (min: number, max: number): Check =>
  (value, path) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? []
      : [{ path, message: `must be a whole number from ${min} to ${max}, not ${shown(value)}` }];
const text: Check = (value, path) =>
  typeof value === 'string' && value.length <= 200
    ? []
    : [{ path, message: `must be a short text, not ${shown(value)}` }];
const list: Check = (value, path) => (Array.isArray(value) ? [] : [{ path, message: 'must be a list' }]);
const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);
const anything: Check = () => [];

/** Of people only what would make a run senseless: the host made them. */
const population: Check = (value, path) =>
  isRecord(value) && isRecord(value['traits']) && Number.isInteger(value['size']) && (value['size'] as number) > 0
    ? []
    : [{ path, message: 'must be people with a size and traits' }];

/** Hosts send scenarios that were read before; here only what would end in no number or no end. */
const scenario: Check = (value, path) => {
  if (!isRecord(value) || !isRecord(value['strategies'])) return [{ path, message: 'must be a scenario' }];
  const { days, population: people, strategies } = value;
  const size = isRecord(people) ? people['size'] : undefined;
  return [
    ...whole(1, mostTicks)(days, `${path}.days`),
    ...whole(1, 10_000_000)(size, `${path}.population.size`),
    ...(Object.keys(strategies).length === 0 ? [{ path: `${path}.strategies`, message: 'is empty' }] : []),
    ...Object.entries(strategies).flatMap(([id, strategy]) => checkLevers(strategy, `${path}.strategies.${id}`)),
    ...numbersIn(value, path),
  ];
};

function checkLevers(strategy: unknown, path: string): Problem[] {
  const values = isRecord(strategy) ? strategy['levers'] : undefined;
  if (!isRecord(values)) return [{ path, message: 'must be a strategy with levers' }];
  return levers.flatMap(({ spec }) => {
    const message = problemOfValue(spec, values[spec.key]);
    return message === undefined ? [] : [{ path: `${path}.${spec.key}`, message }];
  });
}

/** Every number is one: a single NaN would spread through all people. */
function numbersIn(value: unknown, path: string): Problem[] {
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ path, message: `must be a number, not ${value}` }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

const command: Check = (value, path) => {
  if (!isRecord(value)) return [{ path, message: 'must be a command' }];
  if (value['type'] !== 'setLever')
    return [{ path: `${path}.type`, message: unknownType(value['type'], ['setLever']) }];
  return [...text(value['strategy'], `${path}.strategy`), ...text(value['path'], `${path}.path`)];
};

const request = whole(0, Number.MAX_SAFE_INTEGER);
const replication = whole(0, 1_000_000);

const shapes: { readonly [T in HostRequest['type']]: Readonly<Record<string, Check>> } = {
  start: { request: optional(request), scenario, replication, population: optional(population) },
  runTo: { tick: whole(0, mostTicks), ticksPerFrame: whole(1, mostTicks) },
  pause: {},
  credit: {},
  command: { command },
  explain: {
    request,
    strategy: text,
    consumer: whole(0, 2 ** 32 - 1),
    days: optional(whole(0, mostTicks)),
  },
  log: { request },
  unit: {
    request,
    scenario,
    strategy: text,
    replication,
    population: optional(population),
    extra: optional(list),
    only: optional(list),
    expectation: anything,
  },
};

/** The message as a request, or an error with everything that is wrong with it. */
export function checkRequest(message: unknown): HostRequest {
  const type = isRecord(message) ? message['type'] : undefined;
  if (!isRecord(message) || typeof type !== 'string' || !Object.hasOwn(shapes, type))
    throw new CreeplineError('invalid', [{ path: 'type', message: unknownType(type, Object.keys(shapes)) }]);
  const shape: Readonly<Record<string, Check>> = shapes[type as HostRequest['type']];
  const problems = Object.entries(shape).flatMap(([key, check]) => check(message[key], key));
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return message as HostRequest;
}

/** The number of the request, for the answer; `undefined` where it has none. */
export function requestNumber(message: unknown): number | undefined {
  const number = isRecord(message) ? message['request'] : undefined;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}

function unknownType(type: unknown, known: readonly string[]): string {
  return unknownName('request', typeof type === 'string' ? type.slice(0, 60) : shown(type), known);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'data' : String(value).slice(0, 60);
