import { Worker } from 'node:worker_threads';
import type { HostEvent, HostRequest } from '../../sim/protocol/messages.ts';
import { workerFile } from './package-root.ts';

export { createLiveClient } from '../../sim/protocol/index.ts';
export type { HostEvent, HostRequest };

/** A live run somewhere else: a worker thread, or a stand-in under test. */
export interface LiveHost {
  send: (request: HostRequest) => void;
  onEvent: (listener: (event: HostEvent) => void) => void;
  close: () => Promise<void>;
}

/** The live run in a thread of its own, so that keys are never kept waiting. */
export function startLiveHost(): LiveHost {
  const worker = new Worker(workerFile);
  return {
    send: request => worker.postMessage(request),
    onEvent(listener) {
      worker.on('message', listener);
      worker.on('error', error => listener({ type: 'failed', code: 'internal', message: error.message }));
    },
    close: async () => void (await worker.terminate()),
  };
}
