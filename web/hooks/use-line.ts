// The line between far enough and too far, in workers of its own: it grows replication by replication.
import { useEffect, useMemo, useState } from 'react';
import type { LinePlan } from '../../sim/index.ts';
import { planPageLine } from '../state/page-line.ts';
import { useAppState, useBase, useRun } from './use-app.tsx';
import { startLine } from '../host/live-line.ts';
import type { LineProgress } from '../host/live-line.ts';

/** Waits for the hand to rest before many runs start anew. */
const restMilliseconds = 400;

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
  const planned = useMemo(
    () => planPageLine({ strategies, changes, seed, replication: 0 }, base, own, { side, lever }),
    [strategies, changes, seed, base, own, side, lever],
  );
  const plan = useSamePlan(planned);
  const nothing = { done: 0, total: plan.values.length * plan.scenario.replications, report: null, problem: null };
  const [state, setState] = useState<Line>({ plan, ...nothing });
  useEffect(() => {
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = startLine({
        plan,
        population: own?.population,
        onProgress: progress => setState({ plan, ...progress, problem: null }),
        onProblem: problem => setState({ plan, done: 0, total: 0, report: null, problem }),
      });
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [plan, own]);
  return state.plan === plan ? state : { plan, ...nothing };
}

/** The plan before, as long as the same is run: moving the lever itself changes none of the runs. */
function useSamePlan(planned: LinePlan): LinePlan {
  const asked = useMemo(() => JSON.stringify(planned.scenario), [planned]);
  const [held, hold] = useState({ plan: planned, asked });
  if (held.asked === asked) return held.plan;
  hold({ plan: planned, asked });
  return planned;
}
