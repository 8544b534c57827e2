import type { LinePlan, Population } from '../../sim/index.ts';
import { runLine, type LineProgress } from '../../sim/protocol/index.ts';
import { startLiveHost } from './live-host.ts';
import { defaultJobs } from './count-threads.ts';

export type { LineProgress };

export interface LineListener {
  onProgress: (progress: LineProgress) => void;
  onProblem: (message: string) => void;
}

/** Starts to find a line; returns how to stop. */
export type StartLine = (plan: LinePlan, listener: LineListener) => () => void;

/** The live run keeps a thread to itself, and so do keys and picture. */
const mostThreads = 4;

/** A line that grows while somebody watches, in threads of its own. */
export function lineStarter(population: Population | undefined): StartLine {
  return (plan, listener) => {
    const workers = Array.from({ length: Math.min(mostThreads, defaultJobs) }, startLiveHost);
    return runLine({ plan, population, workers, ...listener });
  };
}
