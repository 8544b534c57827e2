import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareFigures } from '../../../cli/host/compare-figures.ts';
import { readRecord } from '../../../cli/host/read-record.ts';
import { modelFingerprint, type CompareReport } from '../../../sim/index.ts';
import { creepline, small, temporaryFolder } from '../support/run-creepline.ts';

type Saved = CompareReport & { inputs: unknown };

describe('a replay of a saved comparison', () => {
  let saved: string;

  beforeAll(async () => {
    const made = await creepline(['compare', 'target-pregnancy', ...small, '--format', 'json']);
    expect(made.code).toBe(0);
    saved = made.stdout;
  }, 60_000);

  /** Replays the result with something changed in it. */
  async function replay(change: (result: Saved) => void = () => {}, ...flags: string[]) {
    const result = JSON.parse(saved) as Saved;
    change(result);
    return creepline(['replay', '-', ...flags], { input: JSON.stringify(result) });
  }

  interface Replayed {
    same: boolean;
    expected: string;
    found: string;
    compared: number;
    differing: number;
    differences: { path: string }[];
    model: string | null;
  }
  const replayed = async (change?: (result: Saved) => void) => {
    const { code, stdout, lastLine } = await replay(change, '--format', 'json');
    return { code, lastLine, ...(JSON.parse(stdout) as Replayed) };
  };
  const withOtherMetrics = (result: Saved) => {
    result.engine.fingerprint = modelFingerprint().split('-').with(4, '000000').join('-');
  };

  it('says how many figures it compared', async () => {
    const { code, stdout } = await replay();
    expect(code).toBe(0);
    const { compared, differing } = await replayed();
    expect(compared).toBeGreaterThan(5000);
    expect(differing).toBe(0);
    expect(stdout).toMatch(new RegExp(`^target-pregnancy\\t\\w{16}\\t\\w{16}\\ttrue\\t${compared}\\t0$`, 'm'));
  });

  const oneMore = (estimate: { mean: number | null }) => (estimate.mean = (estimate.mean ?? 0) + 1);
  const changes: [path: RegExp, change: (result: Saved) => void][] = [
    [/^digest$/, result => (result.digest = '0'.repeat(16))],
    [/^population\.people$/, ({ population }) => population.people--],
    [/^warnings\[\d+\]$/, ({ warnings }) => warnings.push('all is well')],
    [/^strategies\[1: \w+\]\.metrics\.trust\.mean$/, ({ strategies }) => oneMore(strategies[1]!.metrics['trust']!)],
    [/\]\.metrics\.trust\.high$/, ({ strategies }) => (strategies[0]!.metrics['trust']!.high = 9)],
    [/\]\.metrics\.trust\.unit$/, ({ strategies }) => (strategies[0]!.metrics['trust']!.unit = 'cents')],
    [/\]\.metrics\.clickRate/, ({ strategies }) => delete strategies[0]!.metrics['clickRate']],
    [/\]\.metrics\.joy/, ({ strategies }) => (strategies[0]!.metrics['joy'] = strategies[0]!.metrics['trust']!)],
    [
      /\.segments\[3: [^\]]+\]\.metrics\.trust\.mean$/,
      ({ strategies }) => oneMore(strategies[0]!.segments[3]!.metrics['trust']!),
    ],
    [/\.segments\[0: [^\]]+\]\.people$/, ({ strategies }) => strategies[0]!.segments[0]!.people++],
    [/\.series\.trust\[2\]$/, ({ strategies }) => (strategies[0]!.series['trust']![2] = 7)],
    [
      /^pairs\[0: \w+ against \w+\]\.metrics\.trust\.difference\.mean$/,
      ({ pairs }) => oneMore(pairs[0]!.metrics['trust']!.difference),
    ],
    [/\.metrics\.trust\.correlation$/, ({ pairs }) => (pairs[0]!.metrics['trust']!.correlation = 0.123)],
  ];
  it('finds whatever was changed in the file, each in its place', async () => {
    const { code, lastLine, same, differences, differing } = await replayed(result => {
      for (const [, change] of changes) change(result);
    });
    expect({ code, same }).toEqual({ code: 3, same: false });
    expect(differing).toBeGreaterThanOrEqual(changes.length);
    expect(lastLine).toMatch(/^exit 3: \d+ of [\d,]+ figures differ, first digest: "0+" in the file, "\w{16}" now$/);
    const paths = differences.map(({ path }) => path);
    expect(changes.filter(([path]) => !paths.some(each => path.test(each))).map(([path]) => path)).toEqual([]);
  });

  it('finds every metric overwritten, though the digest was left alone', async () => {
    const { code, same, expected, found, differing } = await replayed(({ strategies }) => {
      for (const { metrics } of strategies) for (const estimate of Object.values(metrics)) estimate.mean = 0.5;
    });
    expect({ code, same, expected }).toEqual({ code: 3, same: false, expected: found });
    expect(differing).toBeGreaterThan(90);
  });

  it('names the part of the model that differs, and is right all the same where no figure does', async () => {
    const { code, stdout } = await replay(withOtherMetrics);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^model\tmade with another model: what differs is the metrics$/m);
    const wrong = await replayed(result => {
      withOtherMetrics(result);
      result.digest = '0';
    });
    expect(wrong.lastLine).toMatch(/\(made with another model: what differs is the metrics\)$/);
  });

  it('says that a file from before fingerprints tells nothing of its model', async () => {
    const { code, model } = await replayed(({ engine }) => delete (engine as Partial<typeof engine>).fingerprint);
    expect({ code, model }).toEqual({
      code: 0,
      model: 'made before models had fingerprints: whether this model is the same is not known',
    });
  });

  it.each([
    ['2.0', 'schemaVersion: 2.0 is of a later version of Creepline; this one reads 1.0'],
    ['1.7', 'schemaVersion: 1.7 is of a later version of Creepline; this one reads 1.0'],
    ['0.9', 'schemaVersion: "0.9": results of schema 1.0 can be read'],
    ['new', 'schemaVersion: "new": results of schema 1.0 can be read'],
    [undefined, 'schemaVersion: missing: results of schema 1.0 can be read'],
  ])('refuses schema %s', async (schemaVersion, says) => {
    const file = join(temporaryFolder(), 'result.json');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(saved) as Saved), schemaVersion }));
    await expect(readRecord(file)).rejects.toThrow(says);
  });

  it('ends with exit 2 where the file is of a later version', async () => {
    const { code, stdout, stderr } = await replay(result => (result.schemaVersion = '2.0'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('2.0 is of a later version');
  });
});

describe('two results side by side', () => {
  it('count every figure of either, in lists and records alike', () => {
    const saved = { a: 1, b: [1, null], c: { id: 'x' } };
    expect(compareFigures(saved, saved)).toEqual({ compared: 4, differences: [] });
    expect(compareFigures(saved, { a: 1, b: [1, 2], d: '' })).toEqual({
      compared: 5,
      differences: [
        { path: 'b[1]', saved: null, now: 2 },
        { path: 'c', saved: { id: 'x' }, now: undefined },
        { path: 'c.id', saved: 'x', now: undefined },
        { path: 'd', saved: undefined, now: '' },
      ],
    });
  });

  it('tell a list from a record and nothing from nothing at all', () => {
    expect(compareFigures([], {}).differences).toHaveLength(1);
    expect(compareFigures({ a: {} }, {}).differences).toHaveLength(1);
    expect(compareFigures({ a: null }, {}).differences).toHaveLength(1);
    expect(compareFigures({ a: 0 }, { a: '0' }).differences).toHaveLength(1);
  });

  it('differ in the last digit', () => {
    expect(compareFigures({ a: 0.1 + 0.2 }, { a: 0.3 }).differences).toEqual([
      { path: 'a', saved: 0.1 + 0.2, now: 0.3 },
    ]);
  });
});
