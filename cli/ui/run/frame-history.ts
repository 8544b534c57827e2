import type { ArmFrame, Frame } from '../../../sim/index.ts';

/** How many days are kept whole; older ones keep what series need. */
const wholeFrames = 800;

/** Every frame of a run by day, so that a step back shows the identical earlier picture. */
export interface FrameHistory {
  /** the newest frame not after this day */
  at: (tick: number) => Frame | undefined;
  add: (frame: Frame) => void;
  /** the next day before (-1) or after (1) this one that was looked at */
  seen: (tick: number, by: 1 | -1) => number;
  clear: () => void;
  /** values over all days so far, from day 1 to `tick`; null where there is none, undefined on days that were not looked at */
  series: (arm: number, metric: string, tick: number) => (number | null | undefined)[];
}

export function createFrameHistory(): FrameHistory {
  const frames: Frame[] = [];
  const at = (tick: number): Frame | undefined => {
    for (let day = Math.min(tick, frames.length - 1); day >= 0; day--) {
      const frame = frames[day];
      if (frame !== undefined) return frame;
    }
    return undefined;
  };
  return {
    at,
    add(frame) {
      frames[frame.tick] = frame;
      const old = frames[frame.tick - wholeFrames];
      if (old !== undefined) frames[old.tick] = { ...old, arms: old.arms.map(withoutSegments) };
    },
    clear: () => void (frames.length = 0),
    series: (arm, metric, tick) =>
      Array.from({ length: tick }, (_, i) => {
        const shown = frames[i + 1]?.arms[arm];
        return shown === undefined ? undefined : (shown.metrics[metric] ?? null);
      }),
    seen: (tick, by) => {
      let day = tick + by;
      while (day > 0 && day < frames.length && frames[day] === undefined) day += by;
      return day;
    },
  };
}

/** Segments are most of a frame's weight. */
function withoutSegments(arm: ArmFrame): ArmFrame {
  return { ...arm, segments: [] };
}
