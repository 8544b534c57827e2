// What a report comes down to, and how sure that is. Plain data and one paragraph, the same on every screen.
import { sayEstimate } from '../core/number-words.ts';
import type { CompareReport, Estimate, PairReport, RunReport } from '../engine/report.ts';
import { metrics, type Metric } from '../metrics/index.ts';
import type { SegmentAxis } from '../model/world/segments.ts';
import { isEverywhere } from './rare-events.ts';

/** `same`: exactly alike in every replication. `unknown`: too few replications, or no value. */
export type Outcome = 'better' | 'worse' | 'no clear difference' | 'same' | 'unknown';

export interface Judgement {
  metric: string;
  label: string;
  unit: string;
  /** how a does against b */
  outcome: Outcome;
  difference: Estimate;
}

interface JudgedSegment extends Judgement {
  axis: SegmentAxis;
  value: string;
  people: number;
  /** how many segments it was picked from; the interval is widened for that */
  among: number;
}

export interface PairVerdict {
  a: string;
  b: string;
  /** engagement, backlash, value after backlash */
  judgements: Judgement[];
  /** the strategy that is ahead by value after backlash; null when that is not clear */
  winner: string | null;
  /** the segment that a serves worst against b, by value after backlash */
  worst: JudgedSegment | null;
  sentence: string;
}

const valueKey = 'valueAfterBacklash';
const judged = ['engagement', 'backlash', valueKey];

/** Only a whole interval on one side of 0 is an answer. */
export function judge(difference: Estimate, better: 'up' | 'down'): Outcome {
  const { low, high } = difference;
  if (isEverywhere(difference, 0)) return 'same';
  if (difference.rare?.happened === 1) return 'no clear difference';
  if (low === null || high === null) return 'unknown';
  if (low <= 0 && high >= 0) return 'no clear difference';
  return low > 0 === (better === 'up') ? 'better' : 'worse';
}

/** One pair of strategies of a comparison. */
export function judgePair(pair: PairReport): PairVerdict {
  const { a, b } = pair;
  const judgements = judged.flatMap(key => {
    const [metric, estimate] = [metricOf(key), pair.metrics[key]];
    return metric === undefined || estimate === undefined ? [] : [judgeMetric(metric, estimate.difference)];
  });
  const value = judgements.find(({ metric }) => metric === valueKey)?.outcome;
  const winner = value === 'better' ? a : value === 'worse' ? b : null;
  const worst = judgeWorst(pair);
  return { a, b, judgements, winner, worst, sentence: sayPair({ a, b, judgements, winner, worst }) };
}

const metricOf = (key: string): Metric | undefined => metrics.find(metric => metric.key === key);

function judgeMetric({ key, label, unit, better }: Metric, difference: Estimate): Judgement {
  return { metric: key, label, unit, outcome: judge(difference, better), difference };
}

function judgeWorst({ worst }: PairReport): JudgedSegment | null {
  const [metric, segment] = [metricOf(valueKey), worst[valueKey]];
  if (metric === undefined || segment === undefined) return null;
  const { axis, value, people, ofSegments, ...difference } = segment;
  return { axis, value, people, among: ofSegments, ...judgeMetric(metric, difference) };
}

function sayPair({ a, b, judgements, winner, worst }: Omit<PairVerdict, 'sentence'>): string {
  if (judgements.every(({ outcome }) => outcome === 'same')) return `${a} and ${b} are exactly alike.`;
  const parts = judgements.map(({ label, outcome, difference, unit }) => {
    const numbers = outcome === 'same' ? '' : ` (${sayEstimate(difference, unit, 'difference')})`;
    return `${label} ${wordsFor[outcome]}${numbers}`;
  });
  const end = winner === null ? 'Which one is ahead is not clear' : `${winner} is ahead`;
  return `${a} against ${b}: ${parts.join(', ')}. ${end} by value after backlash.${worst === null ? '' : ` ${sayWorst(a, worst)}`}`;
}

const wordsFor: Record<Outcome, string> = {
  better: 'better',
  worse: 'worse',
  'no clear difference': 'not clearly different',
  same: 'the same',
  unknown: 'not known',
};

function sayWorst(a: string, { axis, value, difference, unit, among, outcome }: JudgedSegment): string {
  const who = `${axis} ${value}`;
  const numbers = `${sayEstimate(difference, unit, 'difference')}, allowing for the pick among ${among} segments`;
  if (outcome === 'worse') return `Worst off under ${a}: ${who} (${numbers}).`;
  return `No segment is clearly worse off under ${a}; lowest is ${who} (${numbers}).`;
}

/** A report in one paragraph: each pair where strategies were compared, else the order of the strategies; and in how many plausible worlds it holds. */
export function verdict(report: RunReport | CompareReport): string {
  if ('pairs' in report && report.pairs.length > 0)
    return report.pairs.map((pair, i) => withWorlds(judgePair(pair).sentence, report.ensemble?.pairs?.[i])).join('\n');
  return withWorlds(sayOrder(report), report.ensemble);
}

const withWorlds = (sentence: string, worlds: { sentence: string } | undefined): string =>
  worlds === undefined ? sentence : `${sentence} ${worlds.sentence}`;

/** Without paired differences, only intervals that do not touch tell strategies apart. */
function sayOrder({ strategies }: RunReport): string {
  const known = strategies.flatMap(({ id, metrics: estimates }) => {
    const estimate = estimates[valueKey];
    const mean = estimate?.mean ?? null;
    return estimate === undefined || mean === null ? [] : [{ id, ...estimate, mean }];
  });
  const [first, second] = known.toSorted((one, other) => other.mean - one.mean);
  if (first === undefined) return 'Value after backlash is not known.';
  if (second === undefined) return `${first.id}: value after backlash ${sayEstimate(first, first.unit)}.`;
  const clear = first.low !== null && second.high !== null && first.low > second.high;
  const lead = clear ? `${first.id} is ahead` : `No strategy is clearly ahead; highest is ${first.id}`;
  const [one, other] = [first, second].map(({ id, ...estimate }) => `${id} ${sayEstimate(estimate, estimate.unit)}`);
  return `${lead} by value after backlash: ${one}, then ${other}.`;
}
