import { leastPeople, segmentAxes, segmentAxisNames, type SegmentAxis } from '../model/world/segments.ts';
import type { Population } from '../model/world/population.ts';
import type { SurveyItem } from './read-survey.ts';
import { answersOf } from './schema.ts';
import { shareOf, type Chances, type SurveyAnswers } from './ask-survey.ts';

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

/** From one end of an axis to the other, among segments with enough people; undefined where there is but one. */
export function slopeAlong(chances: Chances, codes: Uint8Array, axis: SegmentAxis): number | undefined {
  const counts = countsOf(codes, segmentAxes[axis].length);
  const large = counts.flatMap((count, code) => (count >= leastPeople ? [code] : []));
  const [first, last] = [large[0], large.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  return shareOf(chances, row => codes[row] === last) - shareOf(chances, row => codes[row] === first);
}
