// Many replications of what the page shows, in a worker of their own.
import { useEffect, useMemo, useState } from 'react';
import type { Frame } from '../../sim/index.ts';
import { replicationCount } from '../state/app-state.ts';
import { planRun } from '../state/run-plan.ts';
import type { RunPlan } from '../state/run-plan.ts';
import { useAppState, useBase, useRun } from '../state/use-app.tsx';
import { createHost } from './create-host.ts';
import { replicate } from './replicate.ts';

/** Waits for the hand to rest before many replications start anew. */
const restMilliseconds = 600;

export interface Replications {
  plan: RunPlan;
  /** last frame of each replication done so far */
  frames: readonly Frame[];
  problem: string | null;
}

/** Those of an earlier plan are dropped as soon as another is asked for. */
export function useReplications(): Replications {
  const { strategies, changes, seed } = useAppState();
  const base = useBase();
  const own = useRun(run => run.own);
  const plan = useMemo(() => planRun({ strategies, changes, seed, replication: 0 }, base, own), [strategies, changes, seed, base, own]);
  const [result, setResult] = useState<Replications>({ plan, frames: [], problem: null });
  useEffect(() => {
    let cancel = () => {};
    const timer = setTimeout(() => {
      cancel = replicate({
        host: createHost(),
        plan,
        count: replicationCount,
        onResult: frame => setResult(before => ({ plan, frames: before.plan === plan ? [...before.frames, frame] : [frame], problem: null })),
        onProblem: problem => setResult({ plan, frames: [], problem }),
      });
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [plan]);
  return result.plan === plan ? result : { plan, frames: [], problem: null };
}
