import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFailure, Exit } from '../../cli/host/exit.ts';
import { invalid, CreeplineError } from '../../sim/index.ts';
import { readCommandLine } from '../../cli/command-line.ts';
import { specs } from '../../cli/specs/index.ts';
import { startSpec } from '../../cli/specs/experiments.ts';
import { watchStopSignals } from '../../cli/host/stop.ts';
import { runCommandLine } from '../../cli/run-command-line.ts';
import { creepline, temporaryFolder } from './support/run-creepline.ts';

const run = ['run', 'target-pregnancy'];
const shippedWorlds = (
  JSON.parse(readFileSync('scenarios/evidence/ensemble.json', 'utf8')) as { members: readonly unknown[] }
).members.length;

/** How a command line fails, in this process: nothing may be run, so no thread is needed. */
async function fail(words: readonly string[]): Promise<string[]> {
  const stop = watchStopSignals();
  try {
    await runCommandLine(await readCommandLine(words, startSpec, specs), words, stop);
    return ['it did not fail'];
  } catch (error) {
    return describeFailure(error, false).lines;
  } finally {
    stop.release();
  }
}

/** What is typed, and the one line on stderr. */
const slips: [words: string[], lastLine: string][] = [
  [['rnu'], 'exit 2: unknown command: rnu (did you mean run?)'],

  [['target-pregnancy'], 'exit 2: target-pregnancy is a scenario: creepline run target-pregnancy'],
  [
    ['population'],
    'exit 2: population needs a second word: population generate, population import, population describe, population schema',
  ],
  [['scenario', 'lits'], 'exit 2: unknown command: scenario lits (did you mean scenario list?)'],
  [['sweep', 'target-pregnancy'], 'exit 2: sweep is not available in this version'],
  [
    ['run'],
    'exit 2: <scenario> is missing: a shipped scenario (creepline scenario list), a file, or - for stdin (creepline run --help shows what it takes)',
  ],
  [[...run, 'twice'], 'exit 2: unexpected word: twice (creepline run --help shows what it takes)'],
  [['run', 'target-pregnacy'], 'exit 2: unknown scenario: target-pregnacy (did you mean target-pregnancy?)'],
  [['run', 'missing.yaml'], 'exit 2: missing.yaml cannot be read: no such file or folder'],
  [[...run, '--seed', 'abc'], 'exit 2: --seed: abc is not a whole number from 0 to 4294967295'],
  [[...run, '--seed='], 'exit 2: --seed: needs a value: a whole number from 0 to 4294967295'],
  [[...run, '--seed', '1', '--seed', '2'], 'exit 2: --seed: given 2 times (1, 2): give it once'],
  [[...run, '--days', '-3'], 'exit 2: --days: -3 is not a whole number from 1 to 3650'],
  [[...run, '--reps', '1.5'], 'exit 2: --replications: 1.5 is not a whole number from 1 to 10000'],
  [[...run, '--consmers', '5'], 'exit 2: unknown flag: --consmers (did you mean --consumers?)'],
  [[...run, '--format', 'xml'], 'exit 2: --format: xml is not one of human, plain, json, ndjson, csv, markdown'],
  [[...run, '--quiet=maybe'], 'exit 2: --quiet: takes no value, but got --quiet=maybe'],
  [[...run, '--constructor=1'], 'exit 2: unknown flag: --constructor'],
  [[...run, '--strategy', 'constructor'], 'exit 2: --strategy: unknown strategy: constructor'],
  [[...run, '--set', 'constructor.x=1'], 'exit 2: --set constructor.x: constructor cannot be a key'],
  [[...run, '--redraw', 'people'], 'exit 2: --redraw is not available in this version'],
  [
    [...run, '--ensemble', '1'],
    `exit 2: --ensemble: 1 is not a whole number from 2 to ${shippedWorlds}: so many plausible worlds are in scenarios/evidence/ensemble.json`,
  ],
  [['explain', 'target-pregnancy', '--ensemble', '5'], 'exit 2: unknown flag: --ensemble'],
  [[...run, '--strategy', 'plian'], 'exit 2: --strategy: unknown strategy: plian (did you mean plain?)'],
  [[...run, '--set', 'visibility'], 'exit 2: --set: visibility is not path=value'],
  [
    [...run, '--set', 'strategies.plain.visibilty=.2'],
    'exit 2: --set strategies.plain.visibilty: unknown lever: visibilty (did you mean visibility?)',
  ],
  [
    [...run, '--population', 'sweden'],
    'exit 2: --population: unknown population: sweden; there are us, gb, de, mix, or an audience file',
  ],
  [[...run, '-o', 'no/such/folder/x.json'], 'exit 2: no/such/folder/x.json cannot be written: no such file or folder'],
  [
    ['compare', 'target-pregnancy', '--strategy', 'plain'],
    'exit 2: --strategy: compare needs two strategies or more, but has 1: plain',
  ],
  [
    ['compare', 'target-pregnancy', '--baseline', 'plian'],
    'exit 2: --baseline: unknown strategy: plian (did you mean plain?)',
  ],
  [['explain', 'target-pregnancy'], 'exit 2: --consumer: is missing: the id of a person, e.g. --consumer 17'],
  [
    ['explain', 'target-pregnancy', '--consumer', '1', '--days', '5', '--day', '9'],
    'exit 2: --day: 9 is after the last day, 5',
  ],
  [['metrics', 'backlsh'], 'exit 2: unknown metric: backlsh (did you mean backlash?)'],
  [
    ['completion', 'fihs'],
    'exit 2: unknown shell: fihs (did you mean fish?) (creepline completion --help shows what it takes)',
  ],
  [['scenario', 'new', 'My Shop'], 'exit 2: id: My Shop is not an id: lower-case words joined by hyphens'],
  [['metrics', '--color', 'sometimes'], 'exit 2: --color: sometimes is not one of auto, always, never'],
];

describe('a slip ends with exit 2 and a last line that says what is allowed', () => {
  it.each(slips)('%j', async (words, line) => expect(await fail(words)).toEqual([line]));
  it('in a process of its own too, with nothing on stdout', async () => {
    const { code, stdout, lastLine } = await creepline(['rnu']);
    expect({ code, stdout, lastLine }).toEqual({
      code: 2,
      stdout: '',
      lastLine: 'exit 2: unknown command: rnu (did you mean run?)',
    });
  });
});

it('several slips are named at once, counted in the last line', async () => {
  expect(await fail([...run, '--seed', 'x', '--days', '0'])).toEqual([
    '--days: 0 is not a whole number from 1 to 3650',
    '--seed: x is not a whole number from 0 to 4294967295',
    'exit 2: 2 problems',
  ]);
});

it('a wrong scenario file is refused with file, line and column', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'shop.yaml'), 'id: shop\ntitle: Shop\ndays: many\nstrategies:\n  plain: {depht: 0}\n');
  const { code, stderr } = await creepline(['scenario', 'lint', 'shop.yaml'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^shop\.yaml:3:7 /m);
  expect(stderr).toMatch(/^shop\.yaml:5:\d+ .*depth/m);
});

it('one more read of stdin is refused', async () => {
  const { lastLine } = await creepline(['run', '-', '--config', '-'], { input: '{}' });
  expect(lastLine).toBe('exit 2: -: - (stdin) can be read once only');
});

describe('what a failure says', () => {
  it('a defect is one line without a stack, unless more is asked for', () => {
    const defect = new Error('row is undefined\nsecond line');
    expect(describeFailure(defect, false)).toEqual({
      code: 1,
      lines: ['exit 1: internal error: row is undefined, please report'],
    });
    const { lines } = describeFailure(defect, true);
    expect(lines[0]).toContain('run-command-line.test.ts');
    expect(lines.at(-1)).toBe('exit 1: internal error: row is undefined, please report');
  });
  it('whatever is thrown has a code', () => {
    expect(describeFailure('text', false).code).toBe(1);
    expect(describeFailure(new CreeplineError('internal', [{ message: 'sum is NaN' }]), false).code).toBe(1);
    expect(describeFailure(invalid('no'), false)).toEqual({ code: 2, lines: ['exit 2: no'] });
    expect(describeFailure(new Exit(130, 'interrupted'), false)).toEqual({
      code: 130,
      lines: ['exit 130: interrupted'],
    });
  });
});
