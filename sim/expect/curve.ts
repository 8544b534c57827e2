// A curve known at a few places: where it is highest, and how high it is in between.

/** In the order of their places; at least one. */
export type Curve = readonly { place: number; height: number }[];

/** The top of the parabola through the highest point and its neighbours; at an end of the curve the end itself. Cost: n. */
export function peakOf(curve: Curve): { place: number; height: number } {
  const best = curve.reduce((best, { height }, i) => (height > curve[best]!.height ? i : best), 0);
  const [before, top, after] = [curve[best - 1], curve[best]!, curve[best + 1]];
  if (before === undefined || after === undefined) return top;
  const [left, right] = [slope(before, top), slope(top, after)];
  const curvature = (right - left) / (after.place - before.place);
  if (!(curvature < 0)) return top;
  const steepness = left + curvature * (top.place - before.place);
  const step = -steepness / (2 * curvature);
  return { place: top.place + step, height: top.height + steepness * step + curvature * step * step };
}

/** Straight between its points, level beyond its ends. Cost: n. */
function heightAt(curve: Curve, place: number): number {
  const next = curve.findIndex(point => point.place >= place);
  if (next === -1) return curve.at(-1)!.height;
  const [before, after] = [curve[next - 1], curve[next]!];
  return before === undefined ? after.height : before.height + slope(before, after) * (place - before.place);
}

/** By what share the curve is lower at `share` of the place where it is highest; `null` where it is nowhere above 0. */
export function lossAt(curve: Curve, share: number): number | null {
  const top = peakOf(curve);
  return top.height > 0 ? heightAt(curve, top.place * share) / top.height - 1 : null;
}

function slope(a: Curve[number], b: Curve[number]): number {
  return (b.height - a.height) / (b.place - a.place);
}
