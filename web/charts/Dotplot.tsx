import { formatDifference } from '../../sim/index.ts';
import { layoutDotplot } from './dotplot-layout.ts';
import { useWidth } from './surroundings.ts';

interface DotplotProps {
  /** b − a, one a replication */
  values: readonly number[];
  unit: string;
  label: string;
  /** the outcome that is on show above */
  own: number | null;
  better: 'up' | 'down';
}

/** Every dot is one simulated outcome; dots on B's good side have B's colour, the others A's. */
export function Dotplot({ values, unit, label, own, better }: DotplotProps) {
  const [box, width] = useWidth<HTMLDivElement>(320);
  const { dots, radius, zero, x, ticks, baseline, height } = layoutDotplot(values, width);
  const scale = Math.max(...ticks.map(Math.abs));
  const sideOf = (value: number) => (value === 0 ? undefined : value > 0 === (better === 'up') ? 'b' : 'a');
  return (
    <div ref={box} className="dotplot">
      <svg width={width} height={height} role="img" aria-label={label}>
        <line className="axis" x1={0} x2={width} y1={baseline} y2={baseline} />
        <line className="zero" x1={zero} x2={zero} y1={0} y2={baseline + 4} />
        {ticks.map(tick => (
          <text key={tick} x={x(tick)} y={height - 4} textAnchor="middle">
            {formatDifference(tick, unit, scale)}
          </text>
        ))}
        {dots.map(({ value, x: cx, y }, i) => (
          <circle
            key={i}
            data-side={sideOf(value)}
            data-own={value === own || undefined}
            cx={cx}
            cy={y}
            r={radius - 0.75}
          />
        ))}
      </svg>
    </div>
  );
}
