import { metrics, numericLevers, formatCount, formatSetting } from '../../sim/index.ts';
import type { LineFinding, LineReport } from '../../sim/index.ts';
import { Valley } from '../charts/Valley.tsx';
import type { NamedCurve } from '../charts/Valley.tsx';
import { useLine } from '../hooks/use-line.ts';
import { sides } from '../state/app-state.ts';
import type { LineChoice } from '../state/app-state.ts';
import { readLever } from '../state/lever-values.ts';
import { addChange, sideTitle, strategyOn } from '../state/run-plan.ts';
import { useAppState, useBase, useCommit } from '../hooks/use-app.tsx';
import { formatWithUnit } from '../text/lever-words.ts';
import { segmentWords } from '../text/segment-words.ts';
import { LineSegments } from './LineSegments.tsx';
import { ValleyTable } from './ValleyTable.tsx';

export function ValleyView() {
  const { line } = useAppState();
  const { plan, done, total, report, problem } = useLine();
  const commit = useCommit();
  const choose = (change: Partial<LineChoice>) => commit({ line: { ...line, ...change } });
  const { replications, population } = plan.scenario;
  return (
    <>
      <Choices choose={choose} />
      <p className="quiet small line-progress" role="status">
        {problem ??
          `${report?.replications ?? 0} of ${replications} replications of ${plan.values.length} values, ${formatCount(population.size)} people each.`}
        {problem === null && done < total && <progress aria-label="Finding the line" max={total} value={done} />}
      </p>
      {report !== null && <Found report={report} choose={choose} />}
    </>
  );
}

function Choices({ choose }: { choose: (change: Partial<LineChoice>) => void }) {
  const state = useAppState();
  const base = useBase();
  const { side, lever } = state.line;
  return (
    <div className="line-choices">
      <div className="segments" role="radiogroup" aria-label="Whose lever">
        {sides.map(each => (
          <label key={each}>
            <input type="radio" name="line-side" checked={side === each} onChange={() => choose({ side: each })} />
            <span>
              {each.toUpperCase()}, {sideTitle(state, base, each)}
            </span>
          </label>
        ))}
      </div>
      <label className="labelled">
        Lever
        <select aria-label="Lever of the line" value={lever} onChange={event => choose({ lever: event.target.value })}>
          {numericLevers.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The finding for the group that was chosen; everybody, if nobody of that group is here. */
function findingOf(report: LineReport, segment: string | null): { finding: LineFinding; who: string } {
  const found = report.segments.find(({ axis, value }) => `${axis} ${value}` === segment);
  return found === undefined
    ? { finding: report.overall, who: 'everybody' }
    : { finding: found, who: segmentWords(found.axis, found.value) };
}

function Found({ report, choose }: { report: LineReport; choose: (change: Partial<LineChoice>) => void }) {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const { side, lever: path, segment } = state.line;
  const { lever, metric, values } = report;
  const { finding, who } = findingOf(report, segment);
  const current = readLever(strategyOn(state, base, side, base.days).levers, path) as number | 'off';
  const set = (value: number) => commit({ changes: addChange(state, base, { side, path, value, tick: 0 }) });
  const best = finding.outcome === 'within' ? finding.best : null;
  const wanted = tidy(best?.mean ?? null, lever.step);
  const curves = curvesOf(finding);
  const tables = state.open.includes('tables');
  return (
    <>
      <p className="line-found">
        <b>For {who}:</b> {finding.sentence}
      </p>
      {wanted !== null && (
        <button type="button" className="button" onClick={() => set(wanted)}>
          Set {side.toUpperCase()} to {formatWithUnit(wanted, lever.unit)}
        </button>
      )}
      {tables ? (
        <ValleyTable lever={lever} finding={finding} curves={curves} />
      ) : (
        <Valley
          side={side}
          lever={lever}
          values={values}
          current={current}
          best={best}
          curves={curves}
          onChoose={set}
        />
      )}
      <LineSegments report={report} segment={segment} onChoose={chosen => choose({ segment: chosen })} />
      <p className="quiet small">
        Best is where {metric.label} is best on the mean of the replications; its interval reaches over all values that
        are not clearly worse than another one. Bands hold the mean with 95 %. Values were tried in steps of{' '}
        {formatSetting(lever.step)}: nothing finer is told. Groups under 100 people get no verdict. Simulated people,
        not a forecast.
      </p>
    </>
  );
}

/** To a tenth of what was tried: finer is not known. */
const tidy = (value: number | null, step: number): number | null =>
  value === null ? null : Number((Math.round((value / step) * 10) * (step / 10)).toPrecision(6));

function curvesOf({ points }: LineFinding): NamedCurve[] {
  return Object.keys(points[0]?.metrics ?? {}).map(key => {
    const { label = key, unit = '' } = metrics.find(metric => metric.key === key) ?? {};
    return { key, label, unit, points: points.map(point => point.metrics[key]!) };
  });
}
