import InlineWorker from './worker.ts?worker&inline';

/** The worker inside the page, for the one-file page that opens without a server. */
export function createWorker(): Worker {
  return new InlineWorker();
}
