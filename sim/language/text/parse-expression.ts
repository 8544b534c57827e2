// Expressions of equations by recursive descent, loosest binding first: or, and, not, comparison, arithmetic, x[i].
import { unknownName } from '../../core/errors.ts';
import type { Problem } from '../../core/errors.ts';
import { Arithmetic } from './arithmetic.ts';
import { Flaw, functions, isDraw } from './syntax.ts';
import type { Draw, Expression, FunctionName, Operation, Spot } from './syntax.ts';
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
const functionNames = [...Object.keys(functions), 'chance', 'always'];

export class ExpressionParser extends Arithmetic<Expression> {
  readonly #problems: Problem[];

  constructor(tokens: readonly Token[], problems: Problem[]) {
    super(tokens);
    this.#problems = problems;
  }

  end(): void {
    const { text, at } = this.here;
    if (text === '=') throw new Flaw(at, 'found "=": comparing is written "=="');
    if (comparisons.includes(text)) throw new Flaw(at, `a comparison cannot go on with "${text}"; join two with "and"`);
    this.needEnd();
  }

  name(what: string): string {
    if (reservedWords.has(this.here.text)) throw this.unexpected(what);
    return this.needName(what).text;
  }

  expression(): Expression {
    return this.chain(['or'], () => this.chain(['and'], () => this.#negation()));
  }

  postfix(): Expression {
    let value = this.#primary();
    for (let token = this.here; this.take('['); token = this.here) {
      value = node('at', token.at, [value, this.expression()]);
      this.need(']');
    }
    return value;
  }

  #negation(): Expression {
    const { at } = this.here;
    return this.take('not') ? node('not', at, [this.#negation()]) : this.#comparison();
  }

  #comparison(): Expression {
    const left = this.arithmetic();
    const { text, at } = this.here;
    if (!comparisons.includes(text)) return left;
    this.skip();
    return node(text as Operation, at, [left, this.arithmetic()]);
  }

  protected joined(sign: string, at: Spot, left: Expression, right: Expression): Expression {
    return node(sign as Operation, at, [left, right]);
  }

  protected negated(at: Spot, value: Expression): Expression {
    return value.op === 'literal' ? { ...value, value: -value.value, at } : node('negate', at, [value]);
  }

  protected value(): Expression {
    return this.postfix();
  }

  #primary(): Expression {
    const { type, text, at } = this.here;
    if (text === '') throw new Flaw(at, 'the line ends where a value is expected');
    this.skip();
    if (type === 'number') return node('literal', at, [], { value: Number(text) });
    if (text === '(') {
      const value = this.expression();
      this.need(')');
      return value;
    }
    if (text === '[') return node('vector', at, this.#list(']'));
    if (type === 'name' && (!reservedWords.has(text) || (text === 'sum' && this.here.text === '('))) {
      if (this.take('(')) return isDraw(text) ? this.#draw(text, at) : this.#call(text, at);
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

  /** `chance(decision)` or `chance(decision, size)`, and the same with `always`: the first is a label, not a value. */
  #draw(op: Draw, at: Spot): Expression {
    const name = this.name('the name of a decision');
    let value = 1;
    if (this.take(',')) {
      const size = this.here;
      this.skip();
      value = Number(size.text);
      if (!Number.isInteger(value) || value < 2 || value > 8)
        throw new Flaw(size.at, `the second value of "${op}" is a size from 2 to 8, written as a number`);
    }
    this.need(')');
    return node(op, at, [], { name, value });
  }

  #broken(at: Spot, args: Expression[], message: string): Expression {
    this.#problems.push({ ...at, message });
    return node('broken', at, args);
  }
}

/** In place of an expression that cannot be read. */
export function broken(at: Spot): Expression {
  return node('broken', at, []);
}

function node(op: Operation, at: Spot, args: Expression[], rest: { name?: string; value?: number } = {}): Expression {
  return { op, args, name: '', value: 0, at, kind: 'number', size: 1, low: 0, high: 0, fixed: false, ...rest };
}
