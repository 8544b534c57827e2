// One number for every group of people under both strategies.
import { metrics, formatCount } from '../../sim/index.ts';
import type { Frame } from '../../sim/index.ts';
import { byAxis, groupTable, harmRow, reachOf } from '../charts/hurt-rows.ts';
import type { GroupRow, GroupTable } from '../charts/hurt-rows.ts';
import { IntervalStrip } from '../charts/IntervalStrip.tsx';
import { armIds } from '../state/run-plan.ts';
import { useAppState, useCommit } from '../hooks/use-app.tsx';
import { sentenceCase, unitWords } from '../text/plain-words.ts';
import { worstWords } from '../text/hurt-words.ts';
import { segmentAxisWords, segmentWords } from '../text/segment-words.ts';
import { EstimateCell } from './EstimateCell.tsx';
import { MetricInfo } from './MetricInfo.tsx';

export function Groups({ frames }: { frames: readonly Frame[] }) {
  const state = useAppState();
  const commit = useCommit();
  const { groupMetric: key } = state;
  const ids = armIds(state);
  const metric = metrics.find(each => each.key === key)!;
  const table = groupTable(frames, ids, metric);
  const overall = harmRow(frames, ids, metric);
  return (
    <div className="groups-by">
      <h3>
        <label>
          <span className="spoken">Number by group</span>
          <select value={key} onChange={event => commit({ groupMetric: event.target.value })}>
            {metrics.map(({ key: each, label }) => (
              <option key={each} value={each}>
                {sentenceCase(label)}
              </option>
            ))}
          </select>
        </label>{' '}
        by group <MetricInfo metric={metric} />
      </h3>
      <p className="quiet small">
        {sentenceCase(unitWords(metric.unit))}, {metric.better === 'up' ? 'more is better' : 'less is better'}. Groups
        under 100 people get no verdict.
      </p>
      <p className="summary">
        {worstWords(metric, 'a', table.worst.a, overall.a)} {worstWords(metric, 'b', table.worst.b, overall.b)}
      </p>
      <div className="table-scroll tall" tabIndex={0} role="region" aria-label={`${metric.label} by group`}>
        <GroupRows table={table} unit={metric.unit} count={frames.length} label={metric.label} />
      </div>
    </div>
  );
}

function GroupRows({
  table: { rows, worst },
  unit,
  count,
  label,
}: {
  table: GroupTable;
  unit: string;
  count: number;
  label: string;
}) {
  const reach = reachOf(rows.filter(({ small }) => !small).flatMap(({ a, b }) => [a, b]));
  const isWorst = (row: GroupRow, side: 'a' | 'b') => worst[side]?.axis === row.axis && worst[side].value === row.value;
  return (
    <table className="numbers estimates">
      <caption className="spoken">
        {label} by group, means of {count} replications
      </caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col">People</th>
          <td className="strip" />
          <th scope="col" data-side="a">
            A
          </th>
          <th scope="col" data-side="b">
            B
          </th>
        </tr>
      </thead>
      {byAxis(rows).map(({ axis, rows: some }) => (
        <tbody key={axis}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={5}>
              {segmentAxisWords(axis)}
            </th>
          </tr>
          {some.map(row => (
            <Row
              key={row.value}
              row={row}
              unit={unit}
              reach={reach}
              worst={{ a: isWorst(row, 'a'), b: isWorst(row, 'b') }}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({
  row: { axis, value, people, a, b, small },
  unit,
  reach,
  worst,
}: {
  row: GroupRow;
  unit: string;
  reach: [number, number];
  worst: { a: boolean; b: boolean };
}) {
  return (
    <tr>
      <th scope="row">{sentenceCase(segmentWords(axis, value))}</th>
      <td>
        {formatCount(people)}
        {small && <small className="quiet">too few for a verdict</small>}
      </td>
      <td className="strip">{!small && <IntervalStrip a={a} b={b} reach={reach} />}</td>
      <EstimateCell side="a" estimate={a} unit={unit} worst={worst.a} />
      <EstimateCell side="b" estimate={b} unit={unit} worst={worst.b} />
    </tr>
  );
}
