import { dayKey } from '../core/chance.ts';
import { invalid } from '../core/errors.ts';
import { logistic } from '../core/exact-math.ts';
import { interpret, termsOf, type Step, type Trace } from '../language/index.ts';
import { ledgerColumns, stateColumns, traitColumns } from '../model/world/columns.ts';
import { channelNames } from '../model/world/names.ts';
import type { ColumnSpec } from '../model/world/dictionary.ts';
import { inWords, type Score } from '../model/world/mechanism.ts';
import type { Population } from '../model/world/population.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { segmentAxes, segmentAxisNames } from '../model/world/segments.ts';
import { findFlips, turnable, type Turnable } from './flips.ts';
import { eventsOf } from './happenings.ts';
import { schemaVersion, type ExplainDay, type ExplainReport, type TraceDecision, type TraceScore } from './report.ts';
import { Simulation } from './simulation.ts';
import { mechanisms } from '../model/story.ts';
import { findStrategy } from './unit.ts';

/** The sums that an inspector opens. */
const scores: ReadonlyMap<string, Score> = new Map(mechanisms.flatMap(({ scores = {} }) => Object.entries(scores)));

/** Looking for a turn costs as much as a month of diary: of each kind of outcome the first few are turned around. */
const mostTurned = 3;

export interface ExplainOptions {
  /** days from the start; default all */
  days?: number;
  /** called between days, before the day is run: where a live run applies its commands */
  beforeDay?: (simulation: Simulation, tick: number) => void;
}

/**
 * One person's diary under one strategy. The whole population is run beside, since neighbours talk; each day of the
 * person is then told by the interpreter from the same morning, and ends in the same row, bit for bit.
 */
export function explain(
  scenario: Scenario,
  population: Population,
  strategyId: string,
  replication: number,
  consumer: number,
  { days = scenario.days, beforeDay }: ExplainOptions = {},
): ExplainReport {
  const row = population.ids.indexOf(consumer);
  if (row < 0)
    throw invalid(`no consumer ${consumer}; ids run from ${least(population.ids)} to ${greatest(population.ids)}`, {
      path: 'consumer',
    });
  const simulation = new Simulation(scenario, population, [findStrategy(scenario, strategyId)], replication);
  const diary: ExplainDay[] = [];
  const turned = new Map<Turnable, number>();
  for (let tick = 0; tick < days; tick++) {
    beforeDay?.(simulation, tick);
    diary.push(explainDay(simulation, row, turned));
  }
  return {
    schemaVersion,
    strategy: strategyId,
    replication,
    consumer: {
      id: consumer,
      traits: namedValues(traitColumns, simulation.person(row, 0).traits, simulation.program.traits),
      segments: Object.fromEntries(
        segmentAxisNames.map(axis => [axis, segmentAxes[axis][population.segments[axis][row]!]]),
      ) as ExplainReport['consumer']['segments'],
    },
    days: diary,
  };
}

const least = (ids: Uint32Array): number => ids.reduce((a, b) => Math.min(a, b));
const greatest = (ids: Uint32Array): number => ids.reduce((a, b) => Math.max(a, b));

function explainDay(simulation: Simulation, row: number, turned: Map<Turnable, number>): ExplainDay {
  const { scenario, program, replication, tick } = simulation;
  const morning = simulation.person(row, 0);
  const inputs = simulation.inputsOf(0);
  const parameters = simulation.parametersOf(0);
  const strategy = simulation.strategy(0);
  const key = dayKey(scenario.seed, replication, tick);
  const { steps, state } = interpret(program, morning, parameters, key, { trace: true });
  simulation.step();
  const value = (name: string): number => steps.findLast(step => step.name === name)?.value[0] ?? 0;
  const day = { scenario, strategy, program, person: morning, key, inputs };
  return {
    tick,
    message: messageOf(scenario, value),
    events: eventsOf(scenario, value),
    scores: steps.filter(({ name }) => scores.has(name)).map(scoreOf),
    decisions: steps.flatMap(decisionsOf),
    flips: toTurn(value, turned).flatMap(outcome => findFlips(day, outcome)),
    state: namedValues({ ...stateColumns, ...ledgerColumns }, state, program.states),
  };
}

/** What happened today and is still to be turned around in this diary. */
function toTurn(value: (name: string) => number, turned: Map<Turnable, number>): Turnable[] {
  const today = (Object.keys(turnable) as Turnable[]).filter(
    outcome => value(outcome) > 0 && (turned.get(outcome) ?? 0) < mostTurned,
  );
  for (const outcome of today) turned.set(outcome, (turned.get(outcome) ?? 0) + 1);
  return today;
}

function messageOf(scenario: Scenario, value: (name: string) => number): ExplainDay['message'] {
  if (value('contacted') === 0) return null;
  return {
    topic: scenario.topics[value('topic')]!.name,
    channel: channelNames[value('channel')]!,
    fit: value('fit'),
    creepiness: value('creepiness'),
    annoyance: value('annoyance'),
    opened: value('opened') > 0,
    clicked: value('clicked') > 0,
    bought: value('bought') > 0 && value('prompted') > 0,
  };
}

function scoreOf({ name, tree, value, statement }: Step): TraceScore {
  const about = scores.get(name)!;
  return {
    name,
    label: about.called,
    score: value[0]!,
    probability: about.logistic ? logistic(value[0]!) : null,
    terms: termsOf(tree, inWords).map(({ text, value: term, factors }) => ({
      name: text,
      value: term,
      factors: factors.map(factor => ({ name: factor.text, value: factor.value })),
    })),
    mechanism: statement.at.file,
    sources: mechanisms.find(({ key }) => key === statement.at.file)?.sources.filter(key => key !== 'ASSUMED') ?? [],
  };
}

/** Every `chance(name) < p` of a statement, with the draw and the threshold. */
function decisionsOf(step: Step): TraceDecision[] {
  const found: TraceDecision[] = [];
  const look = (tree: Trace): void => {
    const [left, right] = tree.parts;
    if (tree.expression.op === '<' && left?.expression.op === 'chance' && left.value.length === 1)
      found.push({ name: inWords(step.name), u: left.value[0]!, p: right!.value[0]!, happened: step.value[0]! > 0 });
    else tree.parts.forEach(look);
  };
  if (step.statement.type === 'equation') look(step.tree);
  return found;
}

function namedValues(
  specs: Readonly<Record<string, ColumnSpec>>,
  row: Float32Array,
  columns: readonly { name: string; word: number; size: number }[],
): Record<string, number | number[]> {
  return Object.fromEntries(
    columns
      .filter(({ name }) => Object.hasOwn(specs, name))
      .map(({ name, word, size }) => [name, size === 1 ? row[word]! : [...row.subarray(word, word + size)]]),
  );
}
