// A simulator in a worker of its own.
import type { HostEvent, WorkerPort } from '../../sim/protocol/index.ts';
import { createWorker } from './worker-file.ts';

export function createHost(): WorkerPort {
  const worker = createWorker();
  return {
    send: request => worker.postMessage(request),
    onEvent(listener) {
      worker.addEventListener('message', (message: MessageEvent<HostEvent>) => listener(message.data));
      worker.addEventListener('error', ({ message }) =>
        listener({ type: 'failed', code: 'internal', message: message || 'the worker could not start' }),
      );
    },
    close: () => worker.terminate(),
  };
}
