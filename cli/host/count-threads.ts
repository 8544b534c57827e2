// How many worker threads run at once: as many as are asked for, unless cores or memory say less.
import { availableParallelism, freemem, totalmem } from 'node:os';
import { invalid, memoryAtMost, memoryNeed } from '../../sim/index.ts';
import type { Unit } from './pool.ts';

/** One a core. */
export const defaultJobs = availableParallelism();

/** More threads than this wait for each other. */
const mostPerCore = 4;
/** of the memory that is free: the rest is for this thread and for other programs */
const usableShare = 0.8;

export interface Memory {
  /** bytes that the machine, or the container, has */
  total: number;
  /** bytes that nobody uses now */
  free: number;
}

function memoryOfHost(): Memory {
  const limit = process.constrainedMemory();
  const total = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  const free = typeof process.availableMemory === 'function' ? process.availableMemory() : freemem();
  // some systems count what they have cached as used
  return { total, free: Math.max(free, total / 2) };
}

export interface Threads {
  count: number;
  /** why there are fewer than were asked for */
  why?: string;
}

/** Threads for these units, whose people are `people` many or as many as each scenario says. Throws where not even one fits. */
export function countThreads(
  asked: number,
  units: readonly Unit[],
  people: number | undefined,
  { total, free }: Memory = memoryOfHost(),
  cores = defaultJobs,
): Threads {
  const most = Math.min(asked, units.length);
  const largest = Math.max(0, ...units.map(({ scenario }) => people ?? scenario.population.size));
  const scenario = units[0]?.scenario;
  if (scenario === undefined) return { count: 0 };
  const byCores = mostPerCore * cores;
  if (most <= byCores && most * memoryAtMost(largest) <= free * usableShare) return { count: most };
  const need = memoryNeed(scenario, largest);
  if (need > total) {
    const perPerson = (need - memoryNeed(scenario, 0)) / largest;
    const fits = Math.floor((total * usableShare - memoryNeed(scenario, 0)) / perPerson / 1000) * 1000;
    throw invalid(
      `${largest} people need about ${inGigabytes(need)} of memory and there are ${inGigabytes(total)}: at most about ${Math.max(0, fits)} people fit`,
      { path: '--consumers' },
    );
  }
  const byMemory = Math.max(1, Math.floor((free * usableShare) / need));
  const count = Math.min(most, byMemory, byCores);
  if (count === most) return { count };
  const why = byMemory < byCores ? `each needs about ${inGigabytes(need)} of memory` : `there are ${cores} cores`;
  return { count, why: `${count} worker ${count === 1 ? 'thread' : 'threads'} instead of ${most}: ${why}` };
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`;
}
