import type { FieldLayout } from './field-layout.ts';

interface FieldOverlayProps {
  layout: FieldLayout;
  width: number;
  height: number;
  limit: number | null;
}

/** Words and numbers of a field, around and above the canvas. The same is told in the field's label, so screen readers skip it. */
export function FieldOverlay({ layout: { plot, x, y, ticks }, width, height, limit }: FieldOverlayProps) {
  return (
    <svg className="field-overlay" width={width} height={height} aria-hidden="true">
      {ticks.map(tick => (
        <g key={tick}>
          <text x={x(tick)} y={plot.bottom + 15} textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}>
            {tick}
          </text>
          {tick > 0 && (
            <text x={plot.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          )}
        </g>
      ))}
      <text className="axis-name" x={plot.left} y={plot.top - 9}>
        ↑ creepier
      </text>
      <text className="axis-name" x={plot.right} y={plot.bottom + 31} textAnchor="end">
        more engaged →
      </text>
      <text className="corner" x={plot.right} y={plot.top - 9} textAnchor="end">
        engaged, but uneasy
      </text>
      <text className="corner" x={plot.left} y={plot.bottom + 31}>
        at ease, not engaged
      </text>
      {limit !== null && (
        <text className="limit" x={plot.right - 4} y={y(limit) - 5} textAnchor="end">
          too far for this person
        </text>
      )}
    </svg>
  );
}
