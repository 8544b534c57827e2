// The run behind the page. Two simulators do the same run side by side: the scout goes straight to the days that are asked for
// and answers questions; the camera keeps the frame of every day, so that any day can be shown again as it was.
import type { ExplainReport, Frame } from '../../sim/index.ts';
import type { WorkerPort } from '../../sim/protocol/index.ts';
import type { OwnPeople, RunPlan } from '../state/run-plan.ts';
import { createRunner } from './runner.ts';

export interface RunSnapshot {
  /** index = day; days that are not computed yet may hold those of the run before, or be empty */
  frames: readonly (Frame | undefined)[];
  /** is the frame of this day one of the present run? */
  isFresh: (day: number) => boolean;
  /** all days up to here are computed; −1 before the first */
  computed: number;
  people: number;
  /** people of one's own, if the run is of them */
  own: OwnPeople | null;
  /** of the finished run */
  digest: string | null;
  problem: string | null;
}

export interface Session {
  /** `shown`: the day that is wanted first */
  start(plan: RunPlan, shown: number): void;
  /** nothing of the present run counts any more: another is being prepared, or cannot be */
  hold(problem?: string): void;
  snapshot(): RunSnapshot;
  subscribe(listener: () => void): () => void;
  explain(strategy: string, consumer: number, days: number): Promise<ExplainReport>;
  close(): void;
}

export function createSession(scoutHost: WorkerPort, cameraHost: WorkerPort): Session {
  const listeners = new Set<() => void>();
  let plan: RunPlan | null = null;
  let held = false;
  let fresh = new Set<number>();
  const isFresh = (day: number) => fresh.has(day);
  let state: RunSnapshot = { frames: [], isFresh, computed: -1, people: 0, own: null, digest: null, problem: null };

  const update = (change: Partial<RunSnapshot>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const keep = (frame: Frame, change: Partial<RunSnapshot> = {}) => {
    if (held) return;
    fresh.add(frame.tick);
    const frames = [...state.frames];
    frames[frame.tick] = frame;
    update({ ...change, frames });
  };
  const onProblem = (problem: string) => held || update({ problem });

  const scout = createRunner({
    host: scoutHost,
    everyDay: false,
    onReady: people => held || update({ people, problem: null }),
    onFrame: frame => keep(frame),
    onEnd: digest => held || update({ digest }),
    onProblem,
  });
  const camera = createRunner({
    host: cameraHost,
    everyDay: true,
    onReady: () => {},
    onFrame: frame => keep(frame, { computed: frame.tick }),
    onEnd: () => {},
    onProblem,
  });

  return {
    start(next, shown) {
      const kept = plan !== null && comparable(plan, next) ? state.frames.slice(0, next.scenario.days + 1) : [];
      plan = next;
      held = false;
      fresh = new Set();
      update({ frames: kept, computed: -1, own: next.own, digest: null, problem: null });
      scout.start(next, [shown]);
      camera.start(next);
    },
    hold(problem) {
      held = true;
      fresh = new Set();
      update({ computed: -1, digest: null, problem: problem ?? null });
    },
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    explain: scout.explain,
    close() {
      scout.close();
      camera.close();
    },
  };
}

/** Frames of the run before stay on show until the new ones come, if they are of the same people and strategies. */
function comparable(before: RunPlan, after: RunPlan): boolean {
  const asked = ({ scenario: { id, population, strategies } }: RunPlan) =>
    JSON.stringify([id, population.file, Object.keys(strategies)]);
  return asked(before) === asked(after);
}
