// Many replications of what the page shows, in a worker of their own; run once for all panels that tell of them.
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Frame } from '../../sim/index.ts';
import { replicationCount } from '../state/app-state.ts';
import type { PanelName } from '../state/app-state.ts';
import { planRun } from '../state/run-plan.ts';
import type { RunPlan } from '../state/run-plan.ts';
import { useAppState, useBase, useRun } from './use-app.tsx';
import { createHost } from '../host/create-host.ts';
import { replicate } from '../host/replicate.ts';

/** Waits for the hand to rest before many replications start anew. */
const restMilliseconds = 600;

/** While one of these panels is open, replications are run. */
const tellers: readonly PanelName[] = ['certainty', 'hurt'];

interface Replications {
  /** last frame of each replication done so far */
  frames: readonly Frame[];
  problem: string | null;
}
const none: Replications = { frames: [], problem: null };
const ReplicationsContext = createContext<Replications>(none);

export const useReplications = (): Replications => useContext(ReplicationsContext);

export function ReplicationsProvider({ children }: { children: ReactNode }) {
  const { open } = useAppState();
  const result = useRunOfMany(tellers.some(name => open.includes(name)));
  return <ReplicationsContext value={result}>{children}</ReplicationsContext>;
}

/** Those of an earlier plan are dropped as soon as another is asked for. */
function useRunOfMany(wanted: boolean): Replications {
  const { strategies, changes, seed } = useAppState();
  const base = useBase();
  const own = useRun(run => run.own);
  const plan = useMemo(
    () => planRun({ strategies, changes, seed, replication: 0 }, base, own),
    [strategies, changes, seed, base, own],
  );
  const [told, setTold] = useState<{ plan: RunPlan; result: Replications }>({ plan, result: none });
  useEffect(() => {
    if (!wanted) return;
    const frames: Frame[] = [];
    const tell = (problem: string | null) => setTold({ plan, result: { frames: [...frames], problem } });
    let cancel = () => {};
    const timer = setTimeout(() => {
      cancel = replicate({
        host: createHost(),
        plan,
        count: replicationCount,
        onResult: frame => {
          frames.push(frame);
          tell(null);
        },
        onProblem: tell,
      });
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [plan, wanted]);
  return told.plan === plan ? told.result : none;
}
