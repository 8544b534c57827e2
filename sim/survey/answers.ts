// Answers of simulated people to one survey: the chance of each person, and the shares these come to, of all people and of segments.
import type { Population } from '../model/world/population.ts';
import type { BasePopulation } from '../model/world/scenario.ts';
import { leastPeople, segmentAxes, segmentAxisNames, type SegmentAxis } from '../model/world/segments.ts';
import type { AnswerRef, Survey, SurveyItem } from './read-survey.ts';
import { answersOf } from './schema.ts';

/** A chance of an answer in 0 … 1 for each person, by row. */
export type Chances = Float32Array;

/** What simulated people answered to one survey. */
export interface SurveyAnswers {
  survey: Survey;
  /** whose published answers are comparable */
  base: BasePopulation;
  people: number;
  /** share of people by item, then by answer; combined items have the answer `yes` */
  shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** each person's chance of an answer */
  chances: (ref: AnswerRef) => Chances;
}

/** Chance of all, or of any, of these answers. Given the person, answers are independent: who people are is what ties them together. */
export function combine(how: 'all' | 'any', parts: readonly Chances[]): Chances {
  const out = new Float32Array(parts[0]!.length).fill(1);
  for (const part of parts)
    for (let i = 0; i < out.length; i++) out[i] = out[i]! * (how === 'all' ? part[i]! : 1 - part[i]!);
  return how === 'all' ? out : out.map(none => 1 - none);
}

/** Chances are added up in whole numbers of this grain, so that the order of people does not matter. */
const grain = 2 ** 20;

/** Mean chance over the people who are meant; 0 where there are none. */
export function shareOf(chances: Chances, isMeant: (row: number) => boolean = () => true): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < chances.length; row++) {
    if (!isMeant(row)) continue;
    sum += Math.round(chances[row]! * grain);
    count++;
  }
  return count === 0 ? 0 : sum / grain / count;
}

/** Answers of one segment. */
export interface SegmentShares {
  axis: SegmentAxis;
  value: string;
  people: number;
  /** by answer */
  shares: Readonly<Record<string, number>>;
  /** of the first answer */
  published: number | null;
}

/** Shares of answers to one item in every segment that is not empty. */
export function segmentsOf(
  { base, chances }: SurveyAnswers,
  { id, form, bySegment }: SurveyItem,
  { segments }: Population,
): SegmentShares[] {
  const answers = answersOf[form].map(answer => [answer, chances({ item: id, answer })] as const);
  return segmentAxisNames.flatMap(axis => {
    const codes = segments[axis];
    const counts = countsOf(codes, segmentAxes[axis].length);
    return segmentAxes[axis].flatMap((value, code): SegmentShares[] => {
      if (counts[code] === 0) return [];
      const shares = Object.fromEntries(
        answers.map(([answer, each]) => [answer, shareOf(each, row => codes[row] === code)]),
      );
      return [{ axis, value, people: counts[code]!, shares, published: bySegment[axis]?.[value]?.[base] ?? null }];
    });
  });
}

function countsOf(codes: Uint8Array, kinds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (const code of codes) counts[code]!++;
  return counts;
}

/** Difference in the share from one end of an axis to the other, among segments with enough people; undefined where there is only one. */
export function slopeAlong(chances: Chances, codes: Uint8Array, axis: SegmentAxis): number | undefined {
  const counts = countsOf(codes, segmentAxes[axis].length);
  const large = counts.flatMap((count, code) => (count >= leastPeople ? [code] : []));
  const [first, last] = [large[0], large.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  return shareOf(chances, row => codes[row] === last) - shareOf(chances, row => codes[row] === first);
}
