import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import type { CST } from 'yaml';
import { CreeplineError, invalid } from '../core/errors.ts';
import { mostLevels } from './schema-json.ts';
import type { Source } from './schema-json.ts';
import { YamlReader } from './yaml-reader.ts';

const mostCharacters = 262_144;
const mostProblems = 20;

/** YAML text as plain data, with the line and column of every part. Throws with every problem of the text at once. */
export function readYaml(text: string, file: string): Source {
  if (text.length > mostCharacters)
    throw invalid(`${text.length} characters are too many; at most ${mostCharacters}`, { file, line: 1, column: 1 });
  const lines = new LineCounter();
  // Twice given keys are found by the reader: the package compares every key with every other.
  const composer = new Composer({ uniqueKeys: false, version: '1.2' });
  const [document, second] = composer.compose(readTokens(text, file, lines), true, text.length);
  const reader = new YamlReader(document!, lines, file);
  for (const { pos, message } of [...document!.errors, ...document!.warnings])
    reader.report(`not valid YAML: ${withoutQuotes(message)}`, [], pos[0]);
  if (second !== undefined) reader.report('a second document begins here; one file holds one', [], second.range[0]);
  const value = reader.problems.length > 0 ? null : reader.readDocument();
  if (reader.problems.length > 0) throw new CreeplineError('invalid', reader.problems.slice(0, mostProblems));
  return { value, placeOf: (path, part = 'value') => reader.placeOf(path, part) };
}

/** The package quotes what it stumbles over; in a file that is no YAML at all that can be anything. */
function withoutQuotes(message: string): string {
  return message.replaceAll(/:? "(?:[^"\\]|\\.)*"/g, '').replaceAll(/\s+/g, ' ');
}

/** The package composes nested text by recursion and would exhaust the stack, so depth is limited before, where there is none. */
function* readTokens(text: string, file: string, lines: LineCounter): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length <= mostLevels) continue;
    const { line, col } = lines.linePos(parser.offset);
    throw invalid(`nested too deeply; at most ${mostLevels} levels`, { file, line, column: col });
  }
  yield* parser.end();
}
