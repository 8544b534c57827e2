import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { importAudience } from '../../../sim/audience/import.ts';
import type { Audience } from '../../../sim/model/population/index.ts';

// Everything that happens to tables on their way. Whatever it is: either an error with its place, or people and a report that add up.

const file = 'customers.csv';
const good = Array.from({ length: 20 }, (_, i) => `${20 + i},${i % 2 ? 'f' : 'm'},${10 * (i + 1)}`);
const header = 'age,gender,monetary';
const table = (...rows: string[]) => [header, ...good, ...rows, ''].join('\n');
const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? strToU8(text) : text);

interface Outcome {
  audience?: Audience;
  problems?: CreeplineError['problems'];
}

async function load(text: string | Uint8Array, skipBadRows = false, name = file): Promise<Outcome> {
  try {
    return { audience: await importAudience(bytesOf(text), { file: name, skipBadRows }) };
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    expect(error.code).toBe('invalid');
    return { problems: error.problems };
  }
}

/** Bytes that no editor writes. */
function raw(before: string, middle: readonly number[], after: string): Uint8Array {
  return new Uint8Array([...strToU8(before), ...middle, ...strToU8(after)]);
}

const utf16 = (text: string, mark: readonly number[]) =>
  new Uint8Array([...mark, ...Array.from(text).flatMap(letter => [letter.charCodeAt(0), 0])]);
const many = Array.from({ length: 10_000 }, (_, c) => `c${c}`);

/** Files that cannot be people at all: what is said, and where. */
const refusedFiles: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['an empty file', '', `${file} the file is empty`],
  ['nothing but blank lines', '\n\r\n\n', `${file} the file is empty`],
  ['nothing but names of columns', `${header}\n`, `${file} no row below the names of the columns`],
  ['numbers in place of names', '1,2\n3,4\n', `${file}:1 the first line must name the columns; it holds 1, 2`],
  ['a name given twice', 'age,gender,Age\n1,m,2\n', `${file}:1:3 Age: two columns have this name`],
  ['quotes that never close', table('40,"f,12'), `${file}:22:2 these quotes are never closed`],
  [
    'a delimiter that nobody uses',
    'age~gender\n30~f\n31~m\n',
    'is it divided by another sign than comma, semicolon, tab or bar?',
  ],
  [
    'rows of every length',
    'a,b\n1\n2\n3,4\n',
    'most rows cannot be read: is this a table with one delimiter throughout',
  ],
  [
    'gzip that is cut short',
    gzipSync(strToU8(table())).subarray(0, -5),
    `${file} the compressed data are damaged or cut short`,
  ],
  [
    'gzip with a changed byte',
    gzipSync(strToU8(table())).map((byte, i) => (i === 40 ? byte ^ 16 : byte)),
    `${file} the compressed data are damaged or cut short`,
  ],
  [
    'gzip packed four times',
    [1, 2, 3, 4].reduce<Uint8Array>(bytes => gzipSync(bytes), strToU8(table())),
    'packed more than 3 times',
  ],
  [
    'a zip archive or Excel workbook',
    zipSync({ 'a.csv': strToU8(table()) }),
    'an Excel workbook or a zip archive: save the table as CSV',
  ],
  ['a page of HTML', '<!DOCTYPE html><table></table>', 'this is a page of HTML or XML'],
  ['a PDF', '%PDF-1.7 and more', 'this is a PDF document'],
  ['UTF-16 without its mark', utf16(table(), []), 'UTF-16 without its mark'],
  [
    'more columns than any table has',
    `${Array.from({ length: 20_001 }, (_, c) => `c${c}`).join(',')}\n`,
    'are too many; at most 20000',
  ],
];

test.each(refusedFiles)('%s is refused, with its place', async (_, text, message) => {
  const { problems } = await load(text);
  expect(
    problems
      ?.map(
        ({ file: name, line, column, path, message: says }) =>
          `${[name, line, column].filter(part => part !== undefined).join(':')} ${path === undefined ? '' : `${path}: `}${says}`,
      )
      .join('\n'),
  ).toContain(message);
});

/** Rows that cannot be read: each is refused at its line, and the others are read if asked. */
const refusedRows: readonly (readonly [string, string | Uint8Array, number, number])[] = [
  ['too few cells', table('40,f'), 1, 22],
  ['too many cells', table('40,f,12,13'), 1, 22],
  ['a NUL', table('40,\u0000f,12'), 1, 22],
  ['a cell split over two lines without quotes', table('40,f', '12'), 2, 22],
  ['a comma within a number without quotes', table('40,f,1,299'), 1, 22],
];

test.each(refusedRows)(
  'rows with %s are refused at their lines; without them the others are people',
  async (_, text, refused, line) => {
    const { problems } = await load(text);
    expect(problems![1]).toMatchObject({ file, line });
    expect(problems![0]!.message).toContain(`${refused} of ${20 + refused} rows cannot be read`);
    const { audience } = await load(text, true);
    expect(audience!.source.rows).toEqual({ read: 20 + refused, people: 20, refused });
    expect(audience!.source.refused[0]).toMatchObject({ line });
    expect(audience!.rows).toBe(20);
  },
);

interface Repair {
  people?: number;
  /** part of the note, and how often */
  note?: readonly [string, number];
  /** what the last row became */
  check?: (audience: Audience) => void;
}

const counts = (values: Float64Array | undefined) => values?.filter(value => !Number.isNaN(value)).length;
const unknownAge: Repair = {
  note: ['allowed: years from 0 to 120', 1],
  check: ({ facts }) => expect(counts(facts.age)).toBe(20),
};
const unknownSpend: Repair = {
  note: ['allowed: an amount from 0 on', 1],
  check: ({ facts }) => expect(counts(facts.spend)).toBe(20),
};
const known = (amount: number): Repair => ({ check: ({ facts }) => expect(facts.spend).toContain(amount) });

/** What is put right or taken as not known: nobody is lost, and it is said. */
const repaired: readonly (readonly [string, string | Uint8Array, Repair])[] = [
  [
    'bytes of Windows-1252',
    raw(
      `age,gender,monetary,city\n`,
      [...strToU8('30,f,1,M'), 0xfc, ...strToU8('nchen\n')],
      good.map(row => `${row},Rom`).join('\n'),
    ),
    { people: 21, note: ['read as Windows-1252', 1] },
  ],
  ['UTF-16 with its mark', utf16(table(), [0xff, 0xfe]), { people: 20, note: ['the file is UTF-16', 1] }],
  [
    'a byte order mark in the middle',
    table('\ufeff40,f,12'),
    { check: ({ facts }) => expect(facts.age).toContain(40) },
  ],
  [
    'a byte order mark before a name',
    `\ufeff\ufeff${table('40,f,12')}`,
    { check: ({ facts }) => expect(counts(facts.age)).toBe(21) },
  ],
  [
    'blanks around cells',
    table('  40 ,\tf , 12 \u00a0'),
    {
      check: ({ facts }) =>
        expect([counts(facts.age), counts(facts.gender), counts(facts.spend)]).toEqual([21, 21, 21]),
    },
  ],
  ['line ends of three kinds', `${header}\r\n30,f,1\r31,m,2\n${good.join('\r\n')}`, { people: 22 }],
  ['no line end after the last row', table('40,f,12').trimEnd(), {}],
  [
    'a delimiter too many at the end of rows',
    table('40,f,12,'),
    { note: ['a delimiter too many at the end of a row', 1] },
  ],
  [
    'a delimiter too many at the end of the first line',
    `${header},\n${good.join('\n')}\n40,f,12\n`,
    { note: ['a delimiter too many at the end of the first line', 1] },
  ],
  [
    'a column without a name',
    `${header},\n${good.map(row => `${row},x`).join('\n')}\n40,f,12,x\n`,
    { note: ['a column without a name is called "column 4"', 1] },
  ],
  [
    'comments before the table',
    `# from the shop\n# today\n${table('40,f,12')}`,
    { note: ['a comment; it is no row', 2] },
  ],
  ['a comment among the rows', table('40,f,12', '# end'), { note: ['lines that begin with # are comments', 1] }],
  ['the line sep=', `sep=,\n${table('40,f,12')}`, { note: ['the line sep= names the delimiter', 1] }],
  ['blank lines', `${header}\n\n${good.join('\n\n')}\n\n40,f,12\n\n`, {}],
  [
    'rows of delimiters alone',
    table('40,f,12', ',,', ' , ,'),
    { note: ['rows without a single value are not people', 2] },
  ],
  ['gzip within gzip', gzipSync(gzipSync(strToU8(table('40,f,12')))), { note: ['packed more than once', 1] }],
  ['an age of 999', table('999,f,12'), unknownAge],
  ['a negative age', table('-4,f,12'), unknownAge],
  ['a word for an age', table('old,f,12'), unknownAge],
  ['a date for an age', table('1980-02-03,f,12'), unknownAge],
  ['a percentage for an age', table('40%,f,12'), unknownAge],
  ['a formula for an age', table('=1+1,f,12'), unknownAge],
  ['an error of Excel for an age', table('#DIV/0!,f,12'), { check: ({ facts }) => expect(counts(facts.age)).toBe(20) }],
  ['an infinite amount', table('40,f,inf'), unknownSpend],
  ['an amount beyond all numbers', table('40,f,1e400'), unknownSpend],
  ['a huge amount', table('40,f,1e300'), unknownSpend],
  ['a negative amount', table('40,f,-12'), unknownSpend],
  ['a word among amounts', table('40,f,lots'), unknownSpend],
  ['an amount with thousands and a sign of money', table('40,f,"$1,299.90"'), known(1299.9)],
  ['an amount with a decimal comma', table('40,f,"1299,90"'), known(1299.9)],
  ['an amount with blanks between thousands', table('40,f,1 299'), known(1299)],
  ['an amount that Excel keeps as text', table('40,f,"=""1299"""'), known(1299)],
  [
    'a gender that is neither of two',
    table('40,other,12'),
    { check: ({ facts }) => expect(counts(facts.gender)).toBe(20) },
  ],
  ['a misspelt gender', table('40,femael,12'), { note: ['"femael" is not understood; allowed: female, male', 1] }],
  [
    'cells that say nothing in many ways',
    table('NA,?,n/a', '-,unknown,NULL', 'nan,None,#N/A'),
    {
      people: 23,
      check: ({ facts }) =>
        expect([counts(facts.age), counts(facts.gender), counts(facts.spend)]).toEqual([20, 20, 20]),
    },
  ],
  [
    'a cell of a megabyte',
    table(`40,${'x'.repeat(1 << 20)},12`),
    { note: ['is not understood; allowed: female, male', 1] },
  ],
  [
    'one column alone',
    `age\n${Array.from({ length: 21 }, (_, i) => 20 + i).join('\n')}\n`,
    { check: ({ facts }) => expect(counts(facts.age)).toBe(21) },
  ],
  [
    'ten thousand columns',
    `${many.join(',')}\n${Array.from({ length: 3 }, (_, i) => many.map((__, c) => (c + i) % 7).join(',')).join('\n')}\n`,
    { people: 3, check: ({ source }) => expect(source.columns).toHaveLength(10_000) },
  ],
  [
    'a column of nothing',
    `${header},x\n${good.map(row => `${row},`).join('\n')}\n40,f,12,\n`,
    { check: ({ source }) => expect(source.columns[3]!.because).toBe('it is empty') },
  ],
  [
    'a column that says the same of all',
    `${header},x\n${good.map(row => `${row},a`).join('\n')}\n40,f,12,a\n`,
    { check: ({ source }) => expect(source.columns[3]!.because).toBe('it says the same of everybody') },
  ],
  [
    'identifiers given twice',
    `id,age\n${good.map((_, i) => `A${i},${20 + i}`).join('\n')}\nA0,50\n`,
    { note: ['rows that share an identifier count as different people', 2] },
  ],
  [
    'identifiers that are missing',
    `id,age\n${good.map((_, i) => `A${i},${20 + i}`).join('\n')}\n,50\n`,
    { note: ['people without an identifier are known by what their rows say', 1] },
  ],
  [
    'identifiers as fractions',
    `id,age\n${good.map((_, i) => `${i}.0,${20 + i}`).join('\n')}\n99.0,50\n`,
    { check: ({ source }) => expect(source.columns[0]!.trait).toBe('id') },
  ],
  ['rows that say the same', table('40,f,12', '40,f,12', '40,f,12'), { people: 23 }],
  [
    'people of all ages',
    table('17,f,12', '66,f,12', '97,m,12'),
    { people: 23, note: ['younger than 18 or older than 65', 3] },
  ],
  [
    'visits of long ago',
    `days_since_last_visit\n${Array.from({ length: 20 }, (_, i) => i).join('\n')}\n4000\n`,
    { note: ['visits longer ago than 1000 days count as that', 1] },
  ],
  [
    'a negative time',
    `days_since_last_visit\n${Array.from({ length: 20 }, (_, i) => i).join('\n')}\n-3\n`,
    { note: ['"-3" is not understood; allowed: a number from 0 on, or a date', 1] },
  ],
  [
    'flags in three languages',
    `newbie\n${['yes', 'no', 'ja', 'nein', 'oui', 'non', 'TRUE', 'False', '1', '0', '1.0', 't', 'f', 'x', '✓'].join('\n')}\n`,
    { people: 15, check: ({ facts }) => expect(facts.newCustomer!.reduce((sum, flag) => sum + flag, 0)).toBe(9) },
  ],
  [
    'control characters and marks that turn text around',
    table('40,f\u001b[31m\u202e,12'),
    { note: ['is not understood; allowed: female, male', 1] },
  ],
];

describe('nobody is lost, and it is said, when there are', () => {
  test.each(repaired)('%s', async (_, text, { people = 21, note, check }) => {
    const { audience, problems } = await load(text);
    expect(problems).toBeUndefined();
    const { rows, source, ids, facts } = audience!;
    expect(rows).toBe(people);
    expect(source.rows).toEqual({ read: people, people, refused: 0 });
    expect(new Set(ids).size).toBe(people);
    for (const values of Object.values(facts)) expect(values).toHaveLength(people);
    if (note !== undefined)
      expect(source.notes.map(({ message, times }) => [message.includes(note[0]), times])).toContainEqual([
        true,
        note[1],
      ]);
    check?.(audience!);
  });
});

test('what is shown of cells can neither move a cursor nor turn text around', async () => {
  const { audience } = await load(table('40,f\u001b[31m\u202e,12'));
  expect(JSON.stringify(audience!.source)).not.toMatch(/\\u001b|\u202e/);
});

test('the same table gives the same people however much of this is done to it', async () => {
  const { audience: plain } = await load(table());
  const changed = [
    `\ufeff# shop\r\n${table().replaceAll('\n', '\r\n')}`,
    table().replaceAll(',', ';'),
    table().replaceAll(',', '\t'),
    gzipSync(gzipSync(strToU8(table()))),
    `sep=,\n${header.toUpperCase()}\n${good
      .map(row =>
        row
          .split(',')
          .map(cell => ` "${cell}"`.trim())
          .join(','),
      )
      .toReversed()
      .join('\n\n')}`,
  ];
  for (const text of changed) {
    const { audience } = await load(text);
    expect(audience!.ids).toEqual(plain!.ids);
    expect(audience!.facts).toEqual(plain!.facts);
  }
});

test('there are at least forty kinds of damage here', () => {
  expect(refusedFiles.length + refusedRows.length + repaired.length).toBeGreaterThan(60);
});
