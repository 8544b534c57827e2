// The same two strategies over many replications: the same people, other luck each time, and always shared by both sides.
import type { Frame } from '../../sim/index.ts';
import type { RunPlan } from '../state/run-plan.ts';
import type { LiveHost } from './live-host.ts';

export interface Replicator {
  /** stops at once; nothing more is reported */
  cancel(): void;
}

export interface ReplicateOptions {
  host: LiveHost;
  plan: RunPlan;
  count: number;
  /** last frame of each replication, in order */
  onResult: (last: Frame) => void;
  onProblem: (message: string) => void;
}

/** Runs replications 0 … count − 1 one after the other, lever changes on the way included. */
export function replicate({ host, plan, count, onResult, onProblem }: ReplicateOptions): Replicator {
  const { scenario, commands } = plan;
  let replication = 0;
  let nextCommand = 0;
  let stop = 0;
  let last: Frame | null = null;

  const begin = () => {
    nextCommand = 0;
    last = null;
    host.send({ type: 'start', scenario, replication });
  };
  const proceed = (tick: number) => {
    for (; commands[nextCommand]?.tick === tick; nextCommand++) host.send({ type: 'command', command: commands[nextCommand]! });
    stop = Math.min(commands[nextCommand]?.tick ?? scenario.days, scenario.days);
    host.send({ type: 'credit' });
    host.send({ type: 'runTo', tick: stop, ticksPerFrame: Math.max(1, stop - tick) });
  };
  const finish = () => {
    if (last !== null) onResult(last);
    replication += 1;
    if (replication < count) begin();
    else host.close();
  };

  host.onEvent(event => {
    if (event.type === 'ready') proceed(0);
    else if (event.type === 'frame') last = event.frame;
    else if (event.type === 'paused') {
      if (event.tick !== stop) return;
      if (stop >= scenario.days) finish();
      else proceed(stop);
    } else if (event.type === 'failed') onProblem(event.message);
  });
  begin();
  return { cancel: () => host.close() };
}
