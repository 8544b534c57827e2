// What the replications say of a line: one number each, and whether the line holds in it.
import { invalid } from '../core/errors.ts';
import { isSegmentMark, type ExtraMeasure, type ExtraValue } from '../engine/extra.ts';
import type { Estimate, UnitResult } from '../engine/report.ts';
import type { Bound } from './parse-line.ts';
import type { Expectation, Level, Quantity } from './resolve.ts';
import type { ArmUnits } from '../experiment/gather.ts';
import { estimateRatio } from '../experiment/ratio.ts';
import { estimateDifference, estimateMean, type Values } from '../experiment/statistics.ts';

const mostPlainAxes = 1;

/** What units must measure besides the usual report, so that these lines can be judged. */
export function extraMeasures(expectations: readonly Expectation[]): ExtraMeasure[] {
  return extrasOf(expectations.flatMap(({ quantity }) => levelsOf(quantity)));
}

/** Those of the levels that the usual report does not have, each once. */
export function extrasOf(levels: readonly Level[]): ExtraMeasure[] {
  const distinct = new Map(
    levels.filter(isExtra).map(({ key, metric, summary, segment }) => [key, { key, metric, summary, segment }]),
  );
  return [...distinct.values()];
}

/** The strategies that these lines speak of. */
export function strategiesOf(expectations: readonly Expectation[]): string[] {
  return [...new Set(expectations.flatMap(({ quantity }) => levelsOf(quantity).map(({ strategy }) => strategy)))];
}

export function levelsOf(quantity: Quantity): Level[] {
  return quantity.kind === 'level' ? [quantity.level] : [quantity.a, quantity.b];
}

const isExtra = ({ summary, segment }: Level) =>
  summary !== 'mean' || segment.length > mostPlainAxes || !segment.every(isSegmentMark);

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
export function measured(level: Level, arms: readonly ArmUnits[]): Measured {
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

export function isWithin(bound: Bound, value: number): boolean {
  if (!('limit' in bound)) return value >= bound.low && value <= bound.high;
  const { operator, limit } = bound;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '>' ? value > limit : value >= limit;
}
