// Numbers, amounts, ranges and dates as people write them. `null` = says nothing, `undefined` = not to be understood.
import { isBlank } from './blank.ts';
import type { TextColumn } from './column.ts';

export type Reading = number | null | undefined;
export type Read = (cell: string) => Reading;

const money = /^(?:[$€£¥₹]|USD|EUR|GBP|CHF|JPY)\s*|\s*(?:[$€£¥₹]|USD|EUR|GBP|CHF|JPY)$/gi;
const plain = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const groupedBy = {
  // a blank or an apostrophe divides thousands everywhere
  point: /^[-+]?\d{1,3}(?:[,’' \u00a0\u202f]\d{3})+(?:\.\d*)?$/,
  comma: /^[-+]?\d{1,3}(?:[.’' \u00a0\u202f]\d{3})+(?:,\d*)?$/,
};
const decimalComma = /^[-+]?\d*,\d+$/;

/** Which mark stands before decimals. It shows only in some cells, so a column is read as a whole. */
export type DecimalMark = 'point' | 'comma';

/** `1299.90`, `-1.5e3`, `$1,299.90`, `1.299,90 €`, `1 299,90`, `(12.50)`. */
export function readNumber(cell: string, mark: DecimalMark = 'point'): Reading {
  if (plain.test(cell))
    return mark === 'comma' && groupedBy.comma.test(cell) ? Number(cell.replaceAll('.', '')) : finite(Number(cell));
  if (isBlank(cell)) return null;
  const negative = /^\((.+)\)$/.exec(cell);
  const text = (negative?.[1] ?? cell).replace(money, '');
  const size = readUnsigned(text, mark);
  return size === undefined || negative === null ? size : -size;
}

function readUnsigned(text: string, mark: DecimalMark): number | undefined {
  if (groupedBy[mark].test(text))
    return Number(mark === 'point' ? text.replace(/[^\d.+-]/g, '') : text.replace(/[^\d,+-]/g, '').replace(',', '.'));
  if (plain.test(text)) return finite(Number(text));
  if (decimalComma.test(text)) return Number(text.replace(',', '.'));
  return groupedBy.comma.test(text) && /,\d/.test(text)
    ? Number(text.replace(/[^\d,+-]/g, '').replace(',', '.'))
    : undefined;
}

/** `1e400` is a number, but not one of this machine. */
function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}

/** How a column writes its numbers; `unsure` when `1,234` could be either and nothing tells. */
export function decimalMarkOf(column: TextColumn): { mark: DecimalMark; unsure: boolean } {
  let [points, commas, either] = [0, 0, 0];
  for (const code of column.sample(2000)) {
    const cell = column.text(code).replace(money, '');
    if (/\d\.\d{1,2}$|\d\.\d{4,}$|,\d{3}\./.test(cell)) points++;
    else if (/\d,\d{1,2}$|\d,\d{4,}$|\.\d{3},|\.\d{3}\.\d{3}$/.test(cell)) commas++;
    else if (groupedBy.point.test(cell) && cell.includes(',')) either++;
  }
  return { mark: commas > points ? 'comma' : 'point', unsure: either > 0 && points === 0 && commas === 0 };
}

export interface Span {
  low: number;
  /** Infinity where a range has no end */
  high: number;
}

const words = String.raw`(?:\s+[\p{L}/ ]+)?`;
const spans: readonly (readonly [RegExp, (a: number, b: number) => Span])[] = [
  [new RegExp(String.raw`^(\d+)\s*(?:-|–|to|bis)\s*(\d+)${words}$`, 'iu'), (low, high) => ({ low, high })],
  [
    new RegExp(
      String.raw`^(\d+)\s*(?:\+|and (?:older|over|above|more)|or (?:older|over|above|more)|und (?:älter|mehr))${words}$`,
      'iu',
    ),
    low => ({ low, high: Infinity }),
  ],
  [
    new RegExp(String.raw`^(?:>|≥|>=|over|above|more than|mehr als|über)\s*(\d+)${words}$`, 'iu'),
    low => ({ low, high: Infinity }),
  ],
  [
    new RegExp(String.raw`^(?:<|≤|<=|under|below|less than|up to|weniger als|unter|bis)\s*(\d+)${words}$`, 'iu'),
    high => ({ low: 0, high }),
  ],
];

/** `25-34`, `35 - 44 years`, `65+`, `65 and older`, `less than 5 times per month`. */
export function readSpan(cell: string): Span | undefined {
  for (const [pattern, span] of spans) {
    const found = pattern.exec(cell);
    if (found !== null) return span(Number(found[1]), Number(found[2]));
  }
  return undefined;
}

/** The middle of a range; of one without end, a little above where it begins. */
export function middleOf({ low, high }: Span): number {
  return high === Infinity ? low * 1.25 : (low + high) / 2;
}

const written =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$|^(\d{1,2})\.(\d{1,2})\.(\d{4})$|^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads dates as days, if day and month can be told apart in this column. */
export function dateReaderOf(column: TextColumn): Read | undefined {
  let [dayFirst, monthFirst, slashed] = [false, false, false];
  for (const code of column.sample(2000)) {
    const found = written.exec(column.text(code));
    if (found?.[7] === undefined) continue;
    slashed = true;
    dayFirst ||= Number(found[7]) > 12;
    monthFirst ||= Number(found[8]) > 12;
  }
  if (slashed && dayFirst === monthFirst) return undefined;
  return cell => readDate(cell, dayFirst);
}

function readDate(cell: string, dayFirst: boolean): Reading {
  if (isBlank(cell)) return null;
  const found = written.exec(cell);
  if (found === null) return undefined;
  const [first, second, third] = found
    .slice(1)
    .filter(part => part !== undefined)
    .map(Number) as [number, number, number];
  if (found[1] !== undefined) return dayNumber(first, second, third);
  return found[4] !== undefined || dayFirst ? dayNumber(third, second, first) : dayNumber(third, first, second);
}

/** Days since the first of March of the year 0, by the calendar of today (Hinnant's algorithm). */
function dayNumber(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

/** `2024-03-01` for days since the first of January 1970; the inverse of the above. */
export function dateText(sinceEpoch: number): string {
  const days = Math.floor(sinceEpoch) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const pad = (number: number, digits: number) => String(number).padStart(digits, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1, 2)}`;
}
