import { Lexer, LineCounter, parseDocument, Parser } from 'yaml';
import { CreeplineError, invalid } from '../core/errors.ts';
import { mostLevels } from './schema-json.ts';
import type { Source } from './schema-json.ts';
import { YamlReader } from './yaml-reader.ts';

const mostCharacters = 262_144;
const mostProblems = 20;

/** YAML text as plain data, with the line and column of every part. Throws with every problem of the text at once. */
export function readYaml(text: string, file: string): Source {
  if (text.length > mostCharacters) throw invalid(`${text.length} characters are too many; at most ${mostCharacters}`, { file });
  refuseDepth(text, file);
  const lines = new LineCounter();
  // Twice given keys are found by the reader: the package compares every key with every other.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2' });
  const reader = new YamlReader(document, lines, file);
  for (const { pos, message } of [...document.errors, ...document.warnings]) reader.report(`not valid YAML: ${message.split(';')[0]!}`, [], pos[0]);
  const value = reader.problems.length > 0 ? null : reader.readDocument();
  if (reader.problems.length > 0) throw new CreeplineError('invalid', reader.problems.slice(0, mostProblems));
  return { value, placeOf: (path, part = 'value') => reader.placeOf(path, part) };
}

/** The package reads nested text by recursion and would exhaust the stack, so depth is measured before. */
function refuseDepth(text: string, file: string): void {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) void token;
    if (parser.stack.length > mostLevels) throw invalid(`nested too deeply; at most ${mostLevels} levels`, { file });
  }
}
