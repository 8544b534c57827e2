// JSON as text, with the line and column of what is wrong in it.
import { invalid } from '../core/errors.ts';

/** JSON text as data; throws with line and column of what is wrong. Engines' own messages differ and often lack the place. */
export function readJsonText(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, faultPosition(text)).split('\n');
    throw invalid('this is not JSON: the file is damaged or cut short', {
      file,
      line: before.length,
      column: before.at(-1)!.length + 1,
    });
  }
}

const token =
  /([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/uy;
const whitespace = /[ \t\r\n]*/y;

/** Which tokens may come; what is opened may be closed again at once, but not after a comma. */
type Awaited = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'next';

/** Position of the first token that does not belong where it stands. */
export function faultPosition(text: string): number {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    whitespace.lastIndex = at;
    at += whitespace.exec(text)![0].length;
    token.lastIndex = at;
    const found = token.exec(text);
    const follows: Awaited | undefined = found === null ? undefined : afterToken(found, awaited, open);
    if (follows === undefined) return at;
    awaited = follows;
    at = token.lastIndex;
  }
}

/** What may come after a token; undefined if the token itself is wrong here. Keeps track of what is open. */
function afterToken([, sign, string]: RegExpExecArray, awaited: Awaited, open: string[]): Awaited | undefined {
  const isValue = awaited === 'value' || awaited === 'firstValue';
  const isKey = awaited === 'key' || awaited === 'firstKey';
  switch (sign) {
    case undefined:
      return isValue ? 'next' : isKey && string !== undefined ? 'colon' : undefined;
    case '{':
    case '[':
      open.push(sign);
      return !isValue ? undefined : sign === '{' ? 'firstKey' : 'firstValue';
    case ':':
      return awaited === 'colon' ? 'value' : undefined;
    case ',':
      return awaited !== 'next' || open.length === 0 ? undefined : open.at(-1) === '{' ? 'key' : 'value';
    default:
      return closes(sign, awaited, open.pop()) ? 'next' : undefined;
  }
}

function closes(sign: string, awaited: Awaited, opened: string | undefined): boolean {
  if (sign === '}') return opened === '{' && (awaited === 'next' || awaited === 'firstKey');
  return opened === '[' && (awaited === 'next' || awaited === 'firstValue');
}
