export { createWorkerSide } from './worker-side.ts';
export type { HostEvent, HostRequest } from './messages.ts';
