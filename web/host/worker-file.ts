/** The worker as a file of its own. The one-file page takes `worker-inline.ts` instead (see vite.config.ts). */
export function createWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
