// How problems speak of kinds, expressions and ranges.
import { functions, isDraw } from './syntax.ts';
import type { Expression, Kind } from './syntax.ts';

export function aKind(kind: Kind): string {
  return kind === 'index' ? 'an index' : `a ${kind}`;
}

export function describe(e: Expression): string {
  if (e.op === 'name') return `"${e.name}"`;
  if (e.op === 'literal') return number(e.value, 7);
  if (isDraw(e.op) || Object.hasOwn(functions, e.op)) return `${e.op}(…)`;
  return 'this expression';
}

export function range({ low, high }: { low: number; high: number }, digits = 4): string {
  return `${number(low, digits)}..${number(high, digits)}`;
}

export function number(x: number, digits: number): string {
  return String(Number(x.toPrecision(digits)));
}
