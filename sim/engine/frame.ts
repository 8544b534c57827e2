// What a screen is given. About 10 kB; sent on credit, newest wins, the simulation never waits for a screen.

/** Side of the engagement × creepiness histogram. */
export const histogramSide = 20;

export const followedStatus = ['customer', 'unsubscribed', 'turned', 'left'] as const;
export type FollowedStatus = (typeof followedStatus)[number];

export interface ArmFrame {
  strategy: string;
  /** every metric of the registry over the days so far; null where there is nothing to divide by */
  metrics: Record<string, number | null>;
  /** today's values, for the series */
  today: Record<string, number | null>;
  /** as in reports; all metrics on the last day, the most important ones before */
  segments: { axis: string; value: string; people: number; metrics: Record<string, number | null> }[];
  /** counts of people still customers: cell [row · side + column], column = engagement, row = creepiness, both 0–1 */
  histogram: Uint32Array;
  /** a few hundred people followed one by one, same people in every arm */
  followed: { ids: Uint32Array; engagement: Float32Array; creepiness: Float32Array; status: Uint8Array };
}

export interface Frame {
  /** days finished so far, 0 … days */
  tick: number;
  days: number;
  arms: ArmFrame[];
}
