// What the simulated people know of how answers go together, beside two simpler ideas: that one answer says nothing of another,
// and that all come from one attitude to privacy.
import { segmentAxes, type SegmentAxis } from '../model/world/segments.ts';
import type { Respondents } from '../model/population/respondents.ts';
import { answersOf } from './schema.ts';
import { shareOf, type SurveyAnswers } from './answers.ts';
import { simplerShares } from './joint.ts';

/** One published share and what each idea of people says of it. */
export interface Comparison {
  what: string;
  published: number;
  simulated: number;
  independent: number;
  oneScore: number;
}

export interface ComparedIdeas {
  /** mean absolute errors */
  simulated: number;
  independent: number;
  oneScore: number;
  comparisons: readonly Comparison[];
}

export interface Baselines {
  joint: ComparedIdeas;
  gradients: Readonly<Record<'age' | 'gender' | 'education', ComparedIdeas>>;
}

type RespondentsOf = (answers: SurveyAnswers) => Respondents;

export function compareIdeas(
  all: readonly SurveyAnswers[],
  respondents: Respondents,
  respondentsOf: RespondentsOf,
): Baselines {
  const along = (axis: SegmentAxis) =>
    errorsOf(all.flatMap(answers => gradient(answers, axis, respondentsOf(answers))));
  return {
    joint: errorsOf([...all.flatMap(combinedShares), ...sharesAboveBoth(respondents)]),
    gradients: { age: along('age'), gender: along('gender'), education: along('education') },
  };
}

function errorsOf(comparisons: readonly Comparison[]): ComparedIdeas {
  const mean = (idea: 'simulated' | 'independent' | 'oneScore') =>
    comparisons.reduce((sum, each) => sum + Math.abs(each[idea] - each.published), 0) / Math.max(1, comparisons.length);
  return { simulated: mean('simulated'), independent: mean('independent'), oneScore: mean('oneScore'), comparisons };
}

/** Published shares of people who gave several answers together. */
function combinedShares(answers: SurveyAnswers): Comparison[] {
  const { survey, base, shares } = answers;
  return survey.combined.flatMap(({ id, how, of, published }) =>
    published === undefined || of.length < 2
      ? []
      : [
          {
            what: `${survey.id} ${id}`,
            published: published[base],
            simulated: shares[id]!['yes']!,
            ...simplerShares(answers, how, of),
          },
        ],
  );
}

/** Scales of answers, and whether those who care about privacy have more of them. */
const scales: Readonly<Record<string, 1 | -1>> = {
  concern: 1,
  services: -1,
  information: -1,
  data: -1,
  tools: 1,
  terms: 1,
};

/** Share of people above the middle on two scales, from published correlations. */
function sharesAboveBoth({ correlations }: Respondents): Comparison[] {
  return correlations().flatMap(({ a, b, r, published }) => {
    const [one, other] = [scales[a], scales[b]];
    if (one === undefined || other === undefined || a === b) return [];
    return [
      {
        what: `above the middle on ${a} and ${b}`,
        published: aboveBoth(published),
        simulated: aboveBoth(r),
        independent: 0.25,
        oneScore: one === other ? 0.5 : 0,
      },
    ];
  });
}

/** Of two normal numbers with this correlation, how often both are above 0: a quarter, and the arc sine of r over a turn. */
function aboveBoth(r: number): number {
  let arc = 0;
  let term = r;
  for (let k = 0; k < 40; k++) {
    arc += term / (2 * k + 1);
    term *= (r * r * (2 * k + 1)) / (2 * k + 2);
  }
  return 0.25 + arc / (2 * Math.PI);
}

/** Published shares of the first answer in the segments of an axis. */
function gradient(answers: SurveyAnswers, axis: SegmentAxis, { population, fact }: Respondents): Comparison[] {
  const { survey, base, shares, chances } = answers;
  const codes = population.segments[axis];
  return survey.items.flatMap(({ id, form, bySegment }) => {
    const answer = answersOf[form][0];
    const given = chances({ item: id, answer });
    const share = shares[id]![answer]!;
    const byScore = oneScoreAnswers(fact('concernMargin'), share, form === 'acceptable');
    return segmentAxes[axis].flatMap((value, code) => {
      const published = bySegment[axis]?.[value]?.[base];
      const within = (row: number) => codes[row] === code;
      return published === undefined
        ? []
        : [
            {
              what: `${survey.id} ${id}, ${axis} ${value}`,
              published,
              simulated: shareOf(given, within),
              independent: share,
              oneScore: shareOf(byScore, within),
            },
          ];
    });
  });
}

/** The same share of people, those with the least concern first, or with the most. */
function oneScoreAnswers(concern: Float32Array, share: number, fromLeast: boolean): Float32Array {
  const order = Array.from(concern, (_, row) => row).sort((a, b) => concern[a]! - concern[b]! || a - b);
  if (!fromLeast) order.reverse();
  const answers = new Float32Array(concern.length);
  for (const row of order.slice(0, Math.round(share * concern.length))) answers[row] = 1;
  return answers;
}
