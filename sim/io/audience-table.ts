import { CreeplineError, invalid, unknownName, type Problem } from '../core/errors.ts';
import { plainName } from '../population/audience.ts';
import type { CsvRow } from './csv.ts';

/** A column of text: each different value once, and which value each row has. */
export interface TextColumn {
  name: string;
  /** the name without case, spaces and signs */
  plain: string;
  values: readonly string[];
  /** rows with each value */
  counts: readonly number[];
  /** position in `values`, one a row */
  codes: readonly number[];
}

export interface Table {
  /** names of all columns, also of those dropped unread */
  names: readonly string[];
  columns: readonly TextColumn[];
  rows: number;
  /** line of the file of each row */
  lines: readonly number[];
  /** rows that could not be read */
  skipped: readonly Problem[];
}

const shownProblems = 20;

/** Gathers rows into columns; the first row names them. Columns to drop are not even kept for a moment. */
export class TableBuilder {
  private readonly file: string;
  private readonly drop: readonly string[];
  private names: readonly string[] | undefined;
  /** nothing where a column is dropped */
  private builders: (ColumnBuilder | undefined)[] = [];
  private readonly lines: number[] = [];
  private readonly skipped: Problem[] = [];

  constructor(file: string, drop: readonly string[]) {
    this.file = file;
    this.drop = drop;
  }

  add({ line, cells }: CsvRow): void {
    if (this.names === undefined) {
      this.begin(cells.map(cell => cell.trim()), line);
      return;
    }
    const wanted = this.names.length;
    // Some programs end every line with a delimiter.
    const row = cells.length === wanted + 1 && cells[wanted]!.trim() === '' ? cells.slice(0, wanted) : cells;
    if (row.length !== wanted) {
      this.skipped.push({ file: this.file, line, column: row.length, message: `${row.length} cells instead of ${wanted}; the row is left out` });
      return;
    }
    this.lines.push(line);
    for (let c = 0; c < wanted; c++) this.builders[c]?.add(row[c]!.trim());
  }

  private begin(cells: readonly string[], line: number): void {
    const names = checkHeader(cells, this.file, line);
    checkDropped(names, this.drop, this.file, line);
    const dropped = this.drop.map(plainName);
    this.builders = names.map(name => (dropped.includes(plainName(name)) ? undefined : new ColumnBuilder(name)));
    this.names = names;
  }

  finish(): Table {
    const rows = this.lines.length;
    if (this.names === undefined) throw invalid('the file is empty', { file: this.file });
    if (rows === 0 || this.skipped.length > rows) throw new CreeplineError('invalid', this.faults(rows));
    const columns = this.builders.filter(builder => builder !== undefined);
    return { names: this.names, columns, rows, lines: this.lines, skipped: this.skipped };
  }

  private faults(rows: number): Problem[] {
    const message = rows === 0 ? 'no row below the names of the columns can be read' : 'most rows cannot be read: is this a table with one delimiter throughout?';
    return [{ file: this.file, message }, ...this.skipped.slice(0, shownProblems)];
  }
}

class ColumnBuilder implements TextColumn {
  readonly name: string;
  readonly plain: string;
  readonly values: string[] = [];
  readonly counts: number[] = [];
  readonly codes: number[] = [];
  private readonly known = new Map<string, number>();

  constructor(name: string) {
    this.name = name;
    this.plain = plainName(name);
  }

  add(value: string): void {
    let code = this.known.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.known.set(value, code);
      this.values.push(value);
      this.counts.push(0);
    }
    this.counts[code]!++;
    this.codes.push(code);
  }
}

function checkHeader(names: readonly string[], file: string, line: number): string[] {
  if (names.every(name => name === '' || Number.isFinite(Number(name)))) {
    throw invalid(`the first line must name the columns; it holds ${names.slice(0, 3).join(', ')}`, { file, line });
  }
  const named = names.map((name, c) => (name === '' ? `column ${c + 1}` : name));
  const twice = named.filter((name, c) => named.findIndex(other => plainName(other) === plainName(name)) !== c);
  if (twice.length > 0) throw new CreeplineError('invalid', twice.map(name => ({ file, line, path: name, message: 'two columns have this name' })));
  return named;
}

function checkDropped(names: readonly string[], drop: readonly string[], file: string, line: number): void {
  const unknown = drop.filter(name => !names.some(other => plainName(other) === plainName(name)));
  if (unknown.length > 0) throw new CreeplineError('invalid', unknown.map(name => ({ file, line, message: unknownName('column to drop', name, names) })));
}
