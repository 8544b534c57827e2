import { Worker } from 'node:worker_threads';
import { CreeplineError } from '../../sim/index.ts';
import type { HostEvent, HostRequest } from '../../sim/protocol/messages.ts';
import { workerFile } from './package-root.ts';

type Answer<T extends HostEvent['type']> = HostEvent & { type: T };

/** This thread's end of the conversation with one worker thread. One question at a time. */
export interface WorkerClient {
  /** the first event of this type that follows, or the failure */
  ask: <T extends HostEvent['type']>(request: HostRequest, answer: T) => Promise<Answer<T>>;
  /** for requests that are not answered; a failure shows at the next question */
  tell: (request: HostRequest) => void;
  end: () => Promise<void>;
}

export function startWorker(): WorkerClient {
  const worker = new Worker(workerFile);
  return {
    ask: (request, answer) => ask(worker, request, answer),
    tell: request => worker.postMessage(request),
    end: async () => void (await worker.terminate()),
  };
}

function ask<T extends HostEvent['type']>(worker: Worker, request: HostRequest, answer: T): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const onMessage = (event: HostEvent) => {
      if (isAnswer(event, answer)) settle(() => resolve(event));
      else if (event.type === 'failed') settle(() => void failure(event).then(reject, reject));
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`a worker thread ended with code ${code}`)));
    function settle(act: () => void) {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

function isAnswer<T extends HostEvent['type']>(event: HostEvent, type: T): event is Answer<T> {
  return event.type === type;
}

async function failure({ code, message }: Answer<'failed'>): Promise<Error> {
  return code === 'invalid'
    ? new CreeplineError(
        'invalid',
        message.split('\n').map(line => ({ message: line })),
      )
    : new Error(message);
}
