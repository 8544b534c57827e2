// Where more turns into too much. Arrow keys move along the values of the lever; what is read is spoken; Enter takes the value.
import { formatValue, formatSetting } from '../../sim/index.ts';
import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Side } from '../state/app-state.ts';
import { formatWithUnit } from '../text/lever-words.ts';
import { layoutValley, nearestTo } from './valley-layout.ts';
import type { CurvePoint, PlotLayout, ValleyCurve, ValleyLayout } from './valley-layout.ts';
import { useWidth } from './surroundings.ts';

export interface NamedCurve extends ValleyCurve {
  label: string;
  unit: string;
}

interface ValleyProps {
  /** whose lever it is: gives the colour */
  side: Side;
  lever: { label: string; unit: string };
  values: readonly number[];
  /** where the strategy has the lever now */
  current: number | 'off';
  best: CurvePoint | null;
  /** the one that decides first */
  curves: readonly NamedCurve[];
  onChoose: (value: number) => void;
}

export function Valley({ side, lever, values, current, best, curves, onChoose }: ValleyProps) {
  const [box, width] = useWidth<HTMLDivElement>(560);
  const [reading, setReading] = useState<number | null>(null);
  const [upper, ...lower] = curves;
  const layout = layoutValley({ width, values, best, upper: upper!, lower, endRoom: width < 480 ? 122 : 150 });
  const start = nearestTo(values, best?.mean ?? (current === 'off' ? values[0]! : current));
  const pressKey = (event: KeyboardEvent) => {
    const last = values.length - 1;
    const from = reading ?? start;
    const to: Record<string, number> = {
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      Home: 0,
      End: last,
    };
    if (event.key in to) setReading(Math.min(Math.max(to[event.key]!, 0), last));
    else if (event.key === 'Enter' && reading !== null) onChoose(values[reading]!);
    else return;
    event.preventDefault();
  };
  const under = (event: PointerEvent<SVGSVGElement>) =>
    layout.nearest(event.clientX - event.currentTarget.getBoundingClientRect().left);
  const shown = reading ?? start;
  return (
    <div
      ref={box}
      className="valley"
      data-side={side}
      tabIndex={0}
      role="slider"
      aria-label={`${lever.label}: value and what comes of it. Enter sets the lever.`}
      aria-valuemin={values[0]}
      aria-valuemax={values.at(-1)}
      aria-valuenow={values[shown]}
      aria-valuetext={spoken(lever, values[shown]!, curves, shown)}
      onKeyDown={pressKey}
      onFocus={event => event.target.matches(':focus-visible') && setReading(start)}
      onBlur={() => setReading(null)}
    >
      <svg
        width={width}
        height={layout.height}
        aria-hidden="true"
        onPointerMove={event => setReading(under(event))}
        onPointerLeave={() => setReading(null)}
        onClick={() => reading !== null && onChoose(values[reading]!)}
      >
        <BestBand layout={layout} value={best?.mean ?? null} />
        <Plot plot={layout.upper} layout={layout} curves={[upper!]} told={reading === null} title={upper!.label} />
        <Plot plot={layout.lower} layout={layout} curves={lower} told={reading === null} title="what comes with it" />
        <ValueAxis layout={layout} lever={lever} current={current} />
        {reading !== null && <Reading index={reading} value={values[reading]!} curves={curves} layout={layout} />}
      </svg>
    </div>
  );
}

function spoken(
  { label, unit }: ValleyProps['lever'],
  value: number,
  curves: readonly NamedCurve[],
  index: number,
): string {
  return `${label} ${formatWithUnit(value, unit)}: ${curves.map(curve => `${curve.label} ${formatValue(curve.points[index]?.mean, curve.unit)}`).join(', ')}`;
}

function BestBand({ layout: { best, upper, lower }, value }: { layout: ValleyLayout; value: number | null }) {
  if (best === null || value === null) return null;
  return (
    <g className="valley-best">
      <rect x={best.from} width={Math.max(1, best.to - best.from)} y={upper.top} height={lower.bottom - upper.top} />
      <line x1={best.x} x2={best.x} y1={upper.top} y2={lower.bottom} />
      <text x={best.x} y={upper.bottom + 16} textAnchor="middle">
        best {formatWithUnit(value, '')}
      </text>
    </g>
  );
}

interface PlotProps {
  plot: PlotLayout;
  layout: ValleyLayout;
  curves: readonly NamedCurve[];
  title: string;
  /** are the ends of the curves told in words? */
  told: boolean;
}

function Plot({ plot, layout: { left, right }, curves, title, told }: PlotProps) {
  const scale = Math.max(...plot.yTicks.map(Math.abs));
  const unit = curves[0]?.unit ?? '';
  return (
    <g>
      <g className="axes">
        {plot.yTicks.map(tick => (
          <g key={tick}>
            <line
              x1={left}
              x2={right}
              y1={plot.y(tick)}
              y2={plot.y(tick)}
              className={tick === 0 ? 'zero' : undefined}
            />
            <text x={left - 6} y={plot.y(tick) + 4} textAnchor="end">
              {formatValue(tick, unit, scale)}
            </text>
          </g>
        ))}
        <text className="valley-title" x={left} y={plot.top - 8}>
          {title}
        </text>
      </g>
      {plot.curves.map(({ key, path, band, end }, i) => (
        <g key={key} className="valley-curve" data-curve={key}>
          <path className="band" d={band} />
          <path className="curve" d={path} />
          {end !== null && <circle cx={end.x} cy={end.y} r={3} />}
          {end !== null && told && (
            <text x={end.x + 8} y={end.labelY + 4}>
              {curves.length > 1 && `${curves[i]!.label} `}
              {formatValue(end.value, curves[i]!.unit, scale)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The values of the lever, and a mark where it stands now. */
function ValueAxis({
  layout: { x, xTicks, left, right, lower },
  lever,
  current,
}: {
  layout: ValleyLayout;
  lever: ValleyProps['lever'];
  current: number | 'off';
}) {
  return (
    <g className="axes">
      {xTicks.map(tick => (
        <text key={tick} x={x(tick)} y={lower.bottom + 20} textAnchor="middle">
          {formatSetting(tick)}
        </text>
      ))}
      {current !== 'off' && <path className="valley-now" d={`M${x(current)},${lower.bottom + 1}l-5,8h10z`} />}
      <text x={(left + right) / 2} y={lower.bottom + 40} textAnchor="middle">
        {lever.label}
        {lever.unit === 'scale' ? '' : `, ${lever.unit}`} (▴ now{current === 'off' ? ': off' : ''})
      </text>
    </g>
  );
}

function Reading({
  index,
  value,
  curves,
  layout,
}: {
  index: number;
  value: number;
  curves: readonly NamedCurve[];
  layout: ValleyLayout;
}) {
  const { x, left, right, upper, lower } = layout;
  const flip = x(value) > (left + right) / 2;
  const side = { x: x(value) + (flip ? -7 : 7), textAnchor: flip ? ('end' as const) : ('start' as const) };
  const yOf = (i: number) => (i === 0 ? upper.y : lower.y);
  return (
    <g className="reading">
      <line x1={x(value)} x2={x(value)} y1={upper.top} y2={lower.bottom} />
      <text className="reading-day" {...side} y={upper.top + 4}>
        at {formatSetting(value)}
      </text>
      {curves.map(({ key, label, unit, points }, i) => {
        const mean = points[index]?.mean ?? null;
        return mean === null ? null : (
          <g key={key} data-curve={key}>
            <circle cx={x(value)} cy={yOf(i)(mean)} r={4} />
            <text {...side} y={i === 0 ? upper.top + 20 : lower.top + 4 + 15 * (i - 1)}>
              {label} {formatValue(mean, unit)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
