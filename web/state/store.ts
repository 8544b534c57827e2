// The one place that holds the state of the page and keeps the address bar in step with it.
import type { AppState } from './app-state.ts';

export interface Store {
  get(): AppState;
  /** a change that a person made and finished: one history entry */
  commit(change: Partial<AppState>): void;
  subscribe(listener: () => void): () => void;
  /** how many committed changes can be taken back or made again */
  undoable(): boolean;
  redoable(): boolean;
}

export interface Address {
  /** fragment without the hash sign */
  read(): string;
  push(fragment: string, entry: HistoryEntry): void;
  entry(): HistoryEntry | null;
  onMove(listener: () => void): void;
}

/** What is kept with each history entry, so that the page knows whether there is something to go back to. */
export interface HistoryEntry {
  index: number;
}

export interface Codec {
  encode(state: AppState): string;
  decode(fragment: string): AppState;
}

/** `codec` may come later, so that the first picture need not wait for it: changes made before it wait for it instead. */
export function createStore(start: AppState, address: Address, codec: Codec | Promise<Codec>): Store {
  const listeners = new Set<() => void>();
  let state = start;
  let index = address.entry()?.index ?? 0;
  let last = index;

  const set = (next: AppState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  let ready = codec instanceof Promise ? undefined : codec;
  const loaded = Promise.resolve(codec);
  void loaded.then(found => (ready = found));
  const withCodec = (act: (codec: Codec) => void) => {
    if (ready === undefined) void loaded.then(act);
    else act(ready);
  };

  address.onMove(() =>
    withCodec(({ decode }) => {
      index = address.entry()?.index ?? 0;
      last = Math.max(last, index);
      set(decode(address.read()));
    }),
  );

  return {
    get: () => state,
    commit: change =>
      withCodec(({ encode }) => {
        const next = { ...state, ...change };
        const fragment = encode(next);
        if (fragment === encode(state)) return;
        index += 1;
        last = index;
        address.push(fragment, { index });
        set(next);
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undoable: () => index > 0,
    redoable: () => index < last,
  };
}

export function browserAddress(): Address {
  return {
    read: () => location.hash.slice(1),
    push: (fragment, entry) => history.pushState(entry, '', `#${fragment}`),
    entry: () => history.state as HistoryEntry | null,
    onMove: listener => {
      addEventListener('popstate', listener);
    },
  };
}
