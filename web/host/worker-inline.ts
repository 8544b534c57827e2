import InlinePeopleWorker from './people-worker.ts?worker&inline';
import InlineWorker from './worker.ts?worker&inline';

/** The workers inside the page, for the one-file page that opens without a server. */
export function createWorker(): Worker {
  return new InlineWorker();
}

export function createPeopleWorker(): Worker {
  return new InlinePeopleWorker();
}
