// One grammar for what must come out (`expect:` and gates) and for what findings measure, on the words and the
// arithmetic of the equations.
import type { Problem } from '../core/errors.ts';
import { Arithmetic, Flaw, needShort, patternOf, tokenize, type Spot } from '../language/index.ts';
import {
  operators,
  summaries,
  type AnswerWords,
  type Bound,
  type FamilyWords,
  type Joint,
  type LevelWords,
  type LineWords,
  type MeasureWords,
  type MetricWords,
  type Operator,
  type Summary,
  type ValueWords,
  type Word,
} from './words.ts';

const pattern = patternOf({
  blank: '\\s+',
  // `18-29` is a value of a segment, no difference; `a-b` is the id of one strategy
  name: '[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*|\\d+-\\d+',
  number: '(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?',
  sign: '<=|>=|==|!=|[-<>=(){}[\\],/+*@\u2212]',
});

const shareWords = { shareOfReplications: 'replications', shareOfWorlds: 'worlds' } as const;
const isSummary = (text: string): text is Summary => (summaries as readonly string[]).includes(text);
const isOperator = (text: string): text is Operator => (operators as readonly string[]).includes(text);
const isShareWord = (text: string): text is keyof typeof shareWords => Object.hasOwn(shareWords, text);

/**
 * Reads a text by this grammar; `−` counts as `-`, and blanks only part words:
 *
 *     line     = test | ("shareOfReplications" | "shareOfWorlds") "(" test ")" bound
 *     test     = value bound | level operator level
 *     bound    = operator limit | "in" "[" limit "," limit "]"
 *     operator = "<" | "<=" | ">" | ">="
 *     limit    = [ "+" | "-" ] number
 *
 *     measure  = product { ("+" | "-") product }
 *     product  = factor { ("*" | "/") factor }
 *     factor   = "-" factor | number | "(" measure ")" | "log" "(" measure ")" | value
 *              | ("max" | "min") "(" measure { "," measure } ")"
 *              | "peak" "(" metric "," family ")"            place in the family where the metric is highest
 *              | "offPeak" "(" metric "," family "," place ")"  by what share it is lower at that share of the place
 *              | "survey" "(" name "," name "," name ")"     share of people who answer an item so
 *     family   = name: the strategies name-NUMBER, in the order of their numbers
 *     place    = limit [ "/" limit ], each above 0
 *
 *     value    = level | ("delta" "(" metric "," name "-" | "ratio" "(" metric "," name "/") name ")"
 *     level    = ("mean" | "p50" | "p95" | "share") "(" metric [ "," name ] ")" | metric "(" name ")"
 *     metric   = name [ "{" axis "=" name { "," axis "=" name } "}" ] [ "@" day ]  from the start to the end of that day; else of all days
 *     axis     = an axis of segments, a trait (its groups are "lower" and "upper", "lowest" and "highest" third),
 *                "favourite" or "bought" (their groups are "first" and "other"), or "consented" ("yes" and "no")
 *
 * Throws a Flaw at the first word that does not fit; its column counts letters from 1.
 */
export function parseLine(text: string): LineWords {
  return read(text, parser => parser.line());
}

/** Reads a measure of the grammar above; throws a Flaw as `parseLine` does. */
export function parseMeasure(text: string): MeasureWords {
  return read(text, parser => parser.arithmetic());
}

function read<T>(text: string, rule: (parser: LineParser) => T): T {
  const start = { file: '', line: 1, column: 1 };
  const problems: Problem[] = [];
  const { tokens } = tokenize(pattern, text, start, problems);
  const [alien] = problems;
  if (alien !== undefined) throw new Flaw({ ...start, column: alien.column! }, alien.message);
  needShort(tokens);
  const plain = tokens.map(token => (token.text === '\u2212' ? { ...token, text: '-' } : token));
  const parser = new LineParser(plain, { ...start, column: text.length + 1 });
  const words = rule(parser);
  parser.needEnd();
  return words;
}

class LineParser extends Arithmetic<MeasureWords> {
  line(): LineWords {
    const { text, at } = this.here;
    if (!isShareWord(text)) return this.test();
    this.skip();
    this.need('(');
    if (isShareWord(this.here.text))
      throw new Flaw(
        this.here.at,
        'a share of shares says nothing: name a test such as mean(creepiness, STRATEGY) < .3',
      );
    const test = this.test();
    this.need(')');
    return { ...test, share: { of: shareWords[text], bound: this.bound(), at } };
  }

  private test(): LineWords {
    const value = this.quantity();
    const operator = this.here;
    if (value.kind !== 'level' || !isOperator(operator.text) || this.ahead?.type !== 'name')
      return { value, bound: this.bound() };
    this.skip();
    const right = this.quantity();
    if (right.kind !== 'level')
      throw new Flaw(right.at, `a level can be compared with a number or another level, not with a ${right.kind}`);
    return {
      value: { kind: 'delta', a: value.level, b: right.level, at: value.at },
      bound: { operator: operator.text, limit: 0, at: operator.at },
    };
  }

  private bound(): Bound {
    const { text, at } = this.here;
    if (text === 'in') return this.interval();
    if (!isOperator(text)) throw this.unexpected(`one of ${operators.join(' ')} or in [low, high]`);
    this.skip();
    return { operator: text, limit: this.limit(), at };
  }

  private interval(): Bound {
    const { at } = this.here;
    this.skip();
    this.need('[');
    const low = this.limit();
    this.need(',');
    const high = this.limit();
    this.need(']');
    if (low > high) throw new Flaw(at, `nothing lies between ${low} and ${high}: write the lower one first`);
    return { low, high, at };
  }

  private limit(): number {
    const minus = this.take('-');
    if (!minus) this.take('+');
    const value = this.number();
    return minus ? opposite(value) : value;
  }

  private number(): number {
    const { type, text, at } = this.here;
    if (type !== 'number') throw this.unexpected('a number');
    if (!Number.isFinite(Number(text))) throw new Flaw(at, 'this number is too large');
    this.skip();
    return Number(text);
  }

  protected joined(sign: string, _at: Spot, a: MeasureWords, b: MeasureWords): MeasureWords {
    return { kind: 'joint', joint: sign as Joint, a, b };
  }

  protected negated(_at: Spot, words: MeasureWords): MeasureWords {
    if (words.kind === 'number') return { kind: 'number', value: opposite(words.value) };
    return { kind: 'joint', joint: '-', a: { kind: 'number', value: 0 }, b: words };
  }

  protected value(): MeasureWords {
    const { type, text } = this.here;
    if (type === 'number') return { kind: 'number', value: this.number() };
    if (text === '(') return this.enclosed(() => this.arithmetic());
    if (text === 'log') return { kind: 'log', of: this.called(() => this.arithmetic()) };
    if (text === 'max' || text === 'min') return { kind: text, of: this.called(() => this.list()) };
    if (text === 'survey') return this.called(() => this.answer());
    if (text === 'peak' || text === 'offPeak') return this.called(() => this.ofFamily(text));
    return { kind: 'value', value: this.quantity() };
  }

  private list(): MeasureWords[] {
    const parts: MeasureWords[] = [];
    do parts.push(this.arithmetic());
    while (this.take(','));
    return parts;
  }

  private answer(): AnswerWords {
    const survey = this.needName('a survey');
    this.need(',');
    const item = this.needName(`an item of ${survey.text}`);
    this.need(',');
    return { kind: 'survey', survey, item, answer: this.needName(`an answer to ${item.text}`) };
  }

  private ofFamily(kind: FamilyWords['kind']): FamilyWords {
    const metric = this.metric();
    this.need(',');
    const family = this.needName('the first part of the names of a family of strategies');
    if (kind === 'peak') return { kind, metric, family, share: 1 };
    this.need(',');
    const above = this.positive();
    return { kind, metric, family, share: this.take('/') ? above / this.positive() : above };
  }

  private positive(): number {
    const { text, at } = this.here;
    const value = this.limit();
    if (value <= 0) throw new Flaw(at, `expected a number above 0 but found "${text}"`);
    return value;
  }

  private quantity(): ValueWords {
    const { text, at } = this.here;
    if (text !== 'delta' && text !== 'ratio') return { kind: 'level', level: this.level(), at };
    return { kind: text, ...this.called(() => this.pair(text === 'delta' ? '-' : '/')), at };
  }

  private pair(sign: '-' | '/'): { a: LevelWords; b: LevelWords } {
    const metric = this.metric();
    this.need(',');
    const a = this.needName('a strategy');
    if (a.text.includes('-') && this.here.text === ')')
      throw new Flaw(a.at, `${a.text} is read as one strategy: put blanks around ${sign}`);
    this.need(sign);
    const b = this.needName('a strategy');
    return { a: { ...metric, summary: 'mean', strategy: a }, b: { ...metric, summary: 'mean', strategy: b } };
  }

  private level(): LevelWords {
    const { text } = this.here;
    if (isSummary(text))
      return this.called(() => ({
        ...this.metric(),
        summary: text,
        strategy: this.take(',') ? this.needName('a strategy') : undefined,
      }));
    // `creepiness(plain)` is short for the mean
    const metric = this.metric('delta, ratio, mean, p50, p95, share or a metric');
    return { ...metric, summary: 'mean', strategy: this.enclosed(() => this.needName('a strategy')) };
  }

  private metric(what = 'a metric'): MetricWords {
    const metric = this.needName(what);
    const segment = this.take('{') ? this.segment() : [];
    return this.take('@') ? { metric, segment, day: this.day() } : { metric, segment };
  }

  private day(): { value: number; at: Spot } {
    const { at } = this.here;
    const value = this.number();
    if (!Number.isInteger(value) || value < 1) throw new Flaw(at, `${value} is not a number of days: 1, 2, …`);
    return { value, at };
  }

  private segment(): MetricWords['segment'] {
    const parts: { axis: Word; value: Word }[] = [];
    do {
      const axis = this.needName('an axis such as age');
      this.need('=');
      parts.push({ axis, value: this.needName(`a value of ${axis.text}`) });
    } while (this.take(','));
    this.need('}');
    return parts;
  }

  /** The word here is a function: what stands in its brackets. */
  private called<T>(inside: () => T): T {
    this.skip();
    return this.enclosed(inside);
  }

  private enclosed<T>(inside: () => T): T {
    this.need('(');
    const words = inside();
    this.need(')');
    return words;
  }
}

/** There is no −0. */
function opposite(value: number): number {
  return value === 0 ? 0 : -value;
}
