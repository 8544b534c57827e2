import { leastPeople, pickWorst } from '../../../sim/index.ts';
import { segmentName } from './worst-segment.ts';
import { comparedArms, type MetricInfo, type View } from './view.ts';

/** One group of people under each of the compared strategies. */
export interface SegmentRow {
  name: string;
  people: number;
  values: readonly (number | null)[];
  /** hit hardest of all groups under this strategy */
  worst: readonly boolean[];
  /** too few people for a verdict */
  small: boolean;
}

/** Numbers that are told by group so far: a few while days run, all on the last day. */
export function segmentMetrics(view: View): MetricInfo[] {
  const told = comparedArms(view).flatMap(({ frame }) => frame?.segments ?? []);
  return view.metrics.filter(({ key }) => told.some(({ metrics }) => typeof metrics[key] === 'number'));
}

export function segmentRows(view: View, { key, better }: MetricInfo): SegmentRow[] {
  const sides = comparedArms(view).map(({ frame }) => {
    const segments = frame?.segments ?? [];
    return { segments, worst: pickWorst(segments, ({ metrics }) => metrics[key], better)?.segment };
  });
  return (sides[0]?.segments ?? []).map(({ axis, value, people }) => {
    const each = sides.map(({ segments, worst }) => {
      const segment = segments.find(other => other.axis === axis && other.value === value);
      return { at: segment?.metrics[key] ?? null, isWorst: segment !== undefined && segment === worst };
    });
    return {
      name: segmentName(axis, value),
      people,
      values: each.map(({ at }) => at),
      worst: each.map(({ isWorst }) => isWorst),
      small: people < leastPeople,
    };
  });
}
