// What lines and measures mean once their names are known: levels of strategies, and what is calculated from them.
import { log } from '../core/exact-math.ts';
import type { ExtraMeasure } from '../engine/extra.ts';
import type { Bound, Joint } from './words.ts';

/** One number of one strategy, replication by replication. */
export interface Level extends ExtraMeasure {
  strategy: string;
  unit: string;
}

export type Quantity = { kind: 'level'; level: Level } | { kind: 'delta' | 'ratio'; a: Level; b: Level };

export function levelsOf(quantity: Quantity): Level[] {
  return quantity.kind === 'level' ? [quantity.level] : [quantity.a, quantity.b];
}

/** An expected line, understood. */
export interface Expectation {
  line: string;
  quantity: Quantity;
  bound: Bound;
  /** the bound of the share of replications in which the rest must hold */
  share?: Bound;
}

/** An answer that people give to an item of a survey. */
export interface AskedAnswer {
  survey: string;
  item: string;
  answer: string;
}

/** One number for each level of a measure, then one for each answer → its value; `null` where it has none. */
export type Formula = (values: readonly number[]) => number | null;

/** A measure, understood. */
export interface Measure {
  /** of a level or a difference that of the metric; otherwise a plain number */
  unit: string;
  /** everything that it is made of */
  levels: readonly Level[];
  asked: readonly AskedAnswer[];
  from: Formula;
}

const calculate: Readonly<Record<Joint, (a: number, b: number) => number | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? null : a / b),
};

export function join(joint: Joint, a: Formula, b: Formula): Formula {
  return values => {
    const [x, y] = [a(values), b(values)];
    return x === null || y === null ? null : calculate[joint](x, y);
  };
}

/** The largest or the smallest; of parts of which one has no value there is none. */
export function extremeOf(kind: 'max' | 'min', parts: readonly Formula[]): Formula {
  return values => {
    const found = parts.map(part => part(values));
    return found.every(value => value !== null) ? Math[kind](...found) : null;
  };
}

/** Natural logarithm; of what is not above 0 there is none. */
export function logOf(of: Formula): Formula {
  return values => {
    const value = of(values);
    return value !== null && value > 0 ? log(value) : null;
  };
}
