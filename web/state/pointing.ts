// The person that pointer or keyboard rests on: shared by both fields, not part of the link.
export interface Pointing {
  get(): number | null;
  set(id: number | null): void;
  subscribe(listener: () => void): () => void;
}

export function createPointing(): Pointing {
  const listeners = new Set<() => void>();
  let pointed: number | null = null;
  return {
    get: () => pointed,
    set(id) {
      if (id === pointed) return;
      pointed = id;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
