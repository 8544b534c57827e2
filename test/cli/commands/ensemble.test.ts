import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableOfCompare, tableOfRun } from '../../../cli/format/report-rows.ts';
import { humanCompare } from '../../../cli/format/view-compare.ts';
import { humanRun, plainRun } from '../../../cli/format/view-run.ts';
import { anchorExperiment } from '../../../cli/host/anchor-experiment.ts';
import { createNotes } from '../../../cli/host/notes.ts';
import { plausibleWorlds } from '../../../cli/host/plausible-worlds.ts';
import { prepareExperiment } from '../../../cli/host/prepare-experiment.ts';
import type { CompareReport, Knowledge, LineReport, RunEnsemble } from '../../../sim/index.ts';
import { estimate, facts, look, pair, report, segment, strategy } from '../support/report-fixture.ts';
import { creepline, small, temporaryFolder } from '../support/run-creepline.ts';

const head = { worlds: 50, of: 120, date: '2026-01-02', replications: 2 };
const known = (low: number, high: number) => ({
  metrics: { backlash: { low, high } },
  segments: [{ axis: 'concern' as const, value: 'very', metrics: { backlash: { low: 0.02, high: 0.09 } } }],
});
const signs = { above: 46, below: 4, same: 0 };
const ensemble: RunEnsemble = {
  ...head,
  sentence: 'bold is highest in 46 of 50 plausible worlds.',
  highest: { careful: 4, bold: 46 },
  strategies: [
    { id: 'careful', ...known(0.004, 0.021) },
    { id: 'bold', ...known(0.11, 0.3) },
  ],
  pairs: [
    {
      a: 'bold',
      b: 'careful',
      sentence: '',
      metrics: { backlash: { low: -0.02, high: 0.29, signs } },
      segments: [
        {
          axis: 'concern',
          value: 'very',
          metrics: { backlash: { low: null, high: null, reason: 'hidden', signs: null } },
        },
      ],
    },
  ],
};
const segments = [segment('very', 300, 0.03)];
const plain = report([
  strategy('careful', estimate(0.01, 0.002), segments),
  strategy('bold', estimate(0.2, 0.01), segments),
]);
const run = { ...plain, ensemble };
const compare: CompareReport = { ...run, pairs: [pair('bold', 'careful', estimate(0.19, 0.01))] };

describe('a report with plausible worlds', () => {
  const text = humanRun(run, facts, look);
  it('shows chance and knowledge apart, and says what they are', () => {
    expect(text).toMatch(
      /backlash ↓ +1\.00 % \* +20\.0 %\n {2}chance +0\.80 … 1\.20 % +19\.0 … 21\.0 %\n {2}knowledge +0\.40 … 2\.10 % +11\.0 … 30\.0 %/,
    );
    expect(text.replaceAll('\n', ' ')).toContain(
      'chance: what luck alone does, the 95 % interval of 4 repetitions of the usual model',
    );
    expect(text.replaceAll('\n', ' ')).toContain(
      'the middle nine tenths of 50 plausible worlds: models that all fit it (of 120 found on 2026-01-02), each on 2 repetitions',
    );
  });
  it('says in how many worlds a difference has the same sign', () => {
    const differences = humanCompare(compare, facts, look);
    expect(differences).toMatch(
      /backlash +\+19\.0 points\n {2}chance +18\.0 … 20\.0 points +worse\n {2}knowledge +−2\.0 … 29\.0 points +same sign in 46 of 50 worlds/,
    );
  });
  it('fits a narrow terminal', () => {
    const lines = [humanRun(run, facts, { ...look, width: 80 }), humanCompare(compare, facts, { ...look, width: 80 })]
      .join('\n')
      .split('\n');
    expect(
      Math.max(...lines.filter(line => !line.startsWith('creepline ')).map(line => line.trimEnd().length)),
    ).toBeLessThanOrEqual(80);
  });
  it('has two more columns in a table of levels, five in a table of differences', () => {
    const [levels, differences] = [tableOfRun(run), tableOfCompare(compare)];
    expect(levels.columns.slice(-2)).toEqual(['knowledgeLow', 'knowledgeHigh']);
    expect(levels.rows.map(row => row.slice(-2))).toEqual([
      [0.004, 0.021],
      [0.02, 0.09],
      [0.11, 0.3],
      [0.02, 0.09],
    ]);
    expect(differences.columns.slice(-5)).toEqual([
      'knowledgeLow',
      'knowledgeHigh',
      'worldsAbove',
      'worldsBelow',
      'worldsSame',
    ]);
    const none = [null, null, null, null, null];
    expect(differences.rows.map(row => row.slice(-5))).toEqual([[-0.02, 0.29, 46, 4, 0], none, none]);
  });
  it('has labelled records without alignment', () => {
    const lines = plainRun(run, facts).split('\n');
    expect(lines).toContain('backlash\tcareful\t0.01\t0.008\t0.012\tshare\t0.004\t0.021');
    expect(lines).toContain('worlds\t50\tof 120\t2026-01-02');
  });
  it('leaves no trace where none were asked for', () => {
    expect(humanRun(plain, facts, look)).not.toContain('knowledge');
    expect(plainRun(plain, facts)).not.toContain('worlds');
    expect(tableOfRun(plain).columns).toHaveLength(9);
  });
});

describe('the file of plausible worlds', () => {
  const scenario = async () =>
    (
      await prepareExperiment('target-pregnancy', {
        strategy: [],
        set: ['parameters.exit.stopBase=-4.5'],
        population: undefined,
        consumers: 50,
        days: 8,
        seed: undefined,
      })
    ).scenario;
  const write = (paths: readonly string[]) => {
    const file = join(temporaryFolder(), 'ensemble.json');
    writeFileSync(
      file,
      JSON.stringify({
        date: '2026-01-02',
        parameters: paths.map(path => ({ path })),
        members: [1, 2, 3].map(value => paths.map(() => -value)),
      }),
    );
    return file;
  };
  it('that is missing is named, and how it is made', async () => {
    await expect(plausibleWorlds(await scenario(), 5, join(temporaryFolder(), 'ensemble.json'))).rejects.toMatchObject({
      problems: [
        {
          path: '--ensemble',
          message: expect.stringMatching(
            /^5 plausible worlds are asked for, but .*ensemble\.json is missing: creepline calibrate .*ensemble\.json makes it$/,
          ),
        },
      ],
    });
  });
  it('that holds fewer says how many there are', async () => {
    await expect(plausibleWorlds(await scenario(), 5, write(['exit.unsubBase']))).rejects.toMatchObject({
      problems: [{ path: '--ensemble', message: expect.stringMatching(/^5 is not a whole number from 2 to 3: /) }],
    });
  });
  it('of another model is refused', async () => {
    await expect(plausibleWorlds(await scenario(), 2, write(['exit.gone']))).rejects.toThrow(
      /belongs to another model \(parameters\.exit\.gone: unknown parameter: exit\.gone/,
    );
  });
  it('gives way to what the user sets', async () => {
    const { scenarios, origin } = await plausibleWorlds(
      await scenario(),
      3,
      write(['exit.unsubBase', 'exit.stopBase', 'survey.gone']),
    );
    expect(scenarios.map(({ parameters }) => parameters)).toEqual(
      [-1, -2, -3].map(value => ({ 'exit.unsubBase': value, 'exit.stopBase': -4.5 })),
    );
    expect(origin).toEqual({ of: 3, date: '2026-01-02' });
  });
});

it('each world is brought to the brand’s own figures; one that cannot be is left out', async () => {
  const folder = temporaryFolder();
  const shop = join(folder, 'shop.yaml');
  writeFileSync(
    shop,
    'id: shop\ntitle: Shop\npopulation: {base: us, size: 300}\ndays: 14\nreplications: 2\nstrategies: {now: batch-and-blast}\nbrand: {baseline: {strategy: now, clickRate: .03}}\n',
  );
  const file = join(folder, 'ensemble.json');
  writeFileSync(
    file,
    JSON.stringify({ date: '2026-01-02', parameters: [{ path: 'engage.wearOpen' }], members: [[0], [3], [0.5]] }),
  );
  const experiment = await prepareExperiment(shop, {
    strategy: [],
    set: [],
    population: undefined,
    consumers: undefined,
    days: undefined,
    seed: undefined,
  });
  const stop = { signal: new AbortController().signal, release: () => {} };
  const { worlds } = await anchorExperiment(
    { ...experiment, worlds: await plausibleWorlds(experiment.scenario, 3, file) },
    { notes: createNotes({ quiet: true, verbose: false, look }), stop },
  );
  expect(worlds!.origin).toEqual({ of: 3, date: '2026-01-02', leftOut: 1 });
  const [fresh, worn] = worlds!.scenarios.map(({ parameters }) => parameters['engage.clickShift']!);
  expect(worn).toBeGreaterThan(fresh!);
});

describe('the command with the shipped worlds', () => {
  const json = async (...words: string[]) => {
    const { code, stdout, stderr } = await creepline([...words, ...small, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as CompareReport & { inputs: object };
  };
  it('says the same as without them, and what is known besides', async () => {
    const [without, { ensemble: found, ...rest }] = await Promise.all([
      json('run', 'data-breach', '--ensemble', '0'),
      json('run', 'data-breach', '--ensemble', '3'),
    ]);
    expect(rest).toEqual(without);
    expect(found).toMatchObject({ worlds: 3, replications: 2 });
    const intervals = found!.strategies
      .flatMap(({ metrics }) => Object.values<Knowledge>(metrics))
      .filter(({ low }) => low !== null);
    expect(intervals.length).toBeGreaterThan(20);
    expect(intervals.filter(({ low, high }) => low! < high!).length).toBeGreaterThan(10);
  });
  it('finds exactly nothing between a strategy and its copy in any world, on any number of threads', async () => {
    const words = ['compare', 'target-pregnancy', '--strategy', 'plain', '--strategy', 'plain', '--ensemble', '3'];
    const [one, two] = await Promise.all([json(...words), json(...words, '--jobs', '2')]);
    expect(one).toEqual(two);
    for (const found of Object.values(one.ensemble!.pairs![0]!.metrics))
      expect(found.signs === null ? found.reason : found).toEqual(
        found.signs === null ? expect.stringContaining('no value') : expect.objectContaining({ low: 0, high: 0 }),
      );
  });
  it('draws a line, and says the command that makes it again', async () => {
    const words = [
      'line',
      'target-pregnancy',
      '--strategy',
      'predicted',
      '--lever',
      'depth',
      '--steps',
      '2',
      '--ensemble',
      '3',
    ];
    const { ensemble: found } = (await json(...words)) as unknown as LineReport;
    expect(found!.overall.near!.reduce((sum, count) => sum + count, 0)).toBe(3);
    const { stdout } = await creepline([...words, ...small]);
    expect(stdout).toMatch(/^again\tcreepline line .* --ensemble 3$/m);
    expect(stdout).toMatch(/^verdict\t.* Of 3 plausible worlds /m);
  });
});
