import type { MeasureReport } from '../../sim/index.ts';
import { formatTick } from '../../sim/index.ts';
import { layoutMeasure } from './measure-layout.ts';
import type { MeasureLayout } from './measure-layout.ts';
import { useWidth } from './surroundings.ts';

const middle = 15;
const bar = { top: 2, height: 26 };
const height = 46;
/** Words nearer to an end than this are set flush with it. */
const edge = 22;

/** What was published is a line in the bar of what counts as right, what is simulated the mark on it. The same is told in words beside it. */
export function MeasurePlot({ measure }: { measure: MeasureReport }) {
  const [box, width] = useWidth<HTMLDivElement>(300);
  const layout = layoutMeasure(measure, width);
  return (
    <div ref={box} className="measure-plot" data-status={measure.status}>
      <svg width={width} height={height} aria-hidden="true">
        <Wanted {...layout.wanted} />
        {layout.published !== null && <Published at={layout.published} />}
        <line className="base" x1={0} x2={width} y1={bar.top + bar.height} y2={bar.top + bar.height} />
        {layout.zero !== null && (
          <line className="zero" x1={layout.zero} x2={layout.zero} y1={bar.top} y2={bar.top + bar.height + 4} />
        )}
        {layout.ticks.map(({ value, at }) => (
          <text
            key={value}
            x={at}
            y={height - 4}
            textAnchor={at < edge ? 'start' : at > width - edge ? 'end' : 'middle'}
            dx={at < edge ? -at : at > width - edge ? width - at : 0}
          >
            {formatTick(value, measure.unit)}
          </text>
        ))}
        <Simulated layout={layout} hit={measure.status === 'hit'} />
      </svg>
    </div>
  );
}

function Wanted({ from, to, open }: MeasureLayout['wanted']) {
  return (
    <g className="wanted">
      <rect x={from} width={to - from} y={bar.top} height={bar.height} />
      {open !== 'left' && <line x1={from} x2={from} y1={bar.top} y2={bar.top + bar.height} />}
      {open !== 'right' && <line x1={to} x2={to} y1={bar.top} y2={bar.top + bar.height} />}
      {open === 'right' && <path d={`M${to - 8},${middle - 4}l5,4l-5,4`} />}
      {open === 'left' && <path d={`M${from + 8},${middle - 4}l-5,4l5,4`} />}
    </g>
  );
}

/** Stands out above and below whatever is simulated there too. */
export function Published({ at }: { at: number }) {
  return <line className="published" x1={at} x2={at} y1={bar.top} y2={bar.top + bar.height} />;
}

export function Simulated({
  layout: { dot, chance, knowledge },
  hit,
}: {
  layout: Pick<MeasureLayout, 'dot' | 'chance' | 'knowledge'>;
  hit: boolean;
}) {
  return (
    <g className="simulated">
      {knowledge !== null && (
        <rect
          className="knowledge"
          x={knowledge.from}
          width={Math.max(knowledge.to - knowledge.from, 1)}
          y={middle - 5}
          height={10}
          rx={5}
        />
      )}
      {chance !== null && (
        <path
          className="chance"
          d={`M${chance.from},${middle}H${chance.to}${chance.cutLeft ? `M${chance.from + 5},${middle - 4}l-5,4l5,4` : `M${chance.from},${middle - 4}v8`}${chance.cutRight ? `M${chance.to - 5},${middle - 4}l5,4l-5,4` : `M${chance.to},${middle - 4}v8`}`}
        />
      )}
      {dot !== null &&
        (hit ? (
          <circle cx={dot} cy={middle} r={5} />
        ) : (
          <path className="off" d={`M${dot},${middle - 6.5}l6.5,6.5l-6.5,6.5l-6.5,-6.5z`} />
        ))}
    </g>
  );
}
