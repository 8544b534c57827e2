import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The size of an element, kept. */
export function useBox<E extends Element>(): { ref: RefObject<E | null>; width: number; height: number } {
  const ref = useRef<E>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setBox({ width, height });
    });
    watch.observe(ref.current!);
    return () => watch.disconnect();
  }, []);
  return { ref, ...box };
}
