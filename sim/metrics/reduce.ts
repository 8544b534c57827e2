// The reduce part of metrics: how people add up, by kind of metric. `null` where there is nothing to tell.
import {
  addUp,
  addUpMembers,
  everybody,
  headCounts,
  usualGrain,
  type Crowd,
  type Grouping,
  type Sums,
} from './add-up.ts';
import type { ColumnName, DiversityMetric, GapMetric, Metric, PercentileMetric, RatioMetric, Rows } from './metric.ts';

/** One value a group, for each of several groupings. */
type ByGroup = (number | null)[][];

export function reduce(metric: Metric, crowd: Crowd): ByGroup {
  switch (metric.kind) {
    case 'ratio':
      return reduceRatio(metric, crowd);
    case 'percentile':
      return reducePercentile(metric, crowd);
    case 'gap':
      return reduceGap(metric, crowd);
    case 'diversity':
      return reduceDiversity(metric, crowd);
  }
}

/** The columns that metrics read: found by measuring nobody. */
export function columnsOf(metrics: readonly Metric[]): ReadonlySet<ColumnName> {
  const names = new Set<ColumnName>();
  const nobody: Rows = {
    people: 0,
    days: 0,
    topics: 0,
    column: name => {
      names.add(name);
      return new Float32Array(0);
    },
  };
  for (const metric of metrics) reduce(metric, { rows: nobody, groupings: [everybody], known: new Map() });
  return names;
}

type Quotient = Pick<RatioMetric, 'total' | 'per' | 'grain' | 'perGrain'>;

function reduceRatio({ total, per, ...grains }: Quotient, crowd: Crowd): ByGroup {
  const { grain, perGrain } = grainsOf(per, grains);
  return divide(
    addUp(total, grain, crowd),
    per === 'people' ? headCounts(crowd) : addUp(per, perGrain, crowd),
    grain,
    perGrain,
  );
}

/** Heads are counted one by one. */
const grainsOf = (
  per: Quotient['per'],
  { grain = usualGrain, perGrain = usualGrain }: Pick<Quotient, 'grain' | 'perGrain'>,
) => ({
  grain,
  perGrain: per === 'people' ? 1 : perGrain,
});

function divide(totals: Sums, pers: Sums, grain: number, perGrain: number): ByGroup {
  return totals.map((byCode, g) =>
    Array.from(byCode, (total, code) => (pers[g]![code]! > 0 ? (total * grain) / (pers[g]![code]! * perGrain) : null)),
  );
}

function reduceGap({ total, per, members, relative, ...grains }: GapMetric, crowd: Crowd): ByGroup {
  const { grain, perGrain } = grainsOf(per, grains);
  const isMember = members(crowd.rows);
  const memberTotals = addUpMembers(total, isMember, grain, crowd);
  const memberPers = addUpMembers(per, isMember, perGrain, crowd);
  // whole grains: what is left of everybody's sum is exactly the others' sum
  const otherTotals = subtract(addUp(total, grain, crowd), memberTotals);
  const otherPers = subtract(per === 'people' ? headCounts(crowd) : addUp(per, perGrain, crowd), memberPers);
  const others = divide(otherTotals, otherPers, grain, perGrain);
  return divide(memberTotals, memberPers, grain, perGrain).map((byCode, g) =>
    byCode.map((member, code) => gapOf(member, others[g]![code]!, relative)),
  );
}

const subtract = (all: Sums, some: Sums): Sums =>
  all.map((byCode, g) => byCode.map((sum, code) => sum - some[g]![code]!));

function gapOf(member: number | null, other: number | null, relative: boolean): number | null {
  if (member === null || other === null) return null;
  if (!relative) return member - other;
  return other > 0 ? (member - other) / other : null;
}

function reducePercentile({ of, share }: PercentileMetric, { rows, groupings }: Crowd): ByGroup {
  const values = of(rows);
  return groupings.map(grouping => membersOf(values, grouping).map(members => percentileOf(members.sort(), share)));
}

/** The values of each group, without the people who are left out. */
function membersOf(values: Float32Array | Float64Array, { codes, count }: Grouping): Float64Array[] {
  const groups = Array.from({ length: count }, () => new Float64Array(values.length));
  const sizes = new Uint32Array(count);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const code = codes === undefined ? 0 : codes[row]!;
    if (!Number.isNaN(value)) groups[code]![sizes[code]!++] = value;
  }
  return groups.map((group, code) => group.subarray(0, sizes[code]!));
}

function percentileOf(sorted: Float64Array, share: number): number | null {
  return sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Counts are whole numbers, and so are their squares: the sums are exact. */
function reduceDiversity({ topic, among }: DiversityMetric, { rows, groupings }: Crowd): ByGroup {
  const topics = topic(rows);
  const counted = among(rows);
  return groupings.map(({ codes, count }) => {
    const heads = Array.from({ length: count }, () => new Float64Array(rows.topics));
    for (let row = 0; row < rows.people; row++) if (counted[row]! > 0) heads[codes?.[row] ?? 0]![topics[row]!]!++;
    return heads.map(byTopic => effectiveShare(byTopic));
  });
}

function effectiveShare(heads: Float64Array): number | null {
  const all = heads.reduce((sum, n) => sum + n, 0);
  const squares = heads.reduce((sum, n) => sum + n * n, 0);
  return all === 0 ? null : (all * all) / squares / heads.length;
}
