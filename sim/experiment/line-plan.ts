// What has to be run for a line: one strategy, once for each value of one lever, on the same people with the same luck.
import { CreeplineError, invalid, unknownName, type Problem } from '../core/errors.ts';
import { withLever } from '../engine/flips.ts';
import type { UnitResult } from '../engine/report.ts';
import { metrics, type Metric } from '../metrics/index.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { eventMetrics } from './shared-events.ts';
import { findNumericLever, rangeOf, valuesOver, type NumericLever } from './line-levers.ts';

export interface LineQuestion {
  /** of the scenario; default: its first */
  strategy?: string | undefined;
  lever: string;
  /** what shall be best; default: value after backlash */
  metric?: string | undefined;
  /** the part of the lever's range that is looked at; default: all of it */
  from?: number | undefined;
  to?: number | undefined;
  /** into how many steps it is cut */
  steps?: number | undefined;
}

export interface LinePlan {
  strategy: Strategy;
  lever: NumericLever;
  metric: Metric;
  /** from one end of the range that is looked at to the other */
  values: readonly number[];
  /** an arm a value: its strategies are run like those of any comparison */
  scenario: Scenario;
}

export const usualSteps = 10;
export const mostSteps = 100;

/** Always told beside the metric: what rises, what falls, and why. */
const alwaysTold = ['engagement', 'backlash', 'creepiness'];

/** Throws with everything that is wrong with the question. */
export function planLine(
  scenario: Scenario,
  { strategy, lever, metric = 'valueAfterBacklash', steps = usualSteps, from, to }: LineQuestion,
): LinePlan {
  const problems: Problem[] = [];
  const attempt = <T>(find: () => T): T | undefined => {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof CreeplineError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const found = {
    strategy: attempt(() => findStrategy(scenario, strategy)),
    lever: attempt(() => findNumericLever(lever)),
    metric: attempt(() => findMetric(metric)),
  };
  attempt(() => checkSteps(steps));
  const range = attempt(() => found.lever && rangeOf(found.lever, from, to));
  if (
    found.strategy === undefined ||
    found.lever === undefined ||
    found.metric === undefined ||
    range === undefined ||
    problems.length > 0
  )
    throw new CreeplineError('invalid', problems);
  const values = valuesOver(range, steps);
  return {
    strategy: found.strategy,
    lever: found.lever,
    metric: found.metric,
    values,
    scenario: withArms(scenario, found.strategy, lever, values),
  };
}

/** The id of the arm in which the lever stands at a value. */
export const armOf = (lever: string, value: number): string => `${lever}=${value}`;

/** A past test says nothing of strategies that nobody has tried. */
function withArms(
  { observed: _none, ...scenario }: Scenario,
  strategy: Strategy,
  lever: string,
  values: readonly number[],
): Scenario {
  const arms = values.map(value => {
    const id = armOf(lever, value);
    return [id, { ...withLever(strategy, lever, value), id, title: `${strategy.title}, ${id}` }] as const;
  });
  return { ...scenario, strategies: Object.fromEntries(arms) };
}

function findStrategy({ strategies }: Scenario, id: string | undefined): Strategy {
  const ids = Object.keys(strategies);
  const found = strategies[id ?? ids[0] ?? ''];
  if (found === undefined)
    throw invalid(id === undefined ? 'the scenario has no strategy' : unknownName('strategy', id, ids), {
      path: '--strategy',
    });
  return found;
}

function findMetric(key: string): Metric {
  const found = metrics.find(metric => metric.key === key);
  if (found === undefined)
    throw invalid(
      unknownName(
        'metric',
        key,
        metrics.map(metric => metric.key),
      ),
      { path: '--metric' },
    );
  return found;
}

function checkSteps(steps: number): void {
  if (!Number.isInteger(steps) || steps < 2 || steps > mostSteps)
    throw invalid(`${steps} is not a whole number from 2 to ${mostSteps}`, { path: '--steps' });
}

/** The metrics that a line tells, the one that decides first. */
export function toldMetrics({ metric }: Pick<LinePlan, 'metric'>): string[] {
  return [...new Set([metric.key, ...alwaysTold])];
}

/** What a line needs of a unit. Many values times many replications: the rest would fill the memory. */
export function keepForLine(plan: Pick<LinePlan, 'metric'>, unit: UnitResult): UnitResult {
  const told = toldMetrics(plan);
  const pick = (all: UnitResult['metrics']) => Object.fromEntries(told.map(key => [key, all[key] ?? null]));
  return {
    ...unit,
    metrics: {
      ...pick(unit.metrics),
      ...Object.fromEntries(eventMetrics.map(key => [key, unit.metrics[key] ?? null])),
    },
    segments: unit.segments.map(segment => ({ ...segment, metrics: pick(segment.metrics) })),
    series: {},
    lost: [],
  };
}
