// Keeps runs, playback and theme in step with the state of the page.
import type { AppState } from './state/app-state.ts';
import type { Library } from './state/library.ts';
import type { People } from './host/people.ts';
import type { Playback } from './state/playback.ts';
import { planRun } from './state/run-plan.ts';
import type { RunPlan } from './state/run-plan.ts';
import type { Store } from './state/store.ts';

interface Parts {
  store: Store;
  people: People;
  playback: Playback;
  library: Library;
}

/** What runs what the state asks for. */
export interface RunTarget {
  /** `before`: the same with no change made to the second side; `shown`: the day that is wanted first */
  start(plan: RunPlan, before: RunPlan, shown: number): void;
  hold(problem?: string): void;
}

export function connect({ store, playback, library }: Parts): void {
  let before: AppState | null = null;
  const follow = () => {
    const state = store.get();
    if (before === null || before.tick !== state.tick || before.scenario !== state.scenario) playback.show(state.tick);
    document.documentElement.dataset['theme'] = state.theme;
    document.title = `${library.find(state).title} · Creepline`;
    before = state;
  };
  follow();
  store.subscribe(follow);
  // nobody watches a hidden page
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) playback.pause();
  });
}

/** Starts a run whenever another is wanted, as long as its view is on show. */
export function followRuns(
  { store, people, library }: Pick<Parts, 'store' | 'people' | 'library'>,
  view: AppState['view'],
  target: RunTarget,
): void {
  let asked = '';
  const run = async (state: AppState) => {
    const base = library.find(state);
    const unchanged = { ...state, changes: state.changes.filter(({ side }) => side === 'a') };
    const start = (own?: Awaited<ReturnType<People['make']>>) =>
      target.start(planRun(state, base, own), planRun(unchanged, base, own), store.get().tick);
    if (!people.holds(state.people)) return start();
    const mine = asked;
    target.hold();
    try {
      const own = await people.make({ ...base, seed: state.seed });
      if (mine === asked) start(own);
    } catch (error) {
      if (mine === asked) target.hold((error as Error).message);
    }
  };
  const follow = () => {
    const state = store.get();
    if (state.view !== view) return;
    const wanted = wantedRun(state, people);
    if (wanted === asked) return;
    asked = wanted;
    void run(state);
  };
  follow();
  store.subscribe(follow);
  people.subscribe(follow);
}

/** All that decides what is run, as text: a state that comes back by the address bar holds new objects. */
function wantedRun(
  { scenario, own, people: file, strategies, changes, seed, replication }: AppState,
  people: People,
): string {
  const version = people.holds(file) ? people.snapshot().version : null;
  return JSON.stringify([scenario, own?.id === scenario ? own : null, version, strategies, changes, seed, replication]);
}
