import { render } from 'ink';
import { App } from './App.tsx';
import type { LiveController } from './keys/controller.ts';
import { LinearApp } from './linear/LinearApp.tsx';
import type { TerminalScreen } from './terminal/terminal-screen.ts';

export interface Shown {
  /** rejects when drawing fails */
  failed: Promise<unknown>;
  close: () => void;
}

const usual = {
  stdin: process.stdin,
  stderr: process.stderr,
  // keys and signals are handled by this program alone
  exitOnCtrlC: false,
  patchConsole: false,
  maxFps: 15,
  // paints one row too low in this version of ink
  incrementalRendering: false,
};

export function showScreen(controller: LiveController, screen: TerminalScreen): Shown {
  const { stdout } = process;
  const app = () => <App controller={controller} size={{ columns: stdout.columns, rows: stdout.rows }} />;
  const instance = render(app(), { ...usual, stdout: screen.stream, isScreenReaderEnabled: false });
  const resize = () => {
    screen.forget();
    instance.rerender(app());
  };
  stdout.on('resize', resize);
  return {
    failed: instance.waitUntilExit(),
    close() {
      stdout.off('resize', resize);
      instance.unmount();
    },
  };
}

/** Text from top to bottom on the normal screen: what was said stays readable, nothing is ever erased. */
export function showLinear(controller: LiveController): Shown {
  const instance = render(<LinearApp controller={controller} />, {
    ...usual,
    stdout: process.stdout,
    isScreenReaderEnabled: true,
  });
  return { failed: instance.waitUntilExit(), close: () => instance.unmount() };
}
