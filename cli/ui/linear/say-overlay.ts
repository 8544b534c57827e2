import { formatNumber, formatProbability, type ExplainDay } from '../../../sim/index.ts';
import type { Controller } from '../keys/action.ts';
import { showKeys } from '../keys/key-name.ts';
import { paletteEntries } from '../keys/palette-entries.ts';
import type { Registry } from '../keys/registry.ts';
import { describeChange, replayCommand } from '../state/describe-change.ts';
import { eventfulDays, openDay, summarize } from '../state/diary-days.ts';
import { formatLever } from '../state/format-lever.ts';
import { matches } from '../state/fuzzy.ts';
import { leverRows } from '../state/lever-rows.ts';
import { clamp, contextOf } from '../state/ui-state.ts';
import { armsOf, type View } from '../state/view.ts';
import { sayLine } from './say-line.ts';
import { sayHurt, sayStrategies } from './say-page.ts';
import { sayPane } from './say-pane.ts';

/** What lies on top, from its first to its last line. */
export function sayPlace(registry: Registry, controller: Controller): string[] {
  const { view } = controller;
  const { ui } = view;
  const context = contextOf(ui);
  switch (context) {
    case 'help':
      return ui.overlay?.kind === 'help' ? sayHelp(registry, ui.overlay.text, ui.overlay.pane) : [];
    case 'palette':
      return ui.overlay?.kind === 'palette' ? sayPalette(registry, controller, ui.overlay.text, ui.overlay.cursor) : [];
    case 'share':
      return [
        'Replay and share.',
        replayCommand(view.run),
        ...view.run.changes.map(change => describeChange(view, change)),
        'Escape closes.',
      ];
    case 'hurt':
      return ui.overlay?.kind === 'hurt' ? sayHurt(view, ui.overlay) : [];
    case 'strategies':
      return sayStrategies(view);
    case 'line':
      return ui.overlay?.kind === 'line' ? sayLine(view, ui.overlay) : [];
    case 'filter':
      return [`Show only: ${ui.prompt?.kind === 'filter' ? ui.filters[ui.prompt.pane] : ''}.`];
    case 'person':
      return [`Number of a person: ${ui.prompt?.kind === 'person' ? ui.prompt.text : ''}.`];
    case 'edit':
      return sayDraft(view);
    case 'diary':
      return sayDiary(view);
    default:
      return sayPane(view);
  }
}

function sayHelp(registry: Registry, text: string, pane: Parameters<Registry['inContext']>[0]): string[] {
  const actions = registry.inContext(pane).filter(({ title, keys }) => matches(text, `${title} ${showKeys(keys)}`));
  return [
    'Keys.',
    ...actions.map(({ keys, title }) => `${keys.map(key => showKeys([key])).join(' or ')}: ${title}.`),
    'Type to search, Escape closes.',
  ];
}

function sayPalette(registry: Registry, controller: Controller, text: string, cursor: number): string[] {
  const entries = paletteEntries(registry, controller, text);
  const chosen = entries[clamp(cursor, entries.length)];
  return [
    `All actions, ${text === '' ? 'type to search' : text}: ${entries.length}. ${chosen === undefined ? 'No match.' : `Enter: ${chosen.action.title}.`}`,
  ];
}

function sayDraft(view: View): string[] {
  const { draft } = view.ui;
  const row = leverRows(view).find(({ path }) => path === draft?.path);
  if (draft === undefined || row === undefined) return [];
  const { spec } = row;
  const pointed = spec.type === 'set' || spec.type === 'shares' ? `, at ${spec.choices[draft.cursor]}` : '';
  const value = draft.typed === '' ? formatLever(draft.value, spec) : draft.typed;
  return [
    `${spec.label}: was ${formatLever(row.value, spec)}, now ${value}${pointed}. ${draft.problem === '' ? 'Enter sets it, Escape leaves it.' : draft.problem}`,
  ];
}

function sayDiary(view: View): string[] {
  const { diary } = view.ui;
  if (diary === undefined) return [];
  const arm = armsOf(view)[diary.arm]!;
  const read = view.diaries.of(arm.strategy.id, diary.consumer);
  const heading = `Diary of ${view.names.of(diary.consumer)?.name ?? 'person'} number ${diary.consumer} under ${arm.id}.`;
  if (read.state !== 'read') return [heading, read.state === 'failed' ? read.message : 'Reading.'];
  const days = eventfulDays(read.report);
  const index = openDay(read.report, diary);
  const day = days[index];
  return day === undefined
    ? [heading, 'Nothing has reached this person so far.']
    : [
        heading,
        `${summarize(read.report)}.`,
        `Eventful day ${index + 1} of ${days.length}, newest first.`,
        ...sayDay(day),
      ];
}

function sayDay({ tick, message, events, scores, decisions, flips }: ExplainDay): string[] {
  const felt =
    message === null
      ? 'no message'
      : `${message.channel} about ${message.topic}, fit ${formatNumber(message.fit)}, creepiness ${formatNumber(message.creepiness)}, annoyance ${formatNumber(message.annoyance)}`;
  return [
    `Day ${tick + 1}: ${felt}.`,
    ...events.map(event => `${event}.`),
    ...scores.flatMap(({ label, score, probability, terms }) => [
      `${label}: sum ${formatNumber(score)}${probability === null ? '' : `, as a probability ${formatNumber(probability)}`}.`,
      ...terms
        .filter(({ value }) => value !== 0)
        .map(
          ({ name, value }) => `  ${value > 0 ? '+' : ''}${formatNumber(value)}: ${name.replaceAll(' · ', ' times ')}.`,
        ),
    ]),
    ...decisions.map(
      ({ name, u, p, happened }) =>
        `${name}: ${happened ? 'yes' : 'no'}, luck ${formatProbability(u)} ${u < p ? '<' : '≥'} chance ${formatProbability(p)}.`,
    ),
    ...flips.map(
      ({ decision, key, from, to }) =>
        `${decision} would have turned with ${key} ${formatNumber(from)} → ${formatNumber(to)}.`,
    ),
  ];
}
