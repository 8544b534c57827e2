// The shape of a parsed text: blocks of equations and tallies, each a tree of expressions that knows its place.
import type { ColumnKind } from './dictionary.ts';
import type { Group } from './groups.ts';

/** Where something stands: source, line and column, both from 1. */
export interface Spot {
  file: string;
  line: number;
  column: number;
}

export type Kind = ColumnKind;
export type Role = 'trait' | 'state' | 'previous' | 'parameter' | 'signal';

/** Anything an expression can name. */
export interface Variable {
  name: string;
  role: Role;
  kind: Kind;
  size: number;
  low: number;
  high: number;
  /** position of its first element among the variables of its role (signals have none: -1) */
  word: number;
  /** state columns only: booked for reports, see `ColumnStore` */
  ledger?: true;
  /** signals only: where it is set, and for whom */
  at?: Spot;
  home?: Group;
}

/** How many values each function takes, least and most. */
export const functions = {
  min: [2, 8],
  max: [2, 8],
  clamp: [1, 3],
  abs: [1, 1],
  floor: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  logistic: [1, 1],
  select: [3, 3],
  sum: [1, 1],
  dot: [2, 2],
  argmax: [1, 1],
  pick: [2, 2],
} as const;
export type FunctionName = keyof typeof functions;

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type Operator = '+' | '-' | '*' | '/' | Comparison | 'and' | 'or' | 'not' | 'negate';
/** `chance` is drawn anew every day, `always` is the same for a person on every day. */
export type Draw = 'chance' | 'always';
/** `broken` stands for a part whose problem has been reported already. */
export type Operation = Operator | FunctionName | 'literal' | 'name' | 'vector' | 'at' | Draw | 'broken';

/** One node. The parser fills the upper half, the checker the lower. */
export interface Expression {
  op: Operation;
  args: Expression[];
  /** of a name or a decision, else '' */
  name: string;
  /** of a literal, or the number of elements of a draw, else 0 */
  value: number;
  at: Spot;

  kind: Kind;
  size: number;
  low: number;
  high: number;
  /** made of literals and parameters only, so the same for everybody */
  fixed: boolean;
  /** of a name */
  variable?: Variable;
}

export interface Equation {
  type: 'equation';
  name: string;
  /** `name[index] = …` */
  index?: Expression;
  expression: Expression;
  at: Spot;
  /** what is set; found by the checker */
  target?: Variable;
}

export interface Tally {
  type: 'tally';
  how: 'count' | 'sum';
  name: string;
  expression: Expression;
  by?: Expression;
  at: Spot;
}

export interface Block {
  type: 'block';
  /** missing: everyone */
  guard?: Expression;
  body: Statement[];
  at: Spot;
  /** a line inside could not be read */
  flawed: boolean;
  /** for whom; found by the checker */
  group?: Group;
}

export type Statement = Equation | Tally | Block;

/** One thing wrong with the text, thrown inside parser and checker, gathered there and shown with all others. */
export class Flaw extends Error {
  readonly at: Spot;
  constructor(at: Spot, message: string) {
    super(message);
    this.at = at;
  }
}

export function isDraw(op: string): op is Draw {
  return op === 'chance' || op === 'always';
}
