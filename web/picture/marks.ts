// Marks as arrays, in CSS pixels, and the shapes that they can have.

/** Each thing that can be said of a person has a shape of its own, so that colour never says it alone. */
export const shape = { disc: 0, ring: 1, dashed: 2, diamond: 3, bar: 4, square: 5, cross: 6 } as const;

export interface Marks {
  count: number;
  x: Float32Array;
  y: Float32Array;
  /** diameter */
  size: Float32Array;
  shape: Uint8Array;
  /** 0xAABBGGRR: alpha is how strongly it covers what lies below */
  color: Uint32Array;
}

export function createMarks(most: number): Marks {
  return {
    count: 0,
    x: new Float32Array(most),
    y: new Float32Array(most),
    size: new Float32Array(most),
    shape: new Uint8Array(most),
    color: new Uint32Array(most),
  };
}

export function putMark(marks: Marks, x: number, y: number, size: number, kind: number, color: number): void {
  const k = marks.count;
  if (k === marks.x.length) return;
  marks.count = k + 1;
  marks.x[k] = x;
  marks.y[k] = y;
  marks.size[k] = size;
  marks.shape[k] = kind;
  marks.color[k] = color;
}

/** The same colour, covering less. */
export function fade(color: number, share: number): number {
  return ((((color >>> 24) * share) << 24) | (color & 0xffffff)) >>> 0;
}
