import { formatValue } from '../../sim/index.ts';
import type { Metric } from '../../sim/index.ts';
import type { SeriesChartLine } from '../charts/SeriesChart.tsx';

/** The same series as numbers: about a dozen days, always with the last. */
export function SeriesTable({ metric, lines }: { metric: Metric; lines: readonly SeriesChartLine[] }) {
  const last = lines[0]!.values.length - 1;
  const step = Math.max(1, Math.ceil(last / 12));
  const days = lines[0]!.values.flatMap((_, day) => (day > 0 && (last - day) % step === 0 ? [day] : []));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`${metric.label} by day`}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">Day</th>
            {lines.map(({ side, label }) => (
              <th key={side} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(day => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {lines.map(({ side, values }) => (
                <td key={side}>{formatValue(values[day], metric.unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
