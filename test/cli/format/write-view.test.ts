import { describe, expect, it } from 'vitest';
import type { View } from '../../../cli/format/view.ts';
import { markdownTable } from '../../../cli/format/markdown.ts';
import { toCsv, toNdjson, toTabs, writeView } from '../../../cli/format/write-view.ts';

const look = { color: false, unicode: true, width: 100 };
const table = {
  columns: ['name', 'mean'],
  rows: [
    ['a, "b"', 1.5],
    ['c\nd', null],
  ],
} as const;
const view: View = { json: { a: 1 }, table, human: () => 'mean 4 ± 1 → ▁', plain: () => 'mean\t4' };

describe('each format', () => {
  it('csv quotes what needs quotes, and nothing stands for no number', () => {
    expect(toCsv(table)).toBe('name,mean\n"a, ""b""",1.5\n"c\nd",\n');
  });
  it('ndjson is one object a line with the schema version', () => {
    const lines = toNdjson(table)
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as object);
    expect(lines).toEqual([
      { schemaVersion: '1.0', name: 'a, "b"', mean: 1.5 },
      { schemaVersion: '1.0', name: 'c\nd', mean: null },
    ]);
  });
  it('plain keeps a record on its line', () => {
    expect(toTabs(table)).toBe('name\tmean\na, "b"\t1.5\nc d\t-');
  });
  it('markdown keeps a record on its line and every cell in its place', () => {
    expect(
      markdownTable({
        columns: ['name', 'mean'],
        rows: [
          ['a | b', 1.5],
          ['c\nd', null],
        ],
      }),
    ).toBe('| name | mean |\n| --- | --- |\n| a \\| b | 1.5 |\n| c d |  |');
    expect(writeView({ ...view, markdown: () => '# A report' }, 'markdown', look)).toBe('# A report\n');
  });
  it('ends in exactly one line break', () => {
    for (const format of ['human', 'plain', 'json', 'ndjson', 'csv', 'markdown'] as const)
      expect(writeView(view, format, look)).toMatch(/[^\n]\n$/);
  });
  it('keeps to ASCII where nothing else can be shown', () => {
    expect(writeView(view, 'human', { ...look, unicode: false })).toBe('mean 4 +/- 1 -> ?\n');
  });
});
