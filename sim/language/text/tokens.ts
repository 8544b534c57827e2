// Text → logical lines of words and signs.
import type { Problem } from '../../core/errors.ts';
import type { Spot } from './syntax.ts';

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

const pattern =
  /[ \t]+|#.*|(?<number>\d+(?:\.\d+)?(?:[eE]-?\d+)?)|(?<name>[A-Za-z]\w*)|(?<sign><=|>=|==|!=|[-+*/()<>,[\]=:])|(?<alien>.)/gu;

/** A statement may go on in a line that begins with one of these. */
const joints = new Set(['+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=', ')', ']', ',', 'and', 'or']);

/** Lines as the language sees them: one goes on while a bracket is open, and into a line that begins with an operator. */
export function logicalLines(file: string, text: string, problems: Problem[]): Line[] {
  const lines: Line[] = [];
  let open = 0;
  for (const [number, source] of text.split(/\r?\n/).entries()) {
    const line = tokenize(file, number + 1, source, problems);
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
    for (const token of line.tokens) open += brackets[token.text] ?? 0;
  }
  return lines;
}

const brackets: Partial<Record<string, number>> = { '(': 1, '[': 1, ')': -1, ']': -1 };

/** With a bracket left open by mistake, the next equation still begins a line of its own, so that its problems show too. */
function beginsStatement([first, second]: Token[]): boolean {
  return first?.text === 'for' || second?.text === '=';
}

function tokenize(file: string, line: number, source: string, problems: Problem[]): Line {
  const tokens: Token[] = [];
  let flawed = false;
  for (const match of source.matchAll(pattern)) {
    const at = { file, line, column: match.index + 1 };
    const { number, name, sign, alien } = match.groups!;
    if (alien !== undefined) {
      problems.push({ ...at, message: `"${alien}" is not part of the language` });
      flawed = true;
    }
    const text = number ?? name ?? sign;
    if (text === undefined) continue;
    tokens.push({ type: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign', text, at });
  }
  return { indent: source.search(/\S/), tokens, flawed };
}
