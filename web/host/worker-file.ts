/** The workers as files of their own. The one-file page takes `worker-inline.ts` instead (see vite.config.ts). */
export function createWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

export function createPeopleWorker(): Worker {
  return new Worker(new URL('./people-worker.ts', import.meta.url), { type: 'module' });
}
