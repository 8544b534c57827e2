// What a lever is said to do, as rows of a table: one sentence, where it holds, and what it moves.
import { it, expect } from 'vitest';
import { measurePeople, measureSegments, type MetricValues, type SegmentValues } from '../../../../../sim/engine/measure.ts';
import { Simulation } from '../../../../../sim/engine/simulation.ts';
import { estimateDifference } from '../../../../../sim/experiment/intervals.ts';
import { type Values } from '../../../../../sim/experiment/statistics.ts';
import { createPopulation } from '../../../../../sim/model/population/index.ts';
import { metrics } from '../../../../../sim/metrics/index.ts';
import type { stateColumns } from '../../../../../sim/model/world/columns.ts';
import type { Population } from '../../../../../sim/model/world/population.ts';
import type { Scenario } from '../../../../../sim/model/world/scenario.ts';
import { scenarioOf } from '../../../../support/scenario-of.ts';

type Changes = Readonly<Record<string, unknown>>;

/** Where a claim holds: on top of the usual brand and the usual people. */
export interface World {
  brand?: Changes;
  scenario?: Changes;
  /** of everybody on the first morning */
  state?: Partial<Record<keyof typeof stateColumns, number>>;
}

/** One row: more of a metric (`key`, or `key{axis=value}` for a segment) under the second setting than under the first. */
export interface Claim {
  says: string;
  /** whose finding the sign is, or `a rule of the model` where it is there by construction */
  source: string;
  metric: string;
  less?: Changes;
  more?: Changes;
  /** where the setting is one of the surroundings, not of the brand */
  around?: { less: Changes; more: Changes };
  in?: World;
  /** where what it moves is small beside chance */
  replications?: number;
}

/** The step from `less` to `more` raises the metric by more `here` than `there`. */
export interface Interaction extends Omit<Claim, 'in'> {
  here: World & { metric?: string };
  there: World & { metric?: string };
}

/** Two settings, and a world in which it makes no difference which one it is. */
export interface Idle {
  says: string;
  a?: Changes;
  b?: Changes;
  around?: { a: Changes; b: Changes };
  in?: World;
}

/** A brand that knows some of what people like and lets it show; what a row says of it goes on top. */
const usualBrand: Changes = {
  data: ['purchases', 'browsing'],
  depth: 0.7,
  visibility: 0.6,
  frequency: { capPerWeek: 4 },
  consent: { mode: 'none' },
};
const usualWorld: Changes = { population: { base: 'us', size: 1500 }, days: 21 };
/** With the same luck under both settings most differences are many times their interval after so few. */
const usualReplications = 8;

interface Outcome {
  metrics: MetricValues;
  segments: SegmentValues[];
}

const outcomes = new Map<string, Outcome[]>();
const populations = new Map<string, Population>();

export function testClaims(claims: readonly Claim[]): void {
  it.each(claims.map(claim => [claim.says, claim.source, claim] as const))('%s (%s)', (_, __, claim) => {
    const { low, high } = bothEnds(claim.metric, claim, claim.in);
    expectAbove(high, low);
  });
}

export function testInteractions(interactions: readonly Interaction[]): void {
  it.each(interactions.map(claim => [claim.says, claim.source, claim] as const))('%s (%s)', (_, __, claim) => {
    const effect = (world: Interaction['here']): Values => {
      const { low, high } = bothEnds(world.metric ?? claim.metric, claim, world);
      return high.map((value, k) => value! - low[k]!);
    };
    expectAbove(effect(claim.here), effect(claim.there));
  });
}

export function testIdle(rows: readonly Idle[]): void {
  it.each(rows.map(row => [row.says, row] as const))('%s', (_, { a = {}, b = {}, around, in: world = {} }) => {
    const metricsOf = (change: Changes, surroundings: Changes = {}) => run(within(world, surroundings), [change], 3)[0]!.map(outcome => outcome.metrics);
    expect(metricsOf(b, around?.b)).toEqual(metricsOf(a, around?.a));
  });
}

export function expectAbove(a: Values, b: Values): void {
  const { low, mean, high } = estimateDifference(a, b);
  expect(low, `difference ${mean}, from ${low} to ${high}`).toBeGreaterThan(0);
}

/** A metric in each replication. */
export function valuesOf(metric: string, change: Changes, world: World = {}, replications = usualReplications): Values {
  const { key, axis, value } = partsOf(metric);
  return run(world, [change], replications, axis !== undefined)[0]!.map(({ metrics, segments }) => {
    const measured = axis === undefined ? metrics : segments.find(segment => segment.axis === axis && segment.value === value)!.metrics;
    return measured[key]!;
  });
}

function bothEnds(metric: string, claim: Pick<Claim, 'less' | 'more' | 'around' | 'replications'>, world: World = {}): { low: Values; high: Values } {
  const { less = {}, more = {}, around, replications = usualReplications } = claim;
  // in the same surroundings both run side by side, which is faster
  if (around === undefined) run(world, [less, more], replications, partsOf(metric).axis !== undefined);
  return { low: valuesOf(metric, less, within(world, around?.less), replications), high: valuesOf(metric, more, within(world, around?.more), replications) };
}

function partsOf(metric: string): { key: string; axis: string | undefined; value: string | undefined } {
  const [, key = '', axis, value] = /^(\w+)(?:\{(\w+)=(.+)\})?$/.exec(metric) ?? [];
  if (!metrics.some(each => each.key === key)) throw new Error(`no metric is called ${metric}`);
  return { key, axis, value };
}

const within = (world: World, surroundings: Changes = {}): World => ({ ...world, scenario: merge(world.scenario ?? {}, surroundings) });

/** Outcomes of each setting, replication by replication; what has been run before is not run again. */
function run({ brand = {}, scenario: changes = {}, state = {} }: World, settings: readonly Changes[], count: number, bySegment = false): Outcome[][] {
  const brands = settings.map(change => merge(merge(usualBrand, brand), change));
  const keys = brands.map(each => JSON.stringify([changes, state, each, count, bySegment]));
  const missing = [...new Set(keys)].filter(key => !outcomes.has(key));
  const strategies = Object.fromEntries(missing.map((key, arm) => [`arm-${'abc'[arm]!}`, brands[keys.indexOf(key)]!]));
  if (missing.length > 0) {
    const scenario = scenarioOf(strategies, merge(usualWorld, changes));
    const runs = Array.from({ length: count }, (_, replication) => runOnce(scenario, state, replication, bySegment));
    missing.forEach((key, arm) => outcomes.set(key, runs.map(arms => arms[arm]!)));
  }
  return keys.map(key => outcomes.get(key)!);
}

function runOnce(scenario: Scenario, state: NonNullable<World['state']>, replication: number, bySegment: boolean): Outcome[] {
  const population = populationOf(scenario);
  const strategies = Object.values(scenario.strategies);
  const simulation = new Simulation(scenario, population, strategies, replication);
  for (const [name, value] of Object.entries(state) as [keyof typeof stateColumns, number][])
    for (let row = 0; row < population.size; row++) strategies.forEach((_, arm) => simulation.poke(name, row, value, arm));
  for (let day = 0; day < scenario.days; day++) simulation.step();
  return strategies.map((_, arm) => {
    const rows = simulation.rows(arm);
    return { metrics: measurePeople(rows), segments: bySegment ? measureSegments(rows, population.segments) : [] };
  });
}

function populationOf(scenario: Scenario): Population {
  const key = JSON.stringify([scenario.population, scenario.topics, scenario.brand, scenario.seed]);
  const population = populations.get(key) ?? createPopulation(scenario);
  populations.set(key, population);
  return population;
}

/** Groups field by field; shares of channels, like lists, whole. */
function merge(base: Changes, change: Changes): Changes {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const before = merged[key];
    merged[key] = isGroup(value) && isGroup(before) && key !== 'channels' ? { ...before, ...value } : value;
  }
  return merged;
}

function isGroup(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
