import { numericLevers } from '../../../sim/index.ts';
import { leverArm, leverRows } from '../state/lever-rows.ts';
import { lineGroups } from '../state/segments.ts';
import { clamp, wrap, type LineOverlay } from '../state/ui-state.ts';
import { armsOf, type View } from '../state/view.ts';
import type { Action, Controller } from './action.ts';

/** Shows another question, and starts to find its answer. */
function show({ view, line, dispatch }: Controller, overlay: LineOverlay): void {
  dispatch({ type: 'overlay', overlay });
  const { strategy } = armsOf(view)[overlay.arm]!;
  line.ask(view.run.scenario, { strategy: strategy.id, lever: overlay.lever });
}

/** The lever under the cursor, where it is a number; else how much a message shows. */
function firstQuestion(view: View): LineOverlay {
  const usual: LineOverlay = { kind: 'line', arm: view.ui.pair[1], lever: 'visibility', group: 0 };
  if (view.ui.focus !== 'levers') return usual;
  const rows = leverRows(view);
  const row = rows[clamp(view.ui.cursors.levers, rows.length)];
  return numericLevers.some(({ key }) => key === row?.path)
    ? { ...usual, arm: leverArm(view).index, lever: row!.path }
    : usual;
}

function change(next: (overlay: LineOverlay, view: View) => Partial<LineOverlay>) {
  return (controller: Controller) => {
    const { overlay } = controller.view.ui;
    if (overlay?.kind === 'line') show(controller, { ...overlay, ...next(overlay, controller.view) });
  };
}

const turnLever = (by: number) =>
  change(({ lever }) => ({
    lever: numericLevers[wrap(numericLevers.findIndex(({ key }) => key === lever) + by, numericLevers.length)]!.key,
  }));
const turnArm = (by: number) => change(({ arm }, view) => ({ arm: wrap(arm + by, armsOf(view).length) }));
const moveGroup = (by: number) =>
  change(({ group }, { line }) => {
    const report = line?.progress.report;
    return report === null || report === undefined ? {} : { group: clamp(group + by, lineGroups(report).length) };
  });

function close({ line, dispatch }: Controller): void {
  line.stop();
  dispatch({ type: 'overlay', overlay: undefined });
}

const where = ['line'] as const;

/** How far is too far: asking for the line of a lever, and looking at it. */
export const lineActions: readonly Action[] = [
  {
    id: 'line',
    keys: ['V'],
    title: 'how far is too far: the valley of one lever',
    where: 'main',
    run(controller) {
      // many runs at once need the machine for themselves
      controller.session.pause();
      show(controller, firstQuestion(controller.view));
    },
  },
  { id: 'lineNextLever', keys: ['right', 'l'], title: 'the next lever', hint: 'lever', where, run: turnLever(1) },
  { id: 'linePreviousLever', keys: ['left', 'h'], title: 'the previous lever', where, run: turnLever(-1) },
  {
    id: 'lineNextGroup',
    keys: ['down', 'j'],
    title: 'the next group of people',
    hint: 'group',
    where,
    run: moveGroup(1),
  },
  { id: 'linePreviousGroup', keys: ['up', 'k'], title: 'the previous group of people', where, run: moveGroup(-1) },
  {
    id: 'lineNextStrategy',
    keys: ['tab', ']'],
    title: 'the same lever of the next strategy',
    hint: 'strategy',
    where,
    run: turnArm(1),
  },
  {
    id: 'linePreviousStrategy',
    keys: ['shift+tab', '['],
    title: 'the same lever of the previous strategy',
    where,
    run: turnArm(-1),
  },
  { id: 'closeLine', keys: ['esc', 'enter', 'V'], title: 'close the valley', hint: 'close', where, run: close },
];
