// What every notation of the project shares: reading word by word, and + − × ÷ with the ranks of school.
// Equations (parse-expression.ts) and expected lines (sim/expect) add their own values.
import { Flaw, type Spot } from './syntax.ts';
import type { Token } from './tokens.ts';

/** Reads words and signs one after another; each slip is a Flaw at its place. */
class TokenReader {
  readonly #tokens: readonly Token[];
  readonly #end: Spot;
  #next = 0;

  /** `end`: where the line ends, if not with its last word. */
  constructor(tokens: readonly Token[], end = behind(tokens.at(-1))) {
    this.#tokens = tokens;
    this.#end = end;
  }

  /** The next word or sign; behind the last one stands an empty token. */
  get here(): Token {
    return this.#tokens[this.#next] ?? { type: 'sign', text: '', at: this.#end };
  }

  /** The word or sign behind the next one. */
  get ahead(): Token | undefined {
    return this.#tokens[this.#next + 1];
  }

  skip(): void {
    this.#next++;
  }

  take(text: string): boolean {
    if (this.here.text !== text) return false;
    this.skip();
    return true;
  }

  need(text: string): void {
    if (!this.take(text)) throw this.unexpected(`"${text}"`);
  }

  needName(what: string): Token {
    const token = this.here;
    if (token.type !== 'name') throw this.unexpected(what);
    this.skip();
    return token;
  }

  needEnd(): void {
    const { text, at } = this.here;
    if (text !== '') throw new Flaw(at, `did not expect "${text}" here`);
  }

  unexpected(wanted: string): Flaw {
    const { text, at } = this.here;
    return new Flaw(at, `expected ${wanted} but found ${text === '' ? 'the end of the line' : `"${text}"`}`);
  }
}

function behind(last: Token | undefined): Spot {
  if (last === undefined) return { file: '', line: 1, column: 1 };
  return { ...last.at, column: last.at.column + last.text.length };
}

/** Sums, products and signs over whatever a notation calculates with. */
export abstract class Arithmetic<Value> extends TokenReader {
  /** Products bind tighter than sums; equal ranks are joined from left to right. */
  arithmetic(): Value {
    return this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.#factor()));
  }

  /** Operators of one rank, joined from left to right. */
  protected chain(signs: readonly string[], part: () => Value): Value {
    let left = part();
    for (let token = this.here; signs.includes(token.text); token = this.here) {
      this.skip();
      left = this.joined(token.text, token.at, left, part());
    }
    return left;
  }

  #factor(): Value {
    const { at } = this.here;
    return this.take('-') ? this.negated(at, this.#factor()) : this.value();
  }

  /** What stands between signs: a number, a name, a call, something in brackets. */
  protected abstract value(): Value;
  protected abstract joined(sign: string, at: Spot, left: Value, right: Value): Value;
  protected abstract negated(at: Spot, value: Value): Value;
}
