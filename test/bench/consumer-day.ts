// "Consumer day" in the project's own language: a small model of one contact a day, to be timed against the same written in C.
// Its people, draws and rounding are those of peers/consumer-day.h.
import { dayKey, GOLDEN, mix } from '../../sim/core/chance.ts';
import {
  checkProgram,
  compile,
  createMachine,
  packParameters,
  type Dictionary,
  type Machine,
} from '../../sim/language/index.ts';
import { leastTime, type Contestant } from './rounds.ts';

const text = `
for not left:
  fatigue   = fatigue * 0.9
  memory    = memory * 0.97
  reactance = reactance * 0.98
  pressure  = pressure * 0.857142857142857
  contacted = subscribed and chance(contact) < contactRate and pressure + 1 <= cap
  count active = not left
  for contacted:
    topic      = argmax(interest * weight + chance(topic, 8) * temperature)
    relevance  = interest[topic]
    repeats    = select(lastTopic == topic, min(repeats + 1, 15), 0)
    creepiness = logistic(depth * sensitivity[topic] * (0.6 + 1.8 * privacy) + covertness * (0.5 + privacy) + 0.12 * repeats
                 + 0.9 * memory + 0.6 * reactance - 1.4 * trust - 0.8 * tolerance + constant)
    open        = logistic(-1.2 + 2.2 * relevance - 1.5 * fatigue - reactance + 0.8 * trust - 0.6 * creepiness)
    click       = logistic(-1.8 + 2.4 * relevance + discount * value - 2 * creepiness - 0.8 * fatigue + 0.5 * loyalty)
    buy         = baseRate * (0.3 + relevance) * (1 + loyalty) * (1 - 0.5 * creepiness)
    excess      = max(creepiness - 0.5, 0)
    complain    = 0.03 * excess * (0.5 + privacy)
    unsubscribe = logistic(-7 + 5 * excess + 2 * fatigue + 1.5 * reactance - trust)
    leave       = 0.006 * excess + 0.002 * reactance - 0.001 * loyalty
    opened       = chance(open) < open
    clicked      = opened and chance(click) < click
    bought       = clicked and chance(buy) < buy
    complained   = chance(complain) < complain
    unsubscribed = chance(unsubscribe) < unsubscribe
    leaving      = chance(leave) < leave
    trust     = clamp(trust + 0.01 * clicked * (1 - creepiness) + 0.02 * bought - 0.08 * excess - 0.1 * complained)
    fatigue   = clamp(fatigue + 0.12 - 0.05 * clicked)
    memory    = min(memory + 0.3 * excess, 1)
    reactance = min(reactance + 0.1 * excess + 0.05 * complained, 1)
    loyalty   = clamp(loyalty + 0.01 * bought - 0.02 * complained)
    pressure  = min(pressure + 1, 100)
    interest[topic] = clamp(relevance + 0.05 * (clicked - 0.3) * (1 - relevance))
    lastTopic  = topic
    subscribed = subscribed and not unsubscribed
    left       = left or leaving
    count contacts = contacted
    count opens = opened
    count clicks = clicked
    count purchases = bought
    count complaints = complained
    count unsubscribes = unsubscribed
    count leavers = leaving
    count creepy = creepiness > 0.5
    sum relevanceSum = relevance
    sum creepinessSum = creepiness
    sum revenue = select(bought, price[topic], 0)
    count contactsByTopic = contacted by topic
    count contactsBySegment = contacted by segment
    count purchasesBySegment = bought by segment
    count exitsBySegment = unsubscribed or leaving by segment
    sum creepinessBySegment = creepiness by segment
  sum trustSum = trust
  sum fatigueSum = fatigue
`;

const said = { unit: '', says: '' };
const share = { min: 0, max: 1 };
const trait = { ...said, store: 'trait' } as const;
const state = { ...said, store: 'state' } as const;
const flag = { ...state, ...share, kind: 'flag' } as const;

const dictionary: Dictionary = {
  columns: {
    privacy: { ...trait, ...share },
    value: { ...trait, ...share },
    baseRate: { ...trait, min: 0, max: 0.25 },
    tolerance: { ...trait, ...share },
    segment: { ...trait, kind: 'index', min: 0, max: 7 },
    trust: { ...state, ...share },
    fatigue: { ...state, ...share },
    memory: { ...state, ...share },
    loyalty: { ...state, ...share },
    reactance: { ...state, ...share },
    pressure: { ...state, min: 0, max: 100 },
    interest: { ...state, ...share, size: 8 },
    lastTopic: { ...state, kind: 'index', min: 0, max: 8, initial: 8 },
    repeats: { ...state, min: 0, max: 15 },
    subscribed: { ...flag, initial: 1 },
    left: flag,
  },
  parameters: {
    contactRate: { ...share, default: 0.6 },
    cap: { min: 0, max: 1000, default: 3 },
    depth: { min: 0, max: 4, default: 1.6 },
    covertness: { ...share, default: 0.6 * 0.7 },
    constant: { min: -8, max: 8, default: -1 + 0.7 * 0.5 - 0.8 * 0.3 - 0.6 * 0.4 },
    temperature: { ...share, default: 0.5 },
    discount: { ...share, default: 0.8 * 0.5 },
    weight: { min: 0, max: 2, size: 8, default: [1, 0.9, 0.95, 0.8, 0.85, 1, 0.9, 0.75].map(x => 0.8 * x) },
    sensitivity: { ...share, size: 8, default: [0.1, 0.2, 0.15, 0.9, 0.7, 0.3, 0.5, 1] },
    price: { min: 0, max: 200, size: 8, default: [19.99, 49.99, 29.99, 89.99, 39.99, 14.99, 59.99, 129.99] },
  },
};

/** The names of its decisions, whose keys C is told. */
export const decisions = ['contact', 'topic', 'open', 'click', 'buy', 'complain', 'unsubscribe', 'leave'];

export interface Size {
  people: number;
  days: number;
  tries: number;
}

const traitOf = (person: number, which: number): number =>
  (mix((mix((person + 0x1234567) | 0) + Math.imul(which, GOLDEN)) | 0) >>> 8) * 2 ** -24;
const round = Math.fround;

/** What differs between people on the first morning, column by column. */
export function firstMorning(people: number): Record<string, Float32Array> {
  const each = (value: (row: number) => number): Float32Array =>
    Float32Array.from({ length: people }, (_, row) => value(row));
  const scaled = (least: number, width: number, which: number) => (row: number) =>
    round(round(least) + round(round(width) * traitOf(row, which)));
  const interest = new Float32Array(8 * people);
  for (let k = 0; k < 8; k++) interest.set(each(scaled(0.1, 0.8, 5 + k)), k * people);
  return {
    privacy: each(row => traitOf(row, 0)),
    value: each(row => traitOf(row, 1)),
    baseRate: each(scaled(0.05, 0.15, 2)),
    trust: each(scaled(0.3, 0.5, 3)),
    loyalty: each(scaled(0, 0.2, 4)),
    interest,
    tolerance: each(row => traitOf(row, 13)),
    segment: each(row => Math.floor((row * 8) / people)),
  };
}

/** The equations, compiled by the project. */
export function equations({ people, days, tries }: Size): Contestant {
  const program = checkProgram([{ name: 'consumer-day', text }], dictionary);
  const compiled = compile(program);
  const morning = firstMorning(people);
  const keys = Array.from({ length: days }, (_, tick) => dayKey(42, 0, tick));
  let machine: Machine;
  const prepare = (): (() => void) => {
    machine = createMachine(compiled, program, { people, arms: 1 });
    machine.setParameters(packParameters(program));
    for (const [name, values] of Object.entries(morning)) machine.writeColumn(name, values);
    return () => keys.forEach(key => machine.runDay(key));
  };
  return {
    name: 'equations of the project',
    run: () => ({ ns: (leastTime(tries, prepare) * 1e9) / people / days, checksum: checksum(machine) }),
  };
}

/** As in peers/consumer-day.h, column after column. */
function checksum(machine: Machine): number {
  const names = [
    'trust',
    'fatigue',
    'memory',
    'loyalty',
    'reactance',
    'pressure',
    'interest',
    'lastTopic',
    'repeats',
    'subscribed',
    'left',
  ];
  let sum = 2166136261;
  for (const name of names)
    for (const bits of new Int32Array(machine.readColumn(name).buffer)) sum = Math.imul(sum ^ bits, 16777619);
  return sum >>> 0;
}
