// The outcomes of both strategies over many replications, as dots.
import { metrics, formatDifference } from '../../sim/index.ts';
import type { Frame, Metric } from '../../sim/index.ts';
import { Dotplot } from '../charts/Dotplot.tsx';
import { outcomeDifferences } from '../charts/dotplot-layout.ts';
import { useReplications } from '../hooks/use-replications.tsx';
import { replicationCount as count } from '../state/app-state.ts';
import { armIds } from '../state/run-plan.ts';
import { useAppState, useBase, useCommit } from '../hooks/use-app.tsx';
import { certaintyWords } from '../text/certainty-words.ts';
import { sentenceCase } from '../text/plain-words.ts';
import { MetricInfo } from './MetricInfo.tsx';

/** Told always; the metric of the third chart comes with them. */
const fixed = ['engagement', 'backlash', 'valueAfterBacklash'];

export function Outcomes() {
  const { frames, problem } = useReplications();
  const { metric, sharedLuck } = useAppState();
  const { days } = useBase();
  if (problem !== null) return <p role="alert">{problem}</p>;
  return (
    <>
      <div className="outcomes-head">
        <LuckSwitch />
        <p className="quiet small" role="status">
          After day {days}.{' '}
          {frames.length < count ? `${frames.length} of ${count} replications done` : `All ${count} replications done`}
        </p>
      </div>
      <div className="outcomes">
        {[...new Set([...fixed, metric])].map(key => (
          <Outcome key={key} metric={metrics.find(each => each.key === key)} frames={frames} />
        ))}
      </div>
      <p className="quiet small">
        Each dot is one of {count} equally likely simulated outcomes, B minus A.{' '}
        {sharedLuck
          ? 'The ringed dot is the run shown above, at its end.'
          : 'Here each A is compared with a B that had other luck: wider spread, though nothing about the strategies has changed.'}
      </p>
    </>
  );
}

function LuckSwitch() {
  const { sharedLuck } = useAppState();
  const commit = useCommit();
  return (
    <div className="segments" role="radiogroup" aria-label="Luck of A and B">
      {[true, false].map(shared => (
        <label key={String(shared)}>
          <input
            type="radio"
            name="luck"
            checked={sharedLuck === shared}
            onChange={() => commit({ sharedLuck: shared })}
          />
          <span>{shared ? 'same luck' : 'different luck'}</span>
        </label>
      ))}
    </div>
  );
}

function Outcome({ metric, frames }: { metric: Metric | undefined; frames: readonly Frame[] }) {
  const state = useAppState();
  if (metric === undefined) return null;
  const differences = outcomeDifferences(frames, armIds(state), metric.key, state.sharedLuck);
  const values = differences.filter(value => value !== null);
  if (values.length === 0) return null;
  const words = certaintyWords(metric, values);
  const own = state.sharedLuck ? (differences[state.replication] ?? null) : null;
  return (
    <figure className="chart">
      <figcaption>
        <h3>
          {sentenceCase(metric.label)}, B minus A <MetricInfo metric={metric} />
        </h3>
        <p className="summary">{words}</p>
      </figcaption>
      <Dotplot
        values={values}
        unit={metric.unit}
        better={metric.better}
        own={own}
        label={`${metric.label}, B minus A. ${words}`}
      />
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
