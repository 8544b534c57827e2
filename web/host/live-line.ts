// A line that grows in workers of its own. What puts it together is sent when somebody asks for a line.
import { runLine } from '../../sim/protocol/index.ts';
import type { LineProgress, LineRunOptions } from '../../sim/protocol/index.ts';
import { createHost } from './create-host.ts';

export type { LineProgress };

/** More of them would leave no core to the page itself. */
const mostLineWorkers = 2;

/** Starts at once; returns how to stop. */
export function startLine(options: Omit<LineRunOptions, 'workers'>): () => void {
  const length = Math.min(mostLineWorkers, navigator.hardwareConcurrency);
  return runLine({ ...options, workers: Array.from({ length }, createHost) });
}
