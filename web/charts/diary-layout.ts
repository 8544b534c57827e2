// One person's messages over the days: how creepy each felt, and what the person did.
import { type ExplainDay, gravestDay } from '../../sim/index.ts';
import { linearScale } from './linear-scale.ts';
import { dayTicks } from './series-layout.ts';

export interface DiaryMark {
  tick: number;
  x: number;
  y: number;
  tooFar: boolean;
  opened: boolean;
  bought: boolean;
}

export interface DiaryLayout {
  plot: { left: number; right: number; top: number; bottom: number };
  marks: DiaryMark[];
  limitY: number;
  xTicks: { tick: number; x: number }[];
  /** day of the nearest message */
  dayAt: (x: number) => number | null;
}

export function layoutDiary(
  days: readonly ExplainDay[],
  lastDay: number,
  limit: number,
  size: { width: number; height: number },
): DiaryLayout {
  const plot = { left: 8, right: size.width - 8, top: 8, bottom: size.height - 20 };
  const x = linearScale([0, Math.max(1, lastDay)], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const marks = days.flatMap(({ tick, message }) =>
    message === null
      ? []
      : [
          {
            tick,
            x: x(tick),
            y: y(message.creepiness),
            tooFar: message.creepiness > limit,
            opened: message.opened,
            bought: message.bought,
          },
        ],
  );
  const nearest = (at: number) =>
    marks.reduce<DiaryMark | null>(
      (best, mark) => (best === null || Math.abs(mark.x - at) < Math.abs(best.x - at) ? mark : best),
      null,
    );
  return {
    plot,
    marks,
    limitY: y(limit),
    xTicks: dayTicks(lastDay).map(tick => ({ tick, x: x(tick) })),
    dayAt: at => nearest(at)?.tick ?? null,
  };
}

/** The day worth opening first: the last one with the gravest turn, else the creepiest message, else none. */
export function tellingDay(days: readonly ExplainDay[]): number | null {
  const gravest = gravestDay(days);
  if (gravest !== undefined) return gravest.tick;
  const messages = days.filter(({ message }) => message !== null);
  const creepiest = messages.reduce<ExplainDay | undefined>(
    (best, day) => (best === undefined || day.message!.creepiness > best.message!.creepiness ? day : best),
    undefined,
  );
  return creepiest?.tick ?? null;
}
