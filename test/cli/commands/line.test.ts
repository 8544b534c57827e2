import { describe, expect, it } from 'vitest';
import { lineChart } from '../../../cli/format/line-chart.ts';
import { tableOfLine } from '../../../cli/format/line-rows.ts';
import { humanLine } from '../../../cli/format/view-line.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatSetting, type LineFinding, type LineReport } from '../../../sim/index.ts';
import { estimate, look, report } from '../support/report-fixture.ts';
import { creepline, small, temporaryFolder } from '../support/run-creepline.ts';

const values = [0, 0.25, 0.5, 0.75, 1];
const heights = [100, 140, 160, 120, 60];

const finding: LineFinding = {
  people: 12_000,
  outcome: 'within',
  best: { mean: 0.46, low: 0.33, high: 0.59 },
  ends: { low: estimate(0, 0), high: estimate(0.25, 0.1) },
  firstLoss: { from: 0.5, to: 0.75 },
  sentence: 'Value after backlash is best at depth 0.46.',
  points: values.map((value, i) => ({
    value,
    metrics: { valueAfterBacklash: estimate(heights[i]!, 5, 'cents per person'), backlash: estimate(value / 10, 0.01) },
  })),
  steps: values
    .slice(1)
    .map((to, i) => ({ from: values[i]!, to, difference: estimate(heights[i + 1]! - heights[i]!, 9) })),
};
const { strategies: _none, ensemble: _asWell, ...head } = report([]);
const line: LineReport = {
  ...head,
  strategy: { id: 'bold', title: 'Bold' },
  lever: { key: 'depth', label: 'Depth', unit: 'scale', min: 0, max: 1, step: 0.25, current: 0.5 },
  metric: { key: 'valueAfterBacklash', label: 'value after backlash', unit: 'cents per person', better: 'up' },
  values,
  overall: finding,
  segments: [
    {
      ...finding,
      axis: 'concern',
      value: 'very',
      people: 300,
      outcome: 'none',
      best: { mean: 0, low: 0, high: 0.125 },
    },
    {
      ...finding,
      axis: 'concern',
      value: 'none',
      people: 20,
      outcome: 'tooFewPeople',
      best: { mean: null, low: null, high: null, reason: 'few' },
    },
  ],
};
const labels = { valueAfterBacklash: 'value after backlash', backlash: 'backlash' };
const facts = {
  verdict: finding.sentence,
  labels,
  sourced: 3,
  assumed: 2,
  again: 'creepline line shop --lever depth',
};

describe('a line for people', () => {
  const text = humanLine(line, facts, look);
  it('says where it is, what each step changes, and for whom it is elsewhere', () => {
    for (const part of [
      'Value after backlash is best at depth 0.46.',
      '160 ct ± 5',
      '+20.0 ct ± 9.0',
      '−40.0 ct ± 9.0',
      'none within range',
      'too few people',
      'creepline line shop',
    ])
      expect(text).toContain(part);
  });
  it('marks the value nearest to the best one', () => {
    expect(
      text
        .split('\n')
        .filter(row => row.startsWith('●'))
        .map(row => row.split(/\s+/)[1]),
    ).toEqual(['0.5', 'nearest']);
  });
  it('draws the hill with its best value and interval below', () => {
    const rows = lineChart(line, labels, look).split('\n');
    const [hill = '', , best = '', axis = ''] = rows.slice(1);
    expect(hill).toMatch(/^value after backlash {2}▄+▇+█+▅+▁+ {2}60\.0 ct to 160 ct$/);
    // the top of the hill is at half of the range, 0.46 a little before
    expect(best.indexOf('●')).toBeGreaterThan(hill.indexOf('▇'));
    expect(best.indexOf('●')).toBeLessThanOrEqual(hill.lastIndexOf('█'));
    expect(best.trimEnd()).toMatch(/^best +─+●─+$/);
    expect(axis).toMatch(/^depth +0 +1$/);
  });
  it('draws no best value where there is none', () => {
    expect(lineChart({ ...line, overall: { ...finding, outcome: 'none' } }, labels, look)).not.toContain('●');
  });
});

it('rows for spreadsheets have everybody first: best value, ends, each value, each step', () => {
  const { columns, rows } = tableOfLine(line);
  expect(rows[0]).toEqual([
    'bold',
    'depth',
    'all',
    'all',
    12_000,
    'within',
    'best',
    'valueAfterBacklash',
    0,
    1,
    0.46,
    0.33,
    0.59,
    'scale',
  ]);
  const quantity = columns.indexOf('quantity');
  const count = (name: string) => rows.filter(row => row[quantity] === name).length;
  expect(['best', 'bestAtLow', 'bestAtHigh', 'value', 'step'].map(count)).toEqual([3, 3, 3, 30, 12]);
  expect(rows.every(row => row.length === columns.length)).toBe(true);
});

it('values of levers are written with no more decimals than they need', () => {
  expect([0, 0.1, 0.30000000000000004, 2.1, 1825, -3].map(formatSetting)).toEqual([
    '0',
    '0.1',
    '0.3',
    '2.1',
    '1825',
    '−3',
  ]);
});

describe('the command', () => {
  const words = [
    'line',
    'target-pregnancy',
    '--lever',
    'visibility',
    '--strategy',
    'predicted',
    '--from',
    '.1',
    '--to',
    '.7',
    '--steps',
    '3',
    ...small,
  ];
  it('gives the same line on one thread and on three, and replay finds the same digest', async () => {
    const [one, three] = await Promise.all(
      ['1', '3'].map(jobs => creepline([...words, '--jobs', jobs, '--format', 'json'])),
    );
    expect(one!.code).toBe(0);
    expect(JSON.parse(one!.stdout)).toEqual(JSON.parse(three!.stdout));
    expect(JSON.parse(one!.stdout)).toMatchObject({
      values: [0.1, 0.3, 0.5, 0.7],
      lever: { min: 0.1, max: 0.7, step: 0.2, current: 0.3 },
    });
    const file = join(temporaryFolder(), 'line.json');
    writeFileSync(file, one!.stdout);
    expect(await creepline(['replay', file])).toMatchObject({ code: 0, stderr: '' });
  });
  it('says a command that gives the same digest again', async () => {
    const { stdout } = await creepline(words);
    const [digest, again] = ['digest', 'again'].map(
      label =>
        stdout
          .split('\n')
          .find(row => row.startsWith(`${label}\t`))
          ?.split('\t')[1] ?? '',
    );
    expect((await creepline(again?.split(' ').slice(1) ?? [])).stdout).toContain(`digest\t${digest}`);
  });
  it.each([
    [['line', 'target-pregnancy'], '--lever: is missing'],
    [['line', 'target-pregnancy', '--lever', 'visibilty'], 'did you mean visibility?'],
    [['line', 'target-pregnancy', '--lever', 'channels'], 'levers with a line: '],
    [['line', 'target-pregnancy', '--lever', 'depth', '--metric', 'backlsh'], 'did you mean backlash?'],
    [['line', 'target-pregnancy', '--lever', 'depth', '--steps', '1'], 'not a whole number from 2 to 100'],
    [
      ['line', 'target-pregnancy', '--lever', 'depth', '--from', '.5', '--to', '2'],
      '--to: 2 is outside 0..1, the range of depth',
    ],
    [['line', 'target-pregnancy', '--lever', 'depth', '--from', 'half'], '--from: half is not a number'],
    [['line', 'target-pregnancy', '--lever', 'depth', '--strategy', 'predictd'], 'did you mean predicted?'],
  ])('%s ends with 2 and a way out', async (line, message) => {
    const { code, stdout, stderr } = await creepline(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
