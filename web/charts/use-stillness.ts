import { useSyncExternalStore } from 'react';

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
