import { formatDifference, formatValue } from '../../../sim/index.ts';
import { rangeOf, sparkline } from '../../format/sparkline.ts';
import { fitLine, fitRight, fitText, span, wrapText, type Line } from '../charts/line.ts';
import { isBetter, metricRows, metricTabs, type MetricRow } from '../state/metric-rows.ts';
import { clamp } from '../state/ui-state.ts';
import { worstSegment } from '../state/segments.ts';
import { comparedArms, type MetricInfo, type View } from '../state/view.ts';
import { Lines } from './Lines.tsx';
import { boxLines, insideOf, listWindow, type PanelProps } from './pane-box.ts';

const column = 9;
/** `+0.123 points` */
const differenceColumn = 13;
const sparkCells = 8;
/** how wide a pane must be before differences get a picture too */
const leastForSpark = 56;

/** Both strategies in numbers, and what changing from one to the other does: same people, same luck. */
export function MetricsPanel({ view, title, focused, width, height }: PanelProps) {
  const inside = insideOf({ width, height });
  const rows = metricRows(view);
  const cursor = clamp(view.ui.cursors.metrics, rows.length);
  const about = inside.height >= 12 ? aboutLines(view, rows[cursor], inside.width) : [];
  const listHeight = inside.height - 1 - about.length;
  const list = listWindow(rows, cursor, listHeight).map(({ row, index }) =>
    rowLine(view, row, focused && index === cursor, inside.width),
  );
  const content = [
    headLine(view, inside.width),
    ...padTo(list.length > 0 ? list : [emptyLine(view)], listHeight),
    ...about,
  ];
  return (
    <Lines
      lines={boxLines(
        { title, tabs: { names: metricTabs, open: view.ui.tabs.metrics }, focused, width, height },
        content,
      )}
    />
  );
}

function padTo(lines: readonly Line[], height: number): Line[] {
  return Array.from({ length: height }, (_, i) => lines[i] ?? []);
}

function headLine(view: View, width: number): Line {
  const arms = comparedArms(view);
  const [a, b] = arms;
  const values = arms.map(({ letter, tone }) => span(fitRight(letter, column), { tone, strong: true }));
  const difference =
    b === undefined ? [] : [span(fitRight(`${b.letter}−${a!.letter}`, differenceColumn), { tone: 'muted' })];
  return fitLine([span(fitText('', labelWidth(view, width))), ...values, ...difference], width);
}

function labelWidth(view: View, width: number): number {
  const arms = comparedArms(view).length;
  const compared = arms > 1 ? differenceColumn + 2 : 0;
  return Math.max(8, width - arms * column - compared - (hasSpark(view, width) ? sparkCells + 1 : 0));
}

function hasSpark(view: View, width: number): boolean {
  return width >= leastForSpark && comparedArms(view).length > 1;
}

function rowLine(view: View, row: MetricRow, marked: boolean, width: number): Line {
  const arms = comparedArms(view);
  const label = `${marked ? '▸' : ' '}${row.metric.label}`;
  const values = row.values.map((value, i) =>
    span(fitRight(formatValue(value, row.metric.unit), column), { tone: arms[i]!.tone }),
  );
  return fitLine(
    [
      span(fitText(label, labelWidth(view, width)), { strong: marked }),
      ...values,
      ...differenceSpans(view, row, width),
    ],
    width,
  );
}

function differenceSpans(view: View, { metric, difference, values }: MetricRow, width: number): Line {
  if (values.length < 2) return [];
  const better = isBetter(metric, difference);
  const tone = better === undefined ? ('muted' as const) : better ? ('good' as const) : ('bad' as const);
  // a sign beside the colour: + helps, ! hurts
  const sign = better === undefined ? '  ' : better ? ' +' : ' !';
  const cells = [
    span(fitRight(formatDifference(difference, metric.unit), differenceColumn), { tone }),
    span(sign, { tone }),
  ];
  return hasSpark(view, width) ? [...cells, span(` ${differenceSpark(view, metric.key)}`, { tone: 'muted' })] : cells;
}

function differenceSpark({ run, ui }: View, key: string): string {
  const [first, second] = ui.pair.map(arm => run.history.series(arm, key, run.position));
  const differences = first!.flatMap((a, day) => {
    const b = second![day];
    if (a === undefined || b === undefined) return [];
    return a === null || b === null ? [null] : [b - a];
  });
  return sparkline(differences, rangeOf([differences]), sparkCells, { unicode: true }).padStart(sparkCells);
}

/** What the metric under the cursor means, and whom it hits hardest. */
function aboutLines(view: View, row: MetricRow | undefined, width: number): Line[] {
  if (row === undefined) return [];
  const { doc, source, better, unit } = row.metric;
  const text = `${doc} (${unit}; ${better === 'up' ? 'more' : 'less'} is better; ${source === 'ASSUMED' ? 'assumed' : source})`;
  const rule: Line = [span('─'.repeat(width), { tone: 'muted' })];
  return [
    rule,
    ...worstLines(view, row.metric, width),
    ...wrapText(text, width)
      .slice(0, 4)
      .map((line): Line => [span(line, { tone: 'muted' })]),
  ];
}

function worstLines(view: View, metric: MetricInfo, width: number): Line[] {
  const worst = comparedArms(view).flatMap(arm => {
    const found = worstSegment(arm, metric);
    return found === undefined
      ? []
      : [
          [
            span(`${arm.letter} `, { tone: arm.tone, strong: true }),
            span(`${found.name} ${formatValue(found.value, metric.unit)}`, { tone: arm.tone }),
            span('  '),
          ],
        ];
  });
  return worst.length === 0 ? [] : [fitLine([span('worst: ', { tone: 'muted' }), ...worst.flat()], width)];
}

function emptyLine({ ui }: View): Line {
  return [
    span(
      ui.filters.metrics === ''
        ? 'nothing to show'
        : `no metric matches “${ui.filters.metrics}”: Esc clears the filter`,
      { tone: 'muted' },
    ),
  ];
}
