// Random numbers of a calibration: those of a name are its own, and the same for the same seed.
import { dayKey, nameKey, uniform } from '../core/chance.ts';

export function drawsOf(seed: number, name: string): () => number {
  const key = dayKey(seed, 0, 0);
  const code = nameKey(name);
  let step = 0;
  return () => uniform(key, 0, code, step++);
}
