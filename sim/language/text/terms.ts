// A score taken apart: the terms of a traced sum, which added from left to right give the score bit for bit.
import type { Trace } from './interpret.ts';
import { textOf } from './render.ts';
import type { Labels } from './render.ts';

export interface Factor {
  text: string;
  value: number;
}

export interface Term {
  /** without its sign, as the model writes it */
  text: string;
  /** with its sign: a subtracted term is negative */
  value: number;
  factors: Factor[];
}

const wrappers: ReadonlySet<string> = new Set(['logistic', 'clamp', 'exp', 'log', 'sqrt', 'min', 'max']);

/** The sum inside `logistic(…)`, `clamp(…)` and their like: its value is the score before the function. */
export function scoreOf(tree: Trace): Trace {
  return wrappers.has(tree.expression.op) ? scoreOf(tree.parts[0]!) : tree;
}

/** The terms of the score, left to right. Adding their values with `Math.fround` after each step gives `scoreOf(tree).value`. */
export function termsOf(tree: Trace, labels?: Labels): Term[] {
  return addends(scoreOf(tree)).map(({ part, sign }) => ({
    text: textOf(part.expression, labels),
    value: sign * part.value[0]!,
    factors: factors(part).map(factor => ({ text: textOf(factor.expression, labels), value: factor.value[0]! })),
  }));
}

interface Addend {
  part: Trace;
  sign: 1 | -1;
}

/** Only the left side is opened: brackets on the right were added up first, and stay one term. */
function addends(tree: Trace): Addend[] {
  const { op } = tree.expression;
  if (op !== '+' && op !== '-') return [{ part: tree, sign: 1 }];
  const [left, right] = tree.parts as [Trace, Trace];
  return [...addends(left), { part: right, sign: op === '+' ? 1 : -1 }];
}

function factors(tree: Trace): Trace[] {
  if (tree.expression.op !== '*') return [tree];
  const [left, right] = tree.parts as [Trace, Trace];
  return [...factors(left), right];
}
