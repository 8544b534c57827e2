// What is under the hand and not let go yet: a lever, or a guess. Not part of the link.

export interface Hand {
  get(): Held;
  set(change: Partial<Held>): void;
  subscribe(listener: () => void): () => void;
}

export interface Held {
  lever: { path: string; value: number } | null;
  guess: number;
}

export function createHand(): Hand {
  const listeners = new Set<() => void>();
  let held: Held = { lever: null, guess: 50 };
  return {
    get: () => held,
    set(change) {
      held = { ...held, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
