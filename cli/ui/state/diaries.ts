import type { ExplainReport } from '../../../sim/index.ts';
import type { RunSession } from '../run/run-session.ts';

export type Diary =
  | { state: 'reading' }
  | { state: 'read'; report: ExplainReport }
  | { state: 'failed'; message: string };

/** Diaries that were asked for; each is read once for the days on screen. */
export interface Diaries {
  of: (strategy: string, consumer: number) => Diary;
  subscribe: (listener: () => void) => () => void;
  version: () => number;
}

const kept = 40;

export function createDiaries(session: Pick<RunSession, 'snapshot' | 'explain'>): Diaries {
  const known = new Map<string, Diary>();
  const listeners = new Set<() => void>();
  let version = 0;

  function put(key: string, diary: Diary): void {
    known.set(key, diary);
    version++;
    for (const listener of listeners) listener();
  }

  function ask(key: string, strategy: string, consumer: number): Diary {
    const reading: Diary = { state: 'reading' };
    known.set(key, reading);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    session.explain(strategy, consumer).then(
      report => put(key, { state: 'read', report }),
      (error: Error) => put(key, { state: 'failed', message: error.message }),
    );
    return reading;
  }

  return {
    of(strategy, consumer) {
      const { position, changes, scenario } = session.snapshot();
      const key = JSON.stringify([strategy, consumer, position, changes, scenario.strategies[strategy]]);
      return known.get(key) ?? ask(key, strategy, consumer);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}
