// What a fit aims at: every measure of every finding and what people answer to surveys, each on a scale of its own on which a band reaches
// from −1 to 1 and a sign is safe from 1 on.
import type { AnswerError, InstrumentError } from '../survey/errors.ts';
import type { Goal, KnownMiss } from '../validation/finding-file.ts';
import { allMeasures, type ReadMeasure, type Target } from '../validation/targets.ts';
import { scaleSpec, surveyBounds } from './spec.ts';

/** A measured number, or an answer to a survey, with what it should be. */
export interface FitTarget {
  /** FINDING MEASURE, `surveys all`, `surveys SURVEY` or SURVEY ITEM.ANSWER */
  id: string;
  goal: Goal;
  /** the size that was published, within its band */
  published?: number;
  /** id of its finding; answers to surveys have none */
  finding?: string;
  /** an answer to a survey: no simulation is needed for it */
  asked?: true;
  /** a soft target: fitted, but a set may miss it */
  soft?: true;
  /** the mean absolute error of these targets: of how far each is from the middle of its band */
  errorsOf?: readonly string[];
}

/** A measured value in the unit of its measure; `null` where nothing could be measured. */
export type Value = number | null;

/**
 * Measures of the findings; then the mean absolute error of all surveys and of each; then each answer, a soft target. Findings that the
 * model is known to miss are soft too, since no set would ever fit.
 */
export function fitTargets(
  findings: readonly Target[],
  errors: readonly InstrumentError[],
  knownMisses: readonly KnownMiss[] = [],
): FitTarget[] {
  const missed = new Set(knownMisses.map(({ id }) => id));
  const answerIds = ({ survey, answers }: InstrumentError) => answers.map(answer => answerId(survey, answer));
  const meanError = (id: string, bound: number, errorsOf: readonly string[]): FitTarget => ({
    id,
    goal: { low: -bound, high: bound },
    asked: true,
    errorsOf,
  });
  return [
    ...findings.flatMap(finding => allMeasures(finding).map(measure => measureTarget(finding, measure, missed))),
    meanError('surveys all', surveyBounds.mean, errors.flatMap(answerIds)),
    ...errors.map(each => meanError(`surveys ${each.survey}`, surveyBounds.ofOne, answerIds(each))),
    ...errors.flatMap(({ survey, answers }) => answers.map(answer => answerTarget(survey, answer))),
  ];
}

function measureTarget(
  { id: finding }: Target,
  { id, goal, published, measure }: ReadMeasure,
  missed: ReadonlySet<string>,
): FitTarget {
  return {
    id: `${finding} ${id}`,
    goal,
    finding,
    ...(published !== null && { published }),
    ...(isAsked(measure) && { asked: true }),
    ...(missed.has(finding) && { soft: true }),
  };
}

function answerTarget(survey: string, answer: AnswerError): FitTarget {
  const { published } = answer;
  return {
    id: answerId(survey, answer),
    goal: { low: published - surveyBounds.answer, high: published + surveyBounds.answer },
    published,
    asked: true,
    soft: true,
  };
}

function answerId(survey: string, { item, answer }: AnswerError): string {
  return `${survey} ${item}.${answer}`;
}

/** A measure of answers to surveys alone. */
export function isAsked({ levels }: ReadMeasure['measure']): boolean {
  return levels.length === 0;
}

/** How values of one target are judged. */
export interface Criterion {
  /** the value on the scale of the target, within ± `scaleSpec.clamp` */
  scale: (value: number) => number;
  /** how far a scaled value is from where it should be, at least `margin` inside the edge; 0 where it is right */
  violation: (scaled: number, margin: number) => number;
  /** whether a value is right, or cannot be distinguished from right given its noise; never without a value, always for a soft target */
  accepts: (value: Value) => boolean;
}

/** `noise`: standard deviation of the value between cohorts of `people`, in the unit of the measure; above 0. */
export function criterionOf({ goal, soft }: FitTarget, noise: number, people: number): Criterion {
  const criterion =
    'sign' in goal
      ? signCriterion(goal.sign.startsWith('-') || goal.sign.startsWith('<') ? -1 : 1, noise, people)
      : bandCriterion(goal.low, goal.high, noise);
  return soft ? { ...criterion, accepts: () => true } : criterion;
}

function bandCriterion(low: number, high: number, noise: number): Criterion {
  const { acceptedNoise } = scaleSpec;
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  return {
    scale: value => clamp((value - middle) / half),
    violation: (scaled, margin) => Math.max(0, Math.abs(scaled) - 1 + margin),
    accepts: value => value !== null && value >= low - acceptedNoise * noise && value <= high + acceptedNoise * noise,
  };
}

function signCriterion(sign: number, noise: number, people: number): Criterion {
  const { safeSign, judgedPeople, acceptedNoise } = scaleSpec;
  const safe = Math.max(safeSign * noise * Math.sqrt(people / judgedPeople), Number.EPSILON);
  return {
    scale: value => clamp((sign * value) / safe),
    violation: (scaled, margin) => Math.max(0, 1 + margin - scaled),
    accepts: value => value !== null && sign * value > -acceptedNoise * noise,
  };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, -scaleSpec.clamp), scaleSpec.clamp);
}

/** What was published, on the scale of the target; null where no size was, or there is only a sign. */
export function scaledPublished({ goal, published }: FitTarget): number | null {
  if (published === undefined || 'sign' in goal) return null;
  return (published - (goal.low + goal.high) / 2) / ((goal.high - goal.low) / 2);
}
