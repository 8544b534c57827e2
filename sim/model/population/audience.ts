import type { Problem } from '../../core/errors.ts';
import type { Persona } from './persona.ts';

// An imported audience: what a table tells about people, by what it means for the model, without anything that names them.

/** What can be known about people, with its unit. */
export const factNames = [
  'age',
  'ageTo',
  'gender',
  'country',
  'education',
  'sinceVisit',
  'spend',
  'orders',
  'newCustomer',
  'online',
] as const;
export type FactName = (typeof factNames)[number];

/**
 * One number a person; NaN = not known. `age` in years (with `ageTo`: the least of a range, and its end); `gender`, `country`, `education` codes of the segment axes;
 * `sinceVisit` days; `spend` and `orders` in units of the table; `newCustomer` 1 or 0; `online` a share.
 */
export type AudienceFacts = Readonly<Partial<Record<FactName, Float64Array>>>;

/** What was made of one column of the table. */
export interface ColumnReport {
  name: string;
  /** `used`: its meaning is clear; `guessed`: look whether it is right; `outcome`: the arm or the result of a test, never a trait */
  status: 'used' | 'guessed' | 'ignored' | 'outcome';
  /** what it was taken for */
  meaning?: string;
  /** the fact it tells, `bought.TOPIC` or `id` */
  trait?: string;
  because: string;
  /** it tells what came of a test: results would be foretold from themselves */
  leaks?: true;
  /** rows whose cell is not understood and counts as not known */
  unknown?: number;
  distribution: ColumnDistribution;
}

export type ColumnDistribution =
  | { kind: 'numbers'; least: number; middle: number; most: number; deciles: readonly number[]; blank: number }
  | { kind: 'answers'; shares: readonly { value: string; share: number }[]; blank: number }
  | { kind: 'many'; different: number; blank: number };

/** Something worth knowing about how the table was read. */
export interface ImportNote extends Problem {
  /** `repaired`: put right; `unknown`: cells count as not known; `leaks`: an outcome is used as a trait; `changed`: brought inside limits */
  kind: 'repaired' | 'unknown' | 'leaks' | 'changed';
  times: number;
}

/** Where an audience came from and what was made of it: plain data. */
export interface AudienceSource {
  file: string;
  format: 'csv' | 'parquet' | 'built-in';
  /** `read` = `people` + `refused`; blank lines and comments are no rows */
  rows: { read: number; people: number; refused: number };
  columns: readonly ColumnReport[];
  notes: readonly ImportNote[];
  /** the first rows that were left out */
  refused: readonly Problem[];
}

/** Sorted by id. */
export interface Audience {
  format: 'creepline-audience';
  version: 1;
  name: string;
  rows: number;
  source: AudienceSource;
  ids: Uint32Array;
  facts: AudienceFacts;
  /** topic → 1 has bought it, 0 has not, NaN = not known */
  bought: Readonly<Record<string, Float64Array>>;
  /** invented faces, one a person; nothing simulated depends on them */
  personas?: readonly Persona[];
}

/** `Men's` and `mens` are one topic. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
