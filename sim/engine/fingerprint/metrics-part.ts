// Metrics: what each says of people, segments and days that nobody simulated.
import { metrics, type Rows } from '../../metrics/index.ts';
import { segmentAxes, segmentAxisNames, type SegmentAxis } from '../../model/world/segments.ts';
import { groupsOf, measureExtra, ownAxes } from '../extra.ts';
import { measurePeople, measureSegments, measureToday } from '../measure.ts';
import { compileStory } from '../program.ts';
import { dictionary } from '../specs.ts';
import { spread, spreadWhole, spreadWithin, type Digestible } from './canonical-values.ts';

const people = 160;
/** Columns of counts and cents lie between 0 and this. */
const most = 4;

export function metricsPart(): Digestible {
  const rows = canonicalRows();
  const segments = canonicalSegments();
  return [
    metrics.map(({ key, unit, range, better, group, kind }) => [key, unit, range, better, group, kind]),
    measurePeople(rows),
    measureSegments(rows, segments),
    measureToday(canonicalTallies(), people),
    measureExtra(rows, { segments, initial: { cartTopic: rows.column('cartTopic') } }, extraMeasures()),
  ];
}

function canonicalRows(): Rows {
  return {
    people,
    days: 40,
    topics: 8,
    column: name => {
      const spec = dictionary.columns[name]!;
      return Float32Array.from({ length: people * (spec.size ?? 1) }, (_, at) => valueOf(name, at));
    },
  };
}

/** Every fourth value is 0: many metrics ask whether there was anything at all. */
function valueOf(name: string, at: number): number {
  const spec = dictionary.columns[name]!;
  if (spec.kind === 'index') return spec.min + spreadWhole(name, at, spec.max - spec.min + 1);
  return at % 4 === spreadWhole(name, 0, 4) ? Math.max(spec.min, 0) : spreadWithin(name, at, spec, most);
}

function canonicalSegments(): Record<SegmentAxis, Uint8Array> {
  return Object.fromEntries(
    segmentAxisNames.map(axis => [
      axis,
      Uint8Array.from({ length: people }, (_, row) => spreadWhole(axis, row, segmentAxes[axis].length)),
    ]),
  ) as Record<SegmentAxis, Uint8Array>;
}

function canonicalTallies(): Record<string, number> {
  const { program } = compileStory({ equations: {} });
  return Object.fromEntries(program.tallies.map(({ name }) => [name, Math.ceil(people * spread(name))]));
}

/** One number of each way to sum up, over the first group of each axis that no report shows. */
function extraMeasures() {
  const summaries = ['mean', 'p50', 'p95', 'share'] as const;
  return ownAxes.flatMap((axis, a) =>
    groupsOf(axis)
      .slice(0, 1)
      .map(value => ({
        key: axis,
        metric: 'creepiness',
        summary: summaries[a % summaries.length]!,
        segment: [{ axis, value }],
      })),
  );
}
