import type { ChartStyle } from './chart-style.ts';

/** Points per cell of a screen, across and down. */
const grain: Record<ChartStyle, readonly [across: number, down: number]> = {
  braille: [2, 4],
  block: [1, 2],
  ascii: [1, 1],
};

/** Bits of the eight dots of a braille cell, row by row. */
const dots = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

/** A field of points over cells, several drawings on top of each other. */
export interface Raster {
  /** number of points */
  width: number;
  height: number;
  set: (x: number, y: number, layer: number) => void;
  /** character and layer of a cell: `undefined` is empty, -1 several layers */
  cell: (column: number, row: number) => { character: string; layer: number } | undefined;
}

/** `letters` are what the layers look like where there are only letters. */
export function createRaster(columns: number, rows: number, style: ChartStyle, letters: readonly string[]): Raster {
  const [across, down] = grain[style];
  const masks = new Uint8Array(columns * rows);
  const layers = new Int8Array(columns * rows).fill(-2);
  return {
    width: columns * across,
    height: rows * down,
    set(x, y, layer) {
      const index = Math.floor(y / down) * columns + Math.floor(x / across);
      masks[index]! |= 1 << ((y % down) * across + (x % across));
      layers[index] = layers[index] === -2 || layers[index] === layer ? layer : -1;
    },
    cell(column, row) {
      const index = row * columns + column;
      const layer = layers[index]!;
      return layer === -2 ? undefined : { character: draw(masks[index]!, layer, style, letters), layer };
    },
  };
}

function draw(mask: number, layer: number, style: ChartStyle, letters: readonly string[]): string {
  switch (style) {
    case 'braille':
      return String.fromCharCode(0x2800 + dots.reduce((bits, dot, i) => bits | (((mask >> i) & 1) * dot), 0));
    case 'block':
      return [' ', '▀', '▄', '█'][mask]!;
    case 'ascii':
      return letters[layer] ?? '*';
  }
}
