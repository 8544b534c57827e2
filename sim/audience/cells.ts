// Answers as people write them, read as codes of the model.
import { isBlank } from './blank.ts';
import type { TextColumn } from './column.ts';
import type { Read } from './numbers.ts';

/** Reads answers that are in the table of words; anything else is not understood. */
function readWord(words: Readonly<Record<string, number>>): Read {
  return cell => {
    if (isBlank(cell)) return null;
    const word = cell
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return Object.hasOwn(words, word) ? words[word] : undefined;
  };
}

const flagOfWord = readWord({
  0: 0,
  1: 1,
  '1 0': 1,
  '0 0': 0,
  no: 0,
  yes: 1,
  n: 0,
  y: 1,
  false: 0,
  true: 1,
  f: 0,
  t: 1,
  off: 0,
  on: 1,
  nein: 0,
  ja: 1,
  j: 1,
  falsch: 0,
  wahr: 1,
  non: 0,
  oui: 1,
  sí: 1,
  si: 1,
});

export const readFlag: Read = cell => (cell === '✓' || cell === 'x' || cell === 'X' ? 1 : flagOfWord(cell));

const otherGenders = new Set(['other', 'o', 'd', 'divers', 'diverse', 'x', 'non binary', 'nonbinary', 'andere']);
const genderOfWord = readWord({
  f: 0,
  female: 0,
  woman: 0,
  women: 0,
  w: 0,
  weiblich: 0,
  frau: 0,
  femme: 0,
  m: 1,
  male: 1,
  man: 1,
  men: 1,
  männlich: 1,
  mann: 1,
  homme: 1,
});

/** Attitudes are published for women and men; for others gender counts as not known. */
export const readGender: Read = cell =>
  otherGenders.has(cell.toLowerCase().replace('-', ' ')) ? null : genderOfWord(cell);

/** Whole words only: f and m stand for too many things. */
export const readGenderInFull = readWord({ female: 0, woman: 0, weiblich: 0, male: 1, man: 1, männlich: 1 });

export const readCountry = readWord({
  de: 0,
  deu: 0,
  ger: 0,
  germany: 0,
  deutschland: 0,
  gb: 1,
  gbr: 1,
  uk: 1,
  'great britain': 1,
  'united kingdom': 1,
  england: 1,
  scotland: 1,
  wales: 1,
  us: 2,
  usa: 2,
  'u s': 2,
  'u s a': 2,
  'united states': 2,
  'united states of america': 2,
  america: 2,
});

const educationOfWord = readWord({
  low: 0,
  basic: 0,
  primary: 0,
  elementary: 0,
  illiterate: 0,
  niedrig: 0,
  hauptschule: 0,
  medium: 1,
  middle: 1,
  secondary: 1,
  vocational: 1,
  mittel: 1,
  realschule: 1,
  ausbildung: 1,
  abitur: 1,
  college: 1,
  ged: 1,
  high: 2,
  university: 2,
  bachelor: 2,
  bachelors: 2,
  master: 2,
  masters: 2,
  phd: 2,
  doctorate: 2,
  tertiary: 2,
  graduate: 2,
  postgraduate: 2,
  hoch: 2,
  studium: 2,
});

/** The first that fits counts: "some high school" before "high school". */
const educationPatterns: readonly (readonly [RegExp, number])[] = [
  [/^some high school|^less than high|^no (schooling|degree|diploma)|^(basic|primary|elementary)\b|grade school/i, 0],
  [/^no college degree|^some college|associate|high.school|professional.course|vocational|trade school|apprentice/i, 1],
  [/bachelor|master|doctor|ph\.?d|graduate|university|college degree/i, 2],
];

export const readEducation: Read = cell =>
  educationOfWord(cell) ?? (isBlank(cell) ? null : educationPatterns.find(([pattern]) => pattern.test(cell))?.[1]);

/** Share of shopping that is done online. */
const onlineOfWord = readWord({
  web: 1,
  online: 1,
  internet: 1,
  app: 1,
  mobile: 1,
  website: 1,
  ecommerce: 1,
  'e commerce': 1,
  multichannel: 0.5,
  both: 0.5,
  omnichannel: 0.5,
  mixed: 0.5,
  phone: 0,
  store: 0,
  shop: 0,
  'in store': 0,
  offline: 0,
  catalog: 0,
  catalogue: 0,
  mail: 0,
  branch: 0,
  filiale: 0,
  laden: 0,
});

/** Words, shares from 0 to 1, or `45 %`. */
export const readOnline: Read = cell => {
  const share = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(cell);
  if (share === null) return onlineOfWord(cell);
  const value = Number(share[1]!.replace(',', '.')) / (share[2] === '%' ? 100 : 1);
  return value <= 1 ? value : undefined;
};

const areaWords = new Set([
  'urban',
  'suburban',
  'surburban',
  'rural',
  'city',
  'town',
  'village',
  'country',
  'stadt',
  'land',
  'vorort',
]);
export const isArea = (cell: string): boolean => areaWords.has(cell.toLowerCase());

/** So many different cells tell what a column is like. */
const looked = 5000;

/** Rows of the filled cells of a column for whose text something holds, as a share; 0 where no cell is filled. */
export function shareOfRows(column: TextColumn, holds: (cell: string) => boolean): number {
  let filled = 0;
  let holding = 0;
  for (const code of column.sample(looked)) {
    if (column.isBlank(code)) continue;
    filled += column.counts[code]!;
    if (holds(column.text(code))) holding += column.counts[code]!;
  }
  return filled === 0 ? 0 : holding / filled;
}

/** The different filled cells, if there are at most so many. */
export function answersOf(column: TextColumn, most: number): { value: string; rows: number }[] | undefined {
  // a few cells may say nothing in several ways
  if (column.size > most + 30 || column.filled.values > most) return undefined;
  return Array.from({ length: column.size }, (_, code) => code)
    .filter(code => !column.isBlank(code))
    .map(code => ({ value: column.text(code), rows: column.counts[code]! }));
}
