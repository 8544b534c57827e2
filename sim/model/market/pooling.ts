import type { Scenario } from '../world/scenario.ts';
import type { DayTotals } from './day.ts';

// What a brand learns from all its customers together: which topics are clicked, and from how many it may learn. Only messages
// that were not aimed at the person count: a topic that is shown to its lovers alone would look like everybody’s favourite.

export interface Pool {
  shown: Float64Array;
  clicked: Float64Array;
  /** share of people whose records may be learned from */
  share: number;
}

/** Clicks per message that are taken for granted until there is experience, and how many messages that is worth. ASSUMED */
const priorRate = 0.02;
const priorMessages = 200;

export function createPool(): Pool {
  return { shown: new Float64Array(8), clicked: new Float64Array(8), share: 1 };
}

export function learnTogether(pool: Pool, totals: DayTotals, people: number): void {
  totals.byTopic('topicShown').forEach((count, topic) => (pool.shown[topic]! += count));
  totals.byTopic('topicClicked').forEach((count, topic) => (pool.clicked[topic]! += count));
  pool.share = people > 0 ? totals.total('recordsPooled') / people : 0;
}

/** How well each topic does among all, the best = 1; what was popular from the start until clicks say otherwise. */
export function topicScores({ topics }: Scenario, { shown, clicked }: Pool): number[] {
  const rates = topics.map(
    (_, k) => (clicked[k]! + priorRate * priorMessages * startingScore(k)) / (shown[k]! + priorMessages),
  );
  const best = Math.max(...rates);
  return Array.from({ length: 8 }, (_, k) => (k < rates.length ? rates[k]! / best : 0));
}

/** Topics stand in the order of their popularity; the same law draws the interests of people. */
export const startingScore = (k: number): number => 1 / Math.sqrt(k + 1);
