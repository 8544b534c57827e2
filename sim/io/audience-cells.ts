import type { TextColumn } from './audience-table.ts';

// Cells as people write them, read as numbers and answers. `null` = says nothing, `undefined` = not to be understood.

type Reading = number | null | undefined;

const nothings = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', 'nil', 'unknown', '?', '-', '.']);

export function isBlank(cell: string): boolean {
  return nothings.has(cell.toLowerCase());
}

/** `12`, `-1.5e3`, `$1,299.90`, `1299,90`, and ranges such as `25-34` or `65+` by their middle. */
export function readNumber(cell: string): Reading {
  if (isBlank(cell)) return null;
  const text = cell.replace(/^[$€£]\s*|\s*[$€£%]$/g, '');
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^-?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  const range = /^(\d+)\s*[-–]\s*(\d+)$/.exec(text);
  if (range !== null) return (Number(range[1]) + Number(range[2])) / 2;
  const open = /^(\d+)\s*\+$/.exec(text);
  return open === null ? undefined : Number(open[1]);
}

/** Reads answers that are in the table of words; anything else is not understood. */
export function readWord(words: Readonly<Record<string, number>>): (cell: string) => Reading {
  return cell => (isBlank(cell) ? null : words[cell.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]);
}

export const readFlag = readWord({ 0: 0, 1: 1, no: 0, yes: 1, n: 0, y: 1, false: 0, true: 1, f: 0, t: 1, nein: 0, ja: 1 });

/** A number above 0 is a yes, 0 a no. */
export function readAmountAsFlag(cell: string): Reading {
  const number = readNumber(cell);
  return typeof number === 'number' ? (number > 0 ? 1 : 0) : number;
}

export const readGender = readWord({
  f: 0, female: 0, woman: 0, women: 0, w: 0, weiblich: 0, frau: 0, m: 1, male: 1, man: 1, men: 1, männlich: 1, mann: 1,
});

export const readCountry = readWord({
  de: 0, deu: 0, ger: 0, germany: 0, deutschland: 0,
  gb: 1, gbr: 1, uk: 1, 'great britain': 1, 'united kingdom': 1, england: 1, scotland: 1, wales: 1,
  us: 2, usa: 2, 'united states': 2, 'united states of america': 2, america: 2,
});

export const readEducation = readWord({
  low: 0, basic: 0, primary: 0, 'basic 4y': 0, 'basic 6y': 0, 'basic 9y': 0, illiterate: 0, elementary: 0,
  medium: 1, middle: 1, secondary: 1, 'high school': 1, 'professional course': 1, vocational: 1, college: 1,
  high: 2, university: 2, 'university degree': 2, bachelor: 2, bachelors: 2, master: 2, masters: 2, phd: 2, doctorate: 2, tertiary: 2, graduate: 2,
});

/** Share of shopping that is done online. */
export const readOnline = readWord({
  web: 1, online: 1, internet: 1, app: 1, mobile: 1, website: 1, ecommerce: 1, 'e commerce': 1,
  multichannel: 0.5, both: 0.5, omnichannel: 0.5, mixed: 0.5,
  phone: 0, store: 0, shop: 0, 'in store': 0, offline: 0, catalog: 0, catalogue: 0, mail: 0, branch: 0,
});

export const areaWords = new Set(['urban', 'suburban', 'surburban', 'rural', 'city', 'town', 'village', 'country']);

/** Rows of the filled cells of a column for whose value something holds, as a share. */
export function shareOfRows({ values, counts }: TextColumn, holds: (value: string) => boolean): number {
  let filled = 0;
  let holding = 0;
  values.forEach((value, code) => {
    if (isBlank(value)) return;
    filled += counts[code]!;
    if (holds(value)) holding += counts[code]!;
  });
  return filled === 0 ? 0 : holding / filled;
}
