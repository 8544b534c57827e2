import type { LiveController } from '../keys/controller.ts';
import type { Registry } from '../keys/registry.ts';
import { formatSpeed } from '../run/pacer.ts';
import { peopleRows } from '../state/people-rows.ts';
import { contextOf, cursorOwner } from '../state/ui-state.ts';
import { verdictSoFar } from '../state/verdict.ts';
import { armsOf, type View } from '../state/view.ts';
import { safeText } from '../charts/cell-width.ts';
import { plainWords } from './plain-words.ts';
import { lineNews } from './say-line.ts';
import { sayPlace } from './say-overlay.ts';
import { sayRow } from './say-pane.ts';

/** Passing days are told of this often at most; answers to keys come at once. */
const quiet = 2000;

/** Says what changed: answers to keys, and how the run goes on. Returns how to stop. */
export function startAnnouncer(
  registry: Registry,
  controller: LiveController,
  say: (lines: string[]) => void,
): () => void {
  let place = '';
  let row = '';
  let message = '';
  let progress = '';
  let playing = false;
  let lastNews = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  const speak = (lines: string[]) => {
    if (lines.length > 0) say(lines.map(line => plainWords(safeText(line))));
  };

  function listen(): void {
    const { view } = controller;
    const lines: string[] = [];
    if (view.ui.message !== message) {
      message = view.ui.message;
      if (message !== '') lines.push(message);
    }
    learnNames(view);
    const newPlace = placeKey(controller);
    const newRow = rowKey(view);
    if (newPlace !== place) lines.push(...sayPlace(registry, controller));
    else if (newRow !== row) lines.push(...sayRow(view));
    place = newPlace;
    row = newRow;
    speak(lines);
    hearOfRun();
  }

  function hearOfRun(): void {
    const { run } = controller.view;
    const stopped = playing && !run.playing;
    playing = run.playing;
    const now = `${run.phase} ${run.position} ${run.playing}`;
    if (now === progress) return;
    const wait = stopped ? 0 : lastNews + quiet - Date.now();
    if (wait <= 0) tellNews();
    else timer ??= setTimeout(tellNews, wait);
  }

  function tellNews(): void {
    clearTimeout(timer);
    timer = undefined;
    lastNews = Date.now();
    const { view } = controller;
    progress = `${view.run.phase} ${view.run.position} ${view.run.playing}`;
    speak([sayProgress(view)]);
  }

  speak(greeting(controller.view));
  listen();
  const unsubscribe = controller.subscribe(listen);
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

function greeting(view: View): string[] {
  const { title, question, seed } = view.run.scenario;
  const arms = armsOf(view).map(({ letter, id }) => `${letter} is ${id}`);
  return [
    title,
    question,
    `Strategies: ${arms.join(', ')}. Seed ${seed}. Simulated people, not a forecast.`,
    'Space lets the days run, question mark lists the keys, q quits.',
  ];
}

/** Changes when something else lies on top, or when what is typed or chosen there changes. */
function placeKey({ view }: LiveController): string {
  const { ui, diaries } = view;
  const context = contextOf(ui);
  const diary =
    ui.diary === undefined ? '' : diaries.of(armsOf(view)[ui.diary.arm]!.strategy.id, ui.diary.consumer).state;
  const typed = context === 'filter' ? ui.filters : undefined;
  return JSON.stringify([
    context,
    ui.tabs[ui.focus],
    ui.pair,
    ui.overlay,
    ui.prompt,
    ui.draft,
    ui.diary && { ...ui.diary, scroll: 0 },
    diary,
    typed,
    lineNews(view),
  ]);
}

/** Names take a moment to make: those around the cursor are asked for before they are said. */
function learnNames(view: View): void {
  const from = view.ui.cursors.people;
  for (const { id } of peopleRows(view).slice(Math.max(0, from - 1), from + 3)) view.names.of(id);
}

function rowKey({ ui }: View): string {
  return `${ui.focus} ${ui.cursors[cursorOwner(ui.focus)]}`;
}

function sayProgress(view: View): string {
  const { run } = view;
  if (run.phase === 'starting') return 'Starting.';
  if (run.phase === 'failed') return `The run has stopped: ${run.failure}.`;
  const state = run.playing ? `running, ${formatSpeed(run.speed)}` : run.position >= run.days ? 'over' : 'paused';
  return `Day ${run.position} of ${run.days}, ${state}: ${verdictSoFar(view)}.`;
}
