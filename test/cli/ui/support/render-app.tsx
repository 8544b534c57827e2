import { EventEmitter } from 'node:events';
import { render, type Instance } from 'ink';
import { App } from '../../../../cli/ui/App.tsx';
import type { ChartStyle } from '../../../../cli/ui/charts/chart-style.ts';
import { createController, type LiveController } from '../../../../cli/ui/keys/controller.ts';
import type { Size } from '../../../../cli/ui/panels/layout.ts';
import { createLineSession } from '../../../../cli/ui/run/line-session.ts';
import { createRunSession } from '../../../../cli/ui/run/run-session.ts';
import { createPeopleNames } from '../../../../cli/ui/state/people-names.ts';
import { fakeLevers, fakeMetrics } from './catalog.ts';
import { createFakeLine, type FakeLine } from './fake-line.ts';
import { createFakeHost, fakeScenario, type FakeHost } from './fake-run.ts';

export interface Screen {
  lines: () => string[];
  text: () => string;
  press: (...keys: string[]) => Promise<void>;
  resize: (size: Size) => Promise<void>;
  controller: LiveController;
  host: FakeHost;
  line: FakeLine;
  /** exit codes that keys asked for */
  left: number[];
  close: () => void;
}

export interface ScreenOptions {
  columns: number;
  rows: number;
  strategies?: readonly string[];
  style?: ChartStyle;
}

/** Names of keys that are not a letter. */
export const keys = {
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  shiftTab: '\u001b[Z',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  pageDown: '\u001b[6~',
  ctrlC: '\u0003',
  backspace: '\u007f',
};

/** The whole screen on a terminal of any size, over a run made by hand. */
export async function renderApp({ columns, rows, strategies, style = 'braille' }: ScreenOptions): Promise<Screen> {
  const host = createFakeHost();
  const left: number[] = [];
  const line = createFakeLine();
  const session = createRunSession(host, { scenario: fakeScenario(strategies) });
  const controller = createController({
    session,
    line: createLineSession(line.start),
    metrics: fakeMetrics,
    levers: fakeLevers,
    style,
    pair: [0, Math.min(1, (strategies?.length ?? 2) - 1)],
    names: createPeopleNames(async id => ({ name: `Ada ${id}` })),
    terminal: {
      leave: code => left.push(code),
      suspend: () => undefined,
      redraw: () => {},
      saveRun: async () => 'run.json',
    },
  });
  let size: Size = { columns, rows };
  let frame = '';
  const stdout = Object.assign(new EventEmitter(), { write: (text: string) => void (frame = text) });
  Object.defineProperty(stdout, 'columns', { get: () => size.columns });
  const stdin = createStdin();
  const instance: Instance = render(<App controller={controller} size={size} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  await settle(newsTime, () => frame);
  return {
    lines: () => frame.split('\n'),
    text: () => frame,
    async press(...pressed) {
      for (const key of pressed) {
        stdin.type(key);
        // a running picture never stands still
        if (key === ' ') await settle();
        else await settle(movesTime.includes(key) ? newsTime : 10, () => frame);
      }
    },
    async resize(next) {
      size = next;
      instance.rerender(<App controller={controller} size={size} />);
      await settle(newsTime, () => frame);
    },
    controller,
    host,
    line,
    left,
    close: () => instance.unmount(),
  };
}

function createStdin() {
  let waiting: string | null = null;
  const stdin = Object.assign(new EventEmitter(), {
    isTTY: true,
    setEncoding() {},
    setRawMode() {},
    ref() {},
    unref() {},
    read() {
      const text = waiting;
      waiting = null;
      return text;
    },
    type(text: string) {
      waiting = text;
      stdin.emit('readable');
    },
  });
  return stdin;
}

/** News of the run comes 15 times a second at most. */
const newsTime = 90;
const movesTime = [' ', '.', ',', 'g', 'G', 'R', keys.enter, 'y'];

/** Lets answers of the run, names and repaints arrive: at least so long, and until the picture has stood still on a busy machine too. */
export async function settle(milliseconds = newsTime, picture: () => string = () => ''): Promise<void> {
  const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time));
  await pause(milliseconds);
  for (let before = picture(), still = 0, tries = 0; still < 2 && tries < 100; tries++) {
    await pause(Math.min(milliseconds, 30));
    still = picture() === before ? still + 1 : 0;
    before = picture();
  }
}
