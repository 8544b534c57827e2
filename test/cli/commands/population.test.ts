import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describePeople } from '../../../cli/host/describe-people.ts';
import { prepareExperiment, type ScenarioChoice } from '../../../cli/host/prepare-experiment.ts';
import { creepline, temporaryFolder } from '../support/run-creepline.ts';

const table = `age,gender,newbie,spend\n${Array.from({ length: 40 }, (_, i) => `${20 + i},${i % 2 ? 'f' : 'm'},${i % 3 ? 0 : 1},${10 * i}`).join('\n')}\n`;
const nothing: ScenarioChoice = {
  strategy: [],
  set: [],
  population: undefined,
  consumers: undefined,
  days: undefined,
  seed: undefined,
};
const hillstrom = `${process.env['CREEPLINE_DATA'] ?? ''}/hillstrom.csv.gz`;

/** A folder with a table of customers. */
function customers(text = table): { folder: string; file: string } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'customers.csv'), text);
  return { folder, file: join(folder, 'customers.csv') };
}

interface Report {
  schemaVersion: string;
  people: number;
  rows: { read: number; people: number; refused: number };
  columns: { name: string; status: string; leaks?: boolean }[];
  notes: { kind: string; path?: string }[];
  topics: { topic: string; buyers: { interest: number }; others: { interest: number } }[];
}

describe('an audience of one’s own', () => {
  it('is imported into a file; what was made of each column is said beside it', async () => {
    const { folder } = customers();
    const { code, stdout, stderr } = await creepline(
      ['population', 'import', 'customers.csv', '-o', 'my.audience.json'],
      { cwd: folder },
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^[+?] age /m);
    const audience = JSON.parse(readFileSync(join(folder, 'my.audience.json'), 'utf8')) as {
      rows: number;
      format: string;
    };
    expect(audience).toMatchObject({ format: 'creepline-audience', rows: 40 });
    expect(readdirSync(folder).toSorted()).toEqual(['customers.csv', 'my.audience.json']);
  });
  it('is reported as JSON in one shape: rows, columns with reasons, notes, what is known', async () => {
    const { folder } = customers(table.replace('newbie', 'mens').replace('20,m,1,0\n', '20,m,1,0\nold,f,0,7\n'));
    const { code, stdout, stderr } = await creepline(['population', 'import', 'customers.csv', '--format', 'json'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as Report;
    expect(Object.keys(report)).toEqual([
      'schemaVersion',
      'name',
      'people',
      'file',
      'format',
      'rows',
      'notes',
      'refused',
      'columns',
      'known',
      'topics',
    ]);
    expect(report).toMatchObject({
      schemaVersion: '1.0',
      people: 41,
      rows: { read: 41, people: 41, refused: 0 },
      notes: [{ kind: 'unknown', path: 'age' }],
    });
    expect(report.topics[0]!.buyers.interest).toBeGreaterThan(report.topics[0]!.others.interest);
    expect(stderr).toContain('customers.csv:3:1 age: "old" is not understood');
  });
  it('is read from gzip and from a pipe alike', async () => {
    const { folder } = customers();
    writeFileSync(join(folder, 'customers.csv.gz'), gzipSync(readFileSync(join(folder, 'customers.csv'))));
    const whole = await creepline(['population', 'import', 'customers.csv', '-o', '-'], { cwd: folder });
    const packed = await creepline(['population', 'import', 'customers.csv.gz', '-o', '-'], { cwd: folder });
    const piped = await creepline(['population', 'import', '-', '-o', '-'], { input: table });
    expect([whole.code, whole.stdout.split('\n').length], whole.stderr).toEqual([0, 42]);
    expect([packed.code, packed.stdout], packed.stderr).toEqual([0, whole.stdout]);
    expect([piped.code, piped.stdout], piped.stderr).toEqual([0, whole.stdout]);
  });
  it('with names in it is refused, unless they are dropped', async () => {
    const input = `email,age\n${Array.from({ length: 8 }, (_, i) => `a${i}@example.org,${30 + i}`).join('\n')}\n`;
    const refused = await creepline(['population', 'import', '-'], { input });
    expect(refused.code).toBe(2);
    expect(refused.lastLine).toContain('stdin:1:1 email: looks like e-mail addresses; personal data are not read');
    const dropped = await creepline(['population', 'import', '-', '--drop-personal', '-o', '-'], { input });
    expect(dropped.code).toBe(0);
    expect(dropped.stdout + dropped.stderr).not.toContain('example.org');
  });
  it('with rows that cannot be read is refused and nothing is written, unless they are skipped', async () => {
    const { folder } = customers(table.replace('21,f,0,10', '21,f'));
    const refused = await creepline(['population', 'import', 'customers.csv', '-o', 'my.audience.json'], {
      cwd: folder,
    });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('customers.csv:3:2 2 cells instead of 4');
    expect(existsSync(join(folder, 'my.audience.json'))).toBe(false);
    const skipped = await creepline(['population', 'import', 'customers.csv', '--skip-bad-rows', '--format', 'json'], {
      cwd: folder,
    });
    expect((JSON.parse(skipped.stdout) as Report).rows).toEqual({ read: 40, people: 39, refused: 1 });
    expect(skipped.stderr).toContain('customers.csv:3:2 2 cells instead of 4');
    const run = await creepline(
      ['run', 'target-pregnancy', '--population', 'customers.csv', '--days', '2', '--reps', '1'],
      { cwd: folder },
    );
    expect(run.code).toBe(2);
  });
  it('takes the word of a mapping file, warns of what leaks, and names what is wrong with it', async () => {
    const { folder } = customers(
      `alter2,duration,y\n${Array.from({ length: 40 }, (_, i) => `${20 + i},${i},${i % 2}`).join('\n')}\n`,
    );
    writeFileSync(join(folder, 'mapping.yaml'), 'columns:\n  alter2: {trait: age}\n  duration: {trait: orders}\n');
    const { code, stdout, stderr } = await creepline(
      ['population', 'import', 'customers.csv', '--mapping', 'mapping.yaml', '--format', 'json'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(stderr).toContain(
      'customers.csv duration: tells what came of the test: results would be foretold from themselves',
    );
    expect((JSON.parse(stdout) as Report).columns).toMatchObject([
      { status: 'used' },
      { status: 'used', leaks: true },
      { status: 'outcome' },
    ]);
    writeFileSync(join(folder, 'mapping.yaml'), 'columns:\n  alter2: {trait: ages}\n');
    const wrong = await creepline(['population', 'import', 'customers.csv', '--mapping', 'mapping.yaml'], {
      cwd: folder,
    });
    expect(wrong.code).toBe(2);
    expect(wrong.lastLine).toContain('mapping.yaml:2:19 columns.alter2.trait: unknown trait: ages (did you mean age?)');
  });
  it('gives a run its people, as a table, shuffled or imported, with the same digest', async () => {
    const { folder } = customers();
    const [header, ...rows] = table
      .trimEnd()
      .split('\n')
      .map(line => line.split(',').toReversed().join(';'));
    writeFileSync(join(folder, 'shuffled.csv'), [header, ...rows.toReversed()].join('\r\n'));
    await creepline(['population', 'import', 'customers.csv', '-o', 'my.audience.json'], { cwd: folder });
    const files = ['customers.csv', 'my.audience.json', 'shuffled.csv'];
    const ends = await Promise.all(
      files.map(file =>
        creepline(['run', 'target-pregnancy', '--population', file, '--days', '5', '--reps', '1', '--format', 'json'], {
          cwd: folder,
        }),
      ),
    );
    const reports = ends.map(
      ({ stdout }) =>
        JSON.parse(stdout) as { population: { name: string; people: number }; strategies: unknown; digest: string },
    );
    expect(reports[0]!.population).toEqual({ name: 'customers', people: 40 });
    for (const { digest, strategies } of reports)
      expect({ digest, strategies }).toEqual({ digest: reports[0]!.digest, strategies: reports[0]!.strategies });
  });
  it('brings its own number of people', async () => {
    const { file } = customers();
    await expect(
      prepareExperiment('target-pregnancy', { ...nothing, population: file, consumers: 10 }),
    ).rejects.toThrow('--consumers: the audience customers brings its own 40 people');
    await expect(describePeople(file, { consumers: 10 })).rejects.toThrow(
      '--consumers: the audience customers brings its own 40 people',
    );
  });
  it('named in a scenario is found beside it', async () => {
    const { folder } = customers();
    const scenario = join(folder, 'shop.yaml');
    writeFileSync(scenario, 'id: shop\ntitle: Shop\npopulation: {file: customers.csv}\nstrategies: {plain: {}}\n');
    const { scenario: prepared, population } = await prepareExperiment(scenario, nothing);
    expect(population?.size).toBe(40);
    expect(prepared.population).toMatchObject({ file: 'customers.csv', size: 40 });
    const builtIn = await prepareExperiment(scenario, { ...nothing, population: 'de' });
    expect(builtIn.population).toBeUndefined();
    expect(builtIn.scenario.population).toMatchObject({ base: 'de' });
    expect(builtIn.scenario.population.file).toBeUndefined();
  });
});

describe.skipIf(!existsSync(hillstrom))(
  'the e-mail test of Hillstrom on the command line (data absent unless CREEPLINE_DATA names its folder)',
  () => {
    it('is imported unedited; its outcomes are told apart, and buyers of men’s goods are more interested in them', async () => {
      const { code, stdout } = await creepline(['population', 'import', hillstrom, '--format', 'json']);
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as Report;
      expect(report.rows).toEqual({ read: 64_000, people: 64_000, refused: 0 });
      expect(report.columns.filter(({ status }) => status === 'outcome').map(({ name }) => name)).toEqual([
        'segment',
        'visit',
        'conversion',
        'spend',
      ]);
      expect(report.topics.map(({ topic }) => topic)).toEqual(['mens', 'womens']);
      for (const { buyers, others } of report.topics) expect(buyers.interest).toBeGreaterThan(2 * others.interest);
    });
  },
);

describe('built-in people', () => {
  it('are written as a table or an audience file, which can be imported again', async () => {
    const folder = temporaryFolder();
    for (const file of ['people.csv', 'people.audience.json']) {
      expect(
        await creepline(['population', 'generate', '--base', 'de', '--consumers', '300', '-o', file], { cwd: folder }),
      ).toMatchObject({ code: 0, stdout: '', stderr: '' });
      const { code, stdout } = await creepline(['population', 'import', file, '--format', 'json'], { cwd: folder });
      expect({ code, people: (JSON.parse(stdout) as Report).people }).toEqual({ code: 0, people: 300 });
    }
    const [header, first] = readFileSync(join(folder, 'people.csv'), 'utf8').split('\n');
    expect(header).toBe('id,age,gender,country,education,days_since_last_visit,spend_level,shopping_rate,online_share');
    expect(first).toMatch(/^0,\d\d,(fe)?male,DE,(low|medium|high),/);
  });
  it('have invented names only if asked, and then they are refused on the way back unless dropped', async () => {
    const folder = temporaryFolder();
    await creepline(['population', 'generate', '--consumers', '40', '--personas', '-o', 'people.csv'], { cwd: folder });
    expect(readFileSync(join(folder, 'people.csv'), 'utf8').split('\n')[0]).toMatch(/,name,town,occupation$/);
    expect((await creepline(['population', 'import', 'people.csv'], { cwd: folder })).lastLine).toContain(
      'name: looks like names of people',
    );
    expect((await creepline(['population', 'import', 'people.csv', '--drop-personal'], { cwd: folder })).code).toBe(0);
    expect((await creepline(['population', 'generate', '--consumers', '200000', '--personas'])).lastLine).toContain(
      '--personas: for at most 100000 people',
    );
  });
});

describe('people are described', () => {
  it('as many as asked for, of the country asked for', async () => {
    const { people, axes } = await describePeople('de', { consumers: 300 });
    expect(people).toBe(300);
    expect(axes.find(({ axis }) => axis === 'country')?.values.filter(({ people: count }) => count > 0)).toMatchObject([
      { value: 'DE', people: 300 },
    ]);
  });
  it('from an audience file too, with what it tells', async () => {
    const { imported, ...description } = await describePeople(customers().file, {});
    expect(description).toMatchObject({ name: 'customers', people: 40 });
    expect(imported?.known.map(({ fact }) => fact)).toEqual(['age', 'gender', 'spend', 'newCustomer']);
  });
  it('with the kinds of people among them, for readers, for other programs and line by line', async () => {
    const [human, plain, json] = await Promise.all(
      ['human', 'plain', 'json'].map(format =>
        creepline(['population', 'describe', 'gb', '--consumers', '2000', '--format', format]),
      ),
    );
    expect(human!.stdout).toMatch(/kinds of people +share +published/);
    expect(human!.stdout).toMatch(/^ambivalent +4\d/m);
    // means of answers, three figures each
    expect(human!.stdout).toMatch(/^rejecting +\S+ % +\S+ %( +\d\.\d\d){4}/m);
    expect(Math.max(...human!.stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(140);
    expect(plain!.stdout).toMatch(/^class of three\taccepting\t-\tshare\t0\.\d+\t0\.39$/m);
    expect(JSON.parse(json!.stdout)).toMatchObject({
      schemaVersion: '1.0',
      classes: { three: [{ name: 'rejecting', published: 0.2 }, {}, {}] },
    });
  });
});

it('the schema of mapping files is printed', async () => {
  const { stdout } = await creepline(['population', 'schema']);
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Mapping of a table of customers', type: 'object' });
});
