import { formatDifference, formatValue, formatSetting } from '../../sim/index.ts';
import type { LineFinding, LineReport } from '../../sim/index.ts';
import type { NamedCurve } from '../charts/Valley.tsx';
import type { CurvePoint } from '../charts/valley-layout.ts';

/** The same curves as numbers, and what each step changes. */
export function ValleyTable({
  lever,
  finding,
  curves,
}: {
  lever: LineReport['lever'];
  finding: LineFinding;
  curves: readonly NamedCurve[];
}) {
  const unit = curves[0]?.unit ?? '';
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`${lever.label}, value by value`}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{lever.label}</th>
            {curves.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">This step changes {curves[0]?.label} by</th>
          </tr>
        </thead>
        <tbody>
          {finding.points.map(({ value }, i) => (
            <tr key={value} data-loss={finding.firstLoss?.to === value || undefined}>
              <th scope="row">{formatSetting(value)}</th>
              {curves.map(curve => (
                <td key={curve.key}>{withInterval(curve.points[i]!, each => formatValue(each, curve.unit))}</td>
              ))}
              <td>
                {i === 0 ? '–' : withInterval(finding.steps[i - 1]!.difference, each => formatDifference(each, unit))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function withInterval({ mean, low, high }: CurvePoint, format: (value: number | null) => string) {
  return (
    <>
      {format(mean)}
      {low !== null && high !== null && (
        <small className="quiet">
          {format(low)} to {format(high)}
        </small>
      )}
    </>
  );
}
