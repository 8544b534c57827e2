import type { HostRequest, LiveHost } from '../../host/live-host.ts';

/** Requests that are answered later, told apart by number. */
export interface Questions {
  ask: <T>(build: (request: number) => HostRequest) => Promise<T>;
  answer: (request: number, answer: unknown) => void;
  refuse: (request: number, message: string) => void;
  /** nobody waits for answers of an earlier run */
  forget: () => void;
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

export function createQuestions(host: Pick<LiveHost, 'send'>): Questions {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  function take(request: number): Waiting | undefined {
    const found = waiting.get(request);
    waiting.delete(request);
    return found;
  }
  return {
    ask<T>(build: (request: number) => HostRequest) {
      const request = ++last;
      return new Promise<T>((resolve, reject) => {
        waiting.set(request, { resolve, reject });
        host.send(build(request));
      });
    },
    answer: (request, answer) => take(request)?.resolve(answer as never),
    refuse: (request, message) => take(request)?.reject(new Error(message)),
    forget() {
      for (const request of waiting.keys()) take(request)?.reject(new Error('the run was started again'));
    },
  };
}
