// The outcomes of both strategies over many replications, as dots.
import { useEffect, useMemo, useState } from 'react';
import { metrics } from '../../sim/index.ts';
import type { Frame, Metric } from '../../sim/index.ts';
import { Dotplot } from '../charts/Dotplot.tsx';
import { findArm } from '../charts/field-picture.ts';
import { createHost } from '../host/create-host.ts';
import { replicate } from '../host/replicate.ts';
import { armIds, planRun } from '../state/run-plan.ts';
import type { RunPlan } from '../state/run-plan.ts';
import { useAppState, useBase } from '../state/use-app.tsx';
import { certaintyWords } from '../text/certainty-words.ts';
import { formatDifference, sentenceCase } from '../text/format.ts';
import { replicationCount as count } from '../state/app-state.ts';
import { MetricInfo } from './MetricInfo.tsx';

/** Waits for the hand to rest before many replications start anew. */
const restMilliseconds = 600;

export function Outcomes() {
  const { frames, problem } = useReplications();
  const { metric, replication } = useAppState();
  const { days } = useBase();
  const keys = [...new Set(['engagement', 'backlash', 'valueAfterBacklash', metric])];
  if (problem !== null) return <p role="alert">{problem}</p>;
  return (
    <>
      <p className="quiet small" role="status">
        After day {days}. {frames.length < count ? `${frames.length} of ${count} replications done` : `All ${count} replications done`}
      </p>
      <div className="outcomes">
        {keys.map(key => (
          <Outcome key={key} metric={metrics.find(each => each.key === key)} frames={frames} replication={replication} />
        ))}
      </div>
      <p className="quiet small">
        Each dot is one of {count} equally likely simulated outcomes, B minus A. The ringed dot is the run shown above, at its end.
      </p>
    </>
  );
}

function Outcome({ metric, frames, replication }: { metric: Metric | undefined; frames: readonly Frame[]; replication: number }) {
  const ids = armIds(useAppState());
  if (metric === undefined) return null;
  const differences = frames.map(frame => difference(frame, ids, metric.key));
  const values = differences.filter(value => value !== null);
  if (values.length === 0) return null;
  const words = certaintyWords(metric, values);
  return (
    <figure className="chart">
      <figcaption>
        <h3>
          {sentenceCase(metric.label)}, B minus A <MetricInfo metric={metric} />
        </h3>
        <p className="summary">{words}</p>
      </figcaption>
      <Dotplot values={values} unit={metric.unit} better={metric.better} own={differences[replication] ?? null} label={`${metric.label}, B minus A. ${words}`} />
      <details className="as-table">
        <summary>All {values.length} as numbers</summary>
        <ol>
          {differences.map((value, i) => (
            <li key={i}>{formatDifference(value, metric.unit)}</li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

function difference(frame: Frame, ids: { a: string; b: string }, key: string): number | null {
  const [a, b] = [findArm(frame, ids.a)?.metrics[key], findArm(frame, ids.b)?.metrics[key]];
  return typeof a === 'number' && typeof b === 'number' ? b - a : null;
}

interface Replications {
  plan: RunPlan;
  frames: readonly Frame[];
  problem: string | null;
}

/** Those of an earlier plan are dropped as soon as another is asked for. */
function useReplications(): Replications {
  const { strategies, changes, seed } = useAppState();
  const base = useBase();
  const plan = useMemo(() => planRun({ strategies, changes, seed, replication: 0 }, base), [strategies, changes, seed, base]);
  const [result, setResult] = useState<Replications>({ plan, frames: [], problem: null });
  useEffect(() => {
    let cancel = () => {};
    const timer = setTimeout(() => {
      cancel = replicate({
        host: createHost(),
        plan,
        count,
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
