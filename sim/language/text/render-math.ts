// Equations as MathML, which browsers set like print and screen readers speak.
import { assignment, isOperator, numberText, rankOf, renderText, signOf, words } from './render.ts';
import type { Labels } from './render.ts';
import type { Expression, Statement } from './syntax.ts';

export function renderMath(statement: Statement, labels?: Labels): string {
  return `<math display="block">${statementMath(statement, labels)}</math>`;
}

function statementMath(statement: Statement, labels: Labels | undefined): string {
  if (statement.type === 'block') return `<mtext>${escape(renderText(statement, labels))}</mtext>`;
  const { name, expression } = statement;
  const value = mathOf(expression, labels);
  if (statement.type === 'tally') {
    const by = statement.by === undefined ? '' : word('by') + mathOf(statement.by, labels);
    return row(word(statement.how), identifier(words(name, labels)), sign('='), value, by);
  }
  const left = identifier(words(name, labels));
  const target = statement.index === undefined ? left : `<msub>${left}${mathOf(statement.index, labels)}</msub>`;
  return row(target, sign(assignment(statement.target?.role)), value);
}

/** `outer`: how tightly the surrounding formula binds; looser ones are put in brackets. */
function mathOf(e: Expression, labels: Labels | undefined, outer = 0): string {
  const rank = e.op === '/' ? Infinity : rankOf(e);
  const math = bareMath(e, rank, labels);
  return rank < outer ? row(sign('('), math, sign(')')) : math;
}

function bareMath(e: Expression, rank: number, labels: Labels | undefined): string {
  const part = (k: number, outer = 0): string => mathOf(e.args[k]!, labels, outer);
  const list = (): string => e.args.map((_, k) => part(k)).join(sign(','));
  switch (e.op) {
    case 'literal':
      return e.value < 0 || Object.is(e.value, -0) ? row(sign('−'), number(-e.value)) : number(e.value);
    case 'name':
      return identifier(words(e.name, labels));
    case 'chance':
      return row(word('chance of'), identifier(words(e.name, labels)));
    case 'always':
      return row(word('lasting chance of'), identifier(words(e.name, labels)));
    case 'vector':
      return row(sign('['), list(), sign(']'));
    case 'at':
      return `<msub>${part(0, Infinity)}${part(1)}</msub>`;
    case '/':
      return `<mfrac>${part(0)}${part(1)}</mfrac>`;
    case 'sqrt':
      return `<msqrt>${part(0)}</msqrt>`;
    case 'exp':
      return `<msup>${identifier('e')}${part(0)}</msup>`;
    case 'abs':
      return row(sign('|'), part(0), sign('|'));
    case 'floor':
      return row(sign('⌊'), part(0), sign('⌋'));
    case 'not':
      return row(word('not'), part(0, rank));
    case 'negate':
      return row(sign('−'), part(0, rank));
    default:
      if (isOperator(e)) return row(part(0, rank), sign(signOf(e)), part(1, rank + 1));
      return row(identifier(e.op), sign('('), list(), sign(')'));
  }
}

function number(x: number): string {
  return `<mn>${numberText(x)}</mn>`;
}

function identifier(text: string): string {
  return `<mi>${escape(text)}</mi>`;
}

function sign(text: string): string {
  return `<mo>${escape(text)}</mo>`;
}

/** A word between formulas, set apart by narrow spaces. */
function word(text: string): string {
  return `<mtext>\u2009${text}\u2009</mtext>`;
}

function row(...parts: string[]): string {
  return `<mrow>${parts.join('')}</mrow>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);
}
