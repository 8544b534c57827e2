import type { ExplainReport, RunLog } from '../../sim/index.ts';
import type { Experiment } from './choose-people.ts';
import { unlessStopped } from './stop.ts';
import { startWorker, type WorkerClient } from './worker-client.ts';

export interface Question {
  strategy: string;
  consumer: number;
  replication: number;
  /** days from the start */
  days: number;
}

/** One person's diary. In a thread of its own, so that Ctrl-C is heard. */
export function explainPerson(
  experiment: Experiment,
  { strategy, consumer, replication, days }: Question,
  signal: AbortSignal,
): Promise<ExplainReport> {
  return withWorker(signal, async worker => {
    await worker.ask({ type: 'start', replication, ...experiment }, 'ready');
    const { report } = await worker.ask({ type: 'explain', request: 0, strategy, consumer, days }, 'explained');
    return report;
  });
}

/** Runs a log again, levers moved on the same mornings, and returns its digest. */
export function replayLog(log: RunLog, experiment: Experiment, signal: AbortSignal): Promise<string> {
  return withWorker(signal, async worker => {
    await worker.ask({ type: 'start', replication: log.replication, ...experiment }, 'ready');
    for (const command of log.commands) {
      await worker.ask({ type: 'runTo', tick: command.tick ?? 0, ticksPerFrame: Math.max(1, log.ticks) }, 'paused');
      worker.tell({ type: 'command', command });
    }
    await worker.ask({ type: 'runTo', tick: log.ticks, ticksPerFrame: Math.max(1, log.ticks) }, 'paused');
    const answer = await worker.ask({ type: 'log', request: 0 }, 'logged');
    return answer.log.digest;
  });
}

async function withWorker<T>(signal: AbortSignal, work: (worker: WorkerClient) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const worker = startWorker();
  try {
    return await unlessStopped(work(worker), signal);
  } finally {
    await worker.end();
  }
}
