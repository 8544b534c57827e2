// What the replications say of a line or a measure: one number each, and an estimate over all of them.
import { invalid } from '../core/errors.ts';
import { isSegmentMark, type ExtraMeasure, type ExtraValue } from '../engine/extra.ts';
import type { Estimate, UnitResult } from '../engine/report.ts';
import type { ArmUnits } from '../experiment/gather.ts';
import { estimateRatio } from '../experiment/ratio.ts';
import { estimateDifference, estimateFromMeans, estimateMean } from '../experiment/intervals.ts';
import { eventMetrics } from '../experiment/shared-events.ts';
import { type Values } from '../experiment/statistics.ts';
import { levelsOf, type AskedAnswer, type Expectation, type Level, type Measure, type Quantity } from './quantity.ts';

const mostPlainAxes = 1;

/** What units must measure besides the usual report, so that these lines can be judged. */
export function extraMeasures(expectations: readonly Expectation[]): ExtraMeasure[] {
  return extrasOf(expectations.flatMap(({ quantity }) => levelsOf(quantity)));
}

/** Those of the levels that the usual report does not have, each once. */
export function extrasOf(levels: readonly Level[]): ExtraMeasure[] {
  const distinct = new Map(
    levels
      .filter(isExtra)
      .map(({ key, metric, summary, segment, day }) => [
        key,
        { key, metric, summary, segment, ...(day !== undefined && { day }) },
      ]),
  );
  return [...distinct.values()];
}

/** The metrics that these lines speak of, and those that tell of events which widen their intervals. */
export function metricsOf(expectations: readonly Expectation[]): string[] {
  const named = expectations.flatMap(({ quantity }) => levelsOf(quantity).map(({ metric }) => metric));
  return [...new Set([...named, ...eventMetrics])];
}

/** The strategies that these lines speak of. */
export function strategiesOf(expectations: readonly Expectation[]): string[] {
  return [...new Set(expectations.flatMap(({ quantity }) => levelsOf(quantity).map(({ strategy }) => strategy)))];
}

const isExtra = ({ summary, segment, day }: Level) =>
  day !== undefined || summary !== 'mean' || segment.length > mostPlainAxes || !segment.every(isSegmentMark);

/** Its values, and how many people it speaks of. */
interface Measured {
  values: Values;
  people: number;
}

export interface Observation {
  /** one value a replication */
  values: Values;
  estimate: Estimate;
  /** people in the smallest group that the line speaks of */
  people: number;
}

export function observe(quantity: Quantity, arms: readonly ArmUnits[], seed: number): Observation {
  if (quantity.kind === 'level') {
    const { values, people } = measured(quantity.level, arms);
    return { values, people, estimate: estimateMean(values) };
  }
  const [a, b] = [measured(quantity.a, arms), measured(quantity.b, arms)];
  const people = Math.min(a.people, b.people);
  if (quantity.kind === 'ratio')
    return { values: combine(a.values, b.values, divide), people, estimate: estimateRatio(a.values, b.values, seed) };
  return {
    values: combine(a.values, b.values, (x, y) => x - y),
    people,
    estimate: estimateDifference(a.values, b.values),
  };
}

/** A level over the replications of its strategy. */
function measured(level: Level, arms: readonly ArmUnits[]): Measured {
  const arm = arms.find(({ id }) => id === level.strategy);
  if (arm === undefined) throw invalid(`${level.strategy} was not run`);
  const found = arm.units.map(unit => valueIn(unit, level));
  return { values: found.map(({ value }) => value), people: Math.min(...found.map(({ people }) => people)) };
}

/** A group in which there is nobody is left out of a unit. */
function valueIn(unit: UnitResult, level: Level): ExtraValue {
  const { key, metric, segment } = level;
  if (isExtra(level)) return unit.extra?.[key] ?? { people: 0, value: null };
  const [mark] = segment;
  if (mark === undefined) return { people: Infinity, value: unit.metrics[metric] ?? null };
  const part = unit.segments.find(({ axis, value }) => axis === mark.axis && value === mark.value);
  return { people: part?.people ?? 0, value: part?.metrics[metric] ?? null };
}

function combine(a: Values, b: Values, join: (x: number, y: number) => number | null): Values {
  return a.map((x, i) => {
    const y = b[i] ?? null;
    return x === null || y === null ? null : join(x, y);
  });
}

const divide = (x: number, y: number) => (y > 0 ? x / y : null);

export interface MeasureObservation {
  /** one a replication */
  values: Values;
  /** from the means of the levels over replications, so that few events in one replication do not distort a ratio */
  estimate: Estimate;
}

/** `answersTo`: the share of people who answer so, one a replication. */
export function observeMeasure(
  { levels, asked, from }: Measure,
  arms: readonly ArmUnits[],
  answersTo: (answer: AskedAnswer) => Values = () => [],
): MeasureObservation {
  const columns = [...levels.map(level => measured(level, arms).values), ...asked.map(answersTo)];
  const replications = columns[0]?.length ?? 0;
  const rows = Array.from({ length: replications }, (_, i) => columns.map(column => column[i] ?? null));
  return {
    values: rows.map(row => (isComplete(row) ? from(row) : null)),
    estimate: estimateFromMeans(rows.filter(isComplete), from, replications),
  };
}

function isComplete(row: (number | null)[]): row is number[] {
  return row.every(value => value !== null);
}
