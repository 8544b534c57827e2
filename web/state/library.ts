// The scenarios that came with the page, checked when it was built.
import type { Scenario } from '../../sim/index.ts';
import type { AppState } from './app-state.ts';

export interface Library {
  /** the first one is there from the start, the others follow */
  readonly shipped: readonly Scenario[];
  /** the scenario that a state is about: its own, or a shipped one */
  find(state: Pick<AppState, 'scenario' | 'own'>): Scenario;
  add(others: readonly Scenario[]): void;
}

export function createLibrary(first: Scenario, others: readonly Scenario[] = []): Library {
  const shipped = [first, ...others];
  return {
    shipped,
    find: ({ scenario, own }) => (own?.id === scenario ? own : (shipped.find(({ id }) => id === scenario) ?? first)),
    add: more => {
      shipped.push(...more.filter(({ id }) => shipped.every(known => known.id !== id)));
    },
  };
}
