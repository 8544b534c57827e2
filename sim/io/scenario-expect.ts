import type { Place } from '../core/errors.ts';
import type { Json, Path } from './schema-json.ts';
import { isRecord } from './schema-json.ts';
import { readYaml } from './yaml.ts';

/** Tells where each letter of an expected line stands in a scenario file; of a line that an extended file brought, only which line it is. */
export function placesOfExpect(text: string, file: string): (line: string, at: number) => Place {
  const { value, placeOf } = readYaml(text, file);
  const written = linesOf(isRecord(value) ? value['expect'] : undefined);
  const rows = text.split('\n');
  return (line, at) => {
    const path = written.find(each => each.line === line)?.path;
    if (path === undefined) return { file, path: `expect: "${line}" at letter ${at + 1}` };
    const place = placeOf(path);
    const row = rows[place.line! - 1]!.slice(place.column! - 1);
    // written over several rows or with escapes, letters of the text are not letters of the file
    const quotes = [0, 1].find(quote => row.startsWith(line, quote));
    return quotes === undefined ? place : { ...place, column: place.column! + quotes + at };
  };
}

function linesOf(expect: unknown): { line: string; path: Path }[] {
  if (isRecord(expect)) return entriesOf(expect['add'] as Json | undefined, ['expect', 'add']);
  return entriesOf(expect as Json | undefined, ['expect']);
}

function entriesOf(list: Json | undefined, path: Path): { line: string; path: Path }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((line: Json, i) => (typeof line === 'string' ? [{ line, path: [...path, i] }] : []));
}
