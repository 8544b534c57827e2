import type { ExplainDay, ExplainReport } from '../../sim/index.ts';
import { dayReasons } from './day-reasons.ts';
import { paint, type Look } from '../host/look.ts';
import { compareDecisions, countEvents, decidingDay } from './story.ts';
import { textTable } from './text-table.ts';
import type { Cell, Table, View } from './view.ts';
import { toTabs } from './write-view.ts';
import { wrap } from './text.ts';

export interface WhatIf {
  settings: readonly { path: string; value: string }[];
  report: ExplainReport;
}

/** One person's days with the sums of reasons, and the same days after a change. */
export function viewExplain(report: ExplainReport, whatIf: WhatIf | undefined): View {
  return {
    json: whatIf === undefined ? report : { ...report, whatIf },
    table: tableOfTerms(report, whatIf),
    human: look => humanExplain(report, whatIf, look),
    plain: () => plainExplain(report, whatIf),
  };
}

/** A term of a score a row. */
function tableOfTerms(report: ExplainReport, whatIf: WhatIf | undefined): Table {
  const rows = (version: string, { days }: ExplainReport): Cell[][] =>
    days.flatMap(({ tick, scores }) =>
      scores.flatMap(({ name, score, probability, terms }) =>
        terms.map(term => [version, tick + 1, name, term.name, term.value, score, probability]),
      ),
    );
  return {
    columns: ['version', 'day', 'score', 'term', 'value', 'sum', 'probability'],
    rows: [...rows('as it was', report), ...(whatIf === undefined ? [] : rows('what if', whatIf.report))],
  };
}

export function humanExplain(report: ExplainReport, whatIf: WhatIf | undefined, look: Look): string {
  const parts = [
    personLines(report, look),
    report.days.length === 1 ? dayParts(report, look) : storyLines(report, look),
  ];
  return [...parts, ...(whatIf === undefined ? [] : [whatIfLines(report, whatIf, look)])].join('\n\n');
}

function personLines({ consumer, strategy, replication }: ExplainReport, look: Look): string {
  const groups = Object.entries(consumer.segments).map(([axis, value]) => `${axis} ${value}`);
  return [
    paint(look, 'bold', `Person ${consumer.id} under ${strategy}, replication ${replication}`),
    wrap(groups.join(' · '), look.width),
    paint(
      look,
      'dim',
      'A simulated person. Terms add up to their score; a thing happens when its draw is below its probability.',
    ),
    paint(look, 'dim', 'creepline source KEY says what was published that a score rests on.'),
  ].join('\n');
}

/** How often each thing happened, and the reasons on the day that decided most. */
function storyLines({ days }: ExplainReport, look: Look): string {
  const rows = countEvents(days).map(({ event, ticks }) => [event, String(ticks.length), spanOf(ticks)]);
  if (rows.length === 0) return 'Nothing reached this person, and nothing happened.';
  const day = decidingDay(days);
  const table = textTable({ head: ['what happened', 'days', 'when'], rows, right: [1] }, look);
  return day === undefined ? table : `${table}\n\n${dayLines(day, look)}`;
}

function dayParts({ days }: ExplainReport, look: Look): string {
  return days.map(day => dayLines(day, look)).join('\n\n');
}

function dayLines(day: ExplainDay, look: Look): string {
  const what = day.events.length === 0 ? 'nothing happened' : day.events.join('; ');
  return `On day ${day.tick + 1}: ${what}.\n\n${dayReasons(day, look)}`;
}

const mostNamed = 5;

function spanOf(ticks: readonly number[]): string {
  const days = ticks.map(tick => tick + 1);
  return days.length <= mostNamed ? days.map(day => `day ${day}`).join(', ') : `day ${days[0]} to ${days.at(-1)}`;
}

function whatIfLines(before: ExplainReport, { settings, report: after }: WhatIf, look: Look): string {
  const changes = settings.map(({ path, value }) => `${path} = ${value}`).join(', ');
  const title = paint(look, 'bold', `The same person, the same luck, with ${changes}`);
  const turned = compareDecisions(before, after);
  if (turned.length === 0) return `${title}\nNo decision came out differently.`;
  if (before.days.length === 1) return `${title}\n\n${dayParts(after, look)}`;
  const rows = turned.map(({ decision, before: was, after: is, since }) => [
    decision,
    `${was}`,
    `${is}`,
    `from day ${since + 1}`,
  ]);
  return `${title}\n\n${textTable({ head: ['came out differently', 'days', 'now', ''], rows, right: [1, 2] }, look)}`;
}

function plainExplain(report: ExplainReport, whatIf: WhatIf | undefined): string {
  const { consumer, strategy, replication } = report;
  const events = (version: string, { days }: ExplainReport): Cell[][] =>
    days.flatMap(({ tick, events: all }) => all.map(event => [version, tick + 1, event]));
  const story = [...events('as it was', report), ...(whatIf === undefined ? [] : events('what if', whatIf.report))];
  return [
    `person\t${consumer.id}`,
    `strategy\t${strategy}`,
    `replication\t${replication}`,
    ...Object.entries(consumer.segments).map(([axis, value]) => `${axis}\t${value}`),
    ...(whatIf?.settings ?? []).map(({ path, value }) => `what if\t${path}\t${value}`),
    toTabs({ columns: ['version', 'day', 'event'], rows: story }),
    ...(report.days.length === 1 ? [toTabs(tableOfTerms(report, whatIf))] : []),
  ].join('\n');
}
