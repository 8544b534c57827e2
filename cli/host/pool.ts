import type { Expectation, ExtraMeasure, Population, Scenario, UnitResult } from '../../sim/index.ts';
import { countThreads } from './count-threads.ts';
import { shareColumns } from './share-columns.ts';
import { unlessStopped } from './stop.ts';
import { startWorker, type WorkerClient } from './worker-client.ts';

/** One strategy run once over all its days. */
export interface Unit {
  scenario: Scenario;
  strategy: string;
  replication: number;
  extra?: readonly ExtraMeasure[];
  /** metrics that are measured; default all */
  only?: readonly string[];
  /** what is measured by its chances */
  expectation?: Expectation;
}

export interface PoolOptions {
  jobs: number;
  population?: Population | undefined;
  signal: AbortSignal;
  finished: (result: UnitResult) => void;
  /** hears of fewer threads than were asked for */
  say?: (text: string) => void;
  /** the part of a result that is kept, where all of it would be too much */
  keep?: ((result: UnitResult) => UnitResult) | undefined;
}

/** What was said once need not be said for every batch. */
const told = new Set<string>();

/** Results in the order of the units, whatever the number of threads and whoever finishes first. */
export async function runUnits(
  units: readonly Unit[],
  { jobs, population, signal, finished, say, keep = result => result }: PoolOptions,
): Promise<UnitResult[]> {
  signal.throwIfAborted();
  const people = population && { population: shareColumns(population) };
  const queue = units.entries();
  const results = new Array<UnitResult>(units.length);
  const { count, why } = countThreads(jobs, units, population?.size);
  if (why !== undefined && !told.has(why)) {
    told.add(why);
    say?.(why);
  }
  const workers = Array.from({ length: count }, startWorker);

  async function work(worker: WorkerClient): Promise<void> {
    for (const [request, unit] of queue) {
      const { result } = await worker.ask({ type: 'unit', request, ...unit, ...people }, 'unit');
      results[request] = keep(result);
      finished(result);
    }
  }
  try {
    await unlessStopped(Promise.all(workers.map(work)), signal);
    return results;
  } finally {
    await Promise.all(workers.map(worker => worker.end()));
  }
}
