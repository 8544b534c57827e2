// Rows are gathered into columns; what cannot be a row, or a table, is refused with its line.
import { CreeplineError, invalid, unknownName, type Place, type Problem } from '../core/errors.ts';
import { plainName, type ImportNote } from '../model/population/audience.ts';
import { ColumnBuilder, type TextColumn } from './column.ts';
import type { CsvRow } from './csv.ts';

export interface Table {
  /** names of all columns, also of those dropped unread */
  names: readonly string[];
  columns: readonly TextColumn[];
  rows: number;
  /** line of the file of each row */
  lines: Uint32Array;
  refused: Refusals;
  /** why a column is not among those that were read */
  leftOut: ReadonlyMap<string, string>;
}

/** Rows that are left out: all are counted, the first are named. */
export interface Refusals {
  rows: number;
  first: readonly Problem[];
}

const shownProblems = 20;
/** more is no table of customers, and would fill the memory */
const mostColumns = 20_000;
const mostRows = 10_000_000;
const hash = 0x23;
/** cells that are looked at for another delimiter */
const looked = 100;
/** blanks also divide the words of a name */
const otherSigns = [...Array.from('~^:§\u0001', sign => ({ sign, least: 2 })), { sign: ' ', least: 3 }];

/** Gathers rows into columns; the first row names them. Columns to drop are not even kept for a moment. */
export class TableBuilder {
  private readonly file: string;
  private readonly drop: readonly string[];
  private readonly notes: Notebook;
  private names: string[] | undefined;
  /** nothing where a column is dropped */
  private builders: (ColumnBuilder | undefined)[] = [];
  private lines = new Uint32Array(256);
  private rows = 0;
  private refusedRows = 0;
  private readonly refused: Problem[] = [];
  private readonly leftOut = new Map<string, string>();

  constructor(file: string, drop: readonly string[], notes: Notebook) {
    this.file = file;
    this.drop = drop;
    this.notes = notes;
  }

  addRow(row: CsvRow): void {
    if (this.names === undefined) return this.begin(cellsOf(row), row.line);
    const cells = this.cellsToTake(row);
    if (cells === 0) return;
    this.addLine(row.line);
    for (let c = 0; c < cells; c++) this.builders[c]?.add(row.bytes, row.starts[c]!, row.ends[c]!);
  }

  /** How many cells of the row count, or 0 where it is none: blank, a comment, or damaged. */
  private cellsToTake(row: CsvRow): number {
    const { line } = row;
    if (row.holdsNul)
      return this.refuse(line, 'holds a byte 0, which no text does: is the file damaged, or UTF-16 without its mark?');
    if (this.rows === 0) this.trimHeader(row);
    const wanted = this.names!.length;
    if (row.cells === wanted)
      return wanted === 1 || !isBlankRow(row)
        ? wanted
        : this.leaveOut('rows without a single value are not people', line);
    if (row.bytes[row.starts[0]!] === hash) return this.leaveOut('lines that begin with # are comments', line);
    if (isBlankRow(row)) return this.leaveOut('rows without a single value are not people', line);
    if (row.cells === wanted + 1 && isBlankCell(row, wanted)) {
      this.notes.add('repaired', 'a delimiter too many at the end of a row is left out', { line });
      return wanted;
    }
    return this.refuse(
      line,
      `${row.cells} cells instead of ${wanted}, as the first line names ${wanted} columns`,
      row.cells,
    );
  }

  private leaveOut(why: string, line: number): 0 {
    this.notes.add('repaired', why, { line });
    return 0;
  }

  private refuse(line: number, message: string, column?: number): 0 {
    this.refusedRows++;
    if (this.refused.length < shownProblems)
      this.refused.push({ file: this.file, line, ...(column === undefined ? {} : { column }), message });
    return 0;
  }

  /** Some programs end the first line with a delimiter and the others not. */
  private trimHeader(row: CsvRow): void {
    if (row.cells !== this.names!.length - 1 || this.builders.at(-1)?.name !== unnamed(row.cells)) return;
    this.names!.pop();
    this.builders.pop();
    this.notes.add('repaired', 'a delimiter too many at the end of the first line is left out', { line: 1 });
  }

  /** Names the columns; for tables that know their columns beforehand. */
  begin(cells: readonly string[], line: number): void {
    const names = this.checkHeader(cells, line);
    checkDropped(names, this.drop, this.file, line);
    const dropped = new Set(this.drop.map(plainName));
    this.builders = names.map(name => new ColumnBuilder(name));
    this.names = names;
    names.forEach((name, at) => {
      if (dropped.has(plainName(name))) this.leaveOutColumn(at, 'dropped unread, as you asked');
    });
  }

  /** `at`: its place among all columns. */
  leaveOutColumn(at: number, because: string): void {
    this.builders[at] = undefined;
    this.leftOut.set(this.names![at]!, because);
  }

  private checkHeader(cells: readonly string[], line: number): string[] {
    const place = { file: this.file, line };
    if (cells.length > mostColumns)
      throw invalid(`${cells.length} columns are too many; at most ${mostColumns}`, place);
    if (cells.every(name => name === '' || Number.isFinite(Number(name)))) {
      throw invalid(`the first line must name the columns; it holds ${cells.slice(0, 3).join(', ')}`, place);
    }
    const names = cells.map((name, c) => (name === '' ? unnamed(c) : name));
    names.forEach((name, c) => {
      if (cells[c] === '')
        this.notes.add('repaired', `a column without a name is called ${JSON.stringify(name)}`, {
          line,
          column: c + 1,
        });
    });
    const seen = new Set<string>();
    const twice = names.flatMap((name, c) =>
      seen.size === seen.add(plainName(name)).size
        ? [
            {
              ...place,
              column: c + 1,
              path: name,
              message: 'two columns have this name; names differ in letters or digits',
            },
          ]
        : [],
    );
    if (twice.length > 0) throw new CreeplineError('invalid', twice);
    return names;
  }

  /** A row of columns that are filled one by one. */
  addLine(line: number): void {
    if (this.rows === mostRows) throw invalid(`more than ${mostRows} rows; take a sample`, { file: this.file, line });
    if (this.rows === this.lines.length) {
      const longer = new Uint32Array(this.lines.length * 2);
      longer.set(this.lines);
      this.lines = longer;
    }
    this.lines[this.rows++] = line;
  }

  /** The columns to fill, nothing where one is dropped. */
  get sinks(): readonly (ColumnBuilder | undefined)[] {
    return this.builders;
  }

  finish(): Table {
    if (this.names === undefined) throw invalid('the file is empty', { file: this.file });
    if (this.rows === 0 || this.refusedRows > this.rows) throw new CreeplineError('invalid', this.faults());
    const columns = this.builders.filter(builder => builder !== undefined);
    if (this.names.length === 1 && columns[0] !== undefined) this.checkDelimiter(columns[0]);
    for (const column of columns) this.noteForeign(column);
    return {
      names: this.names,
      columns,
      rows: this.rows,
      lines: this.lines.subarray(0, this.rows),
      refused: { rows: this.refusedRows, first: this.refused },
      leftOut: this.leftOut,
    };
  }

  /** A table of one column, each cell of which another sign divides alike, is a table read wrongly. */
  private checkDelimiter(column: ColumnBuilder): void {
    const cells = [column.name, ...Array.from(column.sample(looked), code => column.text(code))];
    const dividing = otherSigns.some(({ sign, least }) => {
      const parts = column.name.split(sign).length;
      return parts >= least && cells.every(cell => cell.split(sign).length === parts);
    });
    if (dividing)
      throw invalid('there is one column only: is it divided by another sign than comma, semicolon, tab or bar?', {
        file: this.file,
        line: 1,
      });
  }

  private noteForeign(column: ColumnBuilder): void {
    const { rows, first } = column.foreignRows();
    if (rows > 0)
      this.notes.add(
        'repaired',
        'bytes that are not UTF-8 were read as Windows-1252',
        { line: this.lines[first]!, path: column.name },
        rows,
      );
  }

  private faults(): Problem[] {
    const message =
      this.refusedRows === 0
        ? 'no row below the names of the columns'
        : 'most rows cannot be read: is this a table with one delimiter throughout, whose first line names the columns?';
    return [{ file: this.file, message }, ...this.refused];
  }
}

const unnamed = (c: number) => `column ${c + 1}`;

function cellsOf({ bytes, cells, starts, ends }: CsvRow): string[] {
  return Array.from({ length: cells }, (_, c) => {
    const cell = new ColumnBuilder('');
    cell.add(bytes, starts[c]!, ends[c]!);
    return cell.text(0);
  });
}

function isBlankRow(row: CsvRow): boolean {
  for (let c = 0; c < row.cells; c++) if (!isBlankCell(row, c)) return false;
  return true;
}

function isBlankCell({ bytes, starts, ends }: CsvRow, c: number): boolean {
  for (let i = starts[c]!; i < ends[c]!; i++) if (bytes[i]! > 0x20) return false;
  return true;
}

function checkDropped(names: readonly string[], drop: readonly string[], file: string, line: number): void {
  const unknown = drop.filter(name => !names.some(other => plainName(other) === plainName(name)));
  if (unknown.length > 0)
    throw new CreeplineError(
      'invalid',
      unknown.map(name => ({ file, line, message: unknownName('column to drop', name, names) })),
    );
}

/** What was noticed while a table was read: each kind once, with how often and where first. */
export class Notebook {
  private readonly file: string;
  private readonly notes = new Map<string, ImportNote>();

  constructor(file: string) {
    this.file = file;
  }

  add(kind: ImportNote['kind'], message: string, place: Place = {}, times = 1): void {
    const key = `${kind} ${place.path ?? ''} ${message}`;
    const known = this.notes.get(key);
    if (known === undefined) this.notes.set(key, { kind, times, file: this.file, ...place, message });
    else known.times += times;
  }

  all(): ImportNote[] {
    return [...this.notes.values()];
  }
}
