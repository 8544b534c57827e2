// The scenarios that came with the page, checked when it was built.
import type { Scenario } from '../../sim/index.ts';
import type { AppState } from './app-state.ts';

export interface Library {
  shipped: readonly Scenario[];
  /** the scenario that a state is about: its own, or a shipped one */
  find(state: Pick<AppState, 'scenario' | 'own'>): Scenario;
}

export function createLibrary(shipped: readonly Scenario[]): Library {
  return {
    shipped,
    find: ({ scenario, own }) => (own?.id === scenario ? own : (shipped.find(({ id }) => id === scenario) ?? shipped[0]!)),
  };
}
