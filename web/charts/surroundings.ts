// What a chart asks of the page around it: its width, its colours, and whether things may move.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { FieldColors } from './field-draw.ts';

/** The width of an element in whole pixels, kept up to date. */
export function useWidth<E extends HTMLElement>(first = 480): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(200, Math.floor(entry!.contentRect.width))));
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

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

const wish = '(prefers-reduced-motion: reduce)';

/** True for people who asked their system for less motion: days then change in steps. */
export function useStillness(): boolean {
  return useSyncExternalStore(
    listener => {
      const query = matchMedia(wish);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(wish).matches,
  );
}
