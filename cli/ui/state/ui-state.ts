import type { LeverDraft } from './lever-draft.ts';
import { panes, type Context, type ListPane, type Pane } from './panes.ts';

/** One person's days, opened over the panes. */
export interface DiaryState {
  consumer: number;
  /** position of the strategy under which the days are shown */
  arm: number;
  /** position in the list of days, from the newest back; undefined: the day that decided most */
  day: number | undefined;
  scroll: number;
}

export type Overlay =
  | { kind: 'help'; text: string; scroll: number; pane: Context }
  | { kind: 'palette'; text: string; cursor: number }
  | { kind: 'share' }
  | HurtPage
  | { kind: 'strategies'; scroll: number }
  | LineOverlay;

/** Who is hurt: all harms, and one number by group; undefined: backlash. */
export interface HurtPage {
  kind: 'hurt';
  metric: string | undefined;
  scroll: number;
}

/** How far is too far: the question that is asked about a lever. */
export interface LineOverlay {
  kind: 'line';
  /** position of the strategy */
  arm: number;
  lever: string;
  /** position of the group of people, everybody first */
  group: number;
}

/** A line of text being typed. */
export type Prompt = { kind: 'filter'; pane: ListPane } | { kind: 'person'; text: string };

export interface UiState {
  focus: Pane;
  zoomed: boolean;
  /** positions of the two strategies that are compared */
  pair: readonly [number, number];
  cursors: Readonly<Record<Pane, number>>;
  tabs: Readonly<Record<Pane, number>>;
  filters: Readonly<Record<ListPane, string>>;
  /** a metric chosen for the chart over time */
  plotted: string | undefined;
  overlay: Overlay | undefined;
  prompt: Prompt | undefined;
  draft: LeverDraft | undefined;
  diary: DiaryState | undefined;
  /** the answer to the last key: what was done, or why it could not be done */
  message: string;
}

export type UiEvent =
  | { type: 'focus'; pane: Pane }
  | { type: 'nextPane'; by: 1 | -1 }
  | { type: 'zoom' }
  | { type: 'move'; by: number; count: number }
  | { type: 'tab'; by: 1 | -1; count: number }
  | { type: 'pair'; side: 0 | 1; arms: number }
  | { type: 'plot'; metric: string }
  | { type: 'filter'; text: string }
  | { type: 'prompt'; prompt: Prompt | undefined }
  | { type: 'promptText'; text: string }
  | { type: 'overlay'; overlay: Overlay | undefined }
  | { type: 'overlayText'; text: string }
  | { type: 'overlayMove'; by: number; count: number }
  | { type: 'draft'; draft: LeverDraft | undefined }
  | { type: 'diary'; diary: DiaryState | undefined }
  | { type: 'message'; text: string };

const zeros: Record<Pane, number> = { time: 0, crowd: 0, metrics: 0, levers: 0, people: 0 };

export function createUiState(pair: readonly [number, number]): UiState {
  return {
    focus: 'time',
    zoomed: false,
    pair,
    cursors: zeros,
    tabs: zeros,
    filters: { metrics: '', levers: '', people: '' },
    plotted: undefined,
    overlay: undefined,
    prompt: undefined,
    draft: undefined,
    diary: undefined,
    message: '',
  };
}

/** The next state of the screen; knows nothing of the run. Any event but a message clears the last message. */
export function reduceUi(state: UiState, event: UiEvent): UiState {
  return { ...state, message: '', ...changesOf(state, event) };
}

function changesOf(state: UiState, event: UiEvent): Partial<UiState> {
  const { focus } = state;
  switch (event.type) {
    case 'focus':
      return { focus: event.pane };
    case 'nextPane':
      return { focus: panes[wrap(panes.indexOf(focus) + event.by, panes.length)]! };
    case 'zoom':
      return { zoomed: !state.zoomed };
    case 'move':
      return moveCursor(state, event.by, event.count);
    case 'tab':
      return {
        tabs: { ...state.tabs, [focus]: wrap(state.tabs[focus] + event.by, event.count) },
        cursors: { ...state.cursors, [focus]: 0 },
      };
    case 'pair':
      return { pair: nextPair(state.pair, event.side, event.arms) };
    case 'plot':
      return { plotted: event.metric, tabs: { ...state.tabs, time: 0 } };
    case 'filter':
      return withFilter(state, event.text);
    case 'prompt':
      return { prompt: event.prompt };
    case 'promptText':
      return state.prompt?.kind === 'person'
        ? { prompt: { ...state.prompt, text: event.text } }
        : withFilter(state, event.text);
    case 'overlay':
      return { overlay: event.overlay };
    case 'overlayText':
      return { overlay: withText(state.overlay, event.text) };
    case 'overlayMove':
      return { overlay: moveOverlay(state.overlay, event.by, event.count) };
    case 'draft':
      return { draft: event.draft };
    case 'diary':
      return { diary: event.diary };
    case 'message':
      return { message: event.text };
  }
}

/** The crowd and the list of people show the same people, so they share a cursor. */
export function cursorOwner(pane: Pane): Pane {
  return pane === 'crowd' ? 'people' : pane;
}

function moveCursor({ focus, cursors }: UiState, by: number, count: number): Partial<UiState> {
  const owner = cursorOwner(focus);
  return { cursors: { ...cursors, [owner]: clamp(Math.min(cursors[owner], count - 1) + by, count) } };
}

function withFilter(state: UiState, text: string): Partial<UiState> {
  const { focus } = state;
  return { filters: { ...state.filters, [focus]: text }, cursors: { ...state.cursors, [focus]: 0 } };
}

function withText(overlay: Overlay | undefined, text: string): Overlay | undefined {
  if (overlay?.kind === 'help') return { ...overlay, text, scroll: 0 };
  return overlay?.kind === 'palette' ? { ...overlay, text, cursor: 0 } : overlay;
}

function moveOverlay(overlay: Overlay | undefined, by: number, count: number): Overlay | undefined {
  if (overlay?.kind === 'palette') return { ...overlay, cursor: clamp(overlay.cursor + by, count) };
  return overlay !== undefined && 'scroll' in overlay
    ? { ...overlay, scroll: clamp(overlay.scroll + by, count) }
    : overlay;
}

/** The next strategy on one side, never the one on the other side. */
function nextPair([a, b]: readonly [number, number], side: 0 | 1, arms: number): readonly [number, number] {
  if (arms < 3) return arms === 2 ? [b, a] : [a, b];
  const other = side === 0 ? b : a;
  let next = wrap((side === 0 ? a : b) + 1, arms);
  if (next === other) next = wrap(next + 1, arms);
  return side === 0 ? [next, b] : [a, next];
}

/** What lies on top decides where keys go. */
export function contextOf(state: UiState): Context {
  if (state.overlay !== undefined) return state.overlay.kind;
  if (state.draft !== undefined) return 'edit';
  if (state.prompt !== undefined) return state.prompt.kind;
  return state.diary === undefined ? state.focus : 'diary';
}

export function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

export function wrap(index: number, count: number): number {
  return count === 0 ? 0 : (index + count) % count;
}
