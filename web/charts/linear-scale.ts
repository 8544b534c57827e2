// From values to pixels on a straight scale. d3-scale would do the same and bring along colours, formats and interpolation
// that no chart here needs: eight kilobytes before the first picture.

export interface LinearScale {
  (value: number): number;
  invert(pixel: number): number;
}

export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  const slope = to === from ? 0 : (end - start) / (to - from);
  const scale = (value: number) => start + (value - from) * slope;
  return Object.assign(scale, { invert: (pixel: number) => (slope === 0 ? from : from + (pixel - start) / slope) });
}
