// Contestants take turns, round after round, so that a machine's moods hit all of them; each keeps its least time.
export interface Result {
  /** nanoseconds per consumer and day */
  ns: number;
  /** over the whole state, where two contestants have to end in the same */
  checksum?: number;
}

export interface Contestant {
  name: string;
  run(): Result;
}

export function leastOfRounds(contestants: readonly Contestant[], rounds: number): Map<string, Result> {
  const best = new Map<string, Result>();
  for (let round = 0; round < rounds; round++)
    for (const { name, run } of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const result = run();
      if (result.ns < (best.get(name)?.ns ?? Infinity)) best.set(name, result);
    }
  return best;
}

/** Least seconds of a few tries; what `prepare` does is not timed. */
export function leastTime(tries: number, prepare: () => () => void): number {
  let least = Infinity;
  for (let k = 0; k < tries; k++) {
    const run = prepare();
    const begin = performance.now();
    run();
    least = Math.min(least, performance.now() - begin);
  }
  return least / 1000;
}
