import type { ExplainDay } from '../../sim/index.ts';
import type { Side } from '../state/app-state.ts';
import { layoutDiary } from './diary-layout.ts';
import { useWidth } from './surroundings.ts';

interface DiaryChartProps {
  side: Side;
  days: readonly ExplainDay[];
  lastDay: number;
  limit: number;
  chosen: number | null;
  onDay: (day: number) => void;
}

const height = 110;

/** Stems of messages against the person's own limit. The day list below it says the same in words. */
export function DiaryChart({ side, days, lastDay, limit, chosen, onDay }: DiaryChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(300);
  const { plot, marks, limitY, xTicks, dayAt } = layoutDiary(days, lastDay, limit, { width, height });
  return (
    <div ref={box} className="diary-chart" data-side={side}>
      <svg
        width={width}
        height={height}
        aria-hidden="true"
        onClick={event => {
          const day = dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left);
          if (day !== null) onDay(day);
        }}
      >
        <line className="base" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
        <line className="limit" x1={plot.left} x2={plot.right} y1={limitY} y2={limitY} />
        <text className="limit" x={plot.right} y={limitY - 4} textAnchor="end">
          too far
        </text>
        {marks.map(({ tick, x, y, tooFar, opened, bought }) => (
          <g key={tick} data-chosen={tick === chosen || undefined} data-too-far={tooFar || undefined}>
            <line x1={x} x2={x} y1={plot.bottom} y2={y} />
            <circle cx={x} cy={y} r={bought ? 5 : 3.5} className={opened ? 'opened' : 'unopened'} />
          </g>
        ))}
        {xTicks.map(({ tick, x }) => (
          <text key={tick} x={x} y={height - 5} textAnchor={tick === 0 ? 'start' : tick === lastDay ? 'end' : 'middle'}>
            {tick === 0 ? 'day 0' : tick}
          </text>
        ))}
      </svg>
    </div>
  );
}
