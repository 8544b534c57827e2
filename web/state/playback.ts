// Moves the day on show while playing. Position is a real number: 12.5 is half-way from day 12 to day 13.

export interface Playback {
  position(): number;
  playing(): boolean;
  play(): void;
  /** stops; the day on show becomes the state of the page */
  pause(): void;
  /** shows a day without committing it: dragging the scrubber */
  show(position: number): void;
  subscribe(listener: () => void): () => void;
}

export interface PlaybackOptions {
  days: () => number;
  /** days per second */
  speed: () => number;
  /** the last day that is computed: playing waits there */
  computed: () => number;
  /** playing came to rest on this day */
  onRest: (tick: number) => void;
  clock: { now(): number; next(callback: () => void): void };
}

export function createPlayback({ days, speed, computed, onRest, clock }: PlaybackOptions, start: number): Playback {
  const listeners = new Set<() => void>();
  let position = start;
  let playing = false;
  let before = 0;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const rest = (tick: number) => {
    playing = false;
    position = tick;
    onRest(tick);
    tell();
  };
  const advance = () => {
    if (!playing) return;
    const now = clock.now();
    const passed = Math.min(now - before, 100) / 1000;
    before = now;
    position = Math.min(position + passed * speed(), computed());
    if (position >= days()) return rest(days());
    tell();
    clock.next(advance);
  };

  return {
    position: () => position,
    playing: () => playing,
    play() {
      if (playing) return;
      if (position >= days()) position = 0;
      playing = true;
      before = clock.now();
      tell();
      clock.next(advance);
    },
    pause() {
      if (playing) rest(Math.floor(position));
    },
    show(next) {
      playing = false;
      position = next;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
