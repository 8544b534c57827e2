import type { FieldLayout } from './field-layout.ts';

/** Words and numbers of a field, above the canvas. The same is told in the field's label, so screen readers skip it. */
export function FieldOverlay({ layout: { plot, x, y, ticks }, width, height, limit }: { layout: FieldLayout; width: number; height: number; limit: number | null }) {
  const named = width > 330;
  return (
    <svg className="field-overlay" width={width} height={height} aria-hidden="true">
      {ticks.map(tick => (
        <g key={tick}>
          <text x={x(tick)} y={plot.bottom + 15} textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}>{tick}</text>
          {tick > 0 && <text x={plot.left - 6} y={y(tick) + 4} textAnchor="end">{tick}</text>}
        </g>
      ))}
      <text className="axis-name" x={plot.right} y={plot.bottom + 30} textAnchor="end">more engaged →</text>
      <text className="axis-name" x={plot.left + 6} y={plot.top + 12}>↑ creepier</text>
      {named && (
        <>
          <text className="corner" x={plot.right - 6} y={plot.top + 12} textAnchor="end">engaged, but uneasy</text>
          <text className="corner" x={plot.right - 6} y={plot.bottom - 8} textAnchor="end">engaged and at ease</text>
        </>
      )}
      {limit !== null && (
        <text className="limit" x={plot.right - 6} y={y(limit) - 5} textAnchor="end">too far for this person</text>
      )}
    </svg>
  );
}
