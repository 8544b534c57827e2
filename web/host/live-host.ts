// How the page talks to the simulator, wherever that runs.
import type { HostEvent, HostRequest } from '../../sim/protocol/index.ts';

export interface LiveHost {
  send(request: HostRequest): void;
  /** one listener; errors of the worker itself come as `failed` */
  onEvent(listener: (event: HostEvent) => void): void;
  close(): void;
}
