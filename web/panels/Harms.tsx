import { metrics, formatDifference } from '../../sim/index.ts';
import type { Frame } from '../../sim/index.ts';
import { harmRow, reachOf } from '../charts/hurt-rows.ts';
import type { HarmRow } from '../charts/hurt-rows.ts';
import { IntervalStrip } from '../charts/IntervalStrip.tsx';
import { useReplications } from '../hooks/use-replications.tsx';
import { replicationCount as count } from '../state/app-state.ts';
import { armIds } from '../state/run-plan.ts';
import { useAppState, useBase } from '../hooks/use-app.tsx';
import { sentenceCase, unitWords } from '../text/plain-words.ts';
import { differenceInterval, differenceWords, harmSummary } from '../text/hurt-words.ts';
import { EstimateCell } from './EstimateCell.tsx';
import { Groups } from './Groups.tsx';
import { MetricInfo } from './MetricInfo.tsx';

const harms = metrics.filter(({ group }) => group === 'harm');

export function Harms() {
  const { frames, problem } = useReplications();
  const { days } = useBase();
  if (problem !== null) return <p role="alert">{problem}</p>;
  return (
    <>
      <p className="quiet small" role="status">
        After day {days}.{' '}
        {frames.length < count ? `${frames.length} of ${count} replications done` : `All ${count} replications done`}.
        Below each number: where its mean lies with 95 % certainty.
      </p>
      {frames.length > 1 && (
        <>
          <HarmTable frames={frames} />
          <Groups frames={frames} />
        </>
      )}
    </>
  );
}

function HarmTable({ frames }: { frames: readonly Frame[] }) {
  const ids = armIds(useAppState());
  const rows = harms.map(metric => harmRow(frames, ids, metric));
  return (
    <>
      <p className="summary">{harmSummary(rows)}</p>
      <div className="table-scroll tall" tabIndex={0} role="region" aria-label="Harms under both strategies">
        <table className="numbers estimates">
          <caption className="spoken">Harms under A and B, means of {frames.length} replications</caption>
          <thead>
            <tr>
              <th scope="col">Simulated harm</th>
              <td className="strip" />
              <th scope="col" data-side="a">
                A
              </th>
              <th scope="col" data-side="b">
                B
              </th>
              <th scope="col">B minus A</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.metric.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ row: { metric, a, b, difference } }: { row: HarmRow }) {
  const { unit, better } = metric;
  return (
    <tr>
      <th scope="row">
        {sentenceCase(metric.label)} <MetricInfo metric={metric} />
        <small className="quiet">
          {unitWords(unit)}, {better === 'up' ? 'more is better' : 'less is better'}
        </small>
      </th>
      <td className="strip">
        <IntervalStrip a={a} b={b} reach={reachOf([a, b])} />
      </td>
      <EstimateCell side="a" estimate={a} unit={unit} />
      <EstimateCell side="b" estimate={b} unit={unit} />
      <td>
        {formatDifference(difference.mean, unit)}
        <small>{differenceInterval(difference, unit)}</small>
        <small>{a.mean === null || b.mean === null ? '' : differenceWords(difference, better)}</small>
      </td>
    </tr>
  );
}
