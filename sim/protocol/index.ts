export { createWorkerSide, type WorkerSide } from './worker-side.ts';
export type { Command, HostEvent, HostRequest, LeverCommand, RunLog } from './messages.ts';
