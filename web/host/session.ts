// Runs a plan to its last day and keeps every day's frame, so that any day can be shown again as it was.
import type { ExplainReport, Frame } from '../../sim/index.ts';
import type { HostEvent } from '../../sim/protocol/index.ts';
import type { RunPlan } from '../state/run-plan.ts';
import type { LiveHost } from './live-host.ts';

export interface RunSnapshot {
  /** index = day; days that are not computed yet may hold those of the run before */
  frames: readonly Frame[];
  /** last day computed by this run; −1 before the first */
  computed: number;
  people: number;
  /** of the finished run */
  digest: string | null;
  problem: string | null;
}

export interface Session {
  start(plan: RunPlan): void;
  snapshot(): RunSnapshot;
  subscribe(listener: () => void): () => void;
  explain(strategy: string, consumer: number, days: number): Promise<ExplainReport>;
  close(): void;
}

/** Frames of the run before stay on show until the new ones come, if they are of the same people and strategies. */
function comparable(before: RunPlan, after: RunPlan): boolean {
  const asked = ({ scenario: { id, strategies } }: RunPlan) => JSON.stringify([id, Object.keys(strategies)]);
  return asked(before) === asked(after);
}

const nothing: RunSnapshot = { frames: [], computed: -1, people: 0, digest: null, problem: null };

export function createSession(host: LiveHost): Session {
  const listeners = new Set<() => void>();
  const waiting = new Map<number, { resolve: (report: ExplainReport) => void; reject: (error: Error) => void }>();
  let plan: RunPlan | null = null;
  let state = nothing;
  let frames: Frame[] = [];
  /** starts that were sent and not yet answered; until the newest is answered all else belongs to older runs */
  let starting = 0;
  /** the day on which the run is told to stop next; any other stop belongs to an older request */
  let stop = 0;
  let nextCommand = 0;
  let requests = 0;
  let logRequest = -1;

  const update = (change: Partial<RunSnapshot>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  /** On to the next day on which a lever is moved, or to the end. */
  const proceed = (tick: number) => {
    const { scenario, commands } = plan!;
    for (; commands[nextCommand]?.tick === tick; nextCommand++) host.send({ type: 'command', command: commands[nextCommand]! });
    if (tick >= scenario.days) {
      logRequest = ++requests;
      host.send({ type: 'log', request: logRequest });
      return;
    }
    stop = Math.min(commands[nextCommand]?.tick ?? scenario.days, scenario.days);
    host.send({ type: 'runTo', tick: stop, ticksPerFrame: 1 });
  };

  const receive = (event: HostEvent) => {
    if (event.type === 'explained') return settle(event.request, event.report);
    if (event.type === 'failed' && event.request !== undefined) return settle(event.request, new Error(event.message));
    if (event.type === 'failed') {
      starting = Math.max(0, starting - 1);
      return update({ problem: event.message });
    }
    if (event.type === 'ready') {
      if (--starting > 0) return;
      update({ people: event.people, problem: null });
      // every day is wanted, so that all of them can be shown again: one credit a day and one for the first morning
      for (let tick = 0; tick <= plan!.scenario.days; tick++) host.send({ type: 'credit' });
      return proceed(0);
    }
    if (starting > 0) return;
    if (event.type === 'frame') {
      frames = [...frames];
      frames[event.frame.tick] = event.frame;
      return update({ frames, computed: event.frame.tick });
    }
    if (event.type === 'paused') return event.tick === stop ? proceed(stop) : undefined;
    if (event.type === 'logged' && event.request === logRequest) update({ digest: event.log.digest });
  };

  const settle = (request: number, result: ExplainReport | Error) => {
    const asked = waiting.get(request);
    waiting.delete(request);
    if (result instanceof Error) asked?.reject(result);
    else asked?.resolve(result);
  };

  host.onEvent(receive);
  return {
    start(next) {
      frames = plan !== null && comparable(plan, next) ? frames.slice(0, next.scenario.days + 1) : [];
      plan = next;
      starting += 1;
      nextCommand = 0;
      logRequest = -1;
      update({ frames, computed: -1, digest: null, problem: null });
      host.send({ type: 'start', scenario: next.scenario, replication: next.replication });
    },
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    explain: (strategy, consumer, days) =>
      new Promise((resolve, reject) => {
        const request = ++requests;
        waiting.set(request, { resolve, reject });
        host.send({ type: 'explain', request, strategy, consumer, days });
      }),
    close: () => host.close(),
  };
}
