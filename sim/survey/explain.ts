// Why people answer as they do: what a question says, and what each term of the score comes to on average.
import { dayKey } from '../core/chance.ts';
import type { SurveyFeatures } from './read-survey.ts';
import { interpret, termsOf, type Person, type Program } from '../language/index.ts';
import { inWords } from '../model/world/mechanism.ts';
import { channelNames } from '../model/world/names.ts';

export interface ScoreTerm {
  /** as the model writes it */
  text: string;
  /** its mean over people, with its sign */
  mean: number;
}

/** One line of the model: a sum of terms. */
export interface ScorePart {
  name: string;
  mean: number;
  terms: readonly ScoreTerm[];
}

export interface ItemExplanation {
  /** what the question says, in words */
  says: readonly string[];
  /** from the answer back to what it is made of */
  parts: readonly ScorePart[];
}

/** Only what is said: the rest is not there. */
export function sayFeatures({
  service,
  kinds,
  flow,
  channel,
  obtrusive,
  brandTrust,
  familiarity,
  ...numbers
}: SurveyFeatures): string[] {
  return [
    ...(service === undefined ? [] : [bare(service)]),
    ...(kinds.length === 0 ? [] : [`from ${kinds.map(bare).join(', ')}`]),
    ...(flow === 'declared' ? [] : [`flow ${flow}`]),
    ...(channel === 0 ? [] : [`by ${channelNames[channel]}`]),
    ...Object.entries(numbers).flatMap(([name, value]) => (value === 0 ? [] : [`${name} ${value}`])),
    ...(obtrusive === undefined ? [] : [`obtrusive ${obtrusive}`]),
    ...(brandTrust === undefined ? [] : [`brand trusted ${brandTrust}`]),
    ...(familiarity === 0 ? [] : [`familiar ${familiarity}`]),
  ];
}

function bare(item: string): string {
  return item.slice(item.indexOf('.') + 1);
}

/** Lines of the model that an answer is read from, the nearest first. */
const explainedLines = ['score', 'wantsOff', 'wantsOut', 'feltAnnoyance', 'feltCreepiness', 'margin'];

/** Nothing happens between one answer and the next: all are given on one day. */
export const surveyDay = dayKey(0, 0, 0);

/** The terms of each line, averaged over some people. */
export function meanTerms(program: Program, people: readonly Person[], parameters: Float32Array): ScorePart[] {
  const sums = new Map<string, { mean: number; terms: Map<string, number> }>();
  for (const person of people)
    for (const { name, value, tree } of interpret(program, person, parameters, surveyDay, { trace: true }).steps) {
      if (!explainedLines.includes(name)) continue;
      const sum = sums.get(name) ?? { mean: 0, terms: new Map<string, number>() };
      sum.mean += value[0]! / people.length;
      for (const { text, value: term } of termsOf(tree, inWords))
        sum.terms.set(text, (sum.terms.get(text) ?? 0) + term / people.length);
      sums.set(name, sum);
    }
  return explainedLines.flatMap(name => {
    const sum = sums.get(name);
    return sum === undefined
      ? []
      : [
          {
            name: inWords(name),
            mean: sum.mean,
            terms: [...sum.terms].flatMap(([text, mean]) => (mean === 0 ? [] : [{ text, mean }])),
          },
        ];
  });
}
