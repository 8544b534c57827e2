import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { creepline, temporaryFolder } from '../support/run-creepline.ts';

const head =
  'id: mine\ntitle: Mine\nquestion: What?\ndays: 7\nreplications: 6\npopulation: {size: 400}\nstrategies: {plain: batch-and-blast, bold: hyper-covert}\n';

function lint(lines: readonly string[], ...words: string[]) {
  const file = join(temporaryFolder(), 'mine.yaml');
  writeFileSync(file, `${head}expect:\n${lines.map(line => `  - ${line}\n`).join('')}`);
  return creepline(['scenario', 'lint', file, ...words]);
}

const holds = 'delta(creepiness, bold - plain) > 0';
const fails = 'delta(creepiness, bold - plain) < 0';
const open = 'mean(creepiness{country=DE}, bold) > 0';

describe('scenario lint', () => {
  it('reads expected lines without running anything, and names the letter where one goes wrong', async () => {
    expect(await lint([holds, fails])).toMatchObject({ code: 0 });
    const { code, stdout, stderr } = await lint([
      holds,
      'delta(creepiness, bald - plain) > 0',
      '"backlash(bold) < 3"',
      'share(clickRate{age=18-29},\n    bold) < 3',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/mine\.yaml:10:23 expect\.1: unknown strategy: bald \(did you mean bold\?\)\n/);
    expect(stderr).toMatch(/mine\.yaml:11:21 expect\.2: backlash is always in 0\.\.1, so 3 decides nothing\n/);
    expect(stderr).toMatch(/mine\.yaml:12:5 expect\.3: /);
  });

  it('names a line that came with the extended scenario by its text', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'base.yaml'), `${head}expect: ["backlash(bald) < .3"]\n`);
    writeFileSync(join(folder, 'more.yaml'), 'extends: ./base.yaml\n');
    const { lastLine } = await creepline(['scenario', 'lint', join(folder, 'more.yaml')]);
    expect(lastLine).toMatch(
      /more\.yaml expect: "backlash\(bald\) < \.3" at letter 10: unknown strategy: bald \(did you mean bold\?\)$/,
    );
  });

  it('does not take flags of a run without one', async () => {
    expect((await lint([holds], '--reps', '3')).lastLine).toBe(
      'exit 2: --replications: says how to run, so it needs --run',
    );
  });
});

describe('scenario lint --run', () => {
  it('judges each line: exit 0 when all pass, 3 when one fails, 4 when one has no verdict', async () => {
    const passed = await lint([holds], '--run', '--jobs', '2');
    expect([passed.code, passed.stderr, passed.stdout.split('\n')[1]?.split('\t')[1]]).toEqual([0, '', 'pass']);
    const failed = await lint([holds, fails, open], '--run');
    expect([failed.code, failed.lastLine]).toEqual([3, `exit 3: 1 of 3 expected lines failed, mine: ${fails}`]);
    expect(
      failed.stdout
        .split('\n')
        .slice(1, 4)
        .map(line => line.split('\t')[1]),
    ).toEqual(['pass', 'fail', 'no data']);
    const undecided = await lint([holds, open], '--run');
    expect([undecided.code, undecided.lastLine]).toEqual([
      4,
      `exit 4: 1 of 2 expected lines without a verdict, mine: ${open}`,
    ]);
  });

  it('prints a line for people, and the same as JSON, whatever the number of threads', async () => {
    const human = await lint(
      [holds, 'share(openRate{gender=female}, bold) > .1'],
      '--run',
      '--format',
      'human',
      '--seed',
      '5',
    );
    expect(human.stdout).toMatch(
      /^mine {2}6 replications of 400 people, seed 5\n {2}pass: delta\(creepiness, bold - plain\) > 0; \+\d+\.\d points, \+\d+\.\d to \+\d+\.\d; held in 100 % of 6 replications\n {2}pass: share/,
    );
    const [one, two] = await Promise.all(
      ['1', '2'].map(jobs => lint([holds], '--run', '--format', 'json', '--jobs', jobs)),
    );
    expect(one).toEqual(two);
    expect(JSON.parse(one!.stdout)).toEqual({
      schemaVersion: '1.0',
      scenarios: [
        {
          scenario: 'mine',
          seed: 42,
          replications: 6,
          people: 400,
          lines: [
            expect.objectContaining({
              line: holds,
              outcome: 'pass',
              held: 1,
              replications: 6,
              unit: 'per message',
              estimate: expect.objectContaining({ low: expect.any(Number) }),
            }),
          ],
        },
      ],
    });
  });

  it('says so when a scenario expects nothing', async () => {
    const { code, stdout } = await creepline([
      'scenario',
      'lint',
      'hillstrom-email',
      '--run',
      '--format',
      'human',
      '--set',
      'expect=[]',
    ]);
    expect([code, stdout]).toEqual([0, 'hillstrom-email  expects nothing\n']);
  });
});
