import { channelNames, recordedSources } from '../model/world/names.ts';
import type { Population } from '../model/world/population.ts';
import type { Strategy } from '../model/world/scenario.ts';
import { type SegmentAxis, segmentAxes } from '../model/world/segments.ts';

// State before day 0, where it differs between people or strategies.

/** What the brand knows of its customers from the start: what they bought, if it keeps that. */
export function firstEvidence({ size, initial }: Population, collects: readonly number[]): Float32Array | undefined {
  const purchases = recordedSources.indexOf('purchases');
  if (initial.familiarity === undefined || !collects[purchases]) return undefined;
  const evidence = new Float32Array(size * recordedSources.length);
  evidence.set(initial.familiarity, purchases * size);
  return evidence;
}

/** Who belongs to a segment that the strategy leaves out (`fairness.exclude`). */
export function excludedPeople({ size, segments }: Population, { levers }: Strategy): Float32Array | undefined {
  const { exclude } = levers['fairness'] as { exclude: readonly string[] };
  if (exclude.length === 0) return undefined;
  const excluded = new Float32Array(size);
  for (const segment of exclude) {
    const [axis, value] = segment.split('=') as [SegmentAxis, string];
    const code = (segmentAxes[axis] as readonly string[]).indexOf(value);
    segments[axis].forEach((of, row) => {
      if (of === code) excluded[row] = 1;
    });
  }
  return excluded;
}

/**
 * How many messages each still feels: as many as where the brand has written like this for weeks. `keeps` is what is left of a
 * message the next day.
 */
export function firstLoad(
  { size }: Population,
  { contactRate, channelShare }: { contactRate: number; channelShare: readonly number[] },
  keeps: number,
): Float32Array {
  const load = new Float32Array(size * channelNames.length);
  channelShare.forEach((share, channel) => {
    load.fill((contactRate * share) / (1 - keeps), channel * size, (channel + 1) * size);
  });
  return load;
}
