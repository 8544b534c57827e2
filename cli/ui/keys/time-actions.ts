import { speeds } from '../run/speed.ts';
import type { Action, Desk } from './action.ts';

const notReady = ({ view: { run } }: Desk) =>
  run.phase === 'starting'
    ? 'the run is still starting'
    : run.phase === 'failed'
      ? `the run has stopped: ${run.failure}`
      : undefined;
const atEnd = ({ view: { run } }: Desk) =>
  run.position >= run.days ? 'the run is over: g goes to day 0, R starts again' : undefined;
const atStart = ({ view: { run } }: Desk) => (run.position === 0 ? 'this is day 0' : undefined);

const speedIndex = ({ view }: Desk) => speeds.findIndex(speed => speed === view.run.speed);

function stepForward({ session }: Desk): void {
  session.step(1);
}
function stepBack({ session }: Desk): void {
  session.step(-1);
}

/** Letting days pass, and going back over them. */
export const timeActions: readonly Action[] = [
  {
    id: 'play',
    keys: ['space'],
    title: 'let the days run, or pause',
    hint: 'play',
    where: 'panes',
    whyNot: desk => notReady(desk) ?? (desk.view.run.playing ? undefined : atEnd(desk)),
    run: ({ view, session }) => (view.run.playing ? session.pause() : session.play()),
  },
  {
    id: 'stepForward',
    keys: ['.'],
    title: 'one day forward',
    hint: 'step',
    where: 'panes',
    whyNot: desk => notReady(desk) ?? atEnd(desk),
    run: stepForward,
  },
  {
    id: 'stepBack',
    keys: [','],
    title: 'one day back: the identical earlier picture',
    where: 'panes',
    whyNot: atStart,
    run: stepBack,
  },
  {
    id: 'scrubForward',
    keys: ['right', 'l'],
    title: 'one day forward',
    where: ['time', 'crowd'],
    whyNot: desk => notReady(desk) ?? atEnd(desk),
    run: stepForward,
  },
  {
    id: 'scrubBack',
    keys: ['left', 'h'],
    title: 'one day back',
    where: ['time', 'crowd'],
    whyNot: atStart,
    run: stepBack,
  },
  {
    id: 'faster',
    keys: ['+', '='],
    title: 'faster',
    hint: 'faster',
    where: 'panes',
    whyNot: desk => (desk.view.run.speed === Infinity ? 'this is full speed' : undefined),
    run: desk => desk.session.setSpeed(speedIndex(desk) + 1),
  },
  {
    id: 'slower',
    keys: ['-', '_'],
    title: 'slower',
    where: 'panes',
    whyNot: desk => (speedIndex(desk) === 0 ? 'this is the slowest speed' : undefined),
    run: desk => desk.session.setSpeed(speedIndex(desk) - 1),
  },
  {
    id: 'toStart',
    keys: ['g', 'home'],
    title: 'back to day 0',
    where: 'panes',
    whyNot: atStart,
    run: ({ session }) => session.toStart(),
  },
  {
    id: 'toEnd',
    keys: ['G', 'end'],
    title: 'to the last day, at full speed',
    where: 'panes',
    whyNot: desk => notReady(desk) ?? atEnd(desk),
    run: ({ session }) => session.toEnd(),
  },
  {
    id: 'restart',
    keys: ['R'],
    title: 'start again from day 0 with the levers as they stand now',
    where: 'panes',
    whyNot: notReady,
    run({ session, dispatch }) {
      session.restart();
      dispatch({ type: 'message', text: 'started again from day 0 with the levers as they stand' });
    },
  },
];
