// The words of an expected line, each with its place in it.

/** A slip in a line: where it lies (letters from the start, 0 = the first) and what is wrong. */
export class LineFault extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

export interface Token {
  kind: 'name' | 'number' | 'sign' | 'end';
  text: string;
  at: number;
}

/** In order of preference: `18-29` is a value of a segment, no difference; `a-b` is the id of one strategy. */
const shapes: readonly [Token['kind'], RegExp][] = [
  ['name', /[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*/y],
  ['name', /\d+-\d+/y],
  ['number', /(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/y],
  ['sign', /<=|>=|==|!=|[<>=(){}[\],/+*\u2212-]/y],
];

/** Always ends with a token of kind `end`. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlanks(line, 0);
  while (at < line.length) {
    const token = tokenAt(line, at);
    tokens.push(token);
    at = skipBlanks(line, at + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '', at: line.length }];
}

function tokenAt(line: string, at: number): Token {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const text = shape.exec(line)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  throw new LineFault(at, `${JSON.stringify(String.fromCodePoint(line.codePointAt(at)!))} has no meaning here`);
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (/\s/.test(line[at] ?? '')) at++;
  return at;
}
