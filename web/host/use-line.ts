// The line between far enough and too far, in workers of its own: it grows replication by replication.
import { useEffect, useMemo, useState } from 'react';
import { runLine } from '../../sim/protocol/index.ts';
import type { LineProgress } from '../../sim/protocol/index.ts';
import type { LinePlan } from '../../sim/index.ts';
import { planPageLine } from '../state/page-line.ts';
import { useAppState, useBase, useRun } from '../state/use-app.tsx';
import { createHost } from './create-host.ts';

/** Waits for the hand to rest before many runs start anew. */
const restMilliseconds = 400;
const mostWorkers = 2;

export interface Line extends LineProgress {
  plan: LinePlan;
  problem: string | null;
}

/** What belongs to an earlier question is dropped as soon as another is asked. */
export function useLine(): Line {
  const { strategies, changes, seed, line } = useAppState();
  const base = useBase();
  const own = useRun(run => run.own);
  const { side, lever } = line;
  const plan = useMemo(() => planPageLine({ strategies, changes, seed, replication: 0 }, base, own, { side, lever }), [strategies, changes, seed, base, own, side, lever]);
  // moving the lever itself changes none of the runs
  const asked = useMemo(() => JSON.stringify(plan.scenario), [plan]);
  const nothing = { done: 0, total: plan.values.length * plan.scenario.replications, report: null, problem: null };
  const [state, setState] = useState<{ asked: string } & Omit<Line, 'plan'>>({ asked, ...nothing });
  useEffect(() => {
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = runLine({
        plan,
        population: own?.population,
        workers: Array.from({ length: Math.min(mostWorkers, navigator.hardwareConcurrency) }, createHost),
        onProgress: progress => setState({ asked, ...progress, problem: null }),
        onProblem: problem => setState({ asked, ...nothing, problem }),
      });
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [asked, own]);
  return { plan, ...(state.asked === asked ? state : nothing) };
}
