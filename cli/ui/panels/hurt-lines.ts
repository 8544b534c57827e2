import { formatCount, formatDifference, formatValue } from '../../../sim/index.ts';
import { fitLine, fitRight, fitText, span, wrapText, type Line } from '../charts/line.ts';
import { hurtMetric, segmentMetrics, segmentRows, type SegmentRow } from '../state/segments.ts';
import { harmRows, isBetter, type MetricRow } from '../state/metric-rows.ts';
import type { HurtPage } from '../state/ui-state.ts';
import { comparedArms, type Arm, type MetricInfo, type View } from '../state/view.ts';
import { boxLines, insideOf } from './pane-box.ts';

/** `difference`: `+0.123 points` */
const cells = { value: 11, difference: 13, people: 8, sign: 8 };
const worstSign = '◄ worst';

/** Who is hurt: what is done to people, and one number for every group of them, the worst one marked. */
export function hurtLines(view: View, page: HurtPage, width: number, height: number): Line[] {
  const inside = insideOf({ width, height });
  const list = [...harmLines(view, inside.width), [], ...groupLines(view, page, inside.width)];
  const start = Math.max(0, Math.min(page.scroll, list.length - inside.height));
  const more = list.length > inside.height ? '↑ ↓ more · Esc closes' : 'Esc closes';
  return boxLines(
    { title: 'Who is hurt', aside: more, focused: true, width, height },
    list.slice(start, start + inside.height),
  );
}

function harmLines(view: View, width: number): Line[] {
  const arms = comparedArms(view);
  const names = nameCells(width, arms.length, cells.difference + 2);
  const head = fitLine(
    [
      span(fitText('What is done to people', names), { strong: true, tone: 'accent' }),
      ...armHeads(arms),
      ...differenceHead(arms),
    ],
    width,
  );
  return [head, ...harmRows(view).map(row => harmLine(row, arms, names, width))];
}

const armHeads = (arms: readonly Arm[]): Line =>
  arms.map(({ letter, tone }) => span(fitRight(letter, cells.value), { tone, strong: true }));
const differenceHead = ([a, b]: readonly Arm[]): Line =>
  b === undefined ? [] : [span(fitRight(`${b.letter}−${a!.letter}`, cells.difference), { tone: 'muted' })];

function nameCells(width: number, arms: number, beside: number): number {
  return Math.max(8, Math.min(44, width - arms * cells.value - beside));
}

function harmLine({ metric, values, difference }: MetricRow, arms: readonly Arm[], names: number, width: number): Line {
  const each = values.map((value, i) =>
    span(fitRight(formatValue(value, metric.unit), cells.value), { tone: arms[i]!.tone }),
  );
  const better = isBetter(metric, difference);
  const tone = better === undefined ? 'muted' : better ? 'good' : 'bad';
  const sign = better === undefined ? '' : better ? ' +' : ' !';
  const last =
    values.length < 2
      ? []
      : [span(fitRight(formatDifference(difference, metric.unit), cells.difference) + sign, { tone } as const)];
  return fitLine([span(fitText(` ${metric.label}`, names)), ...each, ...last], width);
}

function groupLines(view: View, page: HurtPage, width: number): Line[] {
  const metric = hurtMetric(view, page);
  if (metric === undefined) return [[span('No day has passed: Space lets the days run.', { tone: 'muted' })]];
  const arms = comparedArms(view);
  const told = segmentMetrics(view);
  const names = nameCells(width, arms.length, cells.people + arms.length * cells.sign);
  const place = `${told.findIndex(({ key }) => key === metric.key) + 1} of ${told.length}: ← →`;
  return [
    fitLine(
      [
        span(`${metric.label} by group`, { strong: true, tone: 'accent' }),
        span(`  (${metric.better === 'up' ? 'more' : 'less'} is better; number ${place})`, { tone: 'muted' }),
      ],
      width,
    ),
    ...wrapText(metric.doc, width).map((line): Line => [span(line, { tone: 'muted' })]),
    fitLine(
      [
        span(fitText('', names)),
        span(fitRight('people', cells.people), { tone: 'muted' }),
        ...arms.map(({ letter, tone }) =>
          span(fitRight(letter, cells.value) + ' '.repeat(cells.sign), { tone, strong: true }),
        ),
      ],
      width,
    ),
    ...segmentRows(view, metric).map(row => groupLine(row, metric, arms, names, width)),
    ...wrapText(note(view, told.length), width).map((line): Line => [span(line, { tone: 'muted' })]),
  ];
}

function note({ run, metrics }: View, told: number): string {
  const rest =
    run.position < run.days && told < metrics.length ? ' All numbers are told by group on the last day.' : '';
  return `~ too few people for a verdict. One run is one possible world: creepline run tells the worst group with its interval.${rest}`;
}

function groupLine(
  { name, people, values, worst, small }: SegmentRow,
  metric: MetricInfo,
  arms: readonly Arm[],
  names: number,
  width: number,
): Line {
  const each = values.flatMap((value, i) => [
    span(fitRight(formatValue(value, metric.unit), cells.value), {
      tone: small ? 'muted' : arms[i]!.tone,
      strong: worst[i] === true,
    }),
    span(fitText(worst[i] === true ? ` ${worstSign}` : '', cells.sign), { tone: 'bad' }),
  ]);
  return fitLine(
    [
      span(fitText(`${small ? '~' : ' '}${name}`, names), { tone: small ? 'muted' : undefined }),
      span(fitRight(formatCount(people), cells.people), { tone: 'muted' }),
      ...each,
    ],
    width,
  );
}
