import { describe, expect, it } from 'vitest';
import { viewMetrics } from '../../../cli/format/view-metrics.ts';
import { metrics, type Metric } from '../../../sim/index.ts';
import { projectFiles, readSource, stripComments } from '../../support/source-text.ts';
import { look } from '../support/report-fixture.ts';

const invented: Metric = {
  ...metrics[0]!,
  key: 'inventedHarm',
  label: 'invented harm',
  unit: 'tears',
  range: [0, 12_000],
  better: 'down',
  group: 'harm',
  doc: 'What nobody thought of.',
  source: 'ASSUMED',
  empty: 'nobody cried',
};

describe('the list of metrics', () => {
  const { json, table, human } = viewMetrics([...metrics, invented]);

  it('says of each one meaning, unit, range, direction and source, and when it has no value', () => {
    expect(json).toContainEqual({
      key: 'inventedHarm',
      label: 'invented harm',
      unit: 'tears',
      range: [0, 12_000],
      better: 'down',
      doc: 'What nobody thought of.',
      source: 'ASSUMED',
      group: 'harm',
      empty: 'nobody cried',
    });
    expect(json).toHaveLength(metrics.length + 1);
    expect(table!.rows.every(row => row.length === table!.columns.length)).toBe(true);
  });
  it('puts it for people under what it is about, within the width of the screen', () => {
    const text = human({ ...look, width: 80 });
    const harm = text.slice(text.indexOf('What it does to people'), text.indexOf('Both together'));
    expect(harm).toContain(
      '  inventedHarm\n    What nobody thought of.\n    tears, 0 to 12,000, less is better, ASSUMED; no value: nobody cried',
    );
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('a new metric', () => {
  it('needs no screen to know it: no file of the terminal or the page names a harm', () => {
    const harms = metrics.filter(({ group }) => group === 'harm').map(({ key }) => key);
    expect(harms.length).toBeGreaterThan(5);
    const files = projectFiles().filter(path => /^(cli|web)\/.*\.tsx?$/.test(path));
    expect(files.length).toBeGreaterThan(100);
    const naming = files.filter(path => {
      const code = stripComments(readSource(path).text);
      return harms.some(key => new RegExp(`['".]${key}\\b`).test(code));
    });
    expect(naming).toEqual([]);
  });
});
