import type { Look } from '../host/look.ts';

export type Cell = string | number | boolean | null;

export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** One result, ready for every format. */
export interface View {
  json: unknown;
  /** the same JSON in a layout of its own */
  jsonText?: () => string;
  /** csv of its own, for tables too long to be kept row by row */
  csvText?: () => string;
  /** csv, ndjson and, if nothing better is given, plain and markdown */
  table: Table;
  human: (look: Look) => string;
  /** a report of its own; otherwise Markdown is the table */
  markdown?: () => string;
  plain?: () => string;
}
