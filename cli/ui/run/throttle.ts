/** Calls at once, then at most once in so many milliseconds; the last call is never lost. */
export function throttle(act: () => void, milliseconds: number): (() => void) & { cancel: () => void } {
  let last = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  function now(): void {
    timer = undefined;
    last = Date.now();
    act();
  }
  const throttled = () => {
    if (timer !== undefined) return;
    const wait = last + milliseconds - Date.now();
    if (wait <= 0) now();
    else timer = setTimeout(now, wait);
  };
  return Object.assign(throttled, {
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  });
}
