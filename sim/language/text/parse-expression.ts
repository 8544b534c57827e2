// One line's expressions by recursive descent, loosest binding first: or, and, not, comparison, + −, × ÷, −x, x[i].
import { unknownName } from '../../core/errors.ts';
import type { Problem } from '../../core/errors.ts';
import { Flaw, functions } from './syntax.ts';
import type { Expression, FunctionName, Operation, Spot } from './syntax.ts';
import type { Token } from './tokens.ts';

export const reservedWords: ReadonlySet<string> = new Set([
  'for',
  'everyone',
  'count',
  'sum',
  'by',
  'and',
  'or',
  'not',
]);
const comparisons: readonly string[] = ['<', '<=', '>', '>=', '==', '!='];
const functionNames = [...Object.keys(functions), 'chance'];

export class ExpressionParser {
  readonly #tokens: Token[];
  readonly #problems: Problem[];
  #next = 0;

  constructor(tokens: Token[], problems: Problem[]) {
    this.#tokens = tokens;
    this.#problems = problems;
  }

  /** The next word or sign; behind the last one stands an empty token. */
  get here(): Token {
    const token = this.#tokens[this.#next];
    if (token !== undefined) return token;
    const { at, text } = this.#tokens.at(-1)!;
    return { type: 'sign', text: '', at: { ...at, column: at.column + text.length } };
  }

  take(text: string): boolean {
    if (this.here.text !== text) return false;
    this.#next++;
    return true;
  }

  need(text: string): void {
    if (!this.take(text)) throw this.#unexpected(`"${text}"`);
  }

  end(): void {
    const { text, at } = this.here;
    if (text === '') return;
    if (text === '=') throw new Flaw(at, 'found "=": comparing is written "=="');
    if (comparisons.includes(text)) throw new Flaw(at, `a comparison cannot go on with "${text}"; join two with "and"`);
    throw new Flaw(at, `did not expect "${text}" here`);
  }

  name(what: string): string {
    const { type, text } = this.here;
    if (type !== 'name' || reservedWords.has(text)) throw this.#unexpected(what);
    this.#next++;
    return text;
  }

  expression(): Expression {
    return this.#chain(['or'], () => this.#chain(['and'], () => this.#negation()));
  }

  postfix(): Expression {
    let value = this.#primary();
    for (let token = this.here; this.take('['); token = this.here) {
      value = node('at', token.at, [value, this.expression()]);
      this.need(']');
    }
    return value;
  }

  /** Operators of one rank, joined from left to right. */
  #chain(signs: readonly string[], part: () => Expression): Expression {
    let left = part();
    for (let token = this.here; signs.includes(token.text); token = this.here) {
      this.#next++;
      left = node(token.text as Operation, token.at, [left, part()]);
    }
    return left;
  }

  #negation(): Expression {
    const { at } = this.here;
    return this.take('not') ? node('not', at, [this.#negation()]) : this.#comparison();
  }

  #comparison(): Expression {
    const left = this.#total();
    const { text, at } = this.here;
    if (!comparisons.includes(text)) return left;
    this.#next++;
    return node(text as Operation, at, [left, this.#total()]);
  }

  #total(): Expression {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#factor()));
  }

  #factor(): Expression {
    const { at } = this.here;
    if (!this.take('-')) return this.postfix();
    const value = this.#factor();
    return value.op === 'literal' ? { ...value, value: -value.value, at } : node('negate', at, [value]);
  }

  #primary(): Expression {
    const { type, text, at } = this.here;
    if (text === '') throw new Flaw(at, 'the line ends where a value is expected');
    this.#next++;
    if (type === 'number') return node('literal', at, [], { value: Number(text) });
    if (text === '(') {
      const value = this.expression();
      this.need(')');
      return value;
    }
    if (text === '[') return node('vector', at, this.#list(']'));
    if (type === 'name' && (!reservedWords.has(text) || (text === 'sum' && this.here.text === '('))) {
      if (this.take('(')) return text === 'chance' ? this.#chance(at) : this.#call(text, at);
      return node('name', at, [], { name: text });
    }
    throw new Flaw(at, `expected a value but found "${text}"`);
  }

  #list(close: string): Expression[] {
    const items: Expression[] = [];
    if (this.take(close)) return items;
    do items.push(this.expression());
    while (this.take(','));
    this.need(close);
    return items;
  }

  #call(name: string, at: Spot): Expression {
    const args = this.#list(')');
    if (!Object.hasOwn(functions, name)) return this.#broken(at, args, unknownName('function', name, functionNames));
    const [least, most] = functions[name as FunctionName];
    if (args.length < least || args.length > most) {
      const number = least === most ? `${least}` : `${least} to ${most}`;
      return this.#broken(at, args, `"${name}" takes ${number} value${most > 1 ? 's' : ''}, not ${args.length}`);
    }
    if (name === 'clamp' && args.length === 2)
      return this.#broken(at, args, '"clamp" takes a value, or a value and two bounds');
    return node(name as FunctionName, at, args);
  }

  /** `chance(decision)` or `chance(decision, size)`: the first is a label, not a value. */
  #chance(at: Spot): Expression {
    const name = this.name('the name of a decision');
    let value = 1;
    if (this.take(',')) {
      const size = this.here;
      this.#next++;
      value = Number(size.text);
      if (!Number.isInteger(value) || value < 2 || value > 8)
        throw new Flaw(size.at, 'the second value of "chance" is a size from 2 to 8, written as a number');
    }
    this.need(')');
    return node('chance', at, [], { name, value });
  }

  #broken(at: Spot, args: Expression[], message: string): Expression {
    this.#problems.push({ ...at, message });
    return node('broken', at, args);
  }

  #unexpected(wanted: string): Flaw {
    const { text, at } = this.here;
    return new Flaw(at, `expected ${wanted} but found ${text === '' ? 'the end of the line' : `"${text}"`}`);
  }
}

/** In place of an expression that cannot be read. */
export function broken(at: Spot): Expression {
  return node('broken', at, []);
}

function node(op: Operation, at: Spot, args: Expression[], rest: { name?: string; value?: number } = {}): Expression {
  return { op, args, name: '', value: 0, at, kind: 'number', size: 1, low: 0, high: 0, fixed: false, ...rest };
}
