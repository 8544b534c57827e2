import { speeds } from '../run/pacer.ts';
import type { Action, Controller } from './action.ts';

const notReady = ({ view: { run } }: Controller) =>
  run.phase === 'starting'
    ? 'the run is still starting'
    : run.phase === 'failed'
      ? `the run has stopped: ${run.failure}`
      : undefined;
const atEnd = ({ view: { run } }: Controller) =>
  run.position >= run.days ? 'the run is over: g goes to day 0, R starts again' : undefined;
const atStart = ({ view: { run } }: Controller) => (run.position === 0 ? 'this is day 0' : undefined);

const speedIndex = ({ view }: Controller) => speeds.findIndex(speed => speed === view.run.speed);

function stepForward({ session }: Controller): void {
  session.step(1);
}
function stepBack({ session }: Controller): void {
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
    whyNot: controller => notReady(controller) ?? (controller.view.run.playing ? undefined : atEnd(controller)),
    run: ({ view, session }) => (view.run.playing ? session.pause() : session.play()),
  },
  {
    id: 'stepForward',
    keys: ['.'],
    title: 'one day forward',
    hint: 'step',
    where: 'panes',
    whyNot: controller => notReady(controller) ?? atEnd(controller),
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
    whyNot: controller => notReady(controller) ?? atEnd(controller),
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
    whyNot: controller => (controller.view.run.speed === Infinity ? 'this is full speed' : undefined),
    run: controller => controller.session.setSpeed(speedIndex(controller) + 1),
  },
  {
    id: 'slower',
    keys: ['-', '_'],
    title: 'slower',
    where: 'panes',
    whyNot: controller => (speedIndex(controller) === 0 ? 'this is the slowest speed' : undefined),
    run: controller => controller.session.setSpeed(speedIndex(controller) - 1),
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
    whyNot: controller => notReady(controller) ?? atEnd(controller),
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
