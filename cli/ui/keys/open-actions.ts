import { describeMove } from '../state/describe-change.ts';
import { selectedPerson } from '../state/people-rows.ts';
import { eventfulDays, openDay } from '../state/diary-days.ts';
import { finishDraft, turnDraft, typeIntoDraft, type DraftKey, type LeverDraft } from '../state/lever-draft.ts';
import { leverArm, leverRows, type LeverRow } from '../state/lever-rows.ts';
import { metricRows } from '../state/metric-rows.ts';
import { clamp, type DiaryState } from '../state/ui-state.ts';
import { armsOf, type View } from '../state/view.ts';
import { sameValue } from '../run/lever-values.ts';
import type { Action, Controller } from './action.ts';

function selectedMetric({ view }: Controller) {
  const rows = metricRows(view);
  return rows[clamp(view.ui.cursors.metrics, rows.length)];
}

function selectedLever(view: View): LeverRow | undefined {
  const rows = leverRows(view);
  return rows[clamp(view.ui.cursors.levers, rows.length)];
}

function startDraft(view: View): LeverDraft | undefined {
  const row = selectedLever(view);
  if (row === undefined) return undefined;
  const cursor = row.spec.type === 'choice' ? row.spec.choices.indexOf(row.value as string) : 0;
  return { strategy: leverArm(view).strategy.id, path: row.path, value: row.value, cursor, typed: '', problem: '' };
}

const noLever = ({ view }: Controller) => {
  if (selectedLever(view) === undefined) return 'no lever is chosen';
  return view.run.newest >= view.run.days
    ? 'the run is over, so no lever can act: R starts again from day 0'
    : undefined;
};

function turnOpenDraft(key: DraftKey) {
  return ({ view, dispatch }: Controller) => {
    const row = selectedLever(view);
    const draft = view.ui.draft ?? startDraft(view);
    if (row !== undefined && draft !== undefined) dispatch({ type: 'draft', draft: turnDraft(draft, row.spec, key) });
  };
}

/** A printable key while a lever is changed. */
export function typeLever({ view, dispatch }: Controller, text: string): void {
  const row = selectedLever(view);
  if (view.ui.draft !== undefined && row !== undefined)
    dispatch({ type: 'draft', draft: typeIntoDraft(view.ui.draft, row.spec, text) });
}

function setLever({ view, session, dispatch }: Controller): void {
  const { draft } = view.ui;
  const row = selectedLever(view);
  if (draft === undefined || row === undefined) return;
  const result = finishDraft(draft, row.spec);
  if ('problem' in result) return dispatch({ type: 'draft', draft: { ...draft, problem: result.problem } });
  dispatch({ type: 'draft', draft: undefined });
  if (sameValue(result.value, row.value)) return dispatch({ type: 'message', text: `${draft.path} stays as it was` });
  session.setLever(draft.strategy, draft.path, result.value);
  const move = describeMove(view, { strategy: draft.strategy, path: draft.path, from: row.value, to: result.value });
  dispatch({ type: 'message', text: `from the next day on: ${move}` });
}

/** Opens the diary under the second of the compared strategies: the one that is asked about. */
export function openDiary({ view, session, dispatch }: Controller, consumer: number): void {
  // the days are lived again for the diary: nothing else moves meanwhile
  session.pause();
  dispatch({ type: 'diary', diary: { consumer, arm: view.ui.pair[1], day: undefined, scroll: 0 } });
}

const nobody = ({ view }: Controller) =>
  selectedPerson(view) === undefined ? 'nobody is followed yet: Space lets the days run' : undefined;

function changeDiary(change: (diary: DiaryState, controller: Controller) => Partial<DiaryState>) {
  return (controller: Controller) => {
    const { diary } = controller.view.ui;
    if (diary !== undefined) controller.dispatch({ type: 'diary', diary: { ...diary, ...change(diary, controller) } });
  };
}

function moveDay(by: number) {
  return changeDiary((diary, { view }) => {
    const read = view.diaries.of(armsOf(view)[diary.arm]!.strategy.id, diary.consumer);
    if (read.state !== 'read') return {};
    return { day: clamp(openDay(read.report, diary) + by, eventfulDays(read.report).length), scroll: 0 };
  });
}

function turnArm(by: number) {
  return changeDiary((diary, { view }) => {
    const arms = armsOf(view).length;
    return { arm: (diary.arm + by + arms) % arms, day: undefined, scroll: 0 };
  });
}

const scroll = (by: number) => changeDiary(diary => ({ scroll: Math.max(0, diary.scroll + by) }));

/** Opening what is under the cursor, and what can be done inside. */
export const openActions: readonly Action[] = [
  {
    id: 'openTime',
    keys: ['enter'],
    title: 'this pane alone on the screen, or back',
    where: ['time'],
    run: ({ dispatch }) => dispatch({ type: 'zoom' }),
  },
  {
    id: 'plot',
    keys: ['enter'],
    title: 'draw this number over time',
    hint: 'draw',
    where: ['metrics'],
    whyNot: controller => (selectedMetric(controller) === undefined ? 'no number is chosen' : undefined),
    run(controller) {
      const { key, label } = selectedMetric(controller)!.metric;
      controller.dispatch({ type: 'plot', metric: key });
      controller.dispatch({ type: 'message', text: `${label} is drawn in pane 1` });
    },
  },
  {
    id: 'editLever',
    keys: ['enter'],
    title: 'change this lever',
    hint: 'change',
    where: ['levers'],
    whyNot: noLever,
    run: ({ view, dispatch }) => dispatch({ type: 'draft', draft: startDraft(view) }),
  },
  {
    id: 'leverLess',
    keys: ['left', 'h'],
    title: 'change this lever: less, or the choice before',
    where: ['levers'],
    whyNot: noLever,
    run: turnOpenDraft('left'),
  },
  {
    id: 'leverMore',
    keys: ['right', 'l'],
    title: 'change this lever: more, or the next choice',
    where: ['levers'],
    whyNot: noLever,
    run: turnOpenDraft('right'),
  },
  {
    id: 'openDiary',
    keys: ['enter'],
    title: 'open the diary of this person: what happened, and why',
    hint: 'why?',
    where: ['crowd', 'people'],
    whyNot: nobody,
    run: controller => openDiary(controller, selectedPerson(controller.view)!.id),
  },
  {
    id: 'findPerson',
    keys: ['i'],
    title: 'open the diary of the person with this number',
    where: 'main',
    run: ({ dispatch }) => dispatch({ type: 'prompt', prompt: { kind: 'person', text: '' } }),
  },

  {
    id: 'diaryDown',
    keys: ['down', 'j'],
    title: 'the eventful day before',
    hint: 'days',
    where: ['diary'],
    run: moveDay(1),
  },
  { id: 'diaryUp', keys: ['up', 'k'], title: 'the eventful day after', where: ['diary'], run: moveDay(-1) },
  {
    id: 'diaryArm',
    keys: ['right', 'l', ']', 'tab'],
    title: 'the same person under the next strategy',
    hint: 'strategy',
    where: ['diary'],
    run: turnArm(1),
  },
  {
    id: 'diaryArmBack',
    keys: ['left', 'h', '[', 'shift+tab'],
    title: 'the same person under the previous strategy',
    where: ['diary'],
    run: turnArm(-1),
  },
  {
    id: 'diaryPageDown',
    keys: ['pagedown', 'd'],
    title: 'more reasons of this day',
    hint: 'more',
    where: ['diary'],
    run: scroll(6),
  },
  {
    id: 'diaryPageUp',
    keys: ['pageup', 'u'],
    title: 'back up in the reasons of this day',
    where: ['diary'],
    run: scroll(-6),
  },
  {
    id: 'closeDiary',
    keys: ['esc'],
    title: 'close the diary',
    hint: 'close',
    where: ['diary'],
    run: ({ dispatch }) => dispatch({ type: 'diary', diary: undefined }),
  },

  { id: 'draftLess', keys: ['left'], title: 'less, or the choice before', where: ['edit'], run: turnOpenDraft('left') },
  {
    id: 'draftMore',
    keys: ['right'],
    title: 'more, or the next choice',
    hint: 'turn',
    where: ['edit'],
    run: turnOpenDraft('right'),
  },
  { id: 'draftUp', keys: ['up'], title: 'much more; more of this share', where: ['edit'], run: turnOpenDraft('up') },
  {
    id: 'draftDown',
    keys: ['down'],
    title: 'much less; less of this share',
    where: ['edit'],
    run: turnOpenDraft('down'),
  },
  {
    id: 'draftTick',
    keys: ['space'],
    title: 'tick or untick this choice',
    where: ['edit'],
    run: turnOpenDraft('space'),
  },
  {
    id: 'draftErase',
    keys: ['backspace'],
    title: 'erase the last digit',
    where: ['edit'],
    run: turnOpenDraft('backspace'),
  },
  {
    id: 'setLever',
    keys: ['enter'],
    title: 'set the lever: it acts from the newest day on',
    hint: 'set',
    where: ['edit'],
    run: setLever,
  },
  {
    id: 'leaveLever',
    keys: ['esc'],
    title: 'leave the lever as it was',
    hint: 'leave',
    where: ['edit'],
    run: ({ dispatch }) => dispatch({ type: 'draft', draft: undefined }),
  },
];
