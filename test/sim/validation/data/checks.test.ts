import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataFiles, reportData, type DataCheck, type DataFile, type DataReport } from '../../../../sim/index.ts';

const encode = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const check = async (file: DataFile, lines: readonly string[]) =>
  (await reportData({ [file]: encode(lines) }, 42)).checks[0]!;
const holding = ({ claims }: DataCheck) => Object.fromEntries(claims.map(({ id, holds }) => [id, holds]));
const times = (count: number, line: string) => new Array<string>(count).fill(line);

describe('calls of a bank', () => {
  /** So many said yes at this call, the others were called no more. */
  const calls = (call: number, yes: number, no: number) => [
    ...times(yes, `${call};0;"yes"`),
    ...times(no, `${call};0;"no"`),
  ];
  const header = '"campaign";"previous";"y"';

  it('are counted by those who were called that often, so that a falling curve falls', async () => {
    const found = await check('bank-additional-full.csv', [
      header,
      ...calls(1, 100, 900),
      ...calls(2, 80, 920),
      ...calls(3, 30, 1970),
      ...calls(10, 1, 999),
    ]);
    const [first, second, third] = found.tables[0]!.rows.map(({ values }) => values[0]!);
    expect(first).toBeCloseTo(100 / 5000);
    expect(second).toBeCloseTo(80 / 4000);
    expect(third).toBeCloseTo(30 / 3000);
    expect(holding(found)).toMatchObject({ falls: true, 'falls-on': true, rises: false });
  });
});

describe('consent by incentive', () => {
  const asked = (incentive: string, shared: number) => [
    ...times(shared, `${incentive},1`),
    ...times(1000 - shared, `${incentive},0`),
  ];
  const study = (five: number, fifty: number) =>
    check('amazon-consent.csv', [
      'incentive,shared',
      ...asked('control', 770),
      ...asked('bonus-05', five),
      ...asked('bonus-50', fifty),
    ]);

  it('is shown to rise only where the whole interval lies above', async () => {
    expect(holding(await study(780, 860))).toEqual({ 'five-cents': true, 'fifty-cents': true });
    expect(holding(await study(860, 780))).toEqual({ 'five-cents': false, 'fifty-cents': false });
  });
});

describe('orders of new customers', () => {
  const header = 'customer,date';
  /** People who order first on 1 January and again on these dates. */
  const people = (count: number, ...dates: string[]) =>
    Array.from({ length: count }, (_, id) =>
      ['1997-01-01', ...dates].map(date => `${dates.length}-${id},${date}`),
    ).flat();

  it('count from the first order, several rows of a day as one, over the end of a year', async () => {
    const found = await check('cdnow.csv', [
      header,
      ...people(60),
      ...people(30, '1997-01-01', '1997-01-29'),
      ...people(10, '1997-06-01', '1998-02-15', '1998-02-15'),
    ]);
    const [quarters, silence] = found.tables.map(({ rows }) => rows.map(({ values }) => values[0]!)) as [
      number[],
      number[],
    ];
    // the 151st and the 410th day
    expect(quarters).toEqual([0.3, 0.1, 0, 0, 0.1]);
    expect(silence[0]).toBeCloseTo(0.3);
    expect(silence[5]).toBeCloseTo(10 / 70);
    expect(holding(found)).toMatchObject({ falls: true, 'goes-on': false, flattens: false });
  });
});

describe('a folder of data', () => {
  it('says which files are not there', async () => {
    const { absent, checks } = await reportData(
      { 'amazon-consent.csv': encode(['incentive,shared', 'control,1', 'bonus-05,1', 'bonus-50,0']) },
      42,
    );
    expect([absent, checks.map(({ id }) => id)]).toEqual([
      ['hillstrom.csv', 'bank-additional-full.csv', 'cdnow.csv'],
      ['amazon-consent'],
    ]);
  });

  it('is refused by file and column where a file is another one', async () => {
    await expect(reportData({ 'amazon-consent.csv': encode(['incentives,shared', 'control,1']) }, 42)).rejects.toThrow(
      'amazon-consent.csv:1',
    );
  });
});

const folder = process.env['CREEPLINE_DATA'] ?? '';
const isThere = dataFiles.every(file => existsSync(`${folder}/${file}.gz`));
const published = async (seed: number) =>
  reportData(
    Object.fromEntries(dataFiles.map(file => [file, new Uint8Array(readFileSync(`${folder}/${file}.gz`))])) as Record<
      DataFile,
      Uint8Array
    >,
    seed,
  );

describe.skipIf(!isThere)('data as they are published (data absent unless CREEPLINE_DATA names its folder)', () => {
  let usual: DataReport;
  beforeAll(async () => {
    usual = await published(42);
  });

  it('show all that is claimed of them', () => {
    const { checks } = usual;
    expect(checks.map(({ id, rows }) => [id, rows])).toEqual([
      ['hillstrom-email', 64_000],
      ['bank', 41_188],
      ['amazon-consent', 6325],
      ['cdnow', 69_659],
    ]);
    expect(checks.flatMap(({ claims }) => claims.filter(({ holds }) => !holds))).toEqual([]);
  });

  it('tell 5.58 % at the first call and 1.10 % at the tenth, 8.8 % without earlier calls and 46 % after two', () => {
    const [, bank] = usual.checks;
    const [calls, earlier] = bank!.tables.map(({ rows }) => rows.map(({ values }) => values[0]!)) as [
      number[],
      number[],
    ];
    expect([calls[0], calls[9], earlier[0], earlier[2]].map(share => Math.round(share! * 10_000) / 100)).toEqual([
      5.58, 1.1, 8.83, 46.42,
    ]);
  });

  it('tell how new customers of a shop order again: .54 orders in the first quarter, .27 in the fifth', () => {
    const orders = usual.checks[3]!.tables[0]!.rows.map(({ values }) => Math.round(values[0]! * 1000) / 1000);
    expect(orders).toEqual([0.539, 0.342, 0.305, 0.284, 0.272]);
  });

  it("predict the other half of a trial's customers within about a point, whichever half it is", async () => {
    for (const seed of [1, 2]) {
      const [trial] = (await published(seed)).checks;
      const [nine, recency] = trial!.tables;
      const [, , withMatch, without] = nine!.rows.at(-1)!.values;
      expect(withMatch).toBeLessThan(0.012);
      expect(withMatch).toBeLessThan(without!);
      for (const { values } of recency!.rows) expect(Math.abs(values[2]!)).toBeLessThan(0.025);
    }
  });

  it("find a match effect of the women's e-mail and none of the men's", () => {
    const { claims } = usual.checks[0]!;
    const effect = (id: string) => claims.find(claim => claim.id === id)!.estimate;
    expect(effect('womens-match').mean).toBeCloseTo(0.0629, 3);
    expect(effect('no-mens-match').mean).toBeCloseTo(-0.0014, 3);
  });
});
