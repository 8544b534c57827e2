// What must come out, as one line of text. The grammar:
//
//   line       = test | ("shareOfReplications" | "shareOfWorlds") "(" test ")" bound
//   test       = value bound | level operator level
//   value      = level | "delta" "(" metric "," strategy "-" strategy ")" | "ratio" "(" metric "," strategy "/" strategy ")"
//   level      = ("mean" | "p50" | "p95" | "share") "(" metric [ "," strategy ] ")" | metric "(" strategy ")"
//   metric     = name [ "{" axis "=" group { "," axis "=" group } "}" ]
//   axis       = an axis of segments | a trait, whose groups are "lower" and "upper" | "favourite" or "bought", whose groups are "first" and "other"
//   bound      = operator number | "in" "[" number "," number "]"
//   operator   = "<" | "<=" | ">" | ">="
import { LineFault, tokensOf, type Token } from './tokens.ts';

export const operators = ['<', '<=', '>', '>='] as const;
export type Operator = (typeof operators)[number];

export const summaries = ['mean', 'p50', 'p95', 'share'] as const;
export type Summary = (typeof summaries)[number];

/** A name as written, and where. */
export interface Word {
  text: string;
  at: number;
}

export interface MetricWords {
  metric: Word;
  segment: { axis: Word; value: Word }[];
}

export interface LevelWords extends MetricWords {
  summary: Summary;
  /** none: the only one there is */
  strategy: Word | undefined;
}

export type ValueWords =
  | { kind: 'level'; level: LevelWords; at: number }
  /** a and b of one metric, or two levels that a comparison sets against each other */
  | { kind: 'delta' | 'ratio'; a: LevelWords; b: LevelWords; at: number };

export type Bound = { operator: Operator; limit: number; at: number } | { low: number; high: number; at: number };

export interface TestWords {
  value: ValueWords;
  bound: Bound;
}

export interface LineWords {
  test: TestWords;
  /** how large the share of replications, or of plausible worlds, must be in which the test holds */
  share?: { of: 'replications' | 'worlds'; bound: Bound; at: number };
}

const shareWords = { shareOfReplications: 'replications', shareOfWorlds: 'worlds' } as const;
const isSummary = (text: string): text is Summary => (summaries as readonly string[]).includes(text);
const isOperator = (text: string): text is Operator => (operators as readonly string[]).includes(text);
const isShareWord = (text: string): text is keyof typeof shareWords => Object.hasOwn(shareWords, text);

/** Throws a `LineFault` at the first word that does not fit. */
export function parseLine(line: string): LineWords {
  return new LineParser(line).line();
}

/** Reads one line; a measure (measure-parse.ts) is made of the same values. */
export class LineParser {
  private readonly tokens: readonly Token[];
  protected position = 0;

  constructor(line: string) {
    this.tokens = tokensOf(line);
  }

  line(): LineWords {
    const words = this.next();
    this.end();
    return words;
  }

  protected end(): void {
    const { kind, text, at } = this.peek();
    if (kind !== 'end') throw new LineFault(at, `nothing may follow, but there is ${text}`);
  }

  private next(): LineWords {
    const { text, at } = this.peek();
    if (!isShareWord(text)) return { test: this.test() };
    this.position++;
    this.sign('(');
    if (isShareWord(this.peek().text))
      throw new LineFault(
        this.peek().at,
        'a share of shares says nothing: name a test such as mean(creepiness, STRATEGY) < .3',
      );
    const test = this.test();
    this.sign(')');
    return { test, share: { of: shareWords[text], bound: this.bound(), at } };
  }

  private test(): TestWords {
    const value = this.value();
    const operator = this.peek();
    const other = this.tokens[this.position + 1];
    if (value.kind !== 'level' || !isOperator(operator.text) || other?.kind !== 'name')
      return { value, bound: this.bound() };
    this.position++;
    const right = this.value();
    if (right.kind !== 'level')
      throw new LineFault(right.at, `a level can be compared with a number or another level, not with a ${right.kind}`);
    return {
      value: { kind: 'delta', a: value.level, b: right.level, at: value.at },
      bound: { operator: operator.text, limit: 0, at: operator.at },
    };
  }

  protected value(): ValueWords {
    const { text, at } = this.peek();
    if (text !== 'delta' && text !== 'ratio') return { kind: 'level', level: this.level(), at };
    this.position++;
    return { kind: text, ...this.pair(text === 'delta' ? '-' : '/'), at };
  }

  private pair(sign: '-' | '/'): { a: LevelWords; b: LevelWords } {
    this.sign('(');
    const metric = this.metric();
    this.sign(',');
    const a = this.name('a strategy');
    if (a.text.includes('-') && this.peek().text === ')')
      throw new LineFault(a.at, `${a.text} is read as one strategy: put blanks around ${sign}`);
    this.sign(sign);
    const b = this.name('a strategy');
    this.sign(')');
    return { a: { ...metric, summary: 'mean', strategy: a }, b: { ...metric, summary: 'mean', strategy: b } };
  }

  private level(): LevelWords {
    const { text } = this.peek();
    return isSummary(text) ? this.summed(text) : this.plain();
  }

  private summed(summary: Summary): LevelWords {
    this.position++;
    this.sign('(');
    const metric = this.metric();
    const strategy = this.takes(',') ? this.name('a strategy') : undefined;
    this.sign(')');
    return { ...metric, summary, strategy };
  }

  /** `creepiness(plain)` is short for the mean. */
  private plain(): LevelWords {
    const metric = this.metric('delta, ratio, mean, p50, p95, share or a metric');
    this.sign('(');
    const strategy = this.name('a strategy');
    this.sign(')');
    return { ...metric, summary: 'mean', strategy };
  }

  protected metric(what = 'a metric'): MetricWords {
    const metric = this.name(what);
    return { metric, segment: this.takes('{') ? this.segment() : [] };
  }

  private segment(): MetricWords['segment'] {
    const parts: MetricWords['segment'] = [];
    do {
      const axis = this.name('an axis such as age');
      this.sign('=');
      parts.push({ axis, value: this.name(`a value of ${axis.text}`) });
    } while (this.takes(','));
    this.sign('}');
    return parts;
  }

  private bound(): Bound {
    const { text, at } = this.peek();
    if (text === 'in') return this.interval();
    if (!isOperator(text))
      throw new LineFault(at, `${found(text)} where one of ${operators.join(' ')} or in [low, high] is expected`);
    this.position++;
    return { operator: text, limit: this.number(), at };
  }

  private interval(): Bound {
    const { at } = this.tokens[this.position++]!;
    this.sign('[');
    const low = this.number();
    this.sign(',');
    const high = this.number();
    this.sign(']');
    if (low > high) throw new LineFault(at, `nothing lies between ${low} and ${high}: write the lower one first`);
    return { low, high, at };
  }

  protected number(): number {
    const minus = this.takes('-') || this.takes('\u2212');
    if (!minus) this.takes('+');
    const { kind, text, at } = this.peek();
    if (kind !== 'number') throw new LineFault(at, `${found(text)} where a number is expected`);
    this.position++;
    return minus && Number(text) !== 0 ? -Number(text) : Number(text);
  }

  protected name(what: string): Word {
    const { kind, text, at } = this.peek();
    if (kind !== 'name') throw new LineFault(at, `${found(text)} where ${what} is expected`);
    this.position++;
    return { text, at };
  }

  protected sign(sign: string): void {
    const { text, at } = this.peek();
    if (!this.takes(sign)) throw new LineFault(at, `${found(text)} where ${sign} is expected`);
  }

  protected takes(sign: string): boolean {
    const { text } = this.peek();
    const fits = text === sign || (sign === '-' && text === '\u2212');
    if (fits) this.position++;
    return fits;
  }

  protected peek(): Token {
    return this.tokens[Math.min(this.position, this.tokens.length - 1)]!;
  }
}

export function found(text: string): string {
  return text === '' ? 'the line ends' : text;
}
