// Numbers that only some questions need: of people who share two marks, or of how single people fared.
import { traitColumns } from '../model/world/columns.ts';
import type { ColumnSpec } from '../model/world/dictionary.ts';
import { segmentAxes, type SegmentAxis } from '../model/world/segments.ts';
import type { Population } from '../model/world/population.ts';
import { metrics, ofPeople, refusers, type ColumnName, type Metric, type Rows } from '../metrics/index.ts';
import { measureGroup } from './measure.ts';

/** Traits of one number that differs by degrees: people below and above the middle of them can be told apart. */
const halvedTraits = Object.entries<ColumnSpec>(traitColumns).flatMap(([name, { size = 1, kind }]) =>
  size === 1 && kind === undefined ? [name] : [],
);
const halves = ['lower', 'upper'] as const;
const thirds = ['lowest', 'highest'] as const;
const topics = ['first', 'other'] as const;

/** What is known of people besides their columns. */
type Beginnings = Pick<Population, 'segments' | 'initial'>;

/** By the first topic: whether it is what people like best, their interest in it being 1, and whether they bought of it last before the first day. */
const topicAxes: Readonly<Record<string, (rows: Rows, people: Beginnings) => (row: number) => boolean>> = {
  favourite: rows => equal(rows.column('interest'), 1),
  bought: (_, { initial }) => equal(initial['cartTopic']!, 0),
};

/** Whether people who were asked refused no source of data; who was not asked is in neither group. */
const consentAxis = 'consented';
const yesOrNo = ['yes', 'no'] as const;

/**
 * Ways to group people that no report shows: halves and outer thirds by a trait or by how many messages they got, the first topic against
 * the others, and whether they consented.
 */
export const ownAxes: readonly string[] = [...halvedTraits, 'messages', ...Object.keys(topicAxes), consentAxis];

export interface ExtraMark {
  /** of segments, or one of `ownAxes` */
  axis: string;
  value: string;
}

export interface ExtraMeasure {
  /** under which the number is found again */
  key: string;
  metric: string;
  /** as reported; the middle of the people or all but one in twenty of them, each with their own value; the share who have any */
  summary: 'mean' | 'p50' | 'p95' | 'share';
  /** of people who have all these marks; none = of everybody */
  segment: readonly ExtraMark[];
  /** at the end of which day, counted from 1; none = of the last */
  day?: number;
}

export interface ExtraValue {
  people: number;
  value: number | null;
}

/** The groups of an axis; concern, which is a segment and a trait, has those of both. */
export function groupsOf(axis: string): readonly string[] {
  const ofSegment: readonly string[] = Object.hasOwn(segmentAxes, axis) ? segmentAxes[axis as SegmentAxis] : [];
  if (!ownAxes.includes(axis)) return ofSegment;
  if (axis === consentAxis) return yesOrNo;
  return [...ofSegment, ...(Object.hasOwn(topicAxes, axis) ? topics : [...halves, ...thirds])];
}

/** Whether it is a segment, so that the usual report has it. */
export function isSegmentMark({ axis, value }: ExtraMark): boolean {
  return Object.hasOwn(segmentAxes, axis) && (segmentAxes[axis as SegmentAxis] as readonly string[]).includes(value);
}

export function measureExtra(
  rows: Rows,
  people: Beginnings,
  wanted: readonly ExtraMeasure[],
  known: readonly Metric[] = metrics,
): Record<string, ExtraValue> {
  return Object.fromEntries(
    wanted.map(measure => [
      measure.key,
      measureGroup(metricOf(measure, known), rows, membersOf(measure, rows, people)),
    ]),
  );
}

/** The metric that is measured. */
export function metricOf({ metric, summary }: ExtraMeasure, known: readonly Metric[]): Metric {
  const found = known.find(({ key }) => key === metric)!;
  return summary === 'mean' || found.kind !== 'ratio' ? found : ofPeople(found, summary);
}

/** 1 for those who have every mark. */
function membersOf({ segment }: ExtraMeasure, rows: Rows, people: Beginnings): Uint8Array {
  const members = new Uint8Array(rows.people).fill(1);
  for (const mark of segment) {
    const has = testOf(mark, rows, people);
    for (let row = 0; row < rows.people; row++) if (!has(row)) members[row] = 0;
  }
  return members;
}

function testOf(mark: ExtraMark, rows: Rows, people: Beginnings): (row: number) => boolean {
  const { axis, value } = mark;
  if (isSegmentMark(mark)) {
    const code = (segmentAxes[axis as SegmentAxis] as readonly string[]).indexOf(value);
    const codes = people.segments[axis as SegmentAxis];
    return row => codes[row] === code;
  }
  if (axis === consentAxis) return hasConsented(rows, value === 'yes');
  if (Object.hasOwn(topicAxes, axis)) {
    const isFirst = topicAxes[axis]!(rows, people);
    return row => isFirst(row) === (value === 'first');
  }
  return inPart(rows.column(axis as ColumnName), value);
}

function hasConsented(rows: Rows, wanted: boolean): (row: number) => boolean {
  const [asked, refused] = [rows.column('asked'), refusers(rows)];
  return row => asked[row]! > 0 && refused[row] === (wanted ? 0 : 1);
}

/** Of a vector the first element counts. */
function equal(column: Float32Array, value: number): (row: number) => boolean {
  return row => column[row] === value;
}

/** Among the lower or upper half, the lowest or highest third of the values. */
function inPart(column: Float32Array, part: string): (row: number) => boolean {
  const ordered = column.toSorted();
  const cut = (share: number) => ordered[Math.floor(column.length * share)]!;
  const isTop = part === 'upper' || part === 'highest';
  const limit = part === 'highest' ? cut(2 / 3) : part === 'lowest' ? cut(1 / 3) : cut(1 / 2);
  return row => column[row]! >= limit === isTop;
}
