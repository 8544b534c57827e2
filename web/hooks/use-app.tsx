// What components read: the state of the page, the run, the day on show.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Frame, Scenario } from '../../sim/index.ts';
import type { CrowdEngine, CrowdSnapshot } from '../crowd/engine.ts';
import type { RunSnapshot, Session } from '../host/session.ts';
import type { AppState, Side, View } from '../state/app-state.ts';
import type { Hand } from '../state/hand.ts';
import type { Library } from '../state/library.ts';
import type { People, PeopleSnapshot } from '../host/people.ts';
import type { Playback } from '../state/playback.ts';
import { armIds } from '../state/run-plan.ts';
import type { Pointing } from '../state/pointing.ts';
import type { Store } from '../state/store.ts';

export interface App {
  store: Store;
  crowd: CrowdEngine;
  hand: Hand;
  people: People;
  playback: Playback;
  /** how far the run of each view is computed */
  computed: Map<View, () => number>;
  pointing: Pointing;
  library: Library;
  /** what was wrong with the link that opened the page */
  linkProblems: readonly string[];
  /** a sentence where that link was made with another model */
  linkNote: string | undefined;
}

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('no AppProvider above this component');
  return app;
}

export function useAppState(): AppState {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, store.get);
}

export function useBase(): Scenario {
  const { library } = useApp();
  return library.find(useAppState());
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The run of the laboratory. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no SessionProvider above this component');
  return session;
}

/** Renders again only when the chosen part of the crowd changes. */
export function useCrowd<T>(select: (crowd: CrowdSnapshot) => T): T {
  const { crowd } = useApp();
  return useSyncExternalStore(crowd.subscribe, () => select(crowd.snapshot()));
}

/** Renders again only when the chosen part of the run changes. */
export function useRun<T>(select: (run: RunSnapshot) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.snapshot()));
}

/** The file of people that the page holds or reads. */
export function usePeople(): PeopleSnapshot {
  const { people } = useApp();
  return useSyncExternalStore(people.subscribe, people.snapshot);
}

/** Takes in a file of people for the scenario on show. */
export function useReadPeople(): (file: File, drop?: readonly string[]) => void {
  const { people } = useApp();
  const base = useBase();
  return useCallback((file, drop) => void people.read(file, base, drop), [people, base]);
}

/** The day on show, whole. */
export function useDay(): number {
  const { playback } = useApp();
  return useSyncExternalStore(playback.subscribe, () => Math.floor(playback.position()));
}

export function usePlaying(): boolean {
  const { playback } = useApp();
  return useSyncExternalStore(playback.subscribe, playback.playing);
}

/** Frame of the day on show; undefined until it is computed. */
export function useFrame(): Frame | undefined {
  const day = useDay();
  return useRun(run => run.frames[day]);
}

/** True while the day on show still belongs to the run before the last change. */
export function useStale(): boolean {
  const day = useDay();
  return useRun(run => run.frames[day] !== undefined && !run.isFresh(day));
}

/** Id of the person under the pointer or the keyboard focus, in whichever field. */
export function usePointed(): number | null {
  const { pointing } = useApp();
  return useSyncExternalStore(pointing.subscribe, pointing.get);
}

export function useArmId(side: Side): string {
  return armIds(useAppState())[side];
}

/** Commits a change of the state. */
export function useCommit(): (change: Partial<AppState>) => void {
  const { store } = useApp();
  return useCallback(change => store.commit(change), [store]);
}
