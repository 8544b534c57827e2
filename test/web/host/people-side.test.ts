import { describe, expect, it } from 'vitest';
import { audienceToJson, importAudience } from '../../../sim/index.ts';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';
import { mostBytes, mostPeople } from '../../../web/host/people-messages.ts';
import type { ImportReport } from '../../../web/host/people-messages.ts';
import { createPeopleSide, part } from '../../../web/host/people-side.ts';
import { holdsWords, reportSummary, nearness } from '../../../web/text/people-words.ts';
import { customers, zipped } from '../page/people-files.ts';
import type { TableFile } from '../page/people-files.ts';

const base = readScenarios()[0]!;
const topics = base.topics.map(({ name }) => name);
const fileOf = ({ name, buffer }: TableFile) => new File([new Uint8Array(buffer)], name);
const read = async (file: File) => {
  const side = createPeopleSide();
  return { side, report: (await side.answer({ type: 'read', file, drop: [], topics })) as ImportReport };
};

describe('a file of people', () => {
  it('gives the same people as a table, zipped, and as an audience made from it', async () => {
    const audience = await importAudience(customers().buffer, { file: 'customers.csv', topics, skipBadRows: true });
    const json = new File([...audienceToJson(audience)], 'customers.audience.json');
    const populations = await Promise.all(
      [fileOf(customers()), fileOf(zipped(customers())), json].map(async file =>
        (await read(file)).side.answer({ type: 'make', scenario: base }),
      ),
    );
    expect(populations[0]).toMatchObject({ size: 401 });
    for (const other of populations.slice(1)) expect({ ...other, name: '' }).toEqual({ ...populations[0], name: '' });
  });
  it('is read anew for a scenario with other topics', async () => {
    const garden: TableFile = {
      name: 'g.csv',
      mimeType: '',
      buffer: Buffer.from(`age,rockets\n${Array.from({ length: 40 }, (_, i) => `${20 + i},${i % 2}`).join('\n')}`),
    };
    const { side, report } = await read(fileOf(garden));
    expect(report.columns.map(({ status }) => status)).toEqual(['used', 'ignored']);
    const scenario = { ...base, topics: [{ ...base.topics[0]!, name: 'rockets' }, ...base.topics.slice(1)] };
    const [plain, known] = await Promise.all(
      [base, scenario].map(
        async each => (await side.answer({ type: 'make', scenario: each })) as { traits: Record<string, Float32Array> },
      ),
    );
    expect(known!.traits['interest']).not.toEqual(plain!.traits['interest']);
  });
  it('that is too long is refused before it is read, also when it only grows long', async () => {
    const long = Object.defineProperty(new File([''], 'long.csv'), 'size', { value: mostBytes + 1 });
    await expect(read(long)).rejects.toThrow(/65 MB; the page reads up to 64 MB/);
    const packed = zipped(customers()).buffer;
    packed.writeUInt32LE(2 * mostBytes, packed.length - 4);
    await expect(read(new File([new Uint8Array(packed)], 'bomb.csv.gz'))).rejects.toThrow(/128 MB unpacked/);
  });
  it('with more people than the page can take gives a part of them, every column as long', async () => {
    const audience = await importAudience(customers(300).buffer, { file: 'customers.csv', topics, skipBadRows: true });
    const few = part(audience, 50);
    expect([few.rows, few.ids.length]).toEqual([50, 50]);
    for (const [name, values] of Object.entries(few.facts))
      expect(values).toEqual(audience.facts[name as keyof typeof audience.facts]!.slice(0, 50));
    expect(part(audience, 301)).toBe(audience);
  });
});

describe('what was made of a file, in words', () => {
  const columns: ImportReport['columns'] = [
    {
      name: 'age',
      status: 'used',
      because: '',
      distribution: { kind: 'numbers', least: 18, middle: 40.5, most: 1300, deciles: [], blank: 0.1 },
    },
    { name: 'box', status: 'ignored', because: '', distribution: { kind: 'many', different: 1200, blank: 0 } },
  ];
  it('tells people, rows left out, and columns by what became of them', () => {
    expect(reportSummary({ rows: 64_000, simulated: mostPeople, skippedRows: 2, columns, problems: [] })).toBe(
      '64,000 people, of whom this page simulates 20,000, drawn evenly; the command line takes all. 2 rows could not be read: left out. 2 columns: 1 used, 1 ignored.',
    );
  });
  it('tells what each column holds', () => {
    expect(columns.map(({ distribution }) => holdsWords(distribution))).toEqual([
      '18 to 1,300, half below 40.5, 10.0 % blank',
      '1,200 different values',
    ]);
    expect(
      holdsWords({
        kind: 'answers',
        shares: [
          { value: 'Web', share: 0.75 },
          { value: 'Phone', share: 0.25 },
        ],
        blank: 0,
      }),
    ).toBe('Web (75.0 %), Phone (25.0 %)');
  });
  it('tells how near people come to what was published, and nothing where nothing was', () => {
    const values = [
      { value: 'none', people: 1, share: 0.25, published: 0.2 },
      { value: 'very', people: 3, share: 0.75 },
    ];
    expect(nearness({ axes: [{ axis: 'concern', values }], acceptances: [] })).toBe(
      'The one share that was published for such people is met within 5.0 points.',
    );
    const acceptances = [{ says: 'personalized advertising', share: 0.4, published: 0.473 }];
    expect(nearness({ axes: [{ axis: 'concern', values }], acceptances })).toBe(
      'All 2 shares that were published for such people are met within 7.3 points.',
    );
    expect(nearness({ axes: [], acceptances: [] })).toBe('');
  });
});
