import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { creepline, temporaryFolder } from '../support/run-creepline.ts';

const own = `id: mine
title: Mine
source: pew-2016
confidence: medium
form: acceptable
items:
  - {id: card, says: a loyalty card, data: [purchase], benefit: .6}
  - {id: car, says: a tracker in the car, data: [location], benefit: .6}
  - {id: home, says: a thermostat, data: [location], infers: [lifeevents]}
`;

function folderWith(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mine.yaml'), text);
  return folder;
}

describe('creepline survey', () => {
  it('lists what can be asked', async () => {
    const { code, stdout } = await creepline(['survey', 'list', '--format', 'csv']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('id,title,question,source,confidence,asked,population,items,shift,input');
    expect(stdout).toContain('turow-2009,');
  });

  it('puts a survey of one’s own to people, says how answers go together, and why', async () => {
    const cwd = folderWith(own);
    const { code, stdout } = await creepline(
      [
        'survey',
        'run',
        'mine.yaml',
        '--joint',
        'card,car',
        '--population',
        'gb',
        '--consumers',
        '500',
        '--format',
        'json',
      ],
      { cwd },
    );
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as {
      population: object;
      items: { answers: { share: number }[]; why: { says: string[]; parts: object[] } }[];
      joint: { cells: { share: number }[] };
    };
    expect(report.population).toEqual({ name: 'gb', people: 500 });
    expect(report.items).toHaveLength(3);
    expect(report.joint.cells).toHaveLength(4);
    expect(report.items[2]!.why.says).toEqual(['from location, lifeevents']);
    expect(report.items[2]!.why.parts.length).toBeGreaterThan(1);
  });

  it('gives editors a schema of such files', async () => {
    const { stdout } = await creepline(['survey', 'schema']);
    // a survey of one's own has no source
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Survey', required: ['id', 'title', 'form', 'items'] });
  });

  it('says of all surveys at once what is asked of them, and whether it is met', async () => {
    const { code, stdout } = await creepline(['survey', 'run', '--consumers', '1000', '--format', 'json']);
    expect(code).toBe(0);
    const { goals, input, answered } = JSON.parse(stdout) as {
      goals: { met: boolean }[];
      input: object[];
      answered: object[];
    };
    expect([goals.length, input.length, answered.length]).toEqual([6, 3, 7]);
  });

  it('asks the people of an audience', async () => {
    const cwd = folderWith(own);
    writeFileSync(
      join(cwd, 'few.csv'),
      `age,gender\n${Array.from({ length: 30 }, (_, i) => `${20 + i},${i % 2 ? 'f' : 'm'}`).join('\n')}\n`,
    );
    const { code, stdout } = await creepline(
      ['survey', 'run', 'mine.yaml', '--population', 'few.csv', '--format', 'json'],
      { cwd },
    );
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { population: { people: number } }).population.people).toBe(30);
  });

  it('is read by people: answers, groups, reasons', async () => {
    const { stdout } = await creepline(['survey', 'run', 'mine.yaml', '--consumers', '500', '--format', 'human'], {
      cwd: folderWith(own),
    });
    expect(stdout).toContain('a tracker in the car');
    expect(stdout).toMatch(/home {2}from location, lifeevents\n +score/);
    expect(stdout).toMatch(/card: yes +age +18-29 \d+/);
  });

  it('says where a file is wrong, and the nearest name of what it does not know', async () => {
    const wrong = await creepline(['survey', 'run', 'mine.yaml'], {
      cwd: folderWith(own.replace('form: acceptable', 'form: aceptable')),
    });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('mine.yaml:5:7 form: "aceptable" is not one of acceptable,');
    expect((await creepline(['survey', 'run', 'turow-2008'])).stderr).toContain(
      'unknown survey: turow-2008 (did you mean turow-2009?)',
    );
    expect((await creepline(['survey', 'run', '--joint', 'a,b'])).stderr).toContain(
      '--joint: is of one survey: name it',
    );
  });
});
