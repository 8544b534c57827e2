/** Days per second; the last one is as fast as the machine can. */
export const speeds = [1, 2, 4, 8, 15, 30, 60, Infinity] as const;
export const usualSpeed = 3;

export function formatSpeed(daysPerSecond: number): string {
  return daysPerSecond === Infinity ? 'full speed' : `${daysPerSecond} ${daysPerSecond === 1 ? 'day' : 'days'}/s`;
}

export interface PacerTarget {
  position: () => number;
  newest: () => number;
  show: (position: number) => void;
  /** compute up to this day; `computed` is called when it is there */
  compute: (tick: number) => void;
  arrived: () => void;
}

export interface Pacer {
  run: (goal: number, daysPerSecond: number) => void;
  computed: () => void;
  stop: () => void;
  /** stop, and expect nothing that was asked for earlier */
  reset: () => void;
}

const shortestBeat = 33;
/** A picture at least this often: days that come faster are asked for in larger portions. */
const wantedPortion = { least: 250, most: 500 };

/**
 * Lets days pass at a speed that people chose: known days are shown again, unknown ones computed one by one. Only when
 * days are due faster than they can be drawn, several are computed for one picture.
 */
export function createPacer(target: PacerTarget): Pacer {
  let goal: number | undefined;
  let speed = 1;
  let since = 0;
  let from = 0;
  let askedAt: number | undefined;
  let portion = 1;
  let timer: NodeJS.Timeout | undefined;

  /** The day that the clock has reached. */
  function due(end: number): number {
    return speed === Infinity ? end : Math.min(end, from + Math.floor(((Date.now() - since) * speed) / 1000));
  }

  function beat(): void {
    clearTimeout(timer);
    if (goal === undefined) return;
    const day = due(goal);
    const known = Math.min(day, target.newest());
    if (known > target.position()) target.show(known);
    if (target.position() >= goal) {
      goal = undefined;
      target.arrived();
    } else if (day > target.newest()) computeUpTo(day);
    else timer = setTimeout(beat, Math.max(shortestBeat, 1000 / speed));
  }

  function computeUpTo(day: number): void {
    if (askedAt !== undefined) return;
    askedAt = Date.now();
    target.compute(Math.min(day, target.newest() + portion));
  }

  function adaptPortion(took: number): void {
    if (took < wantedPortion.least) portion *= 2;
    else if (took > wantedPortion.most) portion = Math.max(1, Math.floor(portion / 2));
  }

  function stop(): void {
    goal = undefined;
    clearTimeout(timer);
  }

  return {
    run(newGoal, daysPerSecond) {
      goal = newGoal;
      speed = daysPerSecond;
      since = Date.now();
      from = target.position();
      beat();
    },
    computed() {
      if (askedAt !== undefined) adaptPortion(Date.now() - askedAt);
      askedAt = undefined;
      beat();
    },
    stop,
    reset() {
      stop();
      askedAt = undefined;
    },
  };
}
