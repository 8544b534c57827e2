// What a parameter set is tried on: all findings, and the answers of all surveys.
import type { Expectation } from '../engine/expectation.ts';
import type { UnitResult } from '../engine/report.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { observeMeasure, type AskedAnswer } from '../expect/index.ts';
import type { SurveyResult } from '../survey/ask-survey.ts';
import { judgeTarget } from '../validation/judge-target.ts';
import { allMeasures, type Target } from '../validation/targets.ts';
import { trialUnits, type TrialUnit } from '../validation/trials.ts';
import { expectedValues } from './expected-values.ts';
import type { ParameterSet } from './state.ts';
import { isAsked, type Value } from './targets.ts';
import { withValues } from './use-ensemble.ts';

/** A unit whose metrics are expected values, to have less noise. */
export interface CalibrationUnit extends TrialUnit {
  expectation: Expectation;
}

/** One replication of all arms of a finding on `people` people with these values, and without a mechanism. */
export function unitsOfSet(
  finding: Target,
  set: ParameterSet,
  people: number,
  seed: number,
  without: string | null = null,
): CalibrationUnit[] {
  return trialUnits(finding, { consumers: people, replications: 1, seed }).map(unit => ({
    ...unit,
    scenario: withoutMechanism(withValues(unit.scenario, set), without),
    expectation: expectedValues,
  }));
}

function withoutMechanism(scenario: Scenario, mechanism: string | null): Scenario {
  return mechanism === null ? scenario : { ...scenario, mechanisms: { ...scenario.mechanisms, [mechanism]: 0 } };
}

/** Values in the order of `fitTargets`. `units`: by finding; where it was not simulated only what was asked has a value. */
export function trialValues(
  findings: readonly Target[],
  units: readonly (readonly UnitResult[] | undefined)[],
  { surveys, errors }: SurveyResult,
): Value[] {
  const answers = errors.flatMap(each => each.answers);
  const answersTo = ({ survey, item, answer }: AskedAnswer) => [
    surveys.find(each => each.survey.id === survey)!.shares[item]![answer]!,
  ];
  return [
    ...findings.flatMap((finding, t) => {
      const own = units[t];
      if (own === undefined)
        return allMeasures(finding).map(({ measure }) =>
          isAsked(measure) ? observeMeasure(measure, [], answersTo).estimate.mean : null,
        );
      const { measures, placebo } = judgeTarget(finding, own, answersTo);
      return [...measures, ...(placebo === null ? [] : [placebo])].map(({ simulated }) => simulated);
    }),
    answers.reduce((sum, { error }) => sum + Math.abs(error), 0) / answers.length,
    ...errors.map(({ meanAbsoluteError }) => meanAbsoluteError),
    ...answers.map(({ simulated }) => simulated),
  ];
}
