import type { FieldColors } from './field-draw.ts';

/** The theme's colours as the canvas needs them. */
export function readColors(element: Element): FieldColors {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name);
  return {
    ink: read('--ink'),
    quiet: read('--quiet'),
    rule: read('--rule'),
    paper: read('--paper'),
    turned: read('--turned'),
    accent: style.color,
  };
}
