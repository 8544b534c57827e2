// What people answered to one survey, as in `--format json`. Additive within a major schemaVersion.
import { engineHead } from '../engine/fingerprint/fingerprint.ts';
import { schemaVersion, type ReportHead } from '../engine/report.ts';
import { nameOf, type Survey, type SurveyItem } from './read-survey.ts';
import { answersOf, type Form } from './schema.ts';
import type { Respondents } from '../model/population/respondents.ts';
import type { BasePopulation } from '../model/world/scenario.ts';
import type { SegmentAxis } from '../model/world/segments.ts';
import { createSurveyAsker } from './ask-survey.ts';
import type { ItemExplanation } from './explain.ts';
import { checkJoint, reportJoint, type JointReport } from './joint.ts';
import { segmentsOf, slopeAlong, type SegmentShares, type SurveyAnswers } from './answers.ts';

export interface AnswerShare {
  answer: string;
  share: number;
  /** where the same was asked of people */
  published: number | null;
}

export interface ItemReport {
  item: string;
  says: string;
  form: Form;
  answers: AnswerShare[];
  segments: SegmentShares[];
  why: ItemExplanation;
}

export interface CombinedReport extends Omit<AnswerShare, 'answer'> {
  item: string;
  says: string;
}

/** Something that was found without a figure, and whether it holds here. */
export interface StatementReport {
  says: string;
  difference: number | null;
  holds: boolean;
}

export interface SurveyReport extends Pick<ReportHead, 'schemaVersion' | 'engine' | 'population' | 'seed'> {
  survey: Pick<Survey, 'id' | 'title' | 'question' | 'source' | 'confidence' | 'shift' | 'input'> & {
    asked: number | null;
  };
  items: ItemReport[];
  combined: CombinedReport[];
  joint: JointReport | null;
  statements: StatementReport[];
  /** of all published answers; null where there are none */
  meanAbsoluteError: number | null;
  rankCorrelation: number | null;
}

export interface SurveyOptions {
  seed: number;
  /** items whose combinations of answers are reported */
  joint?: readonly string[];
  /** put the survey to people of this population, not to its own */
  instead?: BasePopulation;
}

/** `people`: respondents of a country. Throws with what is wrong with the items named under `joint`. */
export function reportSurvey(
  survey: Survey,
  people: (base: BasePopulation) => Respondents,
  { seed, joint, instead }: SurveyOptions,
): SurveyReport {
  if (joint !== undefined) checkJoint(survey, joint);
  const asker = createSurveyAsker([survey], people, instead === undefined ? {} : { instead });
  const { surveys, errors } = asker.answer();
  const answers = surveys[0]!;
  const { population } = people(answers.base);
  const why = asker.explain(survey.id);
  const { id, title, question, source, confidence, shift, input, asked = null } = survey;
  return {
    schemaVersion,
    engine: engineHead(),
    seed,
    population: { name: population.name, people: population.size },
    survey: { id, title, question, source, confidence, asked, shift, input },
    items: survey.items.map(item => ({
      ...itemReport(answers, item),
      segments: segmentsOf(answers, item, population),
      why: why[item.id]!,
    })),
    combined: survey.combined.map(({ id: item, says, published }) => ({
      item,
      says,
      share: answers.shares[item]!['yes']!,
      published: published?.[answers.base] ?? null,
    })),
    joint: joint === undefined ? null : reportJoint(answers, joint),
    statements: statementsOf(answers, axis => population.segments[axis]),
    meanAbsoluteError: errors[0]?.meanAbsoluteError ?? null,
    rankCorrelation: errors[0]?.rankCorrelation ?? null,
  };
}

function itemReport(
  { base, shares }: SurveyAnswers,
  { id, says, form, published }: SurveyItem,
): Pick<ItemReport, 'item' | 'says' | 'form' | 'answers'> {
  const answers = answersOf[form].map(answer => ({
    answer,
    share: shares[id]![answer]!,
    published: published[answer]?.[base] ?? null,
  }));
  return { item: id, says, form, answers };
}

/** Orders between answers, and slopes along segments. */
function statementsOf(
  { survey: { orders, slopes }, shares, chances }: SurveyAnswers,
  codes: (axis: SegmentAxis) => Uint8Array,
): StatementReport[] {
  return [
    ...orders.map(({ more, less }) => {
      const difference = shares[more.item]![more.answer]! - shares[less.item]![less.answer]!;
      return { says: `more ${nameOf(more)} than ${nameOf(less)}`, difference, holds: difference > 0 };
    }),
    ...slopes.map(({ answer, axis, sign }) => {
      const difference = slopeAlong(chances(answer), codes(axis), axis) ?? null;
      const says = `${nameOf(answer)} ${sign === '+' ? 'rises' : 'falls'} with ${axis}`;
      return { says, difference, holds: difference !== null && (sign === '+' ? difference > 0 : difference < 0) };
    }),
  ];
}
