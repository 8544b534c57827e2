import { formatValue, formatTick } from '../../../sim/index.ts';
import { seriesChart } from '../charts/series-chart.ts';
import { fitLine, lineWidth, span, spread, type Line } from '../charts/line.ts';
import { timeCharts, timeTabs } from '../state/time-charts.ts';
import { armsOf, comparedArms, type Arm, type MetricInfo, type View } from '../state/view.ts';
import { Lines } from './Lines.tsx';
import { boxLines, insideOf, type PanelProps } from './pane-box.ts';

const leastChartHeight = 5;
/** from this height on, the values now may have a line of their own */
const roomyChart = 9;

/** What strategies gain and what they pay, day by day. */
export function TimePanel({ view, title, focused, width, height }: PanelProps) {
  const inside = insideOf({ width, height });
  const charts = timeCharts(view);
  const shown = inside.height >= leastChartHeight * charts.length ? charts : charts.slice(0, 1);
  const each = Math.floor(inside.height / shown.length);
  const content = shown.flatMap((metric, i) =>
    chartLines(view, metric, inside.width, i === shown.length - 1 ? inside.height - each * i : each),
  );
  const tabs = { names: timeTabs(view), open: view.ui.tabs.time };
  return <Lines lines={boxLines({ title, tabs, focused, width, height }, content)} />;
}

/** The name of the metric and its values on this day: beside it, or below it, or of the two compared strategies only. */
function headLines(view: View, metric: MetricInfo, width: number, height: number): Line[] {
  const valuesOf = (arms: readonly Arm[]) =>
    arms.flatMap(({ letter, tone, frame }) => [
      span('  '),
      span(`${letter} `, { tone, strong: true }),
      span(formatValue(frame?.metrics[metric.key], metric.unit), { tone }),
    ]);
  const name: Line = [span(metric.label, { strong: true })];
  const all = valuesOf(armsOf(view));
  if (lineWidth([...name, ...all]) <= width) return [spread(name, all, width)];
  const compared = valuesOf(comparedArms(view));
  if (height < roomyChart) return [spread(name, compared, width)];
  return [fitLine(name, width), fitLine((lineWidth(all) - 2 <= width ? all : compared).slice(1), width)];
}

function chartLines(view: View, metric: MetricInfo, width: number, height: number): Line[] {
  const { run } = view;
  const arms = armsOf(view);
  const head = headLines(view, metric, width, height);
  const series = arms.map(({ index, letter, tone }) => ({
    letter,
    tone,
    values: run.history.series(index, metric.key, run.position),
  }));
  const chart = seriesChart({
    series,
    width,
    height: height - head.length,
    days: run.days,
    style: view.style,
    format: value => formatTick(value, metric.unit),
    marks: run.changes.map(({ tick }) => tick),
  });
  return [...head, ...chart];
}
