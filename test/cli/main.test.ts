import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/source-text.ts';
import { specs } from '../../cli/specs/index.ts';
import { prepareExperiment } from '../../cli/host/prepare-experiment.ts';
import { LiveRun } from '../../sim/index.ts';
import { creepline, ended, small, startCreepline, temporaryFolder } from './support/run-creepline.ts';

const run = ['run', 'target-pregnancy', ...small];

interface Report {
  digest: string;
  replications: number;
  strategies: { id: string; metrics: Record<string, { mean: number | null }> }[];
  pairs: { a: string; b: string; metrics: Record<string, { difference: object }> }[];
  inputs: object;
}
async function json(words: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await creepline([...words, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Report;
}

describe('a run', () => {
  it('prints data on stdout, and nothing on stderr when nobody watches', async () => {
    const { code, stdout, stderr } = await creepline(run);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^digest\t[0-9a-f]{16}$/m);
    expect(stdout).toContain('limits\tsimulated people, not a forecast');
  });
  it('gives the same result on one thread and on three', async () => {
    expect(await json([...run, '--jobs', '1'])).toEqual(await json([...run, '--jobs', '3']));
  });
  it('changes with the seed', async () => {
    expect((await json([...run, '--seed', '1'])).digest).not.toBe((await json([...run, '--seed', '2'])).digest);
  });
  it('says a command that gives the same digest again', async () => {
    const { stdout } = await creepline([...run, '--set', 'strategies.plain.depth=.1', '--strategy', 'plain']);
    const [digest, again] = ['digest', 'again'].map(
      label =>
        stdout
          .split('\n')
          .find(line => line.startsWith(`${label}\t`))
          ?.split('\t')[1] ?? '',
    );
    const repeated = await creepline(again?.split(' ').slice(1) ?? []);
    expect(repeated.stdout).toContain(`digest\t${digest}`);
  });
  it('takes strategies by id and by file, in the order given', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, 'title: Mine\nextends: hyper-covert\ndepth: .5\n');
    const { strategies } = await json([
      ...run,
      '--strategy',
      file,
      '--strategy',
      'segment-rules',
      '--strategy',
      'plain',
    ]);
    expect(strategies.map(({ id }) => id)).toEqual(['mine', 'segment-rules', 'plain']);
  });
  it('reads a scenario from stdin', async () => {
    const { stdout: text } = await creepline(['scenario', 'new', 'my-shop']);
    const { code, stdout } = await creepline(['run', '-', ...small], { input: text });
    expect(code).toBe(0);
    expect(stdout).toContain('scenario\tmy-shop');
  });
  it('without a command is the flagship', async () => {
    const { code, stdout } = await creepline(small);
    expect(code).toBe(0);
    expect(stdout).toContain('scenario\ttarget-pregnancy');
  });
});

describe('a comparison', () => {
  const compare = ['compare', 'target-pregnancy', ...small];
  it('of a strategy with its copy differs by exactly nothing', async () => {
    const { pairs } = await json([...compare, '--strategy', 'plain', '--strategy', 'plain']);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ a: 'plain-copy', b: 'plain' });
    for (const { difference } of Object.values(pairs[0]?.metrics ?? {}))
      expect(Object.values(difference).filter(part => typeof part === 'number' && part !== 0)).toEqual([]);
  });
  it('is made with the baseline that was asked for', async () => {
    const { pairs } = await json([...compare, '--baseline', 'predicted']);
    expect(new Set(pairs.map(({ b }) => b))).toEqual(new Set(['predicted']));
  });
});

describe('a saved result', () => {
  it('is whole, takes its format from its name, and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const { code, stdout } = await creepline([...run, '-o', 'result.csv'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readdirSync(folder)).toEqual(['result.csv']);
    expect(readFileSync(join(folder, 'result.csv'), 'utf8')).toMatch(
      /^strategy,axis,value,people,metric,mean,low,high,unit,knowledgeLow,knowledgeHigh\nplain,all,all,200,/,
    );
  });
  it.each([['run'], ['compare']])('of %s replays to the same digest; another digest ends with exit 3', async name => {
    const folder = temporaryFolder();
    await creepline([name, 'target-pregnancy', ...small, '--set', '*.breadth=.4', '-o', 'result.json'], {
      cwd: folder,
    });
    const same = await creepline(['replay', 'result.json'], { cwd: folder });
    expect({ code: same.code, stderr: same.stderr }).toEqual({ code: 0, stderr: '' });
    const text = readFileSync(join(folder, 'result.json'), 'utf8');
    writeFileSync(join(folder, 'other.json'), text.replace(/"digest": "\w{4}/, '"digest": "0000'));
    const other = await creepline(['replay', 'other.json'], { cwd: folder });
    expect(other.code).toBe(3);
    expect(other.lastLine).toMatch(
      /^exit 3: 1 of [\d,]+ figures differ, first digest: "0000\w+" in the file, "\w{16}" now$/,
    );
  });
  it('of a live run replays with the levers moved on the way', async () => {
    const { scenario } = await prepareExperiment('target-pregnancy', {
      strategy: ['plain'],
      set: [],
      population: undefined,
      consumers: 150,
      days: 8,
      seed: undefined,
    });
    const live = new LiveRun(scenario, 1);
    live.step(3);
    live.apply({ type: 'setLever', strategy: 'plain', path: 'frequency.capPerWeek', value: 0 });
    live.step(4);
    const log = live.log();
    const replay = (text: object) => creepline(['replay', '-'], { input: JSON.stringify(text) });
    expect((await replay(log)).code).toBe(0);
    expect((await replay({ ...log, commands: [] })).code).toBe(3);
  });
  it.each(['{}', '[1]', 'nonsense', '{"digest": "a", "scenario": {}, "commands": []}'])(
    'that is %s is refused',
    async text => {
      const { code, stdout } = await creepline(['replay', '-'], { input: text });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    },
  );
});

describe('stopped by a signal', () => {
  it.each([
    ['SIGINT', 130, 'interrupted'],
    ['SIGTERM', 143, 'terminated'],
    ['SIGHUP', 129, 'hung up'],
  ] as const)('%s ends with exit %d and leaves no file', async (signal, code, reason) => {
    const folder = temporaryFolder();
    const child = startCreepline(['run', 'target-pregnancy', '--reps', '500', '--verbose', '-o', 'x.json'], {
      cwd: folder,
    });
    const end = ended(child);
    // the first digest shows that the threads are at work
    await new Promise(resolve => child.stderr?.once('data', resolve));
    child.kill(signal);
    const { code: ending, lastLine, stdout } = await end;
    expect({ ending, lastLine, stdout }).toEqual({ ending: code, lastLine: `exit ${code}: ${reason}`, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('streams', () => {
  it('a reader that stops reading ends the program without a word', async () => {
    const child = startCreepline(['run', 'target-pregnancy', ...small, '--format', 'csv']);
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
  it('every command that lists or shows is JSON when asked', async () => {
    const lists = [
      ['metrics'],
      ['doctor'],
      ['scenario', 'list'],
      ['scenario', 'schema'],
      ['scenario', 'show', 'target-pregnancy'],
      ['strategy', 'list'],
      ['strategy', 'show', 'hyper-covert'],
      ['completion', 'zsh'],
    ];
    const ends = await Promise.all(lists.map(words => creepline([...words, '--format', 'json'])));
    for (const { code, stdout, stderr } of ends) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(typeof JSON.parse(stdout)).toBe('object');
    }
  });
  it('colours come only when asked for on a pipe', async () => {
    const [plain, colored] = await Promise.all(
      [
        ['--format', 'human'],
        ['--format', 'human', '--color', 'always'],
      ].map(flags => creepline(['metrics', ...flags])),
    );
    expect(plain?.stdout).not.toContain('\u001b');
    expect(colored?.stdout).toContain('\u001b[36m');
  });
  it('details are for those who ask', async () => {
    const { stderr } = await creepline([...run, '--strategy', 'plain', '--verbose']);
    expect(stderr).toMatch(/^plain, replication 0: digest \w{16}$/m);
  });
});

describe('settings', () => {
  it('a flag wins over the environment, the environment over the file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'my.yaml'), 'seed: 3\nreplications: 4\nconsumers: 50\n');
    const env = { CREEPLINE_CONFIG: 'my.yaml', CREEPLINE_SEED: '2', CREEPLINE_REPLICATIONS: '3' };
    const { stdout } = await creepline(['doctor', '--seed', '1', '--format', 'json'], { cwd: folder, env });
    const { flags } = JSON.parse(stdout) as { flags: { flag: string; value: unknown; origin: string }[] };
    const inForce = (name: string) => flags.find(({ flag }) => flag === name);
    expect(inForce('seed')).toEqual({ flag: 'seed', value: 1, origin: 'flag' });
    expect(inForce('replications')).toEqual({ flag: 'replications', value: 3, origin: 'environment' });
    expect(inForce('consumers')).toEqual({ flag: 'consumers', value: 50, origin: 'file' });
    expect(inForce('days')).toEqual({ flag: 'days', value: null, origin: 'default' });
  });
  it('a flag that no command has is refused in a file', async () => {
    const { lastLine } = await creepline(['doctor', '--config', '-'], { input: 'sead: 3' });
    expect(lastLine).toBe('exit 2: stdin sead: unknown flag: sead (did you mean seed?)');
  });
});

/** Ends with a verdict: on so few people findings are missed, and expected lines fail or stay open, which are answers too. */
const judges = (line: string) => / validate | --run\b/.test(line);

/** Examples made small: what they show is the words, not the size. */
function shorten(line: string): string[] {
  const words = line.replaceAll("'", '').split(' ').slice(1);
  const kept = words.filter(
    (word, i) =>
      !/^--(reps|replications|consumers)$/.test(word) && !/^--(reps|replications|consumers)$/.test(words[i - 1] ?? ''),
  );
  // the days of a finding and of what a scenario expects are its own
  if (judges(line) || line.includes('model report')) return [...kept, ...small.filter((_, i) => i < 2 || i > 3)];
  const simulates = ['run', 'compare', 'line', 'explain', 'tui'].includes(words[0] ?? '');
  const sizes = [
    ...(line.includes('--population') ? [] : small.slice(0, 2)),
    ...small.slice(2, words[0] === 'explain' ? 4 : 6),
  ];
  return simulates ? [...kept, ...sizes] : kept;
}

// the page is served and a calibration goes on until they are stopped: they have tests of their own
const inHelp = specs
  .filter(({ name }) => name !== 'web' && name !== 'calibrate')
  .flatMap(({ examples }) => examples.map(({ line }) => line));
const inReadme = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^npm start (?:--silent )?-- (.*?)(?: +#.*)?$/gm),
].map(match => `creepline ${match[1]}`);

it('the README has examples', () => expect(inReadme.length).toBeGreaterThan(3));

describe('examples', () => {
  /** What examples read: each file is made once, by the command that makes it. */
  let given: string;
  beforeAll(async () => {
    given = mkdtempSync(join(tmpdir(), 'creepline-examples-'));
    copyFileSync(join(root, 'scenarios/audiences/hillstrom-like.csv'), join(given, 'customers.csv'));
    copyFileSync(join(root, 'scenarios/strategies/first-party-respectful.yaml'), join(given, 'mine.yaml'));
    copyFileSync(join(root, 'scenarios/evidence/record/W13.yaml'), join(given, 'my-study.yaml'));
    const made = [
      ['population', 'import', 'customers.csv', '-o', 'customers.audience.json'],
      [...run, '-o', 'result.json'],
      shorten('creepline model report target-pregnancy -o before.json'),
      ['scenario', 'new', 'my-shop', '-o', 'my-shop.yaml'],
    ];
    const ends = await Promise.all(made.map(words => creepline(words, { cwd: given })));
    expect(ends.map(({ code, stderr }) => (code === 0 ? '' : stderr))).toEqual(made.map(() => ''));
    copyFileSync(join(given, 'before.json'), join(given, 'after.json'));
  }, 120_000);
  afterAll(() => rmSync(given, { recursive: true }));

  it.each([...new Set([...inHelp, ...inReadme])])('the example works: %s', async line => {
    const folder = temporaryFolder();
    symlinkSync(join(root, 'scenarios'), join(folder, 'scenarios'));
    // not what the example itself is going to write
    const written = / (?:-o|--output) (\S+)/.exec(line)?.[1];
    for (const name of readdirSync(given).filter(each => each !== written && line.includes(each)))
      copyFileSync(join(given, name), join(folder, name));
    const { code, stderr } = await creepline(shorten(line), { cwd: folder });
    const judged = judges(line) && (code === 3 || code === 4);
    expect(stderr.includes('exit ') && !judged ? stderr : '').toBe('');
    expect(judged ? 0 : code).toBe(0);
  });
});

it('the page is served until Ctrl-C, or the way to build it is said', async () => {
  const child = startCreepline(['web', '--port', '0', '--no-open']);
  const end = ended(child);
  await Promise.race([new Promise(resolve => child.stdout?.once('data', resolve)), end]);
  await wait(10);
  child.kill('SIGINT');
  const { code, stdout, lastLine } = await end;
  if (code === 130) expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  else expect(lastLine).toMatch(/^exit 2: the page is not built yet: run "npm run build"/);
});
