export { createWorkerSide } from './worker-side.ts';
export { runLine, type LineProgress, type LineWorker } from './line-run.ts';
export type { HostEvent, HostRequest } from './messages.ts';
