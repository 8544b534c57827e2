// Keeps run, playback and theme in step with the state of the page.
import type { Session } from './host/session.ts';
import type { AppState } from './state/app-state.ts';
import type { Library } from './state/library.ts';
import type { People } from './host/people.ts';
import type { Playback } from './state/playback.ts';
import { planRun } from './state/run-plan.ts';
import type { Store } from './state/store.ts';

interface Parts {
  store: Store;
  session: Session;
  people: People;
  playback: Playback;
  library: Library;
}

export function connect({ store, session, people, playback, library }: Parts): void {
  let before: AppState | null = null;
  let asked = '';
  const run = async (state: AppState) => {
    const base = library.find(state);
    if (!people.holds(state.people)) return session.start(planRun(state, base), state.tick);
    const mine = asked;
    session.hold();
    try {
      const own = await people.make({ ...base, seed: state.seed });
      if (mine === asked) session.start(planRun(state, base, own), store.get().tick);
    } catch (error) {
      if (mine === asked) session.hold((error as Error).message);
    }
  };
  const follow = () => {
    const state = store.get();
    const wanted = wantedRun(state, people);
    if (wanted !== asked) {
      asked = wanted;
      void run(state);
    }
    if (before === null || before.tick !== state.tick || before.scenario !== state.scenario) playback.show(state.tick);
    document.documentElement.dataset['theme'] = state.theme;
    document.title = `${library.find(state).title} · Creepline`;
    before = state;
  };
  follow();
  store.subscribe(follow);
  people.subscribe(follow);
  // nobody watches a hidden page
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) playback.pause();
  });
}

/** All that decides what is run, as text: a state that comes back by the address bar holds new objects. */
function wantedRun(
  { scenario, own, people: file, strategies, changes, seed, replication }: AppState,
  people: People,
): string {
  const version = people.holds(file) ? people.snapshot().version : null;
  return JSON.stringify([scenario, own?.id === scenario ? own : null, version, strategies, changes, seed, replication]);
}
