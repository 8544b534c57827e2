// Kinds and sizes: what an expression is, given what its parts are. Numbers, flags and indices are not mixed by accident.
import { Flaw } from './syntax.ts';
import type { Expression, Kind } from './syntax.ts';
import { aKind, describe } from './wording.ts';

/** Fills in kind and size; throws a Flaw if the parts do not fit. */
export function setKind(e: Expression): void {
  e.kind = kindOf(e);
  e.size = sizeOf(e);
}

function kindOf(e: Expression): Kind {
  const [a, b] = e.args as [Expression, Expression];
  switch (e.op) {
    case 'and':
    case 'or':
    case 'not':
      for (const part of e.args)
        if (part.kind !== 'flag')
          throw new Flaw(
            part.at,
            `"${e.op}" takes flags, but ${describe(part)} is ${aKind(part.kind)}; compare it with something`,
          );
      return 'flag';
    case '<':
    case '<=':
    case '>':
    case '>=':
      for (const part of e.args)
        if (part.kind !== 'number')
          throw new Flaw(part.at, `"${e.op}" takes numbers, but ${describe(part)} is ${aKind(part.kind)}`);
      return 'flag';
    case '==':
    case '!=':
      if (a.kind === 'flag' || b.kind === 'flag' || commonKind(a, b) === undefined)
        throw new Flaw(e.at, `cannot compare ${aKind(a.kind)} with ${aKind(b.kind)}`);
      return 'flag';
    case 'select':
      return kindOfSelect(e);
    case 'at':
      return kindOfElement(a, b);
    case 'argmax':
    case 'pick':
      needNumbers(e);
      return 'index';
    default:
      needNumbers(e);
      return 'number';
  }
}

function kindOfSelect(e: Expression): Kind {
  const [flag, yes, no] = e.args as [Expression, Expression, Expression];
  if (flag.kind !== 'flag')
    throw new Flaw(flag.at, `"select" begins with a flag, but ${describe(flag)} is ${aKind(flag.kind)}`);
  const kind = commonKind(yes, no);
  if (kind === undefined)
    throw new Flaw(
      e.at,
      `"select" chooses between ${aKind(yes.kind)} and ${aKind(no.kind)}; both must be the same kind`,
    );
  return kind;
}

function kindOfElement(vector: Expression, index: Expression): Kind {
  if (vector.size < 2) throw new Flaw(vector.at, `${describe(vector)} is a single ${vector.kind}, not a vector`);
  if (index.kind !== 'index' && index.op !== 'literal')
    throw new Flaw(
      index.at,
      `${describe(index)} is ${aKind(index.kind)}; in [ ] stands an index (from argmax, pick or an index column) or a whole number`,
    );
  return vector.kind;
}

/** A whole literal beside an index means an index. */
function commonKind(a: Expression, b: Expression): Kind | undefined {
  if (a.kind === b.kind) return a.kind;
  return (a.kind === 'index' && isWhole(b)) || (b.kind === 'index' && isWhole(a)) ? 'index' : undefined;
}

export function isWhole(e: Expression): boolean {
  return e.op === 'literal' && Number.isInteger(e.value) && e.value >= 0;
}

/** Flags count as 1 or 0; indices do not count. */
function needNumbers(e: Expression): void {
  for (const part of e.args)
    if (part.kind === 'index')
      throw new Flaw(
        part.at,
        `${describe(part)} is an index: it can be compared with "==" or stand in [ ], not be calculated with`,
      );
}

function sizeOf(e: Expression): number {
  const [a, b] = e.args as [Expression, Expression];
  switch (e.op) {
    case 'chance':
    case 'always':
      return e.value;
    case 'vector':
      for (const part of e.args)
        if (part.size > 1) throw new Flaw(part.at, `${describe(part)} is a vector and cannot stand inside one`);
      if (e.args.length < 2 || e.args.length > 8)
        throw new Flaw(e.at, `a vector has 2 to 8 values, not ${e.args.length}`);
      return e.args.length;
    case 'sum':
    case 'argmax':
      if (a.size < 2) throw new Flaw(a.at, `"${e.op}" takes a vector, but ${describe(a)} is a single ${a.kind}`);
      return 1;
    case 'dot':
      if (a.size < 2 || a.size !== b.size)
        throw new Flaw(e.at, `"dot" takes two vectors of one size, not ${a.size} and ${b.size} values`);
      return 1;
    case 'pick':
      if (a.size < 2 || b.size > 1) throw new Flaw(e.at, '"pick" takes a vector of weights and one chance');
      return 1;
    case 'at':
      return 1;
    default:
      return commonSize(e);
  }
}

/** Vectors meet element by element; a single value meets a vector by repetition. */
function commonSize(e: Expression): number {
  const sizes = e.args.map(part => part.size);
  const size = Math.max(1, ...sizes);
  if (sizes.some(other => other !== 1 && other !== size)) throw new Flaw(e.at, `sizes differ: ${sizes.join(' and ')}`);
  return size;
}
