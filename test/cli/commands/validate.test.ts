import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/source-text.ts';
import { creepline } from '../support/run-creepline.ts';

const sizes = ['--consumers', '300', '--reps', '2'];

describe('validate', () => {
  it('sets the model beside findings, in every format, whatever the number of threads', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map(jobs =>
        creepline(['validate', '--only', 'c15,C10', ...sizes, '--format', 'json', '--jobs', jobs]),
      ),
    );
    expect(one!.stdout).toBe(two!.stdout);
    const report = JSON.parse(one!.stdout);
    expect(report).toMatchObject({
      people: 300,
      replications: 2,
      seed: 42,
      counts: { targets: 2, measures: 4 },
      knownMisses: expect.any(Array),
    });
    expect(report.targets.map(({ id }: { id: string }) => id)).toEqual(['C10', 'C15']);
    expect(report.targets[1].measures[0]).toMatchObject({
      id: 'opens',
      band: [0.16, 0.28],
      sign: null,
      unit: 'per message',
    });
    const { stdout } = await creepline(['validate', '--only', 'C15', ...sizes, '--format', 'csv']);
    expect(stdout.split('\n').map(line => line.split(',')[3])).toEqual([
      'measure',
      'opens',
      'clicks',
      'unsubscribes',
      undefined,
    ]);
  });

  it('ends with 3 and the names of what missed without being listed, with 0 when nothing did', async () => {
    const { code, lastLine, stdout } = await creepline([
      'validate',
      '--only',
      'C10,C16',
      '--consumers',
      '300',
      '--reps',
      '2',
      '--format',
      'json',
    ]);
    const { surprises } = JSON.parse(stdout) as { surprises: { id: string; status: string }[] };
    const missed = surprises.filter(({ status }) => status === 'miss').map(({ id }) => id);
    expect(code).toBe(surprises.length === 0 ? 0 : 3);
    if (missed.length > 0) expect(lastLine).toContain(missed.join(', '));
  });

  it('writes a report in Markdown, with each measure, what is asked of it and what is known to be missed', async () => {
    const { stdout } = await creepline(['validate', '--only', 'C15', ...sizes, '--format', 'markdown']);
    const heads = stdout.split('\n').filter(line => line.startsWith('#'));
    expect(heads).toEqual([
      '# Validation: the model beside published findings',
      '## Findings',
      '## Measures',
      '## Known misses',
    ]);
    expect(stdout).toMatch(/^\*\*[01] of 1 findings hit\*\*/m);
    const rows = stdout.split('\n').filter(line => line.startsWith('| C15 | '));
    expect(rows.map(row => row.split(' | ')[1])).toEqual([
      expect.stringMatching(/^hit$|^\*\*miss\*\*$/),
      'opens',
      'clicks',
      'unsubscribes',
    ]);
    expect(rows[1]).toContain('16.0 % to 28.0 %');
  });

  it('says for people that nothing is fitted yet', async () => {
    const { stdout } = await creepline(['validate', '--only', 'C15', ...sizes, '--format', 'human']);
    expect(stdout).toMatch(/of 1 findings hit/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Some fifty parameters are fitted to these findings and to surveys',
    );
  });

  it('says of the wider record whether sign and size are right, and fails nothing', async () => {
    const { code, stdout } = await creepline(['validate', '--record', '--only', 'w07', ...sizes, '--format', 'json']);
    expect(code).toBe(0);
    const { entries, counts } = JSON.parse(stdout);
    expect(counts).toMatchObject({ findings: 1, signs: { of: 1 }, sizes: { of: 1 } });
    expect(entries[0]).toMatchObject({
      id: 'W07',
      knownTo: ['plan.costSkew'],
      measures: [{ sign: '-', published: -0.17 }],
      placebo: { id: 'even-delivery' },
    });
    const { stdout: table } = await creepline([
      'validate',
      '--record',
      '--only',
      'W07,W10',
      ...sizes,
      '--format',
      'human',
    ]);
    expect(table.replaceAll(/\s+/g, ' ')).toMatch(/of 2 findings have the right sign, . of 1 the right size/);
  });

  it('says of the development set what it is waiting for', async () => {
    const args = ['validate', '--evidence', 'development', '--only', 'R21,R43', ...sizes];
    const { code, stdout } = await creepline([...args, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      entries: [{ id: 'R43', measures: [{ sign: '+' }] }],
      waiting: [{ id: 'R21', needs: ['exit'] }],
    });
    expect((await creepline([...args, '--format', 'human'])).stdout).toMatch(/R21 +exit/);
  });

  it("tries a study and a survey of one's own, in plausible worlds too", async () => {
    const [study, survey] = [
      join(root, 'scenarios/evidence/C15.yaml'),
      join(root, 'scenarios/surveys/marigold-2023.yaml'),
    ];
    const args = ['validate', '--file', study, '--file', survey, '--consumers', '300', '--reps', '2'];
    const { code, stdout } = await creepline([...args, '--ensemble', '2', '--format', 'json']);
    expect(code).toBe(0);
    const { entries, surveys } = JSON.parse(stdout);
    expect(entries).toMatchObject([
      { id: 'C15', measures: [{ id: 'opens', band: [0.16, 0.28], worlds: { of: 2, signRight: null } }, {}, {}] },
    ]);
    expect(surveys).toMatchObject([{ survey: { id: 'marigold-2023' } }]);
  });

  it('says where a file of that kind is wrong, and what goes together', async () => {
    const wrong = join(root, 'scenarios/coverage.yaml');
    expect(await creepline(['validate', '--file', wrong])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/coverage.yaml:\d+:\d+/),
    });
    const study = join(root, 'scenarios/evidence/C15.yaml');
    expect(await creepline(['validate', '--file', study, '--file', study])).toMatchObject({
      code: 2,
      lastLine: expect.stringContaining('--file: two files are named C15'),
    });
    expect(await creepline(['validate', '--record', '--file', study])).toMatchObject({
      code: 2,
      lastLine: expect.stringContaining('--file: cannot be given together with --record'),
    });
  });

  it('asks people what a finding was asked, and needs no arms for it', async () => {
    const { code, stdout } = await creepline([
      'validate',
      '--only',
      'C07',
      '--consumers',
      '1000',
      '--reps',
      '2',
      '--format',
      'json',
    ]);
    const { targets } = JSON.parse(stdout) as { targets: { measures: { unit: string; simulated: number }[] }[] };
    expect([0, 3]).toContain(code);
    const shares = targets[0]!.measures.filter(({ unit }) => unit === 'share').map(({ simulated }) => simulated);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('knows its findings by name', async () => {
    expect(await creepline(['validate', '--only', 'C21'])).toMatchObject({
      code: 2,
      stdout: '',
      lastLine: expect.stringContaining('--only: unknown finding: C21'),
    });
  });
});
