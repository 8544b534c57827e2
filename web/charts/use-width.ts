import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

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
