import { leastPeople, pickWorst, type LineFinding, type LineReport } from '../../../sim/index.ts';
import { comparedArms, type Arm, type MetricInfo, type View } from './view.ts';
import type { HurtPage } from './ui-state.ts';

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

/** The number that is told by group: the one asked for, else backlash, else the first. */
export function hurtMetric(view: View, { metric = 'backlash' }: Pick<HurtPage, 'metric'>): MetricInfo | undefined {
  const told = segmentMetrics(view);
  return told.find(({ key }) => key === metric) ?? told[0];
}

export interface WorstSegment {
  /** `concern very` */
  name: string;
  value: number;
}

/** The group of people that fares worst by a metric, so that no average hides it. */
export function worstSegment(
  { frame }: Arm,
  { key, better }: Pick<MetricInfo, 'key' | 'better'>,
): WorstSegment | undefined {
  const worst = pickWorst(frame?.segments ?? [], ({ metrics }) => metrics[key], better);
  return worst === null ? undefined : { name: segmentName(worst.segment.axis, worst.segment.value), value: worst.at };
}

/** Yes-or-no groups are called by what they are. */
function segmentName(axis: string, group: string): string {
  if (group === 'yes') return axis;
  return group === 'no' ? `not ${axis}` : `${axis} ${group}`;
}

export interface LineGroup {
  name: string;
  finding: LineFinding;
}

/** Everybody first, then each segment. */
export function lineGroups({ overall, segments }: LineReport): LineGroup[] {
  return [
    { name: 'everybody', finding: overall },
    ...segments.map(finding => ({ name: segmentName(finding.axis, finding.value), finding })),
  ];
}
