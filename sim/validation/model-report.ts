// The model's figures in its own scenarios, saved once and compared with those of another version: what moved, by how much,
// and whether luck could have moved it.
import * as z from 'zod';
import { invalid } from '../core/errors.ts';
import { engineHead, sayOtherModel } from '../engine/fingerprint/fingerprint.ts';
import { schemaVersion, type EngineHead, type Estimate, type UnitResult } from '../engine/report.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { unitOf } from '../experiment/combine.ts';
import { gatherUnits } from '../experiment/gather.ts';
import { estimateDifference } from '../experiment/intervals.ts';

/** Every metric of every strategy of some scenarios, replication by replication. */
export interface ModelReport {
  schemaVersion: string;
  kind: 'model';
  engine: EngineHead;
  /** people a scenario */
  people: number;
  replications: number;
  scenarios: readonly ScenarioFigures[];
}

export interface ScenarioFigures {
  id: string;
  seed: number;
  days: number;
  strategies: readonly { id: string; metrics: Readonly<Record<string, readonly (number | null)[]>> }[];
}

/** The figures of one scenario from all its units, in whatever order they arrived. */
export function figuresOf(scenario: Scenario, units: readonly UnitResult[]): ScenarioFigures {
  const { arms } = gatherUnits(scenario, units);
  return {
    id: scenario.id,
    seed: scenario.seed,
    days: scenario.days,
    strategies: arms.map(({ id, units: own }) => ({
      id,
      metrics: Object.fromEntries(
        Object.keys(own[0]!.metrics).map(key => [key, own.map(({ metrics }) => metrics[key] ?? null)]),
      ),
    })),
  };
}

export function reportModel(scenarios: readonly ScenarioFigures[], people: number, replications: number): ModelReport {
  return { schemaVersion, kind: 'model', engine: engineHead(), people, replications, scenarios };
}

const values = z.array(z.number().nullable());
export const modelReportSchema = z.object({
  schemaVersion: z.string(),
  kind: z.literal('model'),
  engine: z.object({ version: z.string(), fingerprint: z.string() }),
  people: z.number(),
  replications: z.number(),
  scenarios: z.array(
    z.object({
      id: z.string(),
      seed: z.number(),
      days: z.number(),
      strategies: z.array(z.object({ id: z.string(), metrics: z.record(z.string(), values) })),
    }),
  ),
});

/** A saved model report. Throws where it is something else, with the first place that does not fit. */
export function parseModelReport(value: unknown, file: string): ModelReport {
  const parsed = modelReportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw invalid(`is no result of creepline model report: ${message}`, { file, path: path.join('.') });
}

/** `same`: every replication gives the same value. `luck`: it moved, and its interval holds 0. `moved`: the interval does not. */
export type Movement = 'same' | 'luck' | 'moved';

export interface MetricMovement {
  scenario: string;
  strategy: string;
  metric: string;
  unit: string;
  movement: Movement;
  /** after minus before, replication by replication on the same luck */
  difference: Estimate;
  /** the difference in half widths of its interval: beyond 1 luck hardly explains it; null without an interval */
  timesLuck: number | null;
}

export interface ModelComparison {
  schemaVersion: string;
  before: EngineHead;
  after: EngineHead;
  /** which parts of the model differ; null where none does */
  model: string | null;
  people: number;
  replications: number;
  counts: Record<Movement, number>;
  /** all that did not stay the same: what moved beyond luck first, the surest first */
  movements: readonly MetricMovement[];
  /** scenarios, strategies and metrics that only one report has */
  unmatched: readonly string[];
}

/**
 * Which numbers moved between two versions of the model. Both reports must be of the same size, on the same seeds: then the
 * replications are pairs. Throws where they are not.
 */
export function compareModels(before: ModelReport, after: ModelReport): ModelComparison {
  for (const size of ['people', 'replications'] as const)
    if (before[size] !== after[size])
      throw invalid(`the reports differ in size: ${before[size]} and ${after[size]}; make both alike`, { path: size });
  const [old, now] = [before, after].map(seriesOf) as [Series, Series];
  const all = [...old].flatMap(([name, one]) => {
    const other = now.get(name);
    return other === undefined ? [] : [compareSeries(one, other)];
  });
  return {
    schemaVersion,
    before: before.engine,
    after: after.engine,
    model: sayOtherModel(before.engine.fingerprint, after.engine.fingerprint) ?? null,
    people: after.people,
    replications: after.replications,
    counts: {
      same: all.filter(({ movement }) => movement === 'same').length,
      luck: all.filter(({ movement }) => movement === 'luck').length,
      moved: all.filter(({ movement }) => movement === 'moved').length,
    },
    movements: all.filter(({ movement }) => movement !== 'same').sort(bySureness),
    unmatched: [
      ...[...old.keys()].filter(name => !now.has(name)).map(name => `${name} is gone`),
      ...[...now.keys()].filter(name => !old.has(name)).map(name => `${name} is new`),
    ],
  };
}

interface OneSeries extends Pick<MetricMovement, 'scenario' | 'strategy' | 'metric'> {
  values: readonly (number | null)[];
}
type Series = ReadonlyMap<string, OneSeries>;

/** Every series by name; a scenario on another seed or over other days is another one. */
function seriesOf({ scenarios }: ModelReport): Series {
  const all = scenarios.flatMap(({ id: scenario, seed, days, strategies }) =>
    strategies.flatMap(({ id: strategy, metrics }) =>
      Object.entries(metrics).map(([metric, values]): [string, OneSeries] => [
        `${metric} of ${strategy} in ${scenario} (seed ${seed}, ${days} days)`,
        { scenario, strategy, metric, values },
      ]),
    ),
  );
  return new Map(all);
}

function compareSeries({ values: before, ...names }: OneSeries, { values: after }: OneSeries): MetricMovement {
  const same = before.length === after.length && before.every((value, r) => value === after[r]);
  const difference = estimateDifference(after, before, { alike: same });
  const { mean, low, high } = difference;
  const reach = low === null || high === null ? 0 : (high - low) / 2;
  return {
    ...names,
    unit: unitOf(names.metric),
    movement: same ? 'same' : isBeyondLuck(difference) ? 'moved' : 'luck',
    difference,
    timesLuck: mean === null || reach === 0 ? null : Math.abs(mean) / reach,
  };
}

/** The interval lies on one side of 0; or there is no pair of values at all, though there are values. */
function isBeyondLuck({ mean, low, high }: Estimate): boolean {
  return mean === null || (low !== null && high !== null && (low > 0 || high < 0));
}

/** What moved first; within that what lies farthest from nothing, measured by its interval. */
function bySureness(a: MetricMovement, b: MetricMovement): number {
  if (a.movement !== b.movement) return a.movement === 'moved' ? -1 : 1;
  return (b.timesLuck ?? Infinity) - (a.timesLuck ?? Infinity) || 0;
}
