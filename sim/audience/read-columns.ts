// Named columns of a known CSV file as they stand, for checks against published data.
import { CreeplineError, unknownName } from '../core/errors.ts';
import { createTextSource } from './unpack.ts';
import { createCsvReader, type CsvRow } from './csv.ts';

/** Named columns of a table as text, row by row. */
export type TextColumns<N extends string> = Readonly<Record<N, readonly string[]>>;

/** Some columns of a CSV file, packed or not; all that it lacks is named at once. */
export async function readColumns<const N extends string>(
  bytes: Uint8Array,
  file: string,
  names: readonly N[],
): Promise<TextColumns<N>> {
  const columns = names.map((): string[] => []);
  let places: readonly number[] | undefined;
  const takeRow = (row: CsvRow): void => {
    if (places === undefined) {
      places = placesOf(names, cellsOf(row), file);
      return;
    }
    places.forEach((place, i) => columns[i]!.push(place < row.cells ? cellOf(row, place) : ''));
  };
  const source = await createTextSource(file, bytes.subarray(0, 8), createCsvReader(file, takeRow), () => {});
  source.push(bytes);
  source.end();
  return Object.fromEntries(names.map((name, i) => [name, columns[i]!])) as Record<N, string[]>;
}

function placesOf(names: readonly string[], header: readonly string[], file: string): readonly number[] {
  const missing = names.filter(name => !header.includes(name));
  if (missing.length > 0)
    throw new CreeplineError(
      'invalid',
      missing.map(name => ({
        file,
        line: 1,
        message: `has no column ${name}: ${unknownName('column', name, header)}`,
      })),
    );
  return names.map(name => header.indexOf(name));
}

const cellsOf = (row: CsvRow): string[] => Array.from({ length: row.cells }, (_, i) => cellOf(row, i));

const decoder = new TextDecoder();

function cellOf({ bytes, starts, ends }: CsvRow, cell: number): string {
  return decoder.decode(bytes.subarray(starts[cell]!, ends[cell]!));
}
