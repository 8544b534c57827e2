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
