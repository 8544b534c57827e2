// One metric over days for both strategies. Arrow keys move a reading line; what it reads is spoken.
import { formatValue } from '../../sim/index.ts';
import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Side } from '../state/app-state.ts';
import { layoutSeries } from './series-layout.ts';
import type { SeriesLayout } from './series-layout.ts';
import { useWidth } from './surroundings.ts';

export interface SeriesChartLine {
  side: Side;
  label: string;
  values: readonly (number | null)[];
}

export interface SeriesMark {
  tick: number;
  side: Side;
  text: string;
}

interface SeriesChartProps {
  label: string;
  unit: string;
  range: readonly [number, number];
  days: number;
  lines: readonly SeriesChartLine[];
  marks: readonly SeriesMark[];
  /** a click shows that day */
  onDay: (day: number) => void;
}

const height = 190;

export function SeriesChart({ label, unit, range, days, lines, marks, onDay }: SeriesChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(320);
  const [reading, setReading] = useState<number | null>(null);
  const layout = layoutSeries({
    width,
    height,
    days,
    range,
    endRoom: endRoom(lines, unit),
    lines: lines.map(({ side, label, values }) => ({ arm: side, label, values })),
  });
  const last = Math.max(0, ...lines.map(({ values }) => values.length - 1));
  const scale = Math.max(...layout.yTicks.map(Math.abs));
  const readOut =
    reading === null
      ? ''
      : `Day ${reading}: ${lines.map(({ label, values }) => `${label} ${formatValue(values[reading], unit, scale)}`).join(', ')}`;
  const steps: Record<string, (from: number) => number> = {
    ArrowLeft: from => from - 1,
    ArrowRight: from => from + 1,
    PageDown: from => from - 10,
    PageUp: from => from + 10,
    Home: () => 0,
    End: () => last,
  };
  const pressKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) setReading(Math.min(Math.max(step(reading ?? last), 0), last));
    else if (event.key === 'Enter' && reading !== null) onDay(reading);
    else return;
    event.preventDefault();
  };
  const dayUnder = (event: PointerEvent<SVGSVGElement>) =>
    Math.min(layout.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left), last);
  return (
    <div
      ref={box}
      className="series"
      tabIndex={0}
      role="slider"
      aria-label={`${label}, by day`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={reading ?? last}
      aria-valuetext={readOut || `Day ${last}`}
      onKeyDown={pressKey}
      onFocus={event => event.target.matches(':focus-visible') && setReading(reading ?? last)}
      onBlur={() => setReading(null)}
    >
      <svg
        width={width}
        height={height}
        aria-hidden="true"
        onPointerMove={event => setReading(dayUnder(event))}
        onPointerLeave={() => setReading(null)}
        onClick={() => reading !== null && onDay(reading)}
      >
        <Axes layout={layout} unit={unit} scale={scale} />
        {marks.map(mark => (
          <MarkLine key={`${mark.side} ${mark.tick} ${mark.text}`} mark={mark} layout={layout} />
        ))}
        {layout.lines.map(({ arm, path, end }) => (
          <g key={arm} data-side={arm} className="series-line">
            <path d={path} />
            {end !== null && <circle cx={end.x} cy={end.y} r={3.5} />}
            {end !== null && reading === null && (
              <text x={end.x + 8} y={end.labelY + 4}>
                {arm.toUpperCase()} {formatValue(end.value, unit, scale)}
              </text>
            )}
          </g>
        ))}
        {reading !== null && <Reading day={reading} lines={lines} layout={layout} unit={unit} scale={scale} />}
      </svg>
    </div>
  );
}

/** The width of the words at the line ends, guessed from their letters. */
function endRoom(lines: readonly SeriesChartLine[], unit: string): number {
  const letters = lines.map(
    ({ values }) =>
      formatValue(
        values.findLast(value => value !== null),
        unit,
      ).length + 2,
  );
  return 14 + 6.9 * Math.max(4, ...letters);
}

function Axes({
  layout: { plot, x, y, xTicks, yTicks },
  unit,
  scale,
}: {
  layout: SeriesLayout;
  unit: string;
  scale: number;
}) {
  return (
    <g className="axes">
      {yTicks.map(tick => (
        <g key={tick}>
          <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'zero' : undefined} />
          <text x={plot.left - 6} y={y(tick) + 4} textAnchor="end">
            {formatValue(tick, unit, scale)}
          </text>
        </g>
      ))}
      {xTicks.map(tick => (
        <text key={tick} x={x(tick)} y={plot.bottom + 18} textAnchor={tick === 0 ? 'start' : 'middle'}>
          {tick === 0 ? 'day 0' : tick}
        </text>
      ))}
    </g>
  );
}

function MarkLine({ mark, layout: { plot, x } }: { mark: SeriesMark; layout: SeriesLayout }) {
  return (
    <g className="series-mark" data-side={mark.side}>
      <line x1={x(mark.tick)} x2={x(mark.tick)} y1={plot.top} y2={plot.bottom} />
      <text x={x(mark.tick) + 4} y={plot.top + (mark.side === 'a' ? 2 : 14)}>
        {mark.side.toUpperCase()}
      </text>
    </g>
  );
}

function Reading({
  day,
  lines,
  layout,
  unit,
  scale,
}: {
  day: number;
  lines: readonly SeriesChartLine[];
  layout: SeriesLayout;
  unit: string;
  scale: number;
}) {
  const { plot, x, y } = layout;
  const left = x(day) > (plot.left + plot.right) / 2;
  return (
    <g className="reading">
      <line x1={x(day)} x2={x(day)} y1={plot.top} y2={plot.bottom} />
      <text className="reading-day" x={x(day) + (left ? -6 : 6)} y={plot.top + 2} textAnchor={left ? 'end' : 'start'}>
        day {day}
      </text>
      {lines.map(({ side, values }, i) => {
        const value = values[day];
        if (value === null || value === undefined) return null;
        return (
          <g key={side} data-side={side}>
            <circle cx={x(day)} cy={y(value)} r={4} />
            <text x={x(day) + (left ? -6 : 6)} y={plot.top + 18 + 15 * i} textAnchor={left ? 'end' : 'start'}>
              {side.toUpperCase()} {formatValue(value, unit, scale)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
