const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** The last values as little bars, exactly `width` cells; equal values lie in the middle. */
export function sparkline(values: readonly (number | null | undefined)[], width: number): string {
  const thinned = thin(
    values.filter(value => value !== undefined),
    width,
  );
  const known = thinned.filter(value => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const cells = thinned.map(value =>
    value === null ? ' ' : bars[high === low ? 3 : Math.round(((value - low) / (high - low)) * (bars.length - 1))]!,
  );
  return cells.join('').padStart(width);
}

/** At most `width` values, evenly spread, the newest always among them. */
function thin(values: readonly (number | null)[], width: number): (number | null)[] {
  if (values.length <= width) return [...values];
  return Array.from({ length: width }, (_, i) => values[Math.round(((i + 1) * values.length) / width) - 1]!);
}
