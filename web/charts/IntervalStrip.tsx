import type { Estimate } from '../../sim/index.ts';
import { sides } from '../state/app-state.ts';
import type { Side } from '../state/app-state.ts';
import { linearScale } from './linear-scale.ts';

const [width, height, margin] = [160, 30, 8];
const lineOf: Readonly<Record<Side, number>> = { a: 9, b: 21 };

/** Two numbers with their intervals on one scale: A a dot above, B a diamond below. The numbers themselves stand beside it. */
export function IntervalStrip({ a, b, reach }: { a: Estimate; b: Estimate; reach: readonly [number, number] }) {
  const x = linearScale(reach, [margin, width - margin]);
  const estimates = { a, b };
  return (
    <svg className="interval-strip" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <line className="zero" x1={x(0)} x2={x(0)} y1={1} y2={height - 1} />
      {sides.map(side => (
        <Mark key={side} side={side} x={x} estimate={estimates[side]} />
      ))}
    </svg>
  );
}

function Mark({
  side,
  x,
  estimate: { mean, low, high },
}: {
  side: Side;
  x: (value: number) => number;
  estimate: Estimate;
}) {
  if (mean === null) return null;
  const [at, y] = [x(mean), lineOf[side]];
  return (
    <g data-side={side}>
      {low !== null && high !== null && <line x1={x(low)} x2={x(high)} y1={y} y2={y} />}
      {side === 'a' ? <circle cx={at} cy={y} r={4.5} /> : <path d={`M${at} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} />}
    </g>
  );
}
