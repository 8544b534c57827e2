import { describe, expect, it } from 'vitest';
import { cellWidth, safeText, takeCells } from '../../../../cli/ui/charts/cell-width.ts';
import { chooseChartStyle, toAscii } from '../../../../cli/ui/charts/chart-style.ts';
import { crowdPlane } from '../../../../cli/ui/charts/crowd-plane.ts';
import {
  fitLine,
  lineWidth,
  plainText,
  sideBySide,
  span,
  spread,
  wrapText,
  type Line,
} from '../../../../cli/ui/charts/line.ts';
import { niceRange } from '../../../../cli/ui/charts/plot.ts';
import { peoplePlane } from '../../../../cli/ui/charts/people-plane.ts';
import { seriesChart, type SeriesChartOptions } from '../../../../cli/ui/charts/series-chart.ts';
import { termBar } from '../../../../cli/ui/charts/bars.ts';

const text = (lines: readonly Line[]) => lines.map(plainText);

describe('text in cells', () => {
  it('counts wide letters as two cells and accents as none', () => {
    expect(['abc', 'Zoë', '漢字', 'e\u0301', '🎁'].map(cellWidth)).toEqual([3, 3, 4, 1, 2]);
    expect(takeCells('漢字漢字', 5)).toBe('漢字');
  });
  it('takes control sequences and changes of direction out of text from files', () => {
    expect(safeText('\u001b[31mred\u001b[0m\nnext\u202eoops')).toBe('red next oops');
  });
  it('is cut with an ellipsis or filled to exactly the width', () => {
    for (const width of [0, 1, 5, 9, 30])
      expect(lineWidth(fitLine([span('Zoë '), span('漢字漢字')], width))).toBe(width);
    expect(plainText(fitLine([span('engagement')], 6))).toBe('engag…');
  });
  it('keeps the right end of a spread line and cuts the left one', () => {
    expect(plainText(spread([span('a long title')], [span('seed 42')], 14))).toBe('a long…seed 42');
  });
  it('wraps at blanks', () => expect(wrapText('one two three', 7)).toEqual(['one two', 'three']));
  it('puts blocks side by side, row by row', () => {
    expect(
      text(
        sideBySide(
          [
            [[span('a')], [span('b')]],
            [[span('c')], [span('d')]],
          ],
          2,
        ),
      ),
    ).toEqual(['a  c', 'b  d']);
  });
});

describe('what a terminal can show', () => {
  it.each([
    [{ LANG: 'de_DE.UTF-8', TERM: 'xterm' }, 'braille'],
    [{ LANG: 'C.UTF-8', TERM: 'linux' }, 'block'],
    [{ LC_ALL: 'POSIX', LANG: 'C.UTF-8', TERM: 'xterm' }, 'ascii'],
    [{ LANG: 'C.UTF-8', TERM: 'dumb' }, 'ascii'],
    [{}, 'braille'],
  ] as const)('%o gets %s', (env, style) => expect(chooseChartStyle(env)).toBe(style));
  it('writes everything in ASCII without moving a cell', () => {
    const drawn = '╭─ ▸ Zoë ≠ 漢 ●◐▲× 4 % → −2 ¢…';
    expect(toAscii(drawn)).toMatch(/^[ -~]+$/);
    expect(toAscii(drawn)).toHaveLength(Array.from(drawn).length);
  });
  it('gives the four kinds of people four different letters in ASCII', () => {
    expect(new Set(['●', '◐', '▲', '×'].map(toAscii)).size).toBe(4);
  });
});

describe('a chart over days', () => {
  const line = (values: (number | null | undefined)[], letter = 'A'): SeriesChartOptions['series'][number] => ({
    letter,
    tone: 'first',
    values,
  });
  const draw = (series: SeriesChartOptions['series'], style: SeriesChartOptions['style'] = 'ascii', height = 6) =>
    text(seriesChart({ series, days: 10, width: 30, height, style, format: String }));

  it('is exactly as wide and high as asked, in every style and with any values', () => {
    for (const style of ['braille', 'block', 'ascii'] as const) {
      for (const series of [[], [line([])], [line([null, 1, -3, 1e6])], [line([0, 0]), line([0, 0], 'B')]]) {
        const lines = draw(series, style);
        expect(lines).toHaveLength(6);
        for (const each of lines) expect(cellWidth(each)).toBe(30);
      }
    }
  });
  it('rises from the lower left when values rise', () => {
    const rows = draw([line([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])]).slice(0, 5);
    const columns = rows.map(row => row.indexOf('A')).filter(column => column >= 0);
    expect(columns.length).toBeGreaterThan(3);
    expect(columns).toEqual(columns.toSorted((a, b) => b - a));
  });
  it('names the ends of the scale, starting at 0', () => {
    const lines = draw([line([4.2])]);
    expect(lines[0]).toMatch(/^5┤/);
    expect(lines[4]).toMatch(/^0┤/);
  });
  it('puts the letter of each strategy at the end of its line, apart from each other', () => {
    const lines = draw([line([1, 2], 'A'), line([1, 2], 'B')], 'braille');
    expect(lines.join('\n')).toMatch(/A[\s\S]*B|B[\s\S]*A/);
  });
  it('breaks the line where there is no value, and bridges days that nobody looked at', () => {
    const dots = (values: (number | null | undefined)[]) =>
      draw([line(values)], 'braille')
        .join('')
        .replace(/[^\u2801-\u28ff]/g, '').length;
    const gap = [1, null, null, null, null, null, null, 1];
    const bridge = [1, undefined, undefined, undefined, undefined, undefined, undefined, 1];
    expect(dots(bridge)).toBeGreaterThan(dots(gap));
  });
  it('marks days on which a lever moved on the axis', () => {
    const [axis] = text(
      seriesChart({
        series: [line([1])],
        days: 10,
        width: 40,
        height: 5,
        style: 'braille',
        format: String,
        marks: [5],
      }),
    ).slice(-1);
    expect(axis).toContain('↑');
  });
  it('ends its scale on round numbers', () => {
    expect(niceRange([0.42])).toEqual([0, 0.5]);
    expect(niceRange([-3.1, 12])).toEqual([-5, 15]);
    expect(niceRange([])).toEqual([0, 0.01]);
  });
});

describe('the crowd on its plane', () => {
  const histogram = new Uint32Array(16);
  histogram[0] = 1000;
  histogram[15] = 3;
  const plane = (columns: number, rows: number, most = 1000) =>
    text(crowdPlane({ histogram, side: 4, columns, rows, most, tone: 'first' }));

  it('stands engaged people right and creeped-out people on top', () =>
    expect(plane(4, 4)).toEqual(['   ░', '    ', '    ', '█   ']));
  it('fills any number of cells exactly', () => {
    for (const [columns, rows] of [
      [9, 7],
      [2, 2],
      [1, 1],
      [23, 5],
    ] as const) {
      const lines = plane(columns, rows);
      expect(lines).toHaveLength(rows);
      for (const each of lines) expect(cellWidth(each)).toBe(columns);
    }
  });
  it('draws equal numbers equally dark when planes share their fullest cell', () =>
    expect(plane(4, 4, 1_000_000)[3]![0]).not.toBe('█'));
});

describe('people on the plane', () => {
  const people = { engagement: [0, 0, 1], creepiness: [0, 0, 1], status: [0, 3, 2] };
  it('shows one mark a person, also where two stand in one place', () => {
    const { lines, hidden } = peoplePlane({ ...people, columns: 6, rows: 4 });
    const marks = text(lines).join('').replaceAll(' ', '');
    expect(marks).toHaveLength(3);
    expect(new Set(marks)).toEqual(new Set(['●', '×', '▲']));
    expect(hidden).toBe(0);
    expect(text(lines)[0]!.at(-1)).toBe('▲');
  });
  it('always finds a place for the person under the cursor', () => {
    const many = { engagement: Array(60).fill(0), creepiness: Array(60).fill(0), status: Array(60).fill(0) };
    const { lines, hidden } = peoplePlane({ ...many, columns: 20, rows: 20, selected: 59 });
    expect(lines.flat().filter(({ marked }) => marked)).toHaveLength(1);
    expect(hidden).toBe(60 - 16);
  });
});

describe('small pictures', () => {
  it('draws what adds to the right and what takes away to the left of a middle line', () => {
    expect(plainText(termBar(2, 4, 9))).toBe('    │██  ');
    expect(plainText(termBar(-4, 4, 9))).toBe('████│    ');
    expect(plainText(termBar(0.5, 4, 9))).toBe('    │▌   ');
  });
});
