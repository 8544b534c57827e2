// Answers to a survey: a row each, published and simulated shares on one scale from nobody to everybody.
import type { AnswerError } from '../../sim/index.ts';
import { linearScale } from './linear-scale.ts';

export interface AnswerLayout {
  published: number;
  simulated: number;
  knowledge: { from: number; to: number } | null;
  /** quarters of the scale */
  grid: number[];
}

const margin = 8;

export function layoutAnswer(
  { published, simulated, ensemble }: Pick<AnswerError, 'published' | 'simulated' | 'ensemble'>,
  width: number,
): AnswerLayout {
  const x = linearScale([0, 1], [margin, width - margin]);
  return {
    published: x(published),
    simulated: x(simulated),
    knowledge: ensemble ? { from: x(Math.max(0, ensemble.low)), to: x(Math.min(1, ensemble.high)) } : null,
    grid: [0, 0.25, 0.5, 0.75, 1].map(x),
  };
}

/** The item that most agree to first; answers to one item stay together. */
export function sortAnswers<A extends Pick<AnswerError, 'item' | 'published'>>(answers: readonly A[]): A[] {
  const firsts = new Map(answers.toReversed().map(({ item, published }) => [item, published]));
  return answers.toSorted((a, b) => firsts.get(b.item)! - firsts.get(a.item)!);
}
