import { invalid, levers, metrics, type Population, type Scenario } from '../../sim/index.ts';
import { startLiveHost, type LiveHost } from '../host/live-host.ts';
import { lineStarter } from '../host/live-line.ts';
import { chooseChartStyle, toAscii, type ChartStyle } from './charts/chart-style.ts';
import { farewell, saveRun } from './farewell.ts';
import { createController, type LiveController } from './keys/controller.ts';
import { createLineSession } from './run/line-session.ts';
import { createRunSession, type RunSession } from './run/run-session.ts';
import type { Shown } from './show-screen.tsx';
import { createPeopleNames, namePerson } from './state/people-names.ts';
import type { View } from './state/view.ts';
import { createEnding, createSleeper, watchSignals, type End } from './terminal/signals.ts';
import { createTerminalScreen, type TerminalScreen } from './terminal/terminal-screen.ts';
import { titleCard } from './panels/title-card.ts';

export interface TuiOptions {
  scenario: Scenario;
  /** the two that are compared at first; default the first two of the scenario */
  strategies?: string[];
  population?: Population;
  screenReader: boolean;
  charts?: ChartStyle;
  color: boolean;
  /** another place to run the days than a thread of this process */
  host?: LiveHost;
}

const mostWaitForDigest = 200;

/** Shows a run live until somebody leaves; the answer is the exit code. */
export async function startTui(options: TuiOptions): Promise<number> {
  const { scenario, population, screenReader, charts, color, host = startLiveHost() } = options;
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) throw invalid('the live screen needs a terminal for its keys and for its picture');
  setLook(color);
  const linear = screenReader || process.env['TERM'] === 'dumb';
  const session = createRunSession(host, { scenario, population });
  const line = createLineSession(lineStarter(population), population !== undefined);
  const screen = createTerminalScreen(stdout);
  const ending = createEnding();
  const sleeper = createSleeper(
    () => layDown(session, screen),
    () => takeUp(linear ? undefined : screen),
  );
  const controller = createController({
    session,
    line,
    metrics,
    levers,
    style: charts ?? chooseChartStyle(process.env),
    names: createPeopleNames(id => namePerson(id, options)),
    pair: pairOf(options),
    terminal: {
      leave: code => ending.reach({ code }),
      suspend: sleeper.suspend,
      redraw: screen.repaint,
      saveRun: () => saveRun(session),
    },
  });
  const unwatch = watchSignals({
    stopped: code => ending.reach({ code }),
    crashed: error => ending.reach({ code: 1, error }),
    continued: sleeper.wake,
    ending: screen.exit,
  });
  const shown = await show(controller, linear ? undefined : screen);
  shown.failed.catch((error: unknown) => ending.reach({ code: 1, error }));
  const end = await ending.reached;
  shown.close();
  screen.exit();
  const digest = end.code === 1 ? undefined : await digestOf(session);
  unwatch();
  line.stop();
  await session.close();
  sayGoodbye(controller.view, end, digest);
  return end.code;
}

/** With a screen, the title stands there while ink is loaded, which takes half a second. */
async function show(controller: LiveController, screen: TerminalScreen | undefined): Promise<Shown> {
  if (screen === undefined) return (await import('./show-screen.tsx')).showLinear(controller);
  // ink takes the keys only after its first picture; until then the terminal would answer Ctrl-Z and Ctrl-C by itself
  process.stdin.setRawMode(true);
  screen.enter();
  screen.draw(titleCard(controller.view, process.stdout));
  return (await import('./show-screen.tsx')).showScreen(controller, screen);
}

/** Gives the terminal back to the shell for a while. */
function layDown(session: RunSession, screen: TerminalScreen): void {
  session.pause();
  process.stdin.setRawMode(false);
  screen.exit();
}

function takeUp(screen: TerminalScreen | undefined): void {
  // the shell may have changed the terminal meanwhile: raw mode is set anew, not just believed
  process.stdin.setRawMode(false);
  process.stdin.setRawMode(true);
  screen?.enter();
  screen?.repaint();
}

function sayGoodbye(view: View, { error }: End, digest: string | undefined): void {
  if (error !== undefined) process.stderr.write(`${sayError(error)}\n`);
  const lines = farewell(view, digest).map(line => (view.style === 'ascii' ? toAscii(line) : line));
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A defect is told whole: whoever reports it needs to know where it happened. */
function sayError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : `stopped by ${JSON.stringify(error)}`;
}

/** ink and its colours read the environment while they are loaded, and judge it otherwise than the rest of this program. */
function setLook(color: boolean): void {
  process.env['NODE_ENV'] ??= 'production';
  process.env['FORCE_COLOR'] = color ? '1' : '0';
  if (color) delete process.env['NO_COLOR'];
}

function pairOf({ scenario, strategies = [] }: TuiOptions): [number, number] {
  const ids = Object.keys(scenario.strategies);
  const wanted = strategies.map(id => ids.indexOf(id)).filter(index => index >= 0);
  const [first = 0, second = Math.min(1, ids.length - 1)] = wanted;
  return [first, second];
}

/** The fingerprint of the run, if the worker is not in the middle of something long. */
function digestOf(session: RunSession): Promise<string | undefined> {
  session.pause();
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(undefined), mostWaitForDigest);
    const finish = (digest: string | undefined) => {
      clearTimeout(timer);
      resolve(digest);
    };
    session.log().then(
      ({ digest }) => finish(digest),
      () => finish(undefined),
    );
  });
}
