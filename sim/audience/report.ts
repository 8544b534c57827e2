// What is said about each column of an imported table: what was made of it, why, and what it holds.
import type { ColumnDistribution, ColumnReport } from '../model/population/audience.ts';
import { answersOf, shareOfRows } from './cells.ts';
import type { TextColumn } from './column.ts';
import { decimalMarkOf, readNumber } from './numbers.ts';
import { shownCell } from './personal.ts';
import type { Understood } from './understand.ts';

const mostBands = 50;

/** A column that says in bands what another says in numbers is worth saying so. */
export function explainIgnored(
  column: TextColumn,
  found: Understood,
  numeric: readonly TextColumn[],
): Partial<Understood> {
  if (found.status !== 'ignored' || found.meaning !== undefined || column.size < 2 || column.size > mostBands)
    return {};
  const finer = numeric.find(other => saysInBands(column, other));
  return finer === undefined
    ? {}
    : { meaning: `bands of ${finer.name}`, because: `it says in bands what ${finer.name} says in numbers` };
}

/** Whether the numbers of the finer column under each value of the coarser one do not overlap. */
function saysInBands(coarse: TextColumn, fine: TextColumn): boolean {
  const { mark } = decimalMarkOf(fine);
  const numbers = Float64Array.from({ length: fine.size }, (_, code) => readNumber(fine.text(code), mark) ?? NaN);
  const least = new Float64Array(coarse.size).fill(Infinity);
  const most = new Float64Array(coarse.size).fill(-Infinity);
  const { codes } = fine;
  coarse.codes.forEach((code, row) => {
    const number = numbers[codes[row]!]!;
    if (number < least[code]!) least[code] = number;
    if (number > most[code]!) most[code] = number;
  });
  const bands = Array.from(least, (from, code) => ({ from, to: most[code]! }))
    .filter(band => band.from <= band.to)
    .sort((a, b) => a.from - b.from);
  return (
    bands.length > 1 &&
    fine.size > bands.length &&
    bands.every((band, k) => k === 0 || band.from > bands[k - 1]!.to - 1e-9)
  );
}

export function reportOf(column: TextColumn, found: Understood, unknown: number): ColumnReport {
  const { status, meaning, because, fact, topic, isKey, leaks } = found;
  const trait = isKey ? 'id' : (fact ?? (topic === undefined ? undefined : `bought.${topic}`));
  return {
    name: column.name,
    status,
    ...(meaning === undefined ? {} : { meaning }),
    ...(trait === undefined ? {} : { trait }),
    because,
    ...(leaks === undefined ? {} : { leaks }),
    ...(unknown === 0 ? {} : { unknown }),
    // an identifier may be known elsewhere: it is never shown
    distribution: isKey ? countOf(column) : distributionOf(column),
  };
}

export function droppedReport(name: string, because: string): ColumnReport {
  return { name, status: 'ignored', because, distribution: { kind: 'many', different: 0, blank: 0 } };
}

const fewValues = 12;
const mostlyNumbers = 0.9;

/** What a column holds, in a line; of texts with many values, which may name somebody, only how many there are. */
function distributionOf(column: TextColumn): ColumnDistribution {
  const rows = column.codes.length;
  const answers = answersOf(column, fewValues);
  const blank = rounded(1 - column.filled.rows / rows);
  if (answers !== undefined && answers.length > 0) {
    const shares = answers
      .map(({ value, rows: count }) => ({ value: shownCell(value), share: rounded(count / rows) }))
      .sort((a, b) => b.share - a.share || (a.value < b.value ? -1 : 1));
    return { kind: 'answers', shares, blank };
  }
  const { mark } = decimalMarkOf(column);
  if (shareOfRows(column, cell => typeof readNumber(cell, mark) === 'number') < mostlyNumbers) return countOf(column);
  return { kind: 'numbers', ...quantilesOf(column, cell => readNumber(cell, mark) ?? NaN), blank };
}

function countOf({ filled, codes }: TextColumn): ColumnDistribution {
  return { kind: 'many', different: filled.values, blank: rounded(1 - filled.rows / codes.length) };
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

/** Least, most and the deciles between, over all rows. */
function quantilesOf(
  column: TextColumn,
  read: (cell: string) => number,
): { least: number; middle: number; most: number; deciles: number[] } {
  const numbers = Float64Array.from({ length: column.size }, (_, code) => read(column.text(code)));
  const order = Uint32Array.from({ length: column.size }, (_, code) => code)
    .filter(code => numbers[code] === numbers[code])
    .sort((a, b) => numbers[a]! - numbers[b]!);
  const rows = order.reduce((sum, code) => sum + column.counts[code]!, 0);
  const deciles: number[] = [];
  let seen = 0;
  for (const code of order) {
    seen += column.counts[code]!;
    while (deciles.length < 9 && seen >= (rows * (deciles.length + 1)) / 10) deciles.push(numbers[code]!);
  }
  return { least: numbers[order[0]!]!, middle: deciles[4]!, most: numbers[order.at(-1)!]!, deciles };
}
