// What a checked text is: statements with everything resolved, and lists of all that it names.
import type { Dictionary } from './dictionary.ts';
import type { Group } from './groups.ts';
import type { Block, Tally, Variable } from './syntax.ts';

/** One mechanism's equations. */
export interface Source {
  name: string;
  text: string;
}

export interface TallyInfo {
  name: string;
  how: 'count' | 'sum';
  /** number of codes it is told apart by; 1 without `by` */
  codes: number;
  /** sums are kept as whole multiples of 1 / scale, a power of two */
  scale: number;
  statement: Tally;
}

export interface Decision {
  name: string;
  key: number;
  size: number;
}

/** Names that one source reads or sets, in the order of the text. */
export interface Names {
  columns: string[];
  parameters: string[];
  signals: string[];
}

export interface Program {
  dictionary: Dictionary;
  body: Block[];
  everyone: Group;
  traits: Variable[];
  states: Variable[];
  parameters: Variable[];
  signals: Variable[];
  /** number of elements of all traits, state columns, parameters */
  traitWords: number;
  stateWords: number;
  parameterWords: number;
  tallies: TallyInfo[];
  decisions: Decision[];
  /** by source name */
  reads: Record<string, Names>;
  writes: Record<string, Names>;
}
