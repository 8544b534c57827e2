// What a parameter set is tried on: all findings, the answers of all surveys, and the verdicts of shipped scenarios.
import type { Expectation } from '../engine/expectation.ts';
import type { UnitResult } from '../engine/report.ts';
import { observeMeasure, type AskedAnswer } from '../expect/index.ts';
import type { SurveyResult } from '../survey/ask-survey.ts';
import { judgeTarget } from '../validation/judge-target.ts';
import { allMeasures, type Target } from '../validation/targets.ts';
import { trialUnits, type TrialUnit } from '../validation/trials.ts';
import { expectedValues } from './expected-values.ts';
import type { ParameterSet } from './state.ts';
import { goalsOf, isAsked, type Value } from './targets.ts';
import { withValues } from './use-ensemble.ts';

/** A unit whose metrics are expected values, to have less noise. */
export interface CalibrationUnit extends TrialUnit {
  expectation: Expectation;
}

/** One replication of all arms of a finding on `people` people with these values. */
export function unitsOfSet(finding: Target, set: ParameterSet, people: number, seed: number): CalibrationUnit[] {
  return trialUnits(finding, { consumers: people, replications: 1, seed }).map(unit => ({
    ...unit,
    scenario: withValues(unit.scenario, set),
    expectation: expectedValues,
  }));
}

/** Units of all arms by finding; where it was not simulated only what was asked has a value. */
type UnitsOf = (finding: Target) => readonly UnitResult[] | undefined;

/** Values in the order of `fitTargets`. */
export function trialValues(
  findings: readonly Target[],
  watched: readonly Target[],
  unitsOf: UnitsOf,
  { surveys, errors }: SurveyResult,
): Value[] {
  const answersTo = ({ survey, item, answer }: AskedAnswer) => [
    surveys.find(each => each.survey.id === survey)!.shares[item]![answer]!,
  ];
  const valuesOf = (finding: Target): Value[] => {
    const measures = allMeasures(finding);
    const own = unitsOf(finding);
    const values =
      own === undefined
        ? measures.map(({ measure }) =>
            isAsked(measure) ? observeMeasure(measure, [], answersTo).estimate.mean : null,
          )
        : judgedValues(finding, own, answersTo);
    return measures.flatMap((measure, i) => goalsOf(measure).map(() => values[i]!));
  };
  return [
    ...findings.flatMap(valuesOf),
    ...errors.flatMap(({ answers }) => answers.map(({ simulated }) => simulated)),
    ...watched.flatMap(valuesOf),
  ];
}

function judgedValues(
  finding: Target,
  units: readonly UnitResult[],
  answersTo: Parameters<typeof judgeTarget>[2],
): Value[] {
  const { measures, placebo } = judgeTarget(finding, units, answersTo);
  return [...measures, ...(placebo === null ? [] : [placebo])].map(({ simulated }) => simulated);
}
