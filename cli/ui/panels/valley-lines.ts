import {
  formatCount,
  formatSetting,
  formatTick,
  numericLevers,
  sayLineBriefly,
  type LineReport,
} from '../../../sim/index.ts';
import { fitLine, fitText, sideBySide, span, wrapText, type Line, type Tone } from '../charts/line.ts';
import { progressBar } from '../charts/bars.ts';
import type { Series } from '../charts/plot.ts';
import { axisRows, valleyChart, type ValleyAxis } from '../charts/valley-chart.ts';
import { lineReplications } from '../run/line-session.ts';
import { lineGroups, type LineGroup } from '../state/segments.ts';
import { clamp, type LineOverlay } from '../state/ui-state.ts';
import { armsOf, metricOf, type View } from '../state/view.ts';
import { boxLines, insideOf, listWindow } from './pane-box.ts';

/** from this width on the groups are listed beside the curves */
const wide = 112;
const listWidth = 54;
/** cells for the numbers of both scales */
const gutter = 8;
const barWidth = 16;
/** a chart that is lower tells nothing */
const leastChart = 4;

/** How far is too far: one lever over its whole range, what is gained and what is paid. */
export function valleyLines(view: View, overlay: LineOverlay, width: number, height: number): Line[] {
  const inside = insideOf({ width, height });
  const arm = armsOf(view)[overlay.arm]!;
  const lever = numericLevers.find(({ key }) => key === overlay.lever);
  const title = `How far is too far? ${lever?.label ?? overlay.lever} of ${arm.letter} ${arm.id}`;
  return boxLines({ title, aside: 'Esc closes', focused: true, width, height }, [
    progressLine(view, inside.width),
    ...bodyLines(view, overlay, inside.width, inside.height - 1),
  ]);
}

function progressLine({ line }: View, width: number): Line {
  if (line === undefined) return [];
  const { plan, progress, problem } = line;
  if (problem !== undefined) return fitLine([span(problem, { tone: 'bad' })], width);
  const { population } = plan.scenario;
  const words = ` ${progress.report?.replications ?? 0} of ${lineReplications} replications, ${plan.values.length} values, ${formatCount(population.size)} people`;
  return fitLine([...progressBar(progress.done, progress.total, barWidth), span(words, { tone: 'muted' })], width);
}

function bodyLines(view: View, overlay: LineOverlay, width: number, height: number): Line[] {
  const report = view.line?.progress.report ?? null;
  if (report === null) return view.line?.problem === undefined ? [[span('finding the line …', { tone: 'muted' })]] : [];
  const groups = lineGroups(report);
  const cursor = clamp(overlay.group, groups.length);
  if (width < wide) return groupLines(view, overlay, report, groups, cursor, width, height);
  const left = groupLines(view, overlay, report, groups, cursor, width - listWidth - 2, height);
  return sideBySide(
    [left.map(line => fitLine(line, width - listWidth - 2)), listLines(report, groups, cursor, height)],
    2,
  );
}

/** One group: what is found, in words and as curves. */
function groupLines(
  view: View,
  overlay: LineOverlay,
  report: LineReport,
  groups: readonly LineGroup[],
  cursor: number,
  width: number,
  height: number,
): Line[] {
  const { name, finding } = groups[cursor]!;
  const who = `For ${name} (${cursor + 1} of ${groups.length}): `;
  const words = wrapText(`${who}${finding.sentence}`, width)
    .slice(0, height > 14 ? 3 : 2)
    .map((line): Line => [span(line)]);
  return [...words, ...chartLines(view, overlay, report, finding, width, height - words.length)];
}

const parts: readonly { key: string; letter: string; tone: Tone }[] = [
  { key: 'engagement', letter: 'e', tone: 'good' },
  { key: 'backlash', letter: 'b', tone: 'bad' },
  { key: 'creepiness', letter: 'c', tone: 'third' },
];

function chartLines(
  view: View,
  overlay: LineOverlay,
  report: LineReport,
  { points, outcome, best }: LineGroup['finding'],
  width: number,
  height: number,
): Line[] {
  const { lever, metric, values } = report;
  const { tone } = armsOf(view)[overlay.arm]!;
  const curve = (key: string, letter: string, look: Tone): Series => ({
    letter,
    tone: look,
    values: points.map(point => point.metrics[key]?.mean ?? null),
  });
  const { mean, low, high } = best;
  const axis: ValleyAxis = {
    ends: [formatSetting(lever.min), formatSetting(lever.max)],
    best: outcome === 'within' && mean !== null ? { mean, low: low ?? mean, high: high ?? mean } : undefined,
    now: lever.current === 'off' ? undefined : lever.current,
  };
  const common = { values, width, style: view.style, leastGutter: gutter };
  const upper = {
    ...common,
    series: [curve(metric.key, 'v', tone)],
    range: rangeOf(points.map(point => point.metrics[metric.key]?.mean ?? null)),
    format: (value: number) => formatTick(value, metric.unit),
  };
  const head: Line = fitLine(
    [
      span('v ', { tone, strong: true }),
      span(metric.label, { strong: true }),
      span('   ● best  ↑ now', { tone: 'muted' }),
    ],
    width,
  );
  const rows = height - 1 - axisRows;
  if (rows < 2 * leastChart + 1) return [head, ...valleyChart({ ...upper, height: rows + axisRows, axis })];
  const lowerRows = Math.floor((rows - 1) / 2);
  const engagement = metricOf(view, 'engagement') ?? { unit: '' };
  const lower = {
    ...common,
    series: parts.map(({ key, letter, tone: look }) => curve(key, letter, look)),
    format: (value: number) => formatTick(value, engagement.unit),
  };
  return [
    head,
    ...valleyChart({ ...upper, height: rows - 1 - lowerRows }),
    partNames(view, width),
    ...valleyChart({ ...lower, height: lowerRows + axisRows, axis }),
  ];
}

/** As narrow as the curve: what counts is where it turns. A flat one gets the usual range. */
function rangeOf(means: readonly (number | null)[]): readonly [number, number] | undefined {
  const known = means.filter(mean => mean !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low < high ? [low, high] : undefined;
}

function partNames(view: View, width: number): Line {
  return fitLine(
    parts.flatMap(({ key, letter, tone }) => [
      span(`${letter} `, { tone, strong: true }),
      span(`${metricOf(view, key)?.label ?? key}  `, { strong: true }),
    ]),
    width,
  );
}

/** The line of every group, the one that is drawn marked. */
function listLines(report: LineReport, groups: readonly LineGroup[], cursor: number, height: number): Line[] {
  const names = 22;
  const head: Line = [
    span(fitText(' group', names), { tone: 'muted' }),
    span(fitText('line', listWidth - names), { tone: 'muted' }),
  ];
  const rows = listWindow(groups, cursor, height - 1).map(({ row: { name, finding }, index }): Line => {
    const marked = index === cursor;
    return fitLine(
      [
        span(fitText(`${marked ? '▸' : ' '}${name}`, names), { strong: marked }),
        span(sayLineBriefly(report, finding), { strong: finding.outcome === 'within' }),
      ],
      listWidth,
    );
  });
  return [head, ...rows];
}
