// Equations as people read them: names in words, signs as in print.
import type { Expression, Statement } from './syntax.ts';

/** What to call a name instead of its own words. */
export type Labels = (name: string) => string | undefined;

const ranks: Partial<Record<string, number>> = {
  or: 1,
  and: 2,
  not: 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '==': 4,
  '!=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  negate: 7,
};
/** Names, functions and brackets hold together whatever surrounds them. */
const unbroken = 8;
const signs: Partial<Record<string, string>> = {
  '*': '·',
  '-': '−',
  '/': '÷',
  '<=': '≤',
  '>=': '≥',
  '==': '=',
  '!=': '≠',
};

/** How tightly an expression holds together. */
export function rankOf(e: Expression): number {
  if (e.op === 'literal' && e.value < 0) return ranks['negate']!;
  return ranks[e.op] ?? unbroken;
}

/** Whether this stands between two values. */
export function isOperator(e: Expression): boolean {
  return e.args.length === 2 && ranks[e.op] !== undefined;
}

export function signOf(e: Expression): string {
  return signs[e.op] ?? e.op;
}

/** `previousTrust` → `previous trust` */
export function words(name: string, labels?: Labels): string {
  return labels?.(name) ?? name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

export function numberText(x: number): string {
  return String(Number(x.toPrecision(7))).replaceAll('-', '−');
}

export function textOf(e: Expression, labels?: Labels, outer = 0): string {
  const rank = rankOf(e);
  const text = bareText(e, rank, labels);
  return rank < outer ? `(${text})` : text;
}

function bareText(e: Expression, rank: number, labels?: Labels): string {
  const [a, b] = e.args as [Expression, Expression];
  const list = (): string => e.args.map(arg => textOf(arg, labels)).join(', ');
  switch (e.op) {
    case 'literal':
      return numberText(e.value);
    case 'name':
      return words(e.name, labels);
    case 'chance':
      return `chance of ${words(e.name, labels)}`;
    case 'always':
      return `lasting chance of ${words(e.name, labels)}`;
    case 'vector':
      return `[${list()}]`;
    case 'at':
      return `${textOf(a, labels, unbroken)}[${textOf(b, labels)}]`;
    case 'not':
      return `not ${textOf(a, labels, rank)}`;
    case 'negate':
      return `−${textOf(a, labels, rank)}`;
    default:
      if (isOperator(e)) return `${textOf(a, labels, rank)} ${signOf(e)} ${textOf(b, labels, rank + 1)}`;
      return `${e.op}(${list()})`;
  }
}

/** One statement on one line; of a block the line that says for whom it is. */
export function renderText(statement: Statement, labels?: Labels): string {
  if (statement.type === 'block')
    return statement.guard === undefined ? 'for everyone' : `for those with ${textOf(statement.guard, labels)}`;
  const { name, expression } = statement;
  if (statement.type === 'tally') {
    const by = statement.by === undefined ? '' : ` by ${textOf(statement.by, labels)}`;
    return `${statement.how} ${words(name, labels)} = ${textOf(expression, labels)}${by}`;
  }
  const index = statement.index === undefined ? '' : `[${textOf(statement.index, labels)}]`;
  return `${words(name, labels)}${index} ${assignment(statement.target?.role)} ${textOf(expression, labels)}`;
}

/** A column takes a new value, a signal is defined. */
export function assignment(role?: string): string {
  return role === 'state' ? '←' : '=';
}
