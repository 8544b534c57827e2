import type { ExplainDay, ExplainReport } from '../../../sim/index.ts';
import { fitBlock, fitLine, fitText, sideBySide, span, wrapText, type Line } from '../charts/line.ts';
import { dayWord, eventfulDays, openDay, summarize } from '../state/diary-days.ts';
import type { DiaryState } from '../state/ui-state.ts';
import { armsOf, type View } from '../state/view.ts';
import { dayDetail } from './diary-detail.ts';
import { Lines } from './Lines.tsx';
import { boxLines, insideOf, listWindow } from './pane-box.ts';

const listCells = { narrow: 34, wide: 42 };
const leastForColumns = 80;
const leastForWideList = 110;

/** One person's days: what reached them, how it felt and why, what they did. */
export function DiaryView({
  view,
  diary,
  width,
  height,
}: {
  view: View;
  diary: DiaryState;
  width: number;
  height: number;
}) {
  const inside = insideOf({ width, height });
  const arms = armsOf(view);
  const read = view.diaries.of(arms[diary.arm]!.strategy.id, diary.consumer);
  const content =
    read.state === 'read'
      ? diaryLines(view, diary, read.report, inside)
      : [[span(read.state === 'failed' ? read.message : 'reading the diary…')]];
  const name = view.names.of(diary.consumer)?.name;
  const title = `${name === undefined ? '' : `${name} · `}person ${diary.consumer} under ${arms[diary.arm]!.id}`;
  const tabs = { names: arms.map(({ letter }) => letter), open: diary.arm };
  return <Lines lines={boxLines({ title, tabs, focused: true, width, height }, content)} />;
}

function diaryLines(
  view: View,
  diary: DiaryState,
  report: ExplainReport,
  { width, height }: { width: number; height: number },
): Line[] {
  const about = aboutLines(view, report, width, height);
  const days = eventfulDays(report);
  if (days.length === 0) return [...about, [span('Nothing has reached this person so far.')]];
  const rest = height - about.length;
  const cursor = openDay(report, diary);
  const day = days[cursor]!;
  if (width >= leastForColumns) {
    const cells = width >= leastForWideList ? listCells.wide : listCells.narrow;
    const detailCells = width - cells - 2;
    const columns = [
      fitBlock(dayList(days, cursor, cells, rest), cells, rest),
      scrolled(dayDetail(day, detailCells), diary.scroll, detailCells, rest),
    ];
    return [...about, ...sideBySide(columns, 2)];
  }
  const listRows = Math.min(days.length, Math.max(2, Math.floor((rest - 1) * 0.25)));
  return [
    ...about,
    ...dayList(days, cursor, width, listRows),
    [span('─'.repeat(width), { tone: 'muted' })],
    ...scrolled(dayDetail(day, width), diary.scroll, width, rest - 1 - listRows),
  ];
}

function dayList(days: readonly ExplainDay[], cursor: number, width: number, height: number): Line[] {
  return listWindow(days, cursor, height).map(({ row, index }) => {
    const marked = index === cursor;
    const creepy = row.message === null ? '' : ` creepy ${row.message.creepiness.toFixed(2)}`;
    const day = `${marked ? '▸' : ' '}day ${String(row.tick + 1).padStart(3)} `;
    const word = fitText(dayWord(row), width - day.length - creepy.length);
    return [span(day + word, { strong: marked }), span(creepy, { tone: 'muted' })];
  });
}

/** A long day is scrolled; the last line says how much there is below. */
function scrolled(lines: readonly Line[], scroll: number, width: number, height: number): Line[] {
  const start = Math.max(0, Math.min(scroll, lines.length - height));
  const shown = fitBlock(lines.slice(start), width, height);
  const below = lines.length - start - height;
  return below > 0
    ? [...shown.slice(0, -1), fitLine([span(`↓ ${below + 1} more lines: PageDown`, { tone: 'muted' })], width)]
    : shown;
}

/** Who it is and what happened to them, and a blank line where there is room for one. */
function aboutLines(view: View, report: ExplainReport, width: number, height: number): Line[] {
  const rows = height >= 16 ? 2 : 1;
  const story = summarize(report);
  return [
    ...wrapText(aboutPerson(view, report), width)
      .slice(0, rows)
      .map((line): Line => [span(line, { tone: 'muted' })]),
    ...wrapText(story, width)
      .slice(0, rows)
      .map((line): Line => [span(line)]),
    ...(height >= 16 ? [[]] : []),
  ];
}

function aboutPerson(view: View, { consumer }: ExplainReport): string {
  const { age, country, education, concern, familiarity, ...flags } = consumer.segments;
  const marks = Object.entries(flags)
    .filter(([axis, value]) => value === 'yes' && axis !== 'gender')
    .map(([axis]) => axis);
  const about = view.names.of(consumer.id)?.about;
  return [
    about,
    `${age} years`,
    country,
    `${education} education`,
    `privacy concern: ${concern}`,
    familiarity,
    ...marks,
  ]
    .filter(Boolean)
    .join(' · ');
}
