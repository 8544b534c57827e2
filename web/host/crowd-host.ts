// A worker of its own for the crowd.
import type { CrowdEvent, CrowdPort } from '../crowd/messages.ts';
import { createWorker } from './worker-file.ts';

export function createCrowdHost(): CrowdPort {
  const worker = createWorker();
  return {
    send: request => worker.postMessage(request),
    onEvent(listener) {
      worker.addEventListener('message', (message: MessageEvent<CrowdEvent>) => listener(message.data));
      worker.addEventListener('error', ({ message }) =>
        listener({ type: 'crowd.failed', id: 0, message: message || 'the worker could not start' }),
      );
    },
    close: () => worker.terminate(),
  };
}
