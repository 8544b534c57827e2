// How far is too far? The value of one lever that is best for one metric, overall and for each segment, with the curves around it.
import { valueAt } from '../core/lever-path.ts';
import type { UnitResult } from '../engine/report.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { leastPeople } from '../model/world/segments.ts';
import { headOf, unitOf, type OwnFigures, type PopulationName } from './combine.ts';
import { gatherUnits, type ArmUnits } from './gather.ts';
import { findBest, isLoss, stepBetween, stepOf, type Best, type Curves } from './line-best.ts';
import { toldMetrics, type LinePlan } from './line-plan.ts';
import type { LineFinding, LinePoint, LineReport, LineSegment, LineStep } from './line-report.ts';
import { sayLine } from './line-say.ts';
import { eventsMoving } from './shared-events.ts';
import { estimateMean } from './intervals.ts';
import { unknown, type Values } from './statistics.ts';

/** What some people had of a metric, arm by arm and replication by replication. */
type Read = (arm: ArmUnits, key: string) => Values;
type Question = Pick<LineReport, 'lever' | 'metric'>;

/** The report of a line, the same in whatever order its units arrived; replications that lack a value are left out. */
export function combineLine(
  plan: LinePlan,
  population: PopulationName,
  results: readonly UnitResult[],
  { anchored = [] }: OwnFigures = {},
): LineReport {
  const gathered = gatherUnits(plan.scenario, results);
  const { arms } = gathered;
  const question = questionOf(plan);
  const find = (people: number, read: Read) => findLine(plan, question, arms, people, read);
  return {
    ...headOf(plan.scenario, population, gathered, anchored),
    strategy: { id: plan.strategy.id, title: plan.strategy.title },
    ...question,
    values: [...plan.values],
    overall: find(population.people, ({ units }, key) => units.map(unit => unit.metrics[key] ?? null)),
    segments: arms[0]!.units[0]!.segments.map(({ axis, value, people }, i): LineSegment => ({
      axis,
      value,
      ...find(people, ({ units }, key) => units.map(unit => unit.segments[i]?.metrics[key] ?? null)),
    })),
  };
}

export function questionOf({ strategy, lever, metric, values }: LinePlan): Question {
  const { key, label, unit } = lever;
  const [min, max] = [values[0]!, values.at(-1)!];
  return {
    lever: { key, label, unit, min, max, step: stepOf(values), current: currentOf(strategy, key) },
    metric: { key: metric.key, label: metric.label, unit: metric.unit, better: metric.better },
  };
}

function currentOf({ levers }: Scenario['strategies'][string], path: string): number | 'off' {
  return valueAt(levers, path) as number | 'off';
}

function findLine(
  plan: LinePlan,
  question: Question,
  arms: readonly ArmUnits[],
  people: number,
  read: Read,
): LineFinding {
  const { values, metric } = plan;
  const sign = metric.better === 'up' ? 1 : -1;
  const curves = arms.map(arm => read(arm, metric.key));
  const steps = stepsOf(curves, values);
  const found = people < leastPeople ? noVerdict(people) : findBest(curves, values, sign);
  const loss = people < leastPeople ? undefined : steps.find(({ difference }) => isLoss(difference, sign));
  const firstLoss = loss === undefined ? null : { from: loss.from, to: loss.to };
  const told = { ...found, firstLoss, steps };
  return { people, ...told, sentence: sayLine(question, told), points: pointsOf(plan, arms, read) };
}

function noVerdict(people: number): Best {
  const none = unknown(`${people} people are too few, fewer than ${leastPeople}`);
  return { outcome: 'tooFewPeople', best: none, ends: { low: none, high: none } };
}

function stepsOf(curves: Curves, values: readonly number[]): LineStep[] {
  const count = values.length - 1;
  return curves
    .slice(1)
    .map((curve, i) => ({ from: values[i]!, to: values[i + 1]!, difference: stepBetween(curves[i]!, curve, count) }));
}

function pointsOf(plan: LinePlan, arms: readonly ArmUnits[], read: Read): LinePoint[] {
  const told = toldMetrics(plan);
  return arms.map((arm, i) => ({
    value: plan.values[i]!,
    metrics: Object.fromEntries(
      told.map(key => [
        key,
        { ...estimateMean(read(arm, key), { events: eventsMoving(key, [arm.units]) }), unit: unitOf(key) },
      ]),
    ),
  }));
}
