// Interval arithmetic: the least and greatest value of an expression, given those of its parts. A program whose ranges all
// hold makes no NaN and no infinity. Ends are rounded as the values are, so that they are true bounds and not nearly so.
import { exp, expLimits, log, logistic } from './builtins.ts';
import { single } from './single.ts';
import { Flaw } from './syntax.ts';
import type { Expression } from './syntax.ts';
import { describe, range } from './wording.ts';

type Range = [low: number, high: number];

const round = Math.fround;
/** exp, log and logistic err by a few units in the last place and are not quite monotone: their bounds get this much room, relative to themselves. */
const slack = 1e-6;

/** Fills in low and high; throws a Flaw where the value could be undefined or endless. */
export function setRange(e: Expression): void {
  const [low, high] = rangeOf(e);
  e.low = round(low);
  e.high = round(high);
  if (!Number.isFinite(e.low) || !Number.isFinite(e.high))
    throw new Flaw(e.at, `this can grow beyond what a number holds (${range({ low, high })})`);
}

function rangeOf(e: Expression): Range {
  const [a, b, c] = e.args as [Expression, Expression, Expression];
  if (e.kind === 'flag') {
    if (e.op === 'at') needIndex(b, a.size);
    return [0, 1];
  }
  switch (e.op) {
    case 'chance':
    case 'always':
      return [0, 1 - 2 ** -24];
    case '+':
      return [a.low + b.low, a.high + b.high];
    case '-':
      return [a.low - b.high, a.high - b.low];
    case 'negate':
      return [-a.high, -a.low];
    case '*': {
      const [low, high] = corners(a, b, (x, y) => x * y);
      return isSquare(a, b) ? [Math.max(0, low), high] : [low, high];
    }
    case '/':
      if (b.low <= 0 && b.high >= 0)
        throw new Flaw(
          b.at,
          `division by ${describe(b)}, which can be 0 (its range is ${range(b)}); write max(…, a small number)`,
        );
      return corners(a, b, (x, y) => x / y);
    case 'min':
      return [Math.min(...e.args.map(x => x.low)), Math.min(...e.args.map(x => x.high))];
    case 'max':
      return [Math.max(...e.args.map(x => x.low)), Math.max(...e.args.map(x => x.high))];
    case 'clamp': {
      const [low, high] =
        e.args.length === 1
          ? [
              { low: 0, high: 0 },
              { low: 1, high: 1 },
            ]
          : [b, c];
      return [Math.min(Math.max(a.low, low.low), high.low), Math.min(Math.max(a.high, low.high), high.high)];
    }
    case 'abs':
      return [
        a.low <= 0 && a.high >= 0 ? 0 : Math.min(Math.abs(a.low), Math.abs(a.high)),
        Math.max(Math.abs(a.low), Math.abs(a.high)),
      ];
    case 'floor':
      return [Math.floor(a.low), Math.floor(a.high)];
    case 'sqrt':
      if (a.low < 0) throw new Flaw(a.at, `"sqrt" of ${describe(a)}, which can be below 0 (its range is ${range(a)})`);
      return [Math.sqrt(a.low), Math.sqrt(a.high)];
    case 'exp': {
      if (a.high > expLimits.high)
        throw new Flaw(
          a.at,
          `"exp" of ${describe(a)} is too large (its range is ${range(a)}); the limit is ${expLimits.high}`,
        );
      const [low, high] = widened(exp(single, a.low), exp(single, a.high));
      return [a.low >= 0 ? Math.max(low, 1) : low, a.high <= 0 ? Math.min(high, 1) : high];
    }
    case 'log':
      if (a.low <= 0)
        throw new Flaw(a.at, `"log" of ${describe(a)}, which can be 0 or less (its range is ${range(a)})`);
      return widened(log(single, a.low), log(single, a.high));
    case 'logistic': {
      const [low, high] = widened(logistic(single, a.low), logistic(single, a.high));
      return [low, Math.min(1, high)];
    }
    case 'select':
      return [Math.min(b.low, c.low), Math.max(b.high, c.high)];
    case 'vector':
      return [Math.min(...e.args.map(x => x.low)), Math.max(...e.args.map(x => x.high))];
    case 'at':
      needIndex(b, a.size);
      return [a.low, a.high];
    case 'sum':
      return repeated(a.size, [a.low, a.high]);
    case 'dot':
      return repeated(
        a.size,
        corners(a, b, (x, y) => round(x * y)),
      );
    case 'argmax':
      return [0, a.size - 1];
    case 'pick':
      if (a.low < 0) throw new Flaw(a.at, `"pick" takes weights that cannot be below 0 (the range is ${range(a)})`);
      repeatedOrFlaw(e, a);
      return [0, a.size - 1];
    default:
      throw new Error(`no range for "${e.op}"`);
  }
}

/** Refuses an index that can point outside a vector of this size. */
export function needIndex(index: Expression, size: number): void {
  const whole = Number.isInteger(index.low) && Number.isInteger(index.high);
  if (whole && index.low >= 0 && index.high < size) return;
  const shown = index.op === 'literal' ? String(index.value) : range(index);
  throw new Flaw(index.at, `index ${shown} is outside 0..${size - 1}`);
}

/** Least and greatest of a calculation that is monotone in both values. */
function corners(a: Expression, b: Expression, calculate: (x: number, y: number) => number): Range {
  const values = [
    calculate(a.low, b.low),
    calculate(a.low, b.high),
    calculate(a.high, b.low),
    calculate(a.high, b.high),
  ];
  return [Math.min(...values), Math.max(...values)];
}

function widened(low: number, high: number): Range {
  return [low - Math.abs(low) * slack, high + Math.abs(high) * slack];
}

function isSquare(a: Expression, b: Expression): boolean {
  return a.variable !== undefined && a.variable === b.variable;
}

/** Adds as `sum` does, rounding each time. */
function repeated(times: number, [low, high]: Range): Range {
  let total: Range = [low, high];
  for (let k = 1; k < times; k++) total = [round(total[0] + low), round(total[1] + high)];
  return total;
}

function repeatedOrFlaw(e: Expression, weights: Expression): void {
  if (!Number.isFinite(repeated(weights.size, [weights.low, weights.high])[1]))
    throw new Flaw(e.at, 'the weights can add up beyond what a number holds');
}
