// What builds up over the days: engagement, backlash, and one metric of choice.
import { metrics } from '../../sim/index.ts';
import type { Metric } from '../../sim/index.ts';
import { SeriesChart } from '../charts/SeriesChart.tsx';
import { findArm } from '../charts/field-picture.ts';
import type { RunSnapshot } from '../host/session.ts';
import { sides } from '../state/app-state.ts';
import { leafByPath } from '../state/lever-leaves.ts';
import { armIds, sideTitle } from '../state/run-plan.ts';
import { useAppState, useBase, useCommit, useDay, useRun } from '../hooks/use-app.tsx';
import { formatLeaf } from '../text/lever-words.ts';
import { sentenceCase } from '../text/plain-words.ts';
import { seriesSummary } from '../text/run-words.ts';
import { MetricInfo } from './MetricInfo.tsx';
import { SeriesTable } from './SeriesTable.tsx';

const fixed = ['engagement', 'backlash'];

export function SeriesPanel() {
  const { metric, open } = useAppState();
  const commit = useCommit();
  const tables = open.includes('tables');
  const day = useDay();
  const filling = useRun(run => run.computed < day);
  return (
    <section className="series-panel" aria-labelledby="series-title" data-stale={filling || undefined}>
      <header className="section-head">
        <h2 id="series-title">Day by day</h2>
        <label className="check">
          <input
            type="checkbox"
            checked={tables}
            onChange={event =>
              commit({ open: event.target.checked ? [...open, 'tables'] : open.filter(name => name !== 'tables') })
            }
          />
          Show as tables
        </label>
      </header>
      <div className="triple">
        {[...fixed, metric].map((key, i) => (
          <SeriesFigure key={i} metric={metrics.find(each => each.key === key)!} choosable={i === 2} tables={tables} />
        ))}
      </div>
      <ChangeList />
    </section>
  );
}

function SeriesFigure({ metric, choosable, tables }: { metric: Metric; choosable: boolean; tables: boolean }) {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const day = useDay();
  const frames = useRun(run => run.frames);
  const ids = armIds(state);
  const lines = sides.map(side => ({
    side,
    label: side.toUpperCase(),
    values: seriesOf(frames, ids[side], metric.key, day),
  }));
  const marks = state.changes
    .filter(({ tick }) => tick > 0 && tick <= day)
    .map(({ side, tick, path }) => ({ side, tick, text: path }));
  return (
    <figure className="chart">
      <figcaption>
        <h3>
          {choosable ? (
            <select
              aria-label="Metric of the third chart"
              value={metric.key}
              onChange={event => commit({ metric: event.target.value })}
            >
              {metrics.map(({ key, label }) => (
                <option key={key} value={key}>
                  {sentenceCase(label)}
                </option>
              ))}
            </select>
          ) : (
            sentenceCase(metric.label)
          )}{' '}
          <MetricInfo metric={metric} />
        </h3>
        <p className="summary">{seriesSummary(metric, lines)}</p>
      </figcaption>
      {tables ? (
        <SeriesTable metric={metric} lines={lines} />
      ) : (
        <SeriesChart
          label={metric.label}
          unit={metric.unit}
          range={metric.range}
          days={base.days}
          lines={lines}
          marks={marks}
          onDay={tick => commit({ tick })}
        />
      )}
    </figure>
  );
}

/** Index = day, up to the day on show: what lies ahead is not told. Day 0 has no past and no value. */
function seriesOf(frames: RunSnapshot['frames'], arm: string, key: string, until: number): (number | null)[] {
  return Array.from({ length: until + 1 }, (_, day) => {
    const frame = findArm(frames[day], arm);
    return day === 0 || frame === undefined ? null : (frame.today[key] ?? frame.metrics[key] ?? null);
  });
}

/** Every lever change on the way, in words; the charts mark the same days. */
function ChangeList() {
  const state = useAppState();
  const base = useBase();
  const day = useDay();
  const moved = state.changes.filter(({ tick }) => tick > 0 && tick <= day).sort((a, b) => a.tick - b.tick);
  if (moved.length === 0) return null;
  return (
    <ol className="change-list" aria-label="Lever changes so far">
      {moved.map(({ side, path, value, tick }) => {
        const leaf = leafByPath.get(path)!;
        return (
          <li key={`${side} ${path} ${tick}`} data-side={side}>
            <b>Day {tick}</b> {side.toUpperCase()}, {sideTitle(state, base, side)}:{' '}
            {leaf.group !== undefined && `${leaf.group}: `}
            {leaf.spec.label} becomes {formatLeaf(leaf.spec, value)}
          </li>
        );
      })}
    </ol>
  );
}
