// Text → words and signs; for equations also logical lines of them.
import type { Problem } from '../../core/errors.ts';
import { Flaw, type Spot } from './syntax.ts';

export interface Token {
  type: 'number' | 'name' | 'sign';
  text: string;
  at: Spot;
}

export interface Line {
  indent: number;
  tokens: Token[];
  /** something in it does not belong to the language; already reported */
  flawed: boolean;
}

/** What the words of a notation look like, as parts of a regular expression, tried in this order. */
export interface Notation {
  blank: string;
  name: string;
  number: string;
  sign: string;
}

/** One pattern for `tokenize`: whatever is no word of the notation is found as `alien`. */
export function patternOf({ blank, name, number, sign }: Notation): RegExp {
  return new RegExp(`${blank}|(?<name>${name})|(?<number>${number})|(?<sign>${sign})|(?<alien>.)`, 'gu');
}

const equations = patternOf({
  blank: '[ \\t]+|#.*',
  name: '[A-Za-z]\\w*',
  number: '\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?',
  sign: '<=|>=|==|!=|[-+*/()<>,[\\]=:]',
});

/** A statement may go on in a line that begins with one of these. */
const joints = new Set(['+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=', ')', ']', ',', 'and', 'or']);

/** Lines as the language sees them: one goes on while a bracket is open, and into a line that begins with an operator. */
export function logicalLines(file: string, text: string, problems: Problem[]): Line[] {
  const lines: Line[] = [];
  let open = 0;
  for (const [number, source] of text.split(/\r?\n/).entries()) {
    const start = { file, line: number + 1, column: 1 };
    const { tokens, flawed } = tokenize(equations, source, start, problems);
    const line: Line = { indent: source.search(/\S/), tokens, flawed };
    const first = line.tokens[0];
    const last = lines.at(-1);
    if (first === undefined) {
      if (last !== undefined && line.flawed) last.flawed = true;
      continue;
    }
    if (last !== undefined && (joints.has(first.text) || (open > 0 && !beginsStatement(line.tokens)))) {
      last.tokens.push(...line.tokens);
      last.flawed ||= line.flawed;
    } else {
      lines.push(line);
      open = 0;
    }
    for (const token of line.tokens) open += brackets.get(token.text) ?? 0;
  }
  return lines;
}

const brackets: ReadonlyMap<string, number> = new Map([
  ['(', 1],
  ['[', 1],
  [')', -1],
  [']', -1],
]);

/** With a bracket left open by mistake, the next equation still begins a line of its own, so that its problems show too. */
function beginsStatement([first, second]: Token[]): boolean {
  return first?.text === 'for' || second?.text === '=';
}

/** The words of one line that begins at `start`; what does not belong to the notation is added to `problems`. */
export function tokenize(
  pattern: RegExp,
  source: string,
  start: Spot,
  problems: Problem[],
): { tokens: Token[]; flawed: boolean } {
  const tokens: Token[] = [];
  let flawed = false;
  for (const match of source.matchAll(pattern)) {
    const at = { ...start, column: start.column + match.index };
    const { number, name, sign, alien } = match.groups!;
    if (alien !== undefined) {
      problems.push({ ...at, message: `"${alien}" is not part of the language` });
      flawed = true;
    }
    const text = number ?? name ?? sign;
    if (text === undefined) continue;
    tokens.push({ type: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign', text, at });
  }
  return { tokens, flawed };
}

/** More words and signs than any readable line has; bounds how deep an expression can nest. */
const longestLine = 400;

/** Throws a Flaw for a line too long to be read safely. */
export function needShort(tokens: readonly Token[]): void {
  if (tokens.length > longestLine)
    throw new Flaw(
      tokens[0]!.at,
      `this line has ${tokens.length} words and signs; the limit is ${longestLine}, split it`,
    );
}
