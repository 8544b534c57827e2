import { hurtMetric, segmentMetrics } from '../state/segments.ts';
import { leverPairs } from '../state/lever-rows.ts';
import { harmRows } from '../state/metric-rows.ts';
import type { View } from '../state/view.ts';
import type { Action, Controller } from './action.ts';

const pages = ['hurt', 'strategies'] as const;

/** About how many lines a page has; where it ends exactly depends on the width. */
function lengthOf(view: View): number {
  const segments = view.run.frame?.arms[0]?.segments.length ?? 0;
  return view.ui.overlay?.kind === 'hurt' ? harmRows(view).length + segments : leverPairs(view).length;
}

const scroll =
  (by: number) =>
  ({ view, dispatch }: Controller) =>
    dispatch({ type: 'overlayMove', by, count: lengthOf(view) });

function turnMetric(by: number) {
  return ({ view, dispatch }: Controller) => {
    const { overlay } = view.ui;
    if (overlay?.kind !== 'hurt') return;
    const told = segmentMetrics(view);
    const index = told.findIndex(({ key }) => key === hurtMetric(view, overlay)?.key);
    const next = told[(index + by + told.length) % told.length];
    dispatch({ type: 'overlay', overlay: { ...overlay, metric: next?.key } });
  };
}

const noDay = ({ view }: Controller) =>
  segmentMetrics(view).length === 0 ? 'no day has passed: Space lets the days run' : undefined;

/** Whole pages to read: who is hurt, and what the compared strategies do. */
export const pageActions: readonly Action[] = [
  {
    id: 'hurt',
    keys: ['H'],
    title: 'who is hurt: harms, and the groups that are hit hardest',
    where: 'main',
    run: ({ dispatch }) => dispatch({ type: 'overlay', overlay: { kind: 'hurt', metric: undefined, scroll: 0 } }),
  },
  {
    id: 'strategies',
    keys: ['S'],
    title: 'what the compared strategies do, beside each other',
    where: 'main',
    run: ({ dispatch }) => dispatch({ type: 'overlay', overlay: { kind: 'strategies', scroll: 0 } }),
  },
  {
    id: 'nextHurt',
    keys: ['right', 'l', ']'],
    title: 'the next number by group',
    hint: 'number',
    where: ['hurt'],
    whyNot: noDay,
    run: turnMetric(1),
  },
  {
    id: 'previousHurt',
    keys: ['left', 'h', '['],
    title: 'the number before, by group',
    where: ['hurt'],
    whyNot: noDay,
    run: turnMetric(-1),
  },
  { id: 'pageLineDown', keys: ['down', 'j'], title: 'next line', hint: 'more', where: pages, run: scroll(1) },
  { id: 'pageLineUp', keys: ['up', 'k'], title: 'previous line', where: pages, run: scroll(-1) },
  { id: 'pageFarDown', keys: ['pagedown'], title: 'ten lines down', where: pages, run: scroll(10) },
  { id: 'pageFarUp', keys: ['pageup'], title: 'ten lines up', where: pages, run: scroll(-10) },
];
