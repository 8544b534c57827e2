// From work units to the report of a run: every number a mean over replications with its interval.
import { digestUnits } from '../engine/unit.ts';
import {
  schemaVersion,
  type AnchorReport,
  type MetricEstimate,
  type ReportHead,
  type RunReport,
  type StrategyReport,
  type UnitResult,
} from '../engine/report.ts';
import { engineHead } from '../engine/fingerprint/fingerprint.ts';
import { setApart } from '../engine/set-apart.ts';
import { metrics } from '../metrics/index.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { leastPeople } from '../model/world/segments.ts';
import { warnOfAnchors } from './anchor-report.ts';
import { gatherUnits, type ArmUnits, type Gathered } from './gather.ts';
import { totalsOfList } from './list-totals.ts';
import { setBeside } from './observed.ts';
import { eventsMoving } from './shared-events.ts';
import { estimateMean } from './intervals.ts';
import { centreOf, unknown, type Values } from './statistics.ts';
import { findWorstOfAll } from './worst-segment.ts';

/** How the people are named in reports. */
export interface PopulationName {
  name: string;
  people: number;
}

const byKey = new Map(metrics.map(metric => [metric.key, metric]));
export const unitOf = (metric: string): string => byKey.get(metric)?.unit ?? '';

/** What is known of the brand itself, beside what was run. */
export interface OwnFigures {
  anchored?: readonly AnchorReport[];
  listSize?: number;
}

/** The report of a run, the same in whatever order its units arrived. */
export function combineRun(
  scenario: Scenario,
  population: PopulationName,
  results: readonly UnitResult[],
  own: OwnFigures = {},
): RunReport {
  return addList(reportRun(scenario, population, gatherUnits(scenario, results), own), own);
}

export function reportRun(
  scenario: Scenario,
  population: PopulationName,
  gathered: Gathered,
  { anchored = [] }: OwnFigures,
): RunReport {
  const { observed } = scenario;
  return {
    ...headOf(scenario, population, gathered, anchored),
    strategies: gathered.arms.map(arm => reportStrategy(arm, scenario)),
    ...(anchored.length > 0 && { anchored }),
    ...(observed && setBeside(observed, gathered.arms, unitOf)),
  };
}

export function addList<R extends RunReport>(report: R, { listSize }: OwnFigures): R {
  return listSize === undefined ? report : { ...report, list: totalsOfList(report, listSize) };
}

export function headOf(
  scenario: Scenario,
  population: PopulationName,
  { arms, replications }: Gathered,
  anchored: readonly AnchorReport[],
): ReportHead {
  const { id, title, question, seed, days } = scenario;
  return {
    schemaVersion,
    engine: engineHead(scenario),
    digest: digestUnits(arms.flatMap(({ units }) => units.map(({ digest }) => digest))),
    scenario: id,
    title,
    question,
    population,
    seed,
    replications,
    days,
    warnings: [...warnOfAnchors(anchored), ...warningsOf(scenario, arms, replications)],
  };
}

function reportStrategy({ id, title, units }: ArmUnits, scenario: Scenario): StrategyReport {
  const apart = setApart(scenario, scenario.strategies[id]!);
  const segments = units[0]!.segments.map(({ axis, value, people, metrics }, i) => ({
    axis,
    value,
    people,
    metrics: mapMetrics(metrics, key => estimateWithUnit(key, segmentValues(units, i, key), units)),
  }));
  const worst = findWorstOfAll(segments, ({ metrics: estimates }, key) => estimates[key], units.length);
  return {
    id,
    title,
    lawful: apart.unlawful.length === 0,
    setApart: apart,
    metrics: mapMetrics(units[0]!.metrics, key =>
      withinRange(
        key,
        estimateWithUnit(
          key,
          units.map(unit => unit.metrics[key] ?? null),
          units,
        ),
      ),
    ),
    segments: segments.map(segment => ({
      ...segment,
      metrics: mapMetrics(segment.metrics, key => withinRange(key, segment.metrics[key]!)),
    })),
    worst: mapMetrics(worst, key => withinRange(key, worst[key]!)),
    series: mapMetrics(units[0]!.series, key => meanSeries(units.map(unit => unit.series[key] ?? []))),
  };
}

/** No interval reaches beyond what the metric can be: a share is never below 0. What is worked out from intervals is worked out before. */
export function withinRange<E extends { low: number | null; high: number | null }>(key: string, estimate: E): E {
  const [least, most] = byKey.get(key)?.range ?? [-Infinity, Infinity];
  const clip = (end: number | null): number | null => (end === null ? null : Math.min(most, Math.max(least, end)));
  return { ...estimate, low: clip(estimate.low), high: clip(estimate.high) };
}

/** Where no replication has a value, the metric says why. */
function estimateWithUnit(key: string, values: Values, units: readonly UnitResult[]): MetricEstimate {
  const { empty: nothing, range } = byKey.get(key) ?? {};
  const estimate =
    nothing !== undefined && values.every(value => value === null)
      ? unknown(nothing)
      : estimateMean(values, { range, events: eventsMoving(key, [units]) });
  return { ...estimate, unit: unitOf(key) };
}

/** What one segment had of a metric, replication by replication. */
export function segmentValues(units: readonly UnitResult[], segment: number, key: string): Values {
  return units.map(unit => unit.segments[segment]?.metrics[key] ?? null);
}

/** A record with the same keys. */
export function mapMetrics<T>(record: Readonly<Record<string, unknown>>, make: (key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(record).map(key => [key, make(key)]));
}

function meanSeries(series: readonly (readonly (number | null)[])[]): (number | null)[] {
  return Array.from({ length: series[0]!.length }, (_, tick) =>
    centreOf(series.map(values => values[tick] ?? null).filter(value => value !== null)),
  );
}

function warningsOf(scenario: Scenario, arms: readonly ArmUnits[], replications: number): string[] {
  const segments = arms[0]!.units[0]!.segments;
  const small = segments
    .filter(({ people }) => people > 0 && people < leastPeople)
    .map(({ axis, value, people }) => `${axis} ${value} (${people})`);
  return [
    ...(replications < scenario.replications
      ? [`stopped early: ${replications} of ${scenario.replications} replications were run to the end`]
      : []),
    ...(replications === 1 ? ['one replication: numbers have no interval, and chance is not told from effect'] : []),
    ...(small.length > 0 ? [`no verdict for segments under ${leastPeople} people: ${small.join(', ')}`] : []),
  ];
}
