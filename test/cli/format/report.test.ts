import { describe, expect, it } from 'vitest';
import { clearlyBest, worstSegment } from '../../../cli/format/report-parts.ts';
import { tableOfCompare, tableOfRun } from '../../../cli/format/report-rows.ts';
import { humanCompare } from '../../../cli/format/view-compare.ts';
import { humanRun, plainRun } from '../../../cli/format/view-run.ts';
import { estimate, facts, look, pair, report, segment, strategy } from '../support/report-fixture.ts';

const careful = strategy('careful', estimate(0.01, 0.002), [
  segment('none', 400, 0.005),
  segment('very', 300, 0.03),
  segment('somewhat', 12, 0.9),
]);
const bold = strategy('bold', estimate(0.2, 0.01));

describe('a report for people', () => {
  const text = humanRun(report([careful, bold]), facts, look);
  it('says the question, the verdict and every number with its interval', () => {
    for (const part of [
      'A small shop',
      'What do people put up with?',
      'bold pays more.',
      '1.00 % ± 0.20',
      '20.0 % ± 1.0',
    ])
      expect(text).toContain(part);
  });
  it('says what it is, and how to get it again', () => {
    for (const part of [
      '12,000 people',
      '4 replications',
      'seed 7',
      'not a forecast',
      '0123456789abcdef',
      'creepline run shop --seed 7',
      'something to know',
    ])
      expect(text).toContain(part);
    expect(text.replaceAll('\n', ' ')).toContain('Of 5 numbers in the model 3 have a source, 2 are assumed.');
  });
  it('fits its width, however many strategies there are', () => {
    const many = report(Array.from({ length: 9 }, (_, i) => strategy(`strategy-number-${i}`, estimate(0.2, 0.01))));
    for (const width of [80, 100, 120]) {
      const lines = humanRun(many, facts, { ...look, width })
        .split('\n')
        .map(line => line.trimEnd());
      expect(
        Math.max(...lines.filter(line => !line.startsWith('creepline ')).map(line => line.length)),
      ).toBeLessThanOrEqual(width);
    }
  });
});

it('the same report without alignment has one labelled record a line', () => {
  const lines = plainRun(report([careful, bold]), facts).split('\n');
  expect(lines).toContain('backlash\tcareful\t0.01\t0.008\t0.012\tshare');
  expect(lines).toContainEqual(
    expect.stringMatching(/^worst segment\tcareful\tconcern very\tbacklash\t0\.03\t0\.0\d+\t0\.0\d+$/),
  );
  expect(lines).toContain('worst segment\tbold\tnone');
  expect(lines.every(line => line.includes('\t'))).toBe(true);
});

describe('the worst segment', () => {
  it('is the one with most backlash among those with enough people, with a wider interval than its own', () => {
    const worst = worstSegment(careful)!;
    expect(worst).toMatchObject({ name: 'concern very', backlash: { mean: 0.03, ofSegments: 2 }, unit: 'share' });
    expect(worst.backlash.high! - 0.03).toBeGreaterThan(0.01);
  });
  it('is none where nobody turns', () => {
    expect(
      worstSegment(strategy('kind', estimate(0, 0), [segment('very', 300, 0), segment('none', 300, 0)])),
    ).toBeUndefined();
  });
});

describe('the clearly best strategy', () => {
  const best = (...strategies: Parameters<typeof clearlyBest>[1]) =>
    clearlyBest({ key: 'backlash', label: '', unit: '', better: 'down' }, strategies);
  it('has an interval that touches no other', () => {
    expect(best(careful, bold)).toBe('careful');
    expect(best(careful, strategy('near', estimate(0.011, 0.002)))).toBeUndefined();
  });
  it('is not looked for among one, or where a number is missing', () => {
    expect(best(careful)).toBeUndefined();
    expect(best(careful, strategy('silent', { mean: null, low: null, high: null, unit: 'share' }))).toBeUndefined();
  });
});

describe('rows for spreadsheets', () => {
  it('a run has everybody first, then each segment', () => {
    const { columns, rows } = tableOfRun(report([careful]));
    expect(columns).toEqual(['strategy', 'axis', 'value', 'people', 'metric', 'mean', 'low', 'high', 'unit']);
    expect(rows[0]).toEqual(['careful', 'all', 'all', 12_000, 'backlash', 0.01, 0.008, 0.012, 'share']);
    expect(rows[2]?.slice(0, 5)).toEqual(['careful', 'concern', 'very', 300, 'backlash']);
  });
  it('a comparison has differences, and ratios where there are any', () => {
    const { rows } = tableOfCompare({
      ...report([careful, bold]),
      pairs: [pair('bold', 'careful', estimate(0.19, 0.01))],
    });
    expect(rows.map(row => row.slice(0, 7))).toEqual([
      ['bold', 'careful', 'all', 'all', 12_000, 'backlash', 'difference'],
      ['bold', 'careful', 'concern', 'very', 300, 'backlash', 'difference'],
      ['bold', 'careful', 'concern', 'very', 300, 'backlash', 'ratio'],
    ]);
  });
});

describe('a comparison for people', () => {
  const text = (half: number) =>
    humanCompare({ ...report([careful, bold]), pairs: [pair('bold', 'careful', estimate(0.19, half))] }, facts, look);
  it('judges only when the whole interval is on one side of nothing', () => {
    expect(text(0.01)).toMatch(/backlash +\+19\.0 points ± 1\.0 +worse/);
    expect(text(0.3)).toMatch(/backlash +\+19\.0 points ± 30\.0 +no clear difference/);
  });
  it('names people who were lost, with the reason', () => {
    expect(text(0.01)).toContain('person 17, replication 0, under bold: creepy');
  });
});
