// The same two strategies over many replications: the same people, other luck each time, and always shared by both sides.
import type { Frame } from '../../sim/index.ts';
import type { WorkerPort } from '../../sim/protocol/index.ts';
import type { RunPlan } from '../state/run-plan.ts';
import { createRunner } from './runner.ts';

export interface ReplicateOptions {
  host: WorkerPort;
  plan: RunPlan;
  count: number;
  /** last frame of each replication, in order */
  onResult: (last: Frame) => void;
  onProblem: (message: string) => void;
}

/** Runs replications 0 … count − 1 one after the other, lever changes on the way included. Returns how to stop at once. */
export function replicate({ host, plan, count, onResult, onProblem }: ReplicateOptions): () => void {
  let replication = 0;
  let last: Frame | null = null;
  const runner = createRunner({
    host,
    everyDay: false,
    onReady: () => {},
    onFrame: frame => {
      last = frame;
    },
    onEnd: () => {
      onResult(last!);
      replication += 1;
      if (replication < count) runner.start({ ...plan, replication });
      else runner.close();
    },
    onProblem,
  });
  runner.start({ ...plan, replication });
  return runner.close;
}
