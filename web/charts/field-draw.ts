// Paints one consumer field. All places come from field-layout.ts.
import type { DensityBand, FieldLayout, Marks } from './field-layout.ts';

export interface FieldColors {
  ink: string;
  quiet: string;
  rule: string;
  paper: string;
  accent: string;
  turned: string;
}

export interface FieldPicture {
  layout: FieldLayout;
  bands: readonly DensityBand[];
  marks: Marks;
  /** codes as in `followedStatus` */
  status: ArrayLike<number>;
  shown: (i: number) => boolean;
  /** the chosen person's way so far, in pixels */
  trail: readonly [number, number][];
  /** creepiness above which the chosen person says "too far" */
  limit: number | null;
  chosen: number;
  pointed: number;
  colors: FieldColors;
}

export function drawField(pen: CanvasRenderingContext2D, picture: FieldPicture): void {
  drawDensity(pen, picture);
  drawGrid(pen, picture);
  drawLimit(pen, picture);
  drawTrail(pen, picture);
  drawPeople(pen, picture);
  drawRing(pen, picture, picture.pointed, 1.5);
  drawRing(pen, picture, picture.chosen, 2.5);
}

/** Before anybody is there. */
export function drawEmptyField(pen: CanvasRenderingContext2D, picture: Pick<FieldPicture, 'layout' | 'colors'>): void {
  drawGrid(pen, picture);
}

function drawDensity(pen: CanvasRenderingContext2D, { bands, colors }: FieldPicture): void {
  pen.fillStyle = colors.accent;
  pen.globalAlpha = 0.07;
  for (const { rings } of bands) {
    pen.beginPath();
    for (const ring of rings) {
      ring.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
      pen.closePath();
    }
    pen.fill('evenodd');
  }
  pen.globalAlpha = 1;
}

function drawGrid(
  pen: CanvasRenderingContext2D,
  { layout: { plot, x, y, ticks }, colors }: Pick<FieldPicture, 'layout' | 'colors'>,
): void {
  pen.strokeStyle = colors.rule;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const tick of ticks.slice(1)) {
    pen.moveTo(plot.left, y(tick));
    pen.lineTo(plot.right, y(tick));
    pen.moveTo(x(tick), plot.top);
    pen.lineTo(x(tick), plot.bottom);
  }
  pen.stroke();
  pen.strokeStyle = colors.quiet;
  pen.beginPath();
  pen.moveTo(plot.left, plot.top);
  pen.lineTo(plot.left, plot.bottom);
  pen.lineTo(plot.right, plot.bottom);
  pen.stroke();
}

function drawLimit(pen: CanvasRenderingContext2D, { layout: { plot, y }, limit, colors }: FieldPicture): void {
  if (limit === null) return;
  pen.strokeStyle = colors.turned;
  pen.lineWidth = 1.5;
  pen.setLineDash([5, 4]);
  pen.beginPath();
  pen.moveTo(plot.left, y(limit));
  pen.lineTo(plot.right, y(limit));
  pen.stroke();
  pen.setLineDash([]);
}

function drawTrail(pen: CanvasRenderingContext2D, { trail, colors }: FieldPicture): void {
  if (trail.length < 2) return;
  pen.strokeStyle = colors.ink;
  pen.lineWidth = 1.25;
  pen.lineJoin = 'round';
  pen.globalAlpha = 0.55;
  pen.beginPath();
  trail.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.stroke();
  pen.globalAlpha = 1;
}

/** Half the width of a mark. */
const reach = 3.4;

/** Customers first, so that those who went stay visible on top. */
function drawPeople(pen: CanvasRenderingContext2D, { marks: { xs, ys }, status, shown, colors }: FieldPicture): void {
  pen.lineWidth = 1.5;
  for (let code = 0; code < shapes.length; code++) {
    pen.fillStyle = code === 2 ? colors.turned : code === 0 ? colors.accent : colors.paper;
    pen.strokeStyle = code === 2 || code === 0 ? colors.paper : code === 1 ? colors.accent : colors.ink;
    for (let i = 0; i < xs.length; i++) {
      if (status[i] === code && shown(i)) shapes[code]!(pen, xs[i]!, ys[i]!);
    }
  }
}

/** A shape for each status, in the order of `followedStatus`: disc, open diamond, triangle, cross. */
const shapes: ((pen: CanvasRenderingContext2D, x: number, y: number) => void)[] = [
  (pen, x, y) => {
    pen.beginPath();
    pen.arc(x, y, reach, 0, 2 * Math.PI);
    pen.fill();
    pen.lineWidth = 0.75;
    pen.stroke();
    pen.lineWidth = 1.5;
  },
  (pen, x, y) => {
    const r = reach + 0.6;
    outline(pen, [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ]);
    pen.fill();
    pen.stroke();
  },
  (pen, x, y) => {
    const r = reach + 1.2;
    outline(pen, [
      [x, y - r],
      [x + r, y + r * 0.8],
      [x - r, y + r * 0.8],
    ]);
    pen.fill();
  },
  (pen, x, y) => {
    const r = reach - 0.4;
    pen.beginPath();
    pen.moveTo(x - r, y - r);
    pen.lineTo(x + r, y + r);
    pen.moveTo(x + r, y - r);
    pen.lineTo(x - r, y + r);
    pen.stroke();
  },
];

function outline(pen: CanvasRenderingContext2D, corners: [number, number][]): void {
  pen.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.closePath();
}

function drawRing(pen: CanvasRenderingContext2D, { marks, colors }: FieldPicture, index: number, width: number): void {
  if (index < 0) return;
  pen.beginPath();
  pen.arc(marks.xs[index]!, marks.ys[index]!, 9, 0, 2 * Math.PI);
  pen.strokeStyle = colors.paper;
  pen.lineWidth = width + 2;
  pen.stroke();
  pen.strokeStyle = colors.ink;
  pen.lineWidth = width;
  pen.stroke();
}
