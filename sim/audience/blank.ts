// How tables say that something is not known.

/** Cells that say nothing, in small letters. */
const nothings = new Set([
  '',
  'na',
  'n/a',
  'nan',
  'null',
  '(null)',
  'none',
  'nil',
  'unknown',
  'missing',
  'not specified',
  'prefer not to say',
  'keine angabe',
  'k.a.',
  'unbekannt',
  '?',
  '-',
  '--',
  '.',
  '\\n',
  '#n/a',
  '#div/0!',
  '#value!',
  '#ref!',
  '#name?',
  '#num!',
  '#null!',
]);

export const longestNothing = 20;

export function isBlank(cell: string): boolean {
  return cell.length <= longestNothing && nothings.has(cell.toLowerCase());
}
