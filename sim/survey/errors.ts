// How near simulated answers come to published ones, an instrument at a time.
import type { Survey } from './read-survey.ts';
import type { SurveyAnswers } from './answers.ts';

/** The middle nine tenths of the parameter sets that fit the evidence. */
export interface Spread {
  low: number;
  high: number;
  /** share of sets drawn evenly from all ranges that meet the measure; null where none were drawn */
  randomHits: number | null;
  /** before anything was fitted; null where nothing could be measured */
  before?: number | null;
}

export interface AnswerError {
  item: string;
  answer: string;
  /** the item in words */
  says: string;
  simulated: number;
  published: number;
  /** simulated minus published */
  error: number;
  /** of the parameter sets that fit */
  ensemble?: Spread | null;
}

export interface InstrumentError extends Pick<Survey, 'title' | 'source' | 'confidence'> {
  survey: string;
  /** the people were made from these answers */
  input: boolean;
  answers: readonly AnswerError[];
  /** of all published answers, as shares */
  meanAbsoluteError: number;
  /** of the first answers of five items and more; published shares within .05 of each other count as ties */
  rankCorrelation?: number;
}

/** In the order of the surveys; those without published answers are left out. */
export function surveyErrors(all: readonly SurveyAnswers[]): InstrumentError[] {
  return all.flatMap(answers => {
    const each = errorsOf(answers);
    if (each.length === 0) return [];
    const { id, title, source, confidence, input } = answers.survey;
    const rank = rankCorrelation(firstAnswers(answers, each));
    return [
      {
        survey: id,
        title,
        source,
        confidence,
        input,
        answers: each,
        meanAbsoluteError: meanAbsolute(each),
        ...(rank !== undefined && { rankCorrelation: rank }),
      },
    ];
  });
}

function errorsOf({ survey, base, shares }: SurveyAnswers): AnswerError[] {
  const of = ({ id: item, says }: { id: string; says: string }, answer: string, published: number): AnswerError => {
    const simulated = shares[item]![answer]!;
    return { item, answer, says, simulated, published, error: simulated - published };
  };
  return [
    ...survey.items.flatMap(item =>
      Object.entries(item.published).map(([answer, share]) => of(item, answer, share[base])),
    ),
    ...survey.combined.flatMap(item => (item.published === undefined ? [] : [of(item, 'yes', item.published[base])])),
  ];
}

function meanAbsolute(errors: readonly AnswerError[]): number {
  return errors.reduce((sum, { error }) => sum + Math.abs(error), 0) / errors.length;
}

/** One answer an item: its last published one would only say the same again. */
function firstAnswers({ survey }: SurveyAnswers, errors: readonly AnswerError[]): AnswerError[] {
  return survey.items.flatMap(({ id }) => errors.find(({ item }) => item === id) ?? []);
}

/** Fewer items have no order to speak of. */
const leastItems = 5;
/** Published shares nearer than this count as ties: two shares from a thousand people each differ by as much by sampling alone (two standard errors). */
const tie = 0.05;

/** Kendall's rank correlation, −1 … 1, over pairs whose published shares are no tie; undefined for fewer than five items or only ties. */
export function rankCorrelation(answers: readonly Pick<AnswerError, 'simulated' | 'published'>[]): number | undefined {
  if (answers.length < leastItems) return undefined;
  let balance = 0;
  let pairs = 0;
  answers.forEach((a, i) => {
    for (const b of answers.slice(i + 1)) {
      const difference = a.published - b.published;
      if (Math.abs(difference) <= tie) continue;
      balance += Math.sign(difference) * Math.sign(a.simulated - b.simulated);
      pairs++;
    }
  });
  return pairs === 0 ? undefined : balance / pairs;
}
