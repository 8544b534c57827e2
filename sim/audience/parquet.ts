// Tables as Parquet: one column of one group of rows at a time, so that memory does not grow with the file.
import type { FileMetaData, PageHeader, SchemaTree } from 'hyparquet';
import { CreeplineError, invalid } from '../core/errors.ts';
import { cleaned, type ColumnBuilder } from './column.ts';
import { dateText } from './numbers.ts';
import type { ByteSource } from './bytes.ts';
import type { TableBuilder } from './table.ts';
import { UnpackLimit } from './unpack.ts';

type Hyparquet = typeof import('hyparquet');

const readableCodecs = ['UNCOMPRESSED', 'SNAPPY', 'GZIP'];
const foot = 8;
const mostPageBytes = 1 << 30;

/** Fills the builder with the flat columns of a Parquet file; nested ones are named as left out. */
export async function readParquet(source: ByteSource, file: string, builder: TableBuilder): Promise<void> {
  await checkEnds(source, file);
  const hyparquet = await import('hyparquet');
  try {
    const metadata = await hyparquet.parquetMetadataAsync(source, { geoparquet: false });
    const columns = hyparquet.parquetSchema(metadata).children;
    checkCodecs(metadata, file);
    const names = columns.map(({ element }) => element.name);
    builder.begin(names.map(cleaned), 1);
    columns.forEach(({ element, children }, at) => {
      if (isNested(element, children))
        builder.leaveOutColumn(at, 'it is nested: a list or a group of values, not one a person');
    });
    await checkPages(source, metadata, new UnpackLimit(file));
    await readColumns(hyparquet, source, metadata, file, names, builder);
  } catch (error) {
    if (error instanceof CreeplineError) throw error;
    throw invalid('the Parquet data are damaged or cut short', { file });
  }
}

async function checkEnds(source: ByteSource, file: string): Promise<void> {
  const { byteLength } = source;
  if (byteLength === 0) throw invalid('the file is empty', { file });
  const [head, tail] = [await textAt(source, 0), await textAt(source, Math.max(0, byteLength - 4))];
  if (head === 'PARE') throw invalid('this Parquet file is encrypted', { file });
  if (head !== 'PAR1') throw invalid('this is no Parquet file: it does not begin with PAR1', { file });
  if (tail !== 'PAR1' || byteLength < 4 + foot)
    throw invalid('the Parquet file is cut short: it does not end with PAR1', { file });
}

async function textAt(source: ByteSource, from: number): Promise<string> {
  return String.fromCharCode(...new Uint8Array(await source.slice(from, Math.min(source.byteLength, from + 4))));
}

function checkCodecs({ row_groups }: FileMetaData, file: string): void {
  const codecs = new Set(
    row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec ?? 'UNCOMPRESSED')),
  );
  const strange = [...codecs].filter(codec => !readableCodecs.includes(codec));
  if (strange.length > 0)
    throw invalid(`its columns are packed with ${strange.join(', ')}; allowed: none, snappy, gzip`, { file });
}

function isNested({ repetition_type }: SchemaTree['element'], children: readonly unknown[]): boolean {
  return children.length > 0 || repetition_type === 'REPEATED';
}

/** The package believes what pages say of their own size and would count to billions: sizes are compared with those of the file first. */
async function checkPages(
  source: ByteSource,
  { row_groups, num_rows: allRows }: FileMetaData,
  limit: UnpackLimit,
): Promise<void> {
  if (row_groups.reduce((sum, { num_rows }) => sum + num_rows, 0n) !== allRows)
    throw new Error('groups of other rows than the table has');
  const { parquetHeader } = await import('hyparquet/src/column.js');
  for (const { columns, num_rows } of row_groups) {
    for (const { meta_data } of columns) {
      if (meta_data === undefined) throw new Error('a column without a place');
      const [dictionary, data] = [Number(meta_data.dictionary_page_offset ?? 0), Number(meta_data.data_page_offset)];
      const start = dictionary > 0 && dictionary < data ? dictionary : data;
      const end = start + Number(meta_data.total_compressed_size);
      if (!(start >= 4 && end <= source.byteLength - foot)) throw new Error('a column outside of the file');
      limit.read(end - start);
      const reader = { view: new DataView(await source.slice(start, end)), offset: 0 };
      while (reader.offset < reader.view.byteLength) {
        const header = parquetHeader(reader);
        checkPage(header, reader, meta_data.path_in_schema.length > 1 ? Infinity : Number(num_rows));
        limit.made(header.uncompressed_page_size);
      }
    }
  }
}

/** Moves on to the next page. */
function checkPage(
  { compressed_page_size, uncompressed_page_size, ...header }: PageHeader,
  reader: { view: DataView; offset: number },
  mostValues: number,
): void {
  const values = (header.data_page_header ?? header.data_page_header_v2)?.num_values ?? 0;
  const isSound =
    compressed_page_size >= 0 &&
    uncompressed_page_size >= 0 &&
    uncompressed_page_size <= mostPageBytes &&
    values >= 0 &&
    values <= mostValues &&
    (header.dictionary_page_header?.num_values ?? 0) <= uncompressed_page_size + 1;
  reader.offset += compressed_page_size;
  if (!isSound || reader.offset > reader.view.byteLength) throw new Error('a page that does not fit');
}

/** Column after column: each is held in memory alone. */
async function readColumns(
  { parquetScan }: Hyparquet,
  source: ByteSource,
  metadata: FileMetaData,
  file: string,
  names: readonly string[],
  builder: TableBuilder,
): Promise<void> {
  const rows = Number(metadata.num_rows);
  for (let row = 1; row <= rows; row++) builder.addLine(row);
  const compressors = { GZIP: await gunzipOf(metadata) };
  for (const [at, column] of builder.sinks.entries()) {
    if (column === undefined) continue;
    const name = names[at]!;
    const scan = await parquetScan({
      file: source,
      metadata,
      columns: [name],
      compressors,
      parsers,
      geoparquet: false,
    });
    let taken = 0;
    for (const range of scan.ranges) {
      const values = await scan.readColumn({ column: name, ...range });
      takeValues(column, values);
      taken += values.length;
    }
    if (taken !== rows) throw invalid(`holds ${taken} values for ${rows} rows`, { file, path: column.name });
  }
}

/** Loaded only where a column needs it. */
async function gunzipOf({ row_groups }: FileMetaData): Promise<(packed: Uint8Array, size: number) => Uint8Array> {
  const isUsed = row_groups.some(({ columns }) => columns.some(({ meta_data }) => meta_data?.codec === 'GZIP'));
  if (!isUsed) return bytes => bytes;
  const { gunzipSync } = await import('fflate');
  // room as the checked header says: what the packed data say of their own size could be anything
  return (packed, size) => gunzipSync(packed, { out: new Uint8Array(size) });
}

/** Different values whose code is remembered; beyond that they are looked up by their bytes. */
const remembered = 20_000;

function takeValues(column: ColumnBuilder, values: ArrayLike<unknown>): void {
  const codes = new Map<unknown, number>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    let code = codes.get(value);
    if (code === undefined) {
      code = column.codeOfText(textOf(value));
      if (codes.size < remembered) codes.set(value, code);
    }
    column.put(code);
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(isSingle(value) ? Number(value.toPrecision(7)) : value);
  return typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

/** Numbers of 32 bits have seven digits of their own; the others come from writing them with 64. */
function isSingle(value: number): boolean {
  return !Number.isInteger(value) && Math.fround(value) === value;
}

const perDay = { milliseconds: 86_400_000n, microseconds: 86_400_000_000n, nanoseconds: 86_400_000_000_000n };
const utf8 = new TextDecoder('utf-8');

/** Everything as text, as in a CSV file. Times are read to the day. */
const parsers = {
  dateFromDays: dateText,
  timestampFromMilliseconds: (time: bigint) => dateText(Number(time / perDay.milliseconds)),
  timestampFromMicroseconds: (time: bigint) => dateText(Number(time / perDay.microseconds)),
  timestampFromNanoseconds: (time: bigint) => dateText(Number(time / perDay.nanoseconds)),
  jsonFromBytes: (bytes: Uint8Array) => utf8.decode(bytes),
};
