// Draws marks fast where there is no graphics card: each shape is worked out once in each size, at sixteen places within a
// pixel, and then blended into one image like a stamp.
import { shape } from './marks.ts';
import type { Marks } from './marks.ts';

export interface Painter {
  /** `ratio`: pixels of the picture to a CSS pixel */
  resize(width: number, height: number, ratio: number): void;
  /** `paper`: what lies behind everything, 0xAABBGGRR */
  clear(paper: number): void;
  draw(marks: Marks): void;
  show(): void;
}

interface Stamp {
  side: number;
  half: number;
  /** 0–255 by pixel */
  cover: Uint8Array;
}

/** Places within a pixel, each way. */
const phases = 4;
/** Sizes are told apart to a quarter of a pixel. */
const sizeSteps = 4;

export function createPainter(canvas: HTMLCanvasElement): Painter {
  const context = canvas.getContext('2d', { alpha: false })!;
  const stamps = new Map<number, Stamp>();
  let ratio = 1;
  let width = 1;
  let height = 1;
  let image = context.createImageData(1, 1);
  let pixels = new Uint32Array(image.data.buffer);

  const stampOf = (kind: number, size: number, phase: number): Stamp => {
    const key = (size << 8) | (phase << 4) | kind;
    let found = stamps.get(key);
    if (found === undefined) stamps.set(key, (found = makeStamp(kind, (size / sizeSteps / 2) * ratio, phase, ratio)));
    return found;
  };

  return {
    resize(cssWidth, cssHeight, nextRatio) {
      ratio = nextRatio;
      width = canvas.width = Math.max(1, Math.round(cssWidth * ratio));
      height = canvas.height = Math.max(1, Math.round(cssHeight * ratio));
      stamps.clear();
      image = context.createImageData(width, height);
      pixels = new Uint32Array(image.data.buffer);
    },
    clear: paper => void pixels.fill((paper | 0xff000000) >>> 0),
    draw({ count, x, y, size, shape: kind, color }) {
      for (let k = 0; k < count; k++) {
        const [px, py] = [x[k]! * ratio, y[k]! * ratio];
        const [left, top] = [Math.floor(px), Math.floor(py)];
        const phase = Math.floor((py - top) * phases) * phases + Math.floor((px - left) * phases);
        const stamp = stampOf(kind[k]!, Math.round(size[k]! * sizeSteps), phase);
        if (left < stamp.half || top < stamp.half || left + stamp.half >= width || top + stamp.half >= height) continue;
        blend(pixels, (top - stamp.half) * width + left - stamp.half, width, stamp, color[k]!);
      }
    },
    show: () => context.putImageData(image, 0, 0),
  };
}

function blend(pixels: Uint32Array, from: number, width: number, { side, cover }: Stamp, color: number): void {
  const strength = color >>> 24;
  const [red, green, blue] = [color & 255, (color >> 8) & 255, (color >> 16) & 255];
  for (let row = 0, k = 0, at = from; row < side; row++, at += width - side)
    for (let column = 0; column < side; column++, k++, at++) {
      const part = (cover[k]! * strength) >> 8;
      if (part === 0) continue;
      const below = pixels[at]!;
      const [r, g, b] = [below & 255, (below >> 8) & 255, (below >> 16) & 255];
      pixels[at] =
        (0xff000000 |
          ((b + (((blue - b) * part) >> 8)) << 16) |
          ((g + (((green - g) * part) >> 8)) << 8) |
          (r + (((red - r) * part) >> 8))) >>>
        0;
    }
}

function makeStamp(kind: number, radius: number, phase: number, ratio: number): Stamp {
  const half = Math.ceil(radius + 0.5);
  const side = 2 * half + 1;
  const cover = new Uint8Array(side * side);
  const [dx, dy] = [((phase % phases) + 0.5) / phases, (Math.floor(phase / phases) + 0.5) / phases];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      cover[y * side + x] = 255 * coverage(kind, x - half + 0.5 - dx, y - half + 0.5 - dy, radius, ratio);
  return { side, half, cover };
}

/** How much of the pixel around a point, seen from the middle of a mark, its shape covers. */
function coverage(kind: number, x: number, y: number, radius: number, ratio: number): number {
  const distance = Math.hypot(x, y);
  const inside = (depth: number) => Math.max(0, Math.min(1, depth + 0.5));
  const line = 0.62 * ratio;
  switch (kind) {
    case shape.ring:
      return inside(line - Math.abs(distance - radius + line));
    case shape.dashed: {
      const dash = Math.max(0, Math.min(1, (Math.sin(Math.atan2(y, x) * 5) + 0.15) / 0.3));
      return dash * inside(line - Math.abs(distance - radius + line));
    }
    case shape.diamond:
      return inside(radius - Math.abs(x) - Math.abs(y));
    case shape.bar:
      return inside(Math.max(ratio, radius * 0.34) - Math.abs(y)) * inside(radius - Math.abs(x));
    case shape.square:
      return inside(radius * 0.8 - Math.max(Math.abs(x), Math.abs(y)));
    case shape.cross:
      return Math.max(
        inside(line - Math.abs(x - y) * Math.SQRT1_2) * inside(radius - distance),
        inside(line - Math.abs(x + y) * Math.SQRT1_2) * inside(radius - distance),
      );
    default:
      return inside(radius - distance);
  }
}
