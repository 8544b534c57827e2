import { stripVTControlCharacters } from 'node:util';

const plainAscii = /^[ -~]*$/;
const noCells = /^[\p{Mark}\u200b-\u200d]$/u;
const twoCells =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6])$/u;

/** How many cells of a terminal a text takes. */
export function cellWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

function cellsOf(character: string): number {
  if (noCells.test(character)) return 0;
  return twoCells.test(character) ? 2 : 1;
}

/** The longest beginning of a text that fits into so many cells. */
export function takeCells(text: string, cells: number): string {
  if (plainAscii.test(text)) return text.slice(0, Math.max(0, cells));
  let taken = '';
  let left = cells;
  for (const character of text) {
    left -= cellsOf(character);
    if (left < 0) break;
    taken += character;
  }
  return taken;
}

/** Text from files, made harmless: no control sequences, no line breaks, no change of writing direction. */
export function safeText(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
