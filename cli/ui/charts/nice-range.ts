const steps = [1, 1.5, 2, 3, 5, 7.5, 10];

/** A scale that holds all values, starts at 0 where it can, and ends on a round number so that it seldom jumps. */
export function niceRange(values: readonly number[]): readonly [low: number, high: number] {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  if (most === 0 && least === 0) return [0, 0.01];
  return [least === 0 ? 0 : -roundUp(-least), most === 0 ? 0 : roundUp(most)];
}

/** The next round number: 1, 1.5, 2, 3, 5 or 7.5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find(candidate => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}
