// What a fit aims at: every measure of every finding and every answer to a survey, each on a scale of its own on which a band reaches from −1 to
// 1 and a sign is safe from 1 on. Of a finding with sign and size both are targets.
import type { AnswerError } from '../survey/errors.ts';
import type { Confidence } from '../survey/schema.ts';
import type { Goal } from '../validation/finding-file.ts';
import { allMeasures, type ReadMeasure, type Target } from '../validation/targets.ts';
import { answerBand, fitSpec, scaleSpec } from './spec.ts';

/** A measured number, or an answer to a survey, with what it should be. */
export interface FitTarget {
  /** FINDING MEASURE, FINDING MEASURE size, or SURVEY ITEM.ANSWER */
  id: string;
  goal: Goal;
  /** key of the study that it comes from: what is left out together */
  study: string;
  /** how sure the study is */
  confidence: Confidence;
  /** id of its finding; answers to surveys have none */
  finding?: string;
  /** of a figure that any believable model shows: it draws every fit but those that may not see one of these sources, and is not scored */
  sources?: readonly string[];
  /** tried in the screening only, to see what moves it: nothing says what it should be */
  watched?: true;
}

/** A measured value in the unit of its measure; `null` where nothing could be measured. */
export type Value = number | null;

/** Answers that people give to a survey, with the study that it is part of. */
export interface AskedSurvey {
  survey: string;
  study: string;
  confidence: Confidence;
  answers: readonly AnswerError[];
}

/** Measures of the findings, then figures that any believable model shows, then each answer, then what is only watched. */
export function fitTargets(
  findings: readonly Target[],
  surveys: readonly AskedSurvey[],
  watched: readonly Target[] = [],
  figures: readonly Target[] = [],
): FitTarget[] {
  return [
    ...findings.flatMap(measuresTargets),
    ...figures.flatMap(figure =>
      measuresTargets(figure).map(each => ({ ...each, study: figure.id, sources: figure.sources })),
    ),
    ...surveys.flatMap(({ survey, study, confidence, answers }) =>
      answers.map(({ item, answer, published }) => ({
        id: `${survey} ${item}.${answer}`,
        goal: { low: published - answerBand, high: published + answerBand },
        study,
        confidence,
      })),
    ),
    ...watched.flatMap(finding => measuresTargets(finding).map(each => ({ ...each, watched: true as const }))),
  ];
}

function measuresTargets(target: Target): FitTarget[] {
  const { id: finding, source: study, confidence } = target;
  return allMeasures(target)
    .flatMap(goalsOf)
    .map(({ name, goal }) => ({ id: `${finding} ${name}`, goal, study, confidence, finding }));
}

/** One or two, in the order in which values of targets are listed. */
export function goalsOf({ id, goal, sizeBand }: ReadMeasure): { name: string; goal: Goal }[] {
  if (sizeBand === undefined) return [{ name: id, goal }];
  const size: Goal = { low: sizeBand[0], high: sizeBand[1] };
  return 'sign' in goal
    ? [
        { name: id, goal },
        { name: `${id} size`, goal: size },
      ]
    : [{ name: id, goal: size }];
}

/** A measure of answers to surveys alone. */
export function isAsked({ levels }: ReadMeasure['measure']): boolean {
  return levels.length === 0;
}

/** How values of one target are judged. */
export interface Criterion {
  /** the value on the scale of the target, within ± `scaleSpec.clamp` */
  scale: (value: number) => number;
  /** between which scaled values it is right */
  low: number;
  high: number;
  /** how far outside costs as much as a parameter one `priorError` off */
  error: number;
}

/** How a target comes out with the model's own values, in the unit of the measure. */
export interface Usual {
  value: Value;
  /** standard deviation between cohorts of `people`; above 0 */
  noise: number;
  people: number;
}

export function criterionOf({ goal, confidence }: Pick<FitTarget, 'goal' | 'confidence'>, usual: Usual): Criterion {
  const error = fitSpec.conditionErrors[confidence];
  return 'sign' in goal
    ? { ...signCriterion(goal.sign.startsWith('-') || goal.sign.startsWith('<') ? -1 : 1, usual), error }
    : { ...bandCriterion(goal.low, goal.high), error };
}

function bandCriterion(low: number, high: number): Omit<Criterion, 'error'> {
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  return {
    scale: value => clamp((value - middle) / half),
    low: -1,
    high: 1,
  };
}

function signCriterion(sign: number, { value: usual, noise, people }: Usual): Omit<Criterion, 'error'> {
  const { safeSign, judgedPeople, shareOfUsual } = scaleSpec;
  const beyondNoise = safeSign * noise * Math.sqrt(people / judgedPeople);
  const safe = Math.max(beyondNoise, shareOfUsual * Math.abs(usual ?? 0), Number.EPSILON);
  return {
    scale: value => clamp((sign * value) / safe),
    low: 1,
    high: Infinity,
  };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, -scaleSpec.clamp), scaleSpec.clamp);
}
