// What a parameter set is tried on: all findings, and the answers of all surveys.
import type { Expectation } from '../engine/expectation.ts';
import type { UnitResult } from '../engine/report.ts';
import type { KnownMiss } from '../validation/read-finding.ts';
import type { Scenario } from '../model/world/scenario.ts';
import type { Value, Wanted } from './aims.ts';
import type { ParameterSet } from './calibration-state.ts';
import { observeMeasure, type AskedAnswer } from '../expect/index.ts';
import type { SurveyResult } from '../survey/ask-survey.ts';
import { expectedValues } from './expected-values.ts';
import { judgeTarget } from '../validation/judge-target.ts';
import { withValues } from './plausible-worlds.ts';
import { trialUnits, type ReadMeasure, type Target, type TrialUnit } from '../validation/read-findings.ts';
import type { AnswerError, InstrumentError } from '../survey/errors.ts';

const answerBand = 0.08;
/** A point more than the model itself may be off: that it is no better anywhere near is no reason to hold others to its best. */
const mostError = 0.05;
const mostErrorOfOne = 0.08;

const measuresOf = ({ measures, placebo }: Target): readonly ReadMeasure[] => [
  ...measures,
  ...(placebo ? [placebo] : []),
];

/**
 * Measures of the findings; then how far surveys are off, together and each; then each answer, which is aimed at but no condition.
 * No condition either: findings that the model is known to miss, since no set would ever fit.
 */
export function wantedOf(
  targets: readonly Target[],
  errors: readonly InstrumentError[],
  knownMisses: readonly KnownMiss[] = [],
): Wanted[] {
  const missed = new Set(knownMisses.map(({ id }) => id));
  const answerId = (survey: string, { item, answer }: AnswerError) => `${survey} ${item}.${answer}`;
  const answerIds = ({ survey, answers }: InstrumentError) => answers.map(answer => answerId(survey, answer));
  return [
    ...targets.flatMap(target =>
      measuresOf(target).map(({ id, goal, published, measure }): Wanted => ({
        id: `${target.id} ${id}`,
        goal,
        finding: target.id,
        ...(published !== null && { published }),
        ...(isAsked(measure) && { asked: true }),
        ...(missed.has(target.id) && { soft: true }),
      })),
    ),
    { id: 'surveys all', goal: { low: -mostError, high: mostError }, asked: true, errorsOf: errors.flatMap(answerIds) },
    ...errors.map((each): Wanted => ({
      id: `surveys ${each.survey}`,
      goal: { low: -mostErrorOfOne, high: mostErrorOfOne },
      asked: true,
      errorsOf: answerIds(each),
    })),
    ...errors.flatMap(({ survey, answers }) =>
      answers.map((answer): Wanted => {
        const { published } = answer;
        return {
          id: answerId(survey, answer),
          goal: { low: published - answerBand, high: published + answerBand },
          published,
          asked: true,
          soft: true,
        };
      }),
    ),
  ];
}

function isAsked({ levels }: ReadMeasure['measure']): boolean {
  return levels.length === 0;
}

/** In the order of `wantedOf`. Of a finding that was not simulated only what was asked has a value. */
export function valuesOf(
  targets: readonly Target[],
  units: readonly (readonly UnitResult[] | undefined)[],
  { surveys, errors }: SurveyResult,
): Value[] {
  const answers = errors.flatMap(each => each.answers);
  const answersTo = ({ survey, item, answer }: AskedAnswer) => [
    surveys.find(each => each.survey.id === survey)!.shares[item]![answer]!,
  ];
  return [
    ...targets.flatMap((target, t) => {
      const own = units[t];
      if (own === undefined)
        return measuresOf(target).map(({ measure }) =>
          isAsked(measure) ? observeMeasure(measure, [], answersTo).estimate.mean : null,
        );
      const { measures, placebo } = judgeTarget(target, own, answersTo);
      return [...measures, ...(placebo === null ? [] : [placebo])].map(({ simulated }) => simulated);
    }),
    answers.reduce((sum, { error }) => sum + Math.abs(error), 0) / answers.length,
    ...errors.map(({ meanAbsoluteError }) => meanAbsoluteError),
    ...answers.map(({ simulated }) => simulated),
  ];
}

export interface CalibrationUnit extends TrialUnit {
  expectation: Expectation;
}

/** One replication of all arms of a finding with these values, and without a mechanism. */
export function unitsOfSet(
  target: Target,
  set: ParameterSet,
  people: number,
  seed: number,
  without: string | null = null,
): CalibrationUnit[] {
  return trialUnits(target, { consumers: people, replications: 1, seed }).map(unit => ({
    ...unit,
    scenario: withoutOne(withValues(unit.scenario, set), without),
    expectation: expectedValues,
  }));
}

function withoutOne(scenario: Scenario, mechanism: string | null): Scenario {
  return mechanism === null ? scenario : { ...scenario, mechanisms: { ...scenario.mechanisms, [mechanism]: 0 } };
}
