import { Exit, exitCodes } from './exit.ts';

const signals = {
  SIGHUP: { code: exitCodes.hangUp, reason: 'hung up' },
  SIGINT: { code: exitCodes.interrupt, reason: 'interrupted' },
  SIGTERM: { code: exitCodes.terminate, reason: 'terminated' },
} as const;
type StopSignal = keyof typeof signals;

export interface Stop {
  /** aborted with an `Exit` as its reason by the first of these signals */
  signal: AbortSignal;
  /** for screens that restore the terminal themselves */
  release: () => void;
}

let current = new AbortController().signal;

/** The signal of this process, for reading and waiting that nobody can be asked to hand it down to. */
export function stopSignal(): AbortSignal {
  return current;
}

/** Turns the first stop signal into an orderly end; a second one ends the process at once, as usual. */
export function watchStopSignals(): Stop {
  const controller = new AbortController();
  current = controller.signal;
  const listeners = Object.entries(signals).map(([name, { code, reason }]) => {
    const listener = () => {
      release();
      controller.abort(new Exit(code, reason));
    };
    process.on(name, listener);
    return { name: name as StopSignal, listener };
  });
  function release() {
    for (const { name, listener } of listeners) process.off(name, listener);
  }
  return { signal: controller.signal, release };
}

/** The work's result, or the stop's `Exit` as soon as it comes. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stopped = () => {};
  const stop = new Promise<never>((_, reject) => {
    stopped = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stopped, { once: true });
  });
  try {
    return await Promise.race([work, stop]);
  } finally {
    signal.removeEventListener('abort', stopped);
  }
}
