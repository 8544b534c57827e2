export { createWorkerSide } from './worker-side.ts';
export { createLiveClient, type WorkerPort } from './live-client.ts';
export { runLine, type LineProgress, type LineRunOptions } from './line-run.ts';
export type { HostEvent, HostRequest } from './messages.ts';
