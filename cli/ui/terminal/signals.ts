/** How the program ends when it is stopped from outside. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export interface SignalListeners {
  stopped: (exitCode: number) => void;
  crashed: (error: unknown) => void;
  /** awake again after a sleep */
  continued: () => void;
  /** the process ends without any of the above: last chance to give the terminal back */
  ending: () => void;
}

/** Listens to everything that may end the program; returns how to stop listening. */
export function watchSignals({ stopped, crashed, continued, ending }: SignalListeners): () => void {
  const listeners: [event: string, listener: (reason: unknown) => void][] = [
    ...Object.entries(exitCodes).map(([signal, code]): [string, () => void] => [signal, () => stopped(code)]),
    ['SIGCONT', continued],
    ['uncaughtException', crashed],
    ['unhandledRejection', crashed],
    ['exit', ending],
  ];
  for (const [event, listener] of listeners) process.on(event, listener);
  return () => {
    for (const [event, listener] of listeners) process.off(event, listener);
  };
}

export interface End {
  code: number;
  error?: unknown;
}

/** The first reason to end counts; later ones find the end already reached. */
export function createEnding(): { reach: (end: End) => void; reached: Promise<End> } {
  let reach: (end: End) => void = () => {};
  const reached = new Promise<End>(resolve => (reach = resolve));
  return { reach, reached };
}

export interface Sleeper {
  /** puts the whole job to sleep, as the terminal itself does at Ctrl-Z */
  suspend: () => string | undefined;
  /** to be called on SIGCONT */
  wake: () => void;
}

/** Where nobody could wake the program, the system ignores the stop: then it simply goes on after this time. */
const notStoppedAfter = 100;

/** `before` gives the terminal back, `after` takes it again. */
export function createSleeper(before: () => void, after: () => void): Sleeper {
  let timer: NodeJS.Timeout | undefined;
  function wake(): void {
    clearTimeout(timer);
    timer = undefined;
    after();
  }
  return {
    wake,
    suspend() {
      if (process.platform === 'win32') return 'this system cannot put programs to sleep';
      before();
      timer = setTimeout(wake, notStoppedAfter);
      process.kill(0, 'SIGTSTP');
      return undefined;
    },
  };
}
