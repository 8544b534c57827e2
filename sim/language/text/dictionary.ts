// What equations may name besides their own signals: columns (what is known of a person) and parameters (equal for everybody).
export type ColumnKind = 'number' | 'flag' | 'index';

/**
 * `trait`: fixed, shared by all strategies. `state`: changes day by day, one copy a strategy. `ledger`: like state, but
 * only booked for reports: no equation but its own may read it, so it can be left out and nothing else changes.
 */
export type ColumnStore = 'trait' | 'state' | 'ledger';

export interface ColumnSpec {
  store: ColumnStore;
  /** default `number` */
  kind?: ColumnKind;
  /** number of elements, 1 to 8; default 1 */
  size?: number;
  min: number;
  max: number;
  unit: string;
  /** what it means, one sentence */
  says: string;
  /** not of traits: value on the first morning, for everybody; default 0. World setup may overwrite it per person. */
  initial?: number;
}

export interface ParameterSpec {
  kind?: ColumnKind;
  size?: number;
  min: number;
  max: number;
  default: number | readonly number[];
}

/** Everything the equations may name besides their own signals. */
export interface Dictionary {
  columns: Readonly<Record<string, ColumnSpec>>;
  parameters: Readonly<Record<string, ParameterSpec>>;
}
