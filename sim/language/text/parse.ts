// Logical lines → blocks. Deeper indentation belongs to the block above; a line that cannot be read is reported and skipped.
import type { Problem } from '../../core/errors.ts';
import { ExpressionParser, broken } from './parse-expression.ts';
import { Flaw } from './syntax.ts';
import type { Block, Statement } from './syntax.ts';
import { logicalLines, needShort, type Token } from './tokens.ts';

interface Level {
  indent: number;
  block: Block;
}

export function parse(file: string, text: string, problems: Problem[]): Block[] {
  const top: Block[] = [];
  const levels: Level[] = [];
  for (const { indent, tokens, flawed } of logicalLines(file, text, problems)) {
    while (levels.length > 0 && indent <= levels.at(-1)!.indent) levels.pop();
    const statement = (flawed ? undefined : attempt(tokens, levels.length > 0, problems)) ?? placeholder(tokens);
    if (statement === undefined) {
      for (const { block } of levels) block.flawed = true;
      continue;
    }
    const parent = levels.at(-1)?.block;
    if (parent !== undefined) parent.body.push(statement);
    else if (statement.type === 'block') top.push(statement);
    if (statement.type === 'block') levels.push({ indent, block: statement });
  }
  return top;
}

function attempt(tokens: Token[], inside: boolean, problems: Problem[]): Statement | undefined {
  try {
    needShort(tokens);
    const statement = parseStatement(new ExpressionParser(tokens, problems));
    if (!inside && statement.type !== 'block')
      throw new Flaw(statement.at, 'an equation stands in a block: begin with "for everyone:"');
    return statement;
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    problems.push({ ...error.at, message: error.message });
    return undefined;
  }
}

/** What an unreadable line was meant to be, so that the rest of the text is not blamed for it. */
function placeholder([first, second]: Token[]): Statement | undefined {
  const { at, type, text } = first!;
  if (text === 'for') return { type: 'block', guard: broken(at), body: [], at, flawed: true };
  if (type === 'name' && second?.text === '=') return { type: 'equation', name: text, expression: broken(at), at };
  return undefined;
}

function parseStatement(line: ExpressionParser): Statement {
  const at = line.here.at;
  if (line.take('for')) {
    const guard = line.take('everyone') ? {} : { guard: line.expression() };
    line.need(':');
    line.end();
    return { type: 'block', ...guard, body: [], at, flawed: false };
  }
  for (const how of ['count', 'sum'] as const) {
    if (!line.take(how)) continue;
    const name = line.name('a name for the tally');
    line.need('=');
    const expression = line.expression();
    const by = line.take('by') ? { by: line.postfix() } : {};
    line.end();
    return { type: 'tally', how, name, expression, ...by, at };
  }
  const name = line.name('a name, "for", "count" or "sum"');
  const index = line.take('[') ? { index: line.expression() } : {};
  if (index.index !== undefined) line.need(']');
  line.need('=');
  const expression = line.expression();
  line.end();
  return { type: 'equation', name, ...index, expression, at };
}
