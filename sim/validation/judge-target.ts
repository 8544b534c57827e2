// From the replications of its arms to hit or miss of a finding.
import type { UnitResult } from '../engine/report.ts';
import { gatherUnits, type ArmUnits } from '../experiment/gather.ts';
import { observeMeasure, type AskedAnswer } from '../expect/index.ts';
import { usualConfidence, type Values } from '../experiment/statistics.ts';
import type { Goal } from './finding-file.ts';
import type { Sign } from './finding-schema.ts';
import type { ReadMeasure, Target } from './targets.ts';
import type { MeasureReport, Status, TargetReport } from './report.ts';

type AnswersTo = (answer: AskedAnswer) => Values;

/** Units of all its arms, in whatever order, and answers to the surveys it speaks of; what moves the placebo as well is no hit. */
export function judgeTarget(
  target: Target,
  units: readonly UnitResult[],
  answersTo: AnswersTo = () => [],
): TargetReport {
  const { id, statement, kind, source, sources, confidence } = target;
  const arms = target.scenarios.flatMap(scenario => gatherArms(scenario, units));
  const measures = target.measures.map(measure => judgeMeasure(measure, arms, answersTo));
  const placebo = target.placebo === undefined ? null : judgeMeasure(target.placebo, arms, answersTo);
  const hit = [...measures, ...(placebo === null ? [] : [placebo])].every(({ status }) => status === 'hit');
  return { id, statement, kind, status: hit ? 'hit' : 'miss', measures, source, sources, confidence, placebo };
}

function gatherArms(scenario: Target['scenarios'][number], units: readonly UnitResult[]): ArmUnits[] {
  const own = units.filter(({ strategy }) => Object.hasOwn(scenario.strategies, strategy));
  return own.length === 0 ? [] : gatherUnits(scenario, own).arms;
}

function judgeMeasure(
  { id, expression, goal, published, sizeBand, measure }: ReadMeasure,
  arms: readonly ArmUnits[],
  answersTo: AnswersTo,
): MeasureReport {
  const { values, estimate } = observeMeasure(measure, arms, answersTo);
  const held = values.filter(value => value !== null && meets(goal, value)).length / values.length;
  const { mean: simulated, low, high, reason } = estimate;
  const said = { id, expression, unit: measure.unit, simulated, low, high, published, ...spell(goal), held };
  const status: Status = isHit(goal, simulated, held) ? 'hit' : 'miss';
  return {
    ...said,
    distance: simulated === null ? null : distanceTo(goal, simulated),
    status,
    ...(sizeBand && { sizeBand }),
    ...(reason !== undefined && { reason }),
  };
}

function spell(goal: Goal): Pick<MeasureReport, 'band' | 'sign'> {
  return 'sign' in goal ? { band: null, sign: goal.sign } : { band: [goal.low, goal.high], sign: null };
}

/** A band is for the mean, a sign for nearly every replication. */
function isHit(goal: Goal, simulated: number | null, held: number): boolean {
  if (simulated === null) return false;
  return 'sign' in goal ? held >= usualConfidence : meets(goal, simulated);
}

const meetsSign: Readonly<Record<Sign, (value: number) => boolean>> = {
  '+': value => value > 0,
  '-': value => value < 0,
  '>=0': value => value >= 0,
  '<=0': value => value <= 0,
};

function meets(goal: Goal, value: number): boolean {
  return 'sign' in goal ? meetsSign[goal.sign](value) : value >= goal.low && value <= goal.high;
}

/** How far outside a band, in halves of its width; 0 inside; nothing where only a sign is asked for. */
function distanceTo(goal: Goal, value: number): number | null {
  if ('sign' in goal) return null;
  const outside = Math.max(goal.low - value, value - goal.high, 0);
  return outside / ((goal.high - goal.low) / 2);
}
