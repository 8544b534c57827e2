// Colours of the theme as the canvas wants them. They are registered properties, so that they come resolved.
import type { HallColors } from './hall-picture.ts';

export function readHallColors(element: Element): HallColors {
  const style = getComputedStyle(element);
  const read = (name: string) => pack(style.getPropertyValue(`--${name}`));
  return {
    paper: read('paper'),
    ink: read('ink'),
    calm: read('calm'),
    keen: read('keen'),
    seat: read('seat'),
    gone: read('gone'),
    accents: [read('side-a'), read('side-b')],
    soft: [read('side-a-soft'), read('side-b-soft')],
  };
}

/** `rgb(1, 2, 3)` as 0xAABBGGRR. */
function pack(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
