// Keeps run, playback and theme in step with the state of the page.
import type { Session } from '../host/session.ts';
import type { AppState } from './app-state.ts';
import type { Library } from './library.ts';
import type { Playback } from './playback.ts';
import { planRun } from './run-plan.ts';
import type { Store } from './store.ts';

export function connect({ store, session, playback, library }: { store: Store; session: Session; playback: Playback; library: Library }): void {
  let before: AppState | null = null;
  const follow = () => {
    const state = store.get();
    if (before === null || asksForAnotherRun(before, state)) session.start(planRun(state, library.find(state)), state.tick);
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

/** Compared by content: a state that comes back by the address bar holds new objects. */
function asksForAnotherRun(before: AppState, after: AppState): boolean {
  const asked = ({ scenario, own, strategies, changes, seed, replication }: AppState) =>
    JSON.stringify([scenario, own?.id === scenario ? own : null, strategies, changes, seed, replication]);
  return asked(before) !== asked(after);
}
