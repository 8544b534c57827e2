import type { ColumnReport, ColumnDistribution } from '../population/index.ts';
import { isBlank, readNumber, shareOfRows } from './audience-cells.ts';
import type { Understood } from './audience-meanings.ts';
import type { TextColumn } from './audience-table.ts';

// What is said about each column of an imported table: what was made of it, why, and what it holds.

/** A column that says in bands what another says in numbers is worth saying so. */
export function explainIgnored(column: TextColumn, found: Understood, all: readonly { column: TextColumn; found: Understood }[]): Partial<ColumnReport> {
  if (found.status !== 'ignored' || found.meaning !== undefined || column.values.length < 2 || column.values.length > 50) return {};
  const finer = all.find(other => other.found.fact !== undefined && other.column !== column && saysInBands(column, other.column));
  return finer === undefined ? {} : { meaning: `bands of ${finer.column.name}`, because: `it says in bands what ${finer.column.name} says in numbers` };
}

/** Whether the numbers of the finer column under each value of the coarser one do not overlap. */
function saysInBands(coarse: TextColumn, fine: TextColumn): boolean {
  const numbers = fine.values.map(value => readNumber(value) ?? NaN);
  const least = coarse.values.map(() => Infinity);
  const most = coarse.values.map(() => -Infinity);
  coarse.codes.forEach((code, row) => {
    const number = numbers[fine.codes[row]!]!;
    if (number < least[code]!) least[code] = number;
    if (number > most[code]!) most[code] = number;
  });
  const bands = least.map((from, code) => ({ from, to: most[code]! })).filter(band => band.from <= band.to).sort((a, b) => a.from - b.from);
  return bands.length > 1 && fine.values.length > bands.length && bands.every((band, k) => k === 0 || band.from > bands[k - 1]!.to - 1e-9);
}

export function reportOf(column: TextColumn, { status, meaning, because }: Pick<ColumnReport, 'status' | 'because'> & { meaning?: string }): ColumnReport {
  return { name: column.name, status, ...(meaning === undefined ? {} : { meaning }), because, distribution: distributionOf(column) };
}

export function droppedReport(name: string): ColumnReport {
  return { name, status: 'ignored', because: 'dropped unread, as you asked', distribution: { kind: 'many', different: 0, blank: 0 } };
}

const fewValues = 12;

/** What a column holds, in a line; of texts with many values, which may name somebody, only how many there are. */
function distributionOf(column: TextColumn): ColumnDistribution {
  const rows = column.codes.length;
  const blank = column.values.reduce((sum, value, code) => sum + (isBlank(value) ? column.counts[code]! : 0), 0) / rows;
  const filled = column.values.map((value, code) => ({ value, count: column.counts[code]! })).filter(({ value }) => !isBlank(value));
  if (filled.length > 0 && filled.length <= fewValues) {
    const shares = filled.map(({ value, count }) => ({ value, share: count / rows })).sort((a, b) => b.share - a.share || (a.value < b.value ? -1 : 1));
    return { kind: 'answers', shares, blank };
  }
  if (filled.length === 0 || shareOfRows(column, cell => typeof readNumber(cell) === 'number') < 0.9) return { kind: 'many', different: filled.length, blank };
  const numbers = filled.map(({ value, count }) => ({ number: readNumber(value), count })).filter(({ number }) => typeof number === 'number') as { number: number; count: number }[];
  numbers.sort((a, b) => a.number - b.number);
  return { kind: 'numbers', least: numbers[0]!.number, middle: middleOf(numbers), most: numbers.at(-1)!.number, blank };
}

function middleOf(sorted: readonly { number: number; count: number }[]): number {
  let left = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  return (sorted.find(({ count }) => (left -= count) <= 0) ?? sorted[0]!).number;
}
