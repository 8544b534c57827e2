// What is measured of several arms, as one line of text: arithmetic over the values of expected lines (expect-parse.ts).
//
//   measure    = product { ("+" | "-") product }
//   product    = factor { ("*" | "/") factor }
//   factor     = number | "(" measure ")" | "log" "(" measure ")" | value
//              | "peak" "(" metric "," family ")"                  where in the family the metric is highest
//              | "offPeak" "(" metric "," family "," share ")"     by what share it is lower at that share of the peak's place
//              | "survey" "(" survey "," item "," answer ")"        share of people who answer so
//   family     = name: the strategies name-NUMBER, in the order of their numbers
//   share      = number [ "/" number ]
import { found, LineParser, type MetricWords, type ValueWords, type Word } from './parse-line.ts';
import { LineFault } from './tokens.ts';

const joints = ['+', '-', '*', '/'] as const;
export type Joint = (typeof joints)[number];

export type MeasureWords =
  | { kind: 'number'; value: number }
  | { kind: 'value'; value: ValueWords }
  | { kind: 'log'; of: MeasureWords }
  | { kind: 'joint'; joint: Joint; a: MeasureWords; b: MeasureWords }
  | AnswerWords
  | { kind: 'peak' | 'offPeak'; metric: MetricWords; family: Word; share: number };

export interface AnswerWords {
  kind: 'survey';
  survey: Word;
  item: Word;
  answer: Word;
}

/** Throws a `LineFault` at the first word that does not fit. */
export function parseMeasure(text: string): MeasureWords {
  return new MeasureParser(text).measure();
}

class MeasureParser extends LineParser {
  measure(): MeasureWords {
    const words = this.sum();
    this.end();
    return words;
  }

  private sum(): MeasureWords {
    return this.joined(['+', '-'], () => this.product());
  }

  private product(): MeasureWords {
    return this.joined(['*', '/'], () => this.factor());
  }

  /** From left to right: a − b − c is (a − b) − c. */
  private joined(signs: readonly Joint[], part: () => MeasureWords): MeasureWords {
    let words = part();
    for (;;) {
      const joint = signs.find(sign => this.takes(sign));
      if (joint === undefined) return words;
      words = { kind: 'joint', joint, a: words, b: part() };
    }
  }

  private factor(): MeasureWords {
    const { kind, text } = this.peek();
    if (kind === 'number' || text === '-') return { kind: 'number', value: this.number() };
    if (this.takes('(')) return this.closed(this.sum());
    if (text === 'log') return { kind: 'log', of: this.called(() => this.sum()) };
    if (text === 'survey') return this.called(() => this.answer());
    if (text === 'peak' || text === 'offPeak') return this.called(() => this.ofFamily(text));
    return { kind: 'value', value: this.value() };
  }

  private answer(): AnswerWords {
    const survey = this.name('a survey');
    this.sign(',');
    const item = this.name(`an item of ${survey.text}`);
    this.sign(',');
    return { kind: 'survey', survey, item, answer: this.name(`an answer to ${item.text}`) };
  }

  private ofFamily(kind: 'peak' | 'offPeak'): MeasureWords {
    const metric = this.metric();
    this.sign(',');
    const family = this.name('the first part of the names of a family of strategies');
    if (kind === 'peak') return { kind, metric, family, share: 1 };
    this.sign(',');
    return { kind, metric, family, share: this.share() };
  }

  private share(): number {
    const above = this.positive();
    return this.takes('/') ? above / this.positive() : above;
  }

  private positive(): number {
    const { text, at } = this.peek();
    const value = this.number();
    if (value <= 0) throw new LineFault(at, `${found(text)} where a number above 0 is expected`);
    return value;
  }

  private called<T>(inside: () => T): T {
    this.position++;
    this.sign('(');
    return this.closed(inside());
  }

  private closed<T>(words: T): T {
    this.sign(')');
    return words;
  }
}
