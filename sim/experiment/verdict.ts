// What a report comes down to, and how sure that is. Plain data and one paragraph, the same on every screen.
import { sayEstimate } from '../core/number-words.ts';
import type {
  CompareReport,
  Estimate,
  MetricEstimate,
  PairReport,
  RunReport,
  StrategyReport,
} from '../engine/report.ts';
import { isCandidate, sayApart } from '../engine/set-apart.ts';
import { metrics, type Metric } from '../metrics/index.ts';
import type { SegmentAxis } from '../model/world/segments.ts';
import { isEverywhere } from './rare-events.ts';
import { sayWhoPays } from './who-pays.ts';

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
  /** the strategy that is ahead by value after backlash; null when that is not clear, or when it is no candidate */
  winner: string | null;
  /** those of the two that are no candidates, with why */
  apart: readonly Apart[];
  /** the segment that a serves worst against b, by value after backlash */
  worst: JudgedSegment | null;
  sentence: string;
}

/** A strategy that is never ahead, whatever it earns. */
type Apart = Pick<StrategyReport, 'id' | 'setApart' | 'metrics' | 'worst'>;

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

/** One pair of strategies of a comparison. `strategies`: those of its report, which tell what sets them apart. */
export function judgePair(pair: PairReport, strategies: readonly Apart[]): PairVerdict {
  const { a, b } = pair;
  const apart = strategies.filter(({ id, setApart }) => (id === a || id === b) && !isCandidate(setApart));
  const judgements = judged.flatMap(key => {
    const [metric, estimate] = [metricOf(key), pair.metrics[key]];
    return metric === undefined || estimate === undefined ? [] : [judgeMetric(metric, estimate.difference)];
  });
  const value = judgements.find(({ metric }) => metric === valueKey)?.outcome;
  const leader = value === 'better' ? a : value === 'worse' ? b : null;
  const winner = apart.some(({ id }) => id === leader) ? null : leader;
  const told = { a, b, judgements, apart, worst: judgeWorst(pair) };
  return { ...told, winner, sentence: `${sayPair(told, leader)}${sayUnmatchedPair(pair)}` };
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

function sayPair(
  { a, b, judgements, worst, apart }: Omit<PairVerdict, 'sentence' | 'winner'>,
  leader: string | null,
): string {
  const first = apart.map(one => `${sayNoCandidate(one)} `).join('');
  if (judgements.every(({ outcome }) => outcome === 'same')) return `${first}${a} and ${b} are exactly alike.`;
  const parts = judgements.map(({ label, outcome, difference, unit }) => {
    const numbers = outcome === 'same' ? '' : ` (${sayEstimate(difference, unit, 'difference')})`;
    return `${label} ${wordsFor[outcome]}${numbers}`;
  });
  return [
    `${first}${a} against ${b}: ${parts.join(', ')}.`,
    sayLead(leader, apart),
    ...(worst === null ? [] : [sayWorst(a, worst)]),
  ].join(' ');
}

const sayUnmatchedPair = ({ unmatched }: PairReport): string =>
  unmatched.length === 0 ? '' : ` They differ in ${unmatched.join(' and ')} too, which may be part of it.`;

function sayLead(leader: string | null, apart: readonly Apart[]): string {
  if (leader === null) return 'Which one is ahead is not clear by value after backlash.';
  const barred = apart.find(({ id }) => id === leader);
  if (barred === undefined) return `${leader} is ahead by value after backlash.`;
  return withPrice(`${leader} would earn more, but is set apart and so not ahead.`, barred);
}

const withPrice = (sentence: string, one: Apart): string => [sentence, sayWhoPays(one)].filter(Boolean).join(' ');

const sayNoCandidate = ({ id, setApart }: Apart): string => `${id} is set apart: ${sayApart(setApart)}.`;

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
    return report.pairs
      .map((pair, i) => withWorlds(judgePair(pair, report.strategies).sentence, report.ensemble?.pairs?.[i]))
      .join('\n');
  return withWorlds(sayOrder(report), report.ensemble);
}

const withWorlds = (sentence: string, worlds: { sentence: string } | undefined): string =>
  [sentence, worlds?.sentence].filter(Boolean).join(' ');

/** Without paired differences, only intervals that do not touch tell strategies apart. Those that are no candidates come last. */
function sayOrder({ strategies }: RunReport): string {
  const known = strategies
    .flatMap(one => {
      const estimate = one.metrics[valueKey];
      const mean = estimate?.mean ?? null;
      return estimate === undefined || mean === null ? [] : [{ ...one, estimate: { ...estimate, mean } }];
    })
    .toSorted((one, other) => other.estimate.mean - one.estimate.mean);
  if (known.length === 0) return 'Value after backlash is not known.';
  const apart = known.filter(({ setApart }) => !isCandidate(setApart));
  return [
    ...apart.map(sayNoCandidate),
    sayCandidates(known.filter(one => !apart.includes(one))),
    ...apart.map(one => withPrice(`Set apart, ${sayValue(one)}.`, one)),
  ].join(' ');
}

interface Valued {
  id: string;
  estimate: MetricEstimate & { mean: number };
}

const sayValue = ({ id, estimate }: Valued): string => `${id} ${sayEstimate(estimate, estimate.unit)}`;

/** The highest first. */
function sayCandidates([first, second]: readonly Valued[]): string {
  if (first === undefined) return 'No strategy is left that could be ahead.';
  if (second === undefined)
    return `${first.id}: value after backlash ${sayEstimate(first.estimate, first.estimate.unit)}.`;
  const clear =
    first.estimate.low !== null && second.estimate.high !== null && first.estimate.low > second.estimate.high;
  const lead = clear ? `${first.id} is ahead` : `No strategy is clearly ahead; highest is ${first.id}`;
  return `${lead} by value after backlash: ${sayValue(first)}, then ${sayValue(second)}.`;
}
