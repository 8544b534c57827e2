// The consumer field: the crowd on the plane engagement (across) × creepiness (up). Numbers only; drawing is field-draw.ts.
import { contours } from 'd3';
import { linearScale } from './linear-scale.ts';

export interface FieldSize {
  width: number;
  height: number;
}

export interface Plot {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface FieldLayout {
  plot: Plot;
  x: (engagement: number) => number;
  y: (creepiness: number) => number;
  ticks: number[];
}

export function layoutField({ width, height }: FieldSize): FieldLayout {
  const plot = { left: 34, top: 24, right: width - 6, bottom: height - 36 };
  return {
    plot,
    x: linearScale([0, 1], [plot.left, plot.right]),
    y: linearScale([0, 1], [plot.bottom, plot.top]),
    ticks: [0, 0.25, 0.5, 0.75, 1],
  };
}

/** Places of people, in pixels. Index = position in the frame's `followed`. */
export interface Marks {
  xs: Float32Array;
  ys: Float32Array;
}

/** Each person is nudged by a constant few pixels of their own, so that people with equal values do not hide each other. */
const nudge = 5;

function nudgeOf(id: number): [number, number] {
  const scrambled = Math.imul(id ^ (id >>> 15), 0x2c1b3c6d);
  const angle = ((scrambled >>> 16) / 0x10000) * 2 * Math.PI;
  const radius = nudge * Math.sqrt((scrambled & 0xffff) / 0x10000);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

export interface Followed {
  ids: Uint32Array;
  engagement: Float32Array;
  creepiness: Float32Array;
}

/** `share` of the way from `from` to `to`: what lies between two days while playing. */
export function placeMarks(layout: FieldLayout, from: Followed, to: Followed = from, share = 0): Marks {
  const count = from.ids.length;
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const [dx, dy] = nudgeOf(from.ids[i]!);
    xs[i] = clamp(
      layout.x(mix(from.engagement[i]!, to.engagement[i]!, share)) + dx,
      layout.plot.left,
      layout.plot.right,
    );
    ys[i] = clamp(
      layout.y(mix(from.creepiness[i]!, to.creepiness[i]!, share)) + dy,
      layout.plot.top,
      layout.plot.bottom,
    );
  }
  return { xs, ys };
}

/** Index of the person nearest to a point within `reach` pixels, or −1. `shown` hides people from it. */
export function nearestMark(
  marks: Marks,
  x: number,
  y: number,
  reach: number,
  shown: (i: number) => boolean = () => true,
): number {
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i < marks.xs.length; i++) {
    const distance = (marks.xs[i]! - x) ** 2 + (marks.ys[i]! - y) ** 2;
    if (distance <= least && shown(i)) {
      least = distance;
      best = i;
    }
  }
  return best;
}

export type Direction = 'left' | 'right' | 'up' | 'down';
const towards: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** The next person in a direction: near, and not too far off to the side. Stays where it is when there is nobody. */
export function neighbour(
  marks: Marks,
  from: number,
  direction: Direction,
  shown: (i: number) => boolean = () => true,
): number {
  const [dx, dy] = towards[direction];
  let best = from;
  let least = Infinity;
  for (let i = 0; i < marks.xs.length; i++) {
    const across = marks.xs[i]! - marks.xs[from]!;
    const down = marks.ys[i]! - marks.ys[from]!;
    const ahead = across * dx + down * dy;
    if (i === from || ahead <= 0 || !shown(i)) continue;
    const aside = Math.abs(across * dy) + Math.abs(down * dx);
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}

/** A closed area of the plane in which people are at least `level` times as dense as if spread evenly. */
export interface DensityBand {
  level: number;
  /** rings of [x, y] in pixels */
  rings: [number, number][][];
}

/** The same levels in every field and on every day, so that fields can be compared. */
export const densityLevels = [0.25, 0.5, 1, 2, 4, 8, 16, 32];

/** Soft density of everybody who is still a customer, from the frame's histogram of `side` × `side` cells. */
export function layoutDensity(
  layout: FieldLayout,
  histogram: ArrayLike<number>,
  side: number,
  people: number,
): DensityBand[] {
  const evenly = people / (side * side);
  const grid = blur(
    Array.from(histogram, count => count / evenly),
    side,
  );
  const shapes = contours().size([side, side]).thresholds(densityLevels)(grid);
  return shapes.map(shape => ({
    level: shape.value,
    rings: shape.coordinates
      .flat()
      .map(ring => ring.map(([gx, gy]): [number, number] => [layout.x(gx! / side), layout.y(gy! / side)])),
  }));
}

/** Weights 1 2 1 in both directions; what falls off an edge stays in the edge cell, so that no people are lost. */
function blur(cells: number[], side: number): number[] {
  const at = (row: number, column: number) => cells[clamp(row, 0, side - 1) * side + clamp(column, 0, side - 1)]!;
  return cells.map((_, index) => {
    const row = Math.floor(index / side);
    const column = index % side;
    let sum = 0;
    for (let dr = -1; dr <= 1; dr++)
      for (let dc = -1; dc <= 1; dc++) sum += at(row + dr, column + dc) * (2 - Math.abs(dr)) * (2 - Math.abs(dc));
    return sum / 16;
  });
}

const mix = (a: number, b: number, share: number) => a + (b - a) * share;
const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
