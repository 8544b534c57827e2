// Asks the worker that reads tables of people. It is only started when there is something to ask.
import { CreeplineError } from '../../sim/index.ts';
import type { Answers, Asked, PeopleReply, PeopleRequest, Question } from './people-messages.ts';
import { createPeopleWorker } from './worker-file.ts';

export interface PeopleHost {
  /** rejects with a `CreeplineError` that names all that is wrong */
  ask<Q extends Question>(question: Asked<Q>): Promise<Answers[Q]>;
  close(): void;
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

export function createPeopleHost(): PeopleHost {
  const worker = createPeopleWorker();
  const waiting = new Map<number, Waiting>();
  let requests = 0;

  const settle = (request: number, act: (asked: Waiting) => void) => {
    const asked = waiting.get(request);
    waiting.delete(request);
    if (asked !== undefined) act(asked);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<PeopleReply>) =>
    settle(data.request, ({ resolve, reject }) =>
      'answer' in data ? resolve(data.answer as never) : reject(new CreeplineError('invalid', data.problems)),
    ),
  );
  worker.addEventListener('error', ({ message }) => {
    const failed = new CreeplineError('internal', [
      { message: message || 'the worker that reads files stopped: the file may be too long for this machine' },
    ]);
    for (const request of waiting.keys()) settle(request, ({ reject }) => reject(failed));
  });

  return {
    ask: question =>
      new Promise((resolve, reject) => {
        const request = ++requests;
        waiting.set(request, { resolve, reject });
        worker.postMessage({ request, asked: question } as PeopleRequest);
      }),
    close: () => worker.terminate(),
  };
}
