import type { Frame } from '../../sim/index.ts';
import { findArm } from './field-picture.ts';

/**
 * B minus A of one metric for each replication; null where one of them has no value. With shared luck both come from the same
 * replication; otherwise B comes from the next one, so that the same outcomes are paired anew.
 */
export function outcomeDifferences(
  frames: readonly Frame[],
  ids: { a: string; b: string },
  key: string,
  sharedLuck: boolean,
): (number | null)[] {
  const value = (frame: Frame, arm: string) => findArm(frame, arm)?.metrics[key];
  return frames.map((frame, i) => {
    const a = value(frame, ids.a);
    const b = value(sharedLuck ? frame : frames[(i + 1) % frames.length]!, ids.b);
    return typeof a === 'number' && typeof b === 'number' ? b - a : null;
  });
}
