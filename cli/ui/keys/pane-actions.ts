import { crowdTabs, peopleRows, peopleTabs } from '../state/people-rows.ts';
import { leverRows } from '../state/lever-rows.ts';
import { metricRows, metricTabs } from '../state/metric-rows.ts';
import { isListPane, panes, paneTitles, type Pane } from '../state/panes.ts';
import { timeTabs } from '../state/time-charts.ts';
import { armsOf, type View } from '../state/view.ts';
import type { Action, Controller } from './action.ts';

const lists = ['crowd', 'metrics', 'levers', 'people'] as const;
const page = 10;

function rowCount(view: View): number {
  switch (view.ui.focus) {
    case 'metrics':
      return metricRows(view).length;
    case 'levers':
      return leverRows(view).length;
    case 'people':
    case 'crowd':
      return peopleRows(view).length;
    case 'time':
      return 0;
  }
}

function tabCount(view: View): number {
  const counts: Record<Pane, number> = {
    time: timeTabs(view).length,
    crowd: crowdTabs.length,
    metrics: metricTabs.length,
    levers: armsOf(view).length,
    people: peopleTabs.length,
  };
  return counts[view.ui.focus];
}

const move =
  (by: number) =>
  ({ view, dispatch }: Controller) =>
    dispatch({ type: 'move', by, count: rowCount(view) });
const turnTab =
  (by: 1 | -1) =>
  ({ view, dispatch }: Controller) =>
    dispatch({ type: 'tab', by, count: tabCount(view) });
const nothingToMove = ({ view }: Controller) => (rowCount(view) === 0 ? 'there is nothing to go through' : undefined);
const noFilter = ({ view }: Controller) =>
  isListPane(view.ui.focus) && view.ui.filters[view.ui.focus] !== ''
    ? undefined
    : 'no filter is set: / sets one in a list';
const noOtherStrategy = ({ view }: Controller) =>
  armsOf(view).length < 2 ? 'this run has one strategy only' : undefined;

/** Going from pane to pane and through what they list. */
export const paneActions: readonly Action[] = [
  {
    id: 'nextPane',
    keys: ['tab'],
    title: 'next pane',
    hint: 'pane',
    where: 'panes',
    run: ({ dispatch }) => dispatch({ type: 'nextPane', by: 1 }),
  },
  {
    id: 'previousPane',
    keys: ['shift+tab'],
    title: 'previous pane',
    where: 'panes',
    run: ({ dispatch }) => dispatch({ type: 'nextPane', by: -1 }),
  },
  ...panes.map((pane, i): Action => ({
    id: `pane-${pane}`,
    keys: [String(i + 1)],
    title: `go to ${paneTitles[pane]}`,
    where: 'panes',
    run: ({ dispatch }) => dispatch({ type: 'focus', pane }),
  })),
  {
    id: 'zoom',
    keys: ['z'],
    title: 'this pane alone on the screen, or back',
    where: 'panes',
    run: ({ dispatch }) => dispatch({ type: 'zoom' }),
  },
  { id: 'nextTab', keys: [']'], title: 'next tab of this pane', where: 'panes', run: turnTab(1) },
  { id: 'previousTab', keys: ['['], title: 'previous tab of this pane', where: 'panes', run: turnTab(-1) },
  { id: 'down', keys: ['down', 'j'], title: 'next row or person', where: lists, whyNot: nothingToMove, run: move(1) },
  { id: 'up', keys: ['up', 'k'], title: 'previous row or person', where: lists, whyNot: nothingToMove, run: move(-1) },
  { id: 'pageDown', keys: ['pagedown'], title: 'ten rows down', where: lists, whyNot: nothingToMove, run: move(page) },
  { id: 'pageUp', keys: ['pageup'], title: 'ten rows up', where: lists, whyNot: nothingToMove, run: move(-page) },
  {
    id: 'filter',
    keys: ['/'],
    title: 'show only rows with these words',
    hint: 'filter',
    where: 'panes',
    whyNot: ({ view }) =>
      isListPane(view.ui.focus) ? undefined : 'nothing to filter here: press 3, 4 or 5 for a list',
    run: ({ view, dispatch }) =>
      isListPane(view.ui.focus) && dispatch({ type: 'prompt', prompt: { kind: 'filter', pane: view.ui.focus } }),
  },
  { id: 'nextMatch', keys: ['n'], title: 'next match of the filter', where: 'panes', whyNot: noFilter, run: move(1) },
  {
    id: 'previousMatch',
    keys: ['N'],
    title: 'previous match of the filter',
    where: 'panes',
    whyNot: noFilter,
    run: move(-1),
  },
  {
    id: 'firstStrategy',
    keys: ['a'],
    title: 'compare another strategy on the left, or swap the two',
    where: 'panes',
    whyNot: noOtherStrategy,
    run: ({ view, dispatch }) => dispatch({ type: 'pair', side: 0, arms: armsOf(view).length }),
  },
  {
    id: 'secondStrategy',
    keys: ['b'],
    title: 'compare another strategy on the right, or swap the two',
    where: 'panes',
    whyNot: noOtherStrategy,
    run: ({ view, dispatch }) => dispatch({ type: 'pair', side: 1, arms: armsOf(view).length }),
  },
  {
    id: 'back',
    keys: ['esc'],
    title: 'clear the filter of this list',
    where: 'panes',
    run({ view, dispatch }) {
      if (isListPane(view.ui.focus) && view.ui.filters[view.ui.focus] !== '') dispatch({ type: 'filter', text: '' });
    },
  },
];
