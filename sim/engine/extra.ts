// Numbers that only some questions need: of people who share two marks, or of how single people fared.
import { segmentAxes, type SegmentAxis } from '../world/segments.ts';
import type { Population } from '../world/population.ts';
import { metrics, type Metric, type Rows } from '../metrics/index.ts';
import { ofPeople } from '../metrics/of-people.ts';
import { measureGroup } from './measure.ts';

export interface ExtraMeasure {
  /** under which the number is found again */
  key: string;
  metric: string;
  /** as reported; the middle of the people or all but one in twenty of them, each with their own value; the share who have any */
  summary: 'mean' | 'p50' | 'p95' | 'share';
  /** of people who have all these marks; none = of everybody */
  segment: readonly { axis: SegmentAxis; value: string }[];
}

export interface ExtraValue {
  people: number;
  value: number | null;
}

export function measureExtra(rows: Rows, segments: Population['segments'], wanted: readonly ExtraMeasure[]): Record<string, ExtraValue> {
  return Object.fromEntries(wanted.map(measure => [measure.key, measureGroup(metricOf(measure), rows, membersOf(measure, rows.people, segments))]));
}

function metricOf({ metric, summary }: ExtraMeasure): Metric {
  const found = metrics.find(({ key }) => key === metric)!;
  return summary === 'mean' || found.kind !== 'ratio' ? found : ofPeople(found, summary);
}

/** 1 for those who have every mark. */
function membersOf({ segment }: ExtraMeasure, people: number, segments: Population['segments']): Uint8Array {
  const members = new Uint8Array(people).fill(1);
  for (const { axis, value } of segment) {
    const code = (segmentAxes[axis] as readonly string[]).indexOf(value);
    const codes = segments[axis];
    for (let row = 0; row < people; row++) if (codes[row] !== code) members[row] = 0;
  }
  return members;
}
