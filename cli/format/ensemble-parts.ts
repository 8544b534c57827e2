// Chance and knowledge apart, for people: what luck does, and how far models differ that fit the evidence as well.
import {
  formatCount,
  formatEstimate,
  formatRange,
  formatValue,
  type Knowledge,
  type MetricEstimate,
  type PairKnowledge,
  type RunEnsemble,
  type StrategyReport,
  type WorldsHead,
} from '../../sim/index.ts';
import type { Look } from '../host/look.ts';
import type { MetricFact } from './report-facts.ts';
import { wrap } from './text.ts';

/** Below the row of a metric: its two intervals under each strategy. */
export function rangeRows(
  { key }: MetricFact,
  shown: readonly StrategyReport[],
  { strategies }: RunEnsemble,
): string[][] {
  const cells = (rangeOf: (strategy: StrategyReport) => Pick<Knowledge, 'low' | 'high'> | undefined) =>
    shown.map(strategy => {
      const estimate = strategy.metrics[key];
      const range = rangeOf(strategy);
      return estimate === undefined || range === undefined
        ? '–  '
        : `${formatRange(range, estimate.unit, estimate.mean)}  `;
    });
  return [
    ['  chance', ...cells(({ metrics }) => metrics[key])],
    ['  knowledge', ...cells(({ id }) => strategies.find(strategy => strategy.id === id)?.metrics[key])],
  ];
}

/** A value alone, where its intervals have rows of their own. */
export const formatMean = (estimate: { mean: number | null; reason?: string; unit: string }): string =>
  estimate.mean === null && estimate.reason !== undefined
    ? `– (${estimate.reason})`
    : formatValue(estimate.mean, estimate.unit);

/** Below the row of a difference: its two intervals, and in how many worlds it goes the same way. */
export function differenceRows(
  difference: MetricEstimate,
  known: PairKnowledge | undefined,
  outcome: string,
): string[][] {
  const range = (of: Pick<Knowledge, 'low' | 'high'>) =>
    formatRange(of, difference.unit, difference.mean, 'difference');
  return [
    ['  chance', range(difference), outcome],
    ...(known === undefined ? [] : [['  knowledge', range(known), sayWorlds(difference.mean, known)]]),
  ];
}

export const differenceAlone = (difference: { mean: number | null; reason?: string; unit: string }): string =>
  formatEstimate({ ...difference, low: null, high: null }, difference.unit, 'difference');

/** `same sign in 46 of 50 worlds` */
function sayWorlds(mean: number | null, { signs }: PairKnowledge): string {
  if (signs === null || mean === null) return 'worlds not told from chance';
  const { above, below, same } = signs;
  const worlds = above + below + same;
  const alike = mean > 0 ? above : mean < 0 ? below : same;
  return `${mean === 0 ? 'also nothing' : 'same sign'} in ${alike} of ${worlds} worlds`;
}

/** What the two are. */
export function ensembleNotes(
  { worlds, of, date, replications, leftOut, people }: WorldsHead,
  repetitions: number,
  look: Look,
): string[] {
  const whom = people === undefined ? 'the same people and luck' : `${formatCount(people)} people with the same luck`;
  const without = leftOut === undefined ? '' : `; ${leftOut} more cannot give your own rates`;
  return [
    `chance: what luck alone does, the 95 % interval of ${repetitions === 1 ? 'one repetition' : `${repetitions} repetitions`} of the usual model`,
    `knowledge: what the evidence leaves open at the least, the middle nine tenths of ${worlds} plausible worlds: models that all fit it (of ${of} found on ${date}${without}), each on ${replications === 1 ? 'one repetition' : `${replications} repetitions`} of ${whom}; – where chance hides how far they differ`,
  ].map(note => wrap(note, look.width));
}
