// The valley: curves over the values of one lever. Above the metric that decides, below what it is made of; one scale of values for both.
import { max, min, nice, ticks } from 'd3';
import { linearScale } from './linear-scale.ts';

export interface CurvePoint {
  mean: number | null;
  low: number | null;
  high: number | null;
}

export interface ValleyCurve {
  key: string;
  /** one point a value of the lever */
  points: readonly CurvePoint[];
}

export interface ValleyInput {
  width: number;
  /** values of the lever, rising */
  values: readonly number[];
  /** the best value and its interval; null where there is none to show */
  best: CurvePoint | null;
  /** the metric that decides */
  upper: ValleyCurve;
  /** shares and scales from 0 */
  lower: readonly ValleyCurve[];
  /** pixels for the words at the end of the curves */
  endRoom: number;
}

interface CurveLayout {
  key: string;
  path: string;
  /** between the ends of the intervals */
  band: string;
  end: { x: number; y: number; labelY: number; value: number } | null;
}

export interface PlotLayout {
  top: number;
  bottom: number;
  y: (value: number) => number;
  yTicks: number[];
  curves: CurveLayout[];
}

export interface ValleyLayout {
  left: number;
  right: number;
  height: number;
  x: (value: number) => number;
  xTicks: number[];
  upper: PlotLayout;
  lower: PlotLayout;
  best: { x: number; from: number; to: number } | null;
  /** position of the value nearest to a pixel */
  nearest: (px: number) => number;
}

const upperBox = { top: 22, bottom: 168 };
const lowerBox = { top: 218, bottom: 348 };
const labelHeight = 15;

export function layoutValley({ width, values, best, upper, lower, endRoom }: ValleyInput): ValleyLayout {
  const [left, right] = [58, Math.max(120, width - endRoom)];
  const [first, last] = [values[0]!, values.at(-1)!];
  const x = linearScale([first, last], [left, right]);
  return {
    left,
    right,
    height: lowerBox.bottom + 48,
    x,
    xTicks: ticks(first, last, 5),
    upper: layoutPlot([upper], values, x, upperBox, false),
    lower: layoutPlot(lower, values, x, lowerBox, true),
    best: placeBest(best, x),
    nearest: px => nearestTo(values, x.invert(px)),
  };
}

function layoutPlot(
  curves: readonly ValleyCurve[],
  values: readonly number[],
  x: (value: number) => number,
  { top, bottom }: { top: number; bottom: number },
  fromZero: boolean,
): PlotLayout {
  const [low, high] = nice(...domain(curves, fromZero), 4);
  const y = linearScale([low, high], [bottom, top]);
  const laid = curves.map(({ key, points }): CurveLayout => ({
    key,
    path: path(points, values, x, y),
    band: band(points, values, x, y),
    end: lastPoint(points, values, x, y),
  }));
  spread(
    laid.flatMap(({ end }) => (end === null ? [] : [end])),
    top,
    bottom,
  );
  return { top, bottom, y, yTicks: ticks(low, high, 4), curves: laid };
}

/** All that is drawn, intervals too. Nothing to tell still has some height. */
function domain(curves: readonly ValleyCurve[], fromZero: boolean): [number, number] {
  const drawn = curves.flatMap(({ points }) =>
    points.flatMap(({ mean, low, high }) => [mean, low, high].filter(value => value !== null)),
  );
  const shown = fromZero ? [0, ...drawn] : drawn;
  const [low = 0, high = 1] = [min(shown), max(shown)];
  return low < high ? [low, high] : [low, low + 1];
}

type Scale = (value: number) => number;
const at = (px: number, py: number) => `${px.toFixed(1)},${py.toFixed(1)}`;

/** Straight from value to value; broken where there is none. */
function path(points: readonly CurvePoint[], values: readonly number[], x: Scale, y: Scale): string {
  const steps = points.map(({ mean }, i) =>
    mean === null ? '' : `${(points[i - 1]?.mean ?? null) === null ? 'M' : 'L'}${at(x(values[i]!), y(mean))}`,
  );
  return steps.join('');
}

/** Each stretch in which both ends are known: there along the upper ends, back along the lower ones. */
function band(points: readonly CurvePoint[], values: readonly number[], x: Scale, y: Scale): string {
  const known = points.map(({ low, high }, i) =>
    low === null || high === null ? null : { px: x(values[i]!), low: y(low), high: y(high) },
  );
  const stretches: { px: number; low: number; high: number }[][] = [[]];
  for (const point of known) {
    if (point === null) stretches.push([]);
    else stretches.at(-1)!.push(point);
  }
  return stretches
    .filter(stretch => stretch.length > 1)
    .map(
      stretch =>
        `M${[...stretch.map(({ px, high }) => at(px, high)), ...stretch.toReversed().map(({ px, low }) => at(px, low))].join('L')}Z`,
    )
    .join('');
}

function lastPoint(points: readonly CurvePoint[], values: readonly number[], x: Scale, y: Scale): CurveLayout['end'] {
  const i = points.findLastIndex(({ mean }) => mean !== null);
  const mean = points[i]?.mean ?? null;
  return mean === null ? null : { x: x(values[i]!), y: y(mean), labelY: y(mean), value: mean };
}

/** Words at the ends, moved apart in their order: down from the top, and up again where the last would leave the plot. */
function spread(ends: { y: number; labelY: number }[], top: number, bottom: number): void {
  const ordered = ends.toSorted((a, b) => a.y - b.y);
  let above = top - labelHeight;
  for (const end of ordered) above = end.labelY = Math.max(end.labelY, above + labelHeight);
  let below = bottom + labelHeight;
  for (const end of ordered.toReversed()) below = end.labelY = Math.min(end.labelY, below - labelHeight);
}

function placeBest(best: CurvePoint | null, x: Scale): ValleyLayout['best'] {
  const mean = best?.mean ?? null;
  return best === null || mean === null ? null : { x: x(mean), from: x(best.low ?? mean), to: x(best.high ?? mean) };
}

export function nearestTo(values: readonly number[], wanted: number): number {
  const distances = values.map(value => Math.abs(value - wanted));
  return distances.indexOf(Math.min(...distances));
}
