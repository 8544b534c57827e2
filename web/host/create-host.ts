// Simulators in workers of their own.
import { runLine } from '../../sim/protocol/index.ts';
import type { HostEvent, LineProgress, LineRunOptions, WorkerPort } from '../../sim/protocol/index.ts';
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

export type { LineProgress };

/** More of them would leave no core to the page itself. */
const mostLineWorkers = 2;

/** A line that grows in workers of its own; returns how to stop. */
export function startLine(options: Omit<LineRunOptions, 'workers'>): () => void {
  const length = Math.min(mostLineWorkers, navigator.hardwareConcurrency);
  return runLine({ ...options, workers: Array.from({ length }, createHost) });
}
