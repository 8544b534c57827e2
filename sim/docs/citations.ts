import { mechanisms } from '../model/story.ts';
import { metrics, type Metric } from '../metrics/index.ts';
import type { Mechanism } from '../model/world/mechanism.ts';
import type { SourceRecord } from '../model/world/sources.ts';
import { modelNumbers, type ModelNumber } from './numbers.ts';

/** What in the model names a source. */
export interface Citations {
  numbers: readonly ModelNumber[];
  mechanisms: readonly Mechanism[];
  metrics: readonly Metric[];
}

/** `key`: of a source, or `ASSUMED` or `definition`. */
export function citationsOf(key: string): Citations {
  return {
    numbers: modelNumbers.filter(({ source }) => source === key),
    mechanisms: mechanisms.filter(({ sources }) => sources.includes(key)),
    metrics: metrics.filter(({ source }) => source === key),
  };
}

/** The record of sources is long and rarely asked for: it comes when somebody asks. */
export async function loadSources(): Promise<readonly SourceRecord[]> {
  return (await import('../model/world/sources.ts')).sources;
}
