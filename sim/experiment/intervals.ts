// What can be said about the truth from a few replications. Every interval is meant to hold the truth 95 times of 100.
// A value that does not exist is `null` with its reason, never NaN.
import type { Estimate } from '../engine/report.ts';
import { studentReach } from './distributions.ts';
import { intervalOfEvents, largestOf, neverSeen, rareOf, seenOnce, together, type Direction } from './rare-events.ts';
import { centreOf, deviationOf, missing, unknown, usualConfidence, type Values } from './statistics.ts';

/** Stories in the press are of very different sizes: the next one may move people twice as far as the worst that was seen. */
const mostTimes = 2;
const outlying = 0.99;

/** What is known of values beforehand. */
export interface Known {
  /** least and most that a value can be; one that stands at an end in some replications is moved by events in the others */
  range?: readonly [number, number] | undefined;
  /** what happens to everybody at once and moves these values */
  events?: readonly SharedEvent[] | undefined;
  /** of Student's interval; default 95 % */
  confidence?: number | undefined;
}

export interface SharedEvent {
  /** the metric that counts it */
  metric: string;
  /** by replication */
  happened: readonly boolean[];
  /** whether it always moves these values far more than other luck does; otherwise it counts where that shows */
  always: boolean;
}

/** Where values stand as long as nothing happens. */
interface Rest {
  at: number;
  direction: Direction;
  /** what is said where they stand there in all replications */
  said: string;
  /** the size of the largest event that is known from elsewhere */
  largest?: number;
}

/**
 * The mean over replications, which speaks of the mean over all luck of the same people. Student's t interval: exact for normal
 * values, good for the averages over many people that metrics are; one for rare events where only some replications had any.
 * Source: Student 1908. Cost: n.
 */
export function estimateMean(values: Values, { range = [0, Infinity], events, confidence }: Known = {}): Estimate {
  const end = [0, ...range].find(each => values.includes(each));
  return estimate(values, end === undefined ? undefined : restAt(end, values, range), events, confidence);
}

function restAt(at: number, values: Values, [least, most]: readonly [number, number]): Rest {
  const present = values.filter(value => value !== null);
  const up = at < most || present.some(value => value > at);
  const down = at > least || present.some(value => value < at);
  return {
    at,
    direction: up && down ? 'both' : up ? 'up' : 'down',
    said: at === 0 ? 'did not happen' : 'no exception',
  };
}

/**
 * How much more a has than b, replication by replication: what both owe to common luck cancels out.
 * Only replications count in which both have a value. Of a strategy and its copy (`alike`; unless it is told, values that vary and
 * are equal everywhere) it is certainly 0. Source: paired t interval, Student 1908. Cost: n.
 */
export function estimateDifference(
  a: Values,
  b: Values,
  { events, alike }: Pick<Known, 'events'> & { alike?: boolean | undefined } = {},
): Estimate {
  const differences = a.map((value, i) => minus(value, b[i]));
  const certain = alike ?? (new Set(a).size > 1 && differences.every(value => value === 0));
  // what happened on both sides alike in these replications may happen on one alone
  const rare = [a, b].filter(side => side.includes(0)).flat();
  const largest = largestOf(rare.filter(value => value !== null));
  const rest: Rest | undefined = certain ? undefined : { at: 0, direction: 'both', said: 'no difference', largest };
  return estimate(differences, rest, certain ? [] : events);
}

const minus = (a: number | null, b: number | null | undefined) =>
  a === null || b === null || b === undefined ? null : a - b;

function estimate(
  values: Values,
  rest: Rest | undefined,
  events: readonly SharedEvent[] = [],
  confidence = usualConfidence,
): Estimate {
  const present = values.filter(value => value !== null);
  const n = present.length;
  const centre = centreOf(present);
  if (centre === null) return unknown('no replication has a value');
  if (n === 1) return { mean: centre, low: null, high: null, reason: 'one replication has no interval' };
  const moved = rest === undefined ? present : present.filter(value => value !== rest.at);
  if (moved.length === 0) return neverSeen(centre, n, rest!.said);
  if (moved.length === 1) return seenOnce(centre, n);
  const { happened, without } = summarize(events, values);
  const partly = { ...(without.length > 0 && { without }), ...missing(n, values.length) };
  if (rest !== undefined && moved.length < n) {
    const sizes = moved.map(value => value - rest.at);
    const largest = Math.max(largestOf(sizes), rest.largest ?? 0);
    const { low, high } = intervalOfEvents(sizes, n, rest.direction, largest);
    return { mean: centre, low: rest.at + low, high: rest.at + high, rare: rareOf(moved.length, n), ...partly };
  }
  const quiet = present.filter((_, i) => !happened[i]!);
  const hurdle = quiet.length > 1 && quiet.length < n;
  if (hurdle && (events.some(({ always }) => always) || standOut(present, quiet)))
    return {
      mean: centre,
      ...intervalAround(present, happened, quiet, rest?.direction),
      rare: rareOf(n - quiet.length, n),
      ...partly,
    };
  const reach = reachOf(present, confidence);
  return { mean: centre, low: centre - reach, high: centre + reach, ...partly };
}

/** Whether some value is too far from the quiet ones to be one of them, by their 99 % prediction interval. */
function standOut(values: readonly number[], quiet: readonly number[]): boolean {
  const m = quiet.length;
  const middle = centreOf(quiet)!;
  const reach = studentReach(outlying, m - 1) * deviationOf(quiet) * Math.sqrt(1 + 1 / m);
  return values.some(value => Math.abs(value - middle) > reach);
}

/** How far Student's interval reaches to either side. */
function reachOf(values: readonly number[], confidence = usualConfidence): number {
  // measured from the first value: equal values deviate by exactly nothing
  const deviation = deviationOf(values.map(value => value - values[0]!));
  return (studentReach(confidence, values.length - 1) * deviation) / Math.sqrt(values.length);
}

/** Of the replications that have a value: in which any event happened, of those that did not happen in all; and which happened in none. */
function summarize(
  events: readonly SharedEvent[],
  values: Values,
): { happened: boolean[]; without: Estimate['without'] & object } {
  const seen = events.map(({ metric, happened }) => ({
    metric,
    happened: happened.filter((_, i) => values[i] !== null),
  }));
  const n = values.filter(value => value !== null).length;
  const mixed = seen.filter(({ happened }) => !happened.every(Boolean));
  return {
    happened: Array.from({ length: n }, (_, i) => mixed.some(({ happened }) => happened[i]!)),
    without: seen
      .filter(({ happened }) => !happened.some(Boolean))
      .map(({ metric }) => ({ metric, atMost: rareOf(0, n).atMost })),
  };
}

/**
 * Where the quiet replications lie, by Student's interval, and how far events move the mean from there, by one for rare events.
 * Source of the sum: Zou & Donner 2008.
 */
function intervalAround(
  values: readonly number[],
  happened: readonly boolean[],
  quiet: readonly number[],
  known: Direction | undefined,
): { low: number; high: number } {
  const middle = centreOf(quiet)!;
  const effects = values.flatMap((value, i) => (happened[i]! ? [value - middle] : []));
  const direction =
    known ?? (effects.every(effect => effect < 0) ? 'down' : effects.every(effect => effect > 0) ? 'up' : 'both');
  const move = effects.reduce((sum, effect) => sum + effect, 0) / values.length;
  const { low, high } = intervalOfEvents(effects, values.length, direction, mostTimes * largestOf(effects));
  const reach = reachOf(quiet);
  return { low: middle + move - together(reach, move - low), high: middle + move + together(reach, high - move) };
}

/**
 * The interval of one out of `count` estimates such that all of them together hold with 95 %: for the worst of many groups,
 * which was picked because it looked bad. Takes an interval over all replications. Source: Bonferroni 1936, Dunn 1961. Cost: 1.
 */
export function widenForMany(estimated: Estimate, replications: number, count: number): Estimate {
  const { mean: centre, low, high, rare } = estimated;
  if (centre === null || low === null || high === null) return estimated;
  const joint = 1 - (1 - usualConfidence) / count;
  const times = studentReach(joint, replications - 1) / studentReach(usualConfidence, replications - 1);
  if (rare !== undefined)
    return { ...estimated, low: centre - (centre - low) * times, high: centre + (high - centre) * times };
  const reach = ((high - low) / 2) * times;
  return { ...estimated, low: centre - reach, high: centre + reach };
}

/**
 * A number made from the means of several columns, one row a replication: its value at the means, and the interval from
 * leaving out one replication after the other. For a plain mean or difference this is Student's interval.
 * Source: Quenouille 1956, Tukey 1958 (jackknife). Cost: n².
 */
export function estimateFromMeans(
  rows: readonly (readonly number[])[],
  from: (means: readonly number[]) => number | null,
  replications = rows.length,
): Estimate {
  const n = rows.length;
  if (n === 0) return unknown('no replication has a value');
  const at = (kept: readonly (readonly number[])[]) =>
    from(rows[0]!.map((_, column) => centreOf(kept.map(row => row[column]!))!));
  const centre = at(rows);
  if (centre === null) return unknown('nothing to divide by');
  if (n === 1) return { mean: centre, low: null, high: null, reason: 'one replication has no interval' };
  const without = rows.map((_, left) => at(rows.filter((_, i) => i !== left))).filter(value => value !== null);
  if (without.length < n) return { mean: centre, low: null, high: null, reason: 'too much hangs on one replication' };
  const reach = (studentReach(usualConfidence, n - 1) * deviationOf(without) * (n - 1)) / Math.sqrt(n);
  return { mean: centre, low: centre - reach, high: centre + reach, ...missing(n, replications) };
}
