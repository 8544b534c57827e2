import { EventEmitter } from 'node:events';
import type { WriteStream } from 'node:tty';

const enter = '\u001b[?1049h\u001b[H\u001b[J\u001b[?25l';
const exit = '\u001b[?25h\u001b[?1049l';
/** What ink writes before a frame to get rid of the one before. */
const eraseBefore = /^(?:\u001b\[2K(?:\u001b\[1A)?)*\u001b\[G/;

/** The alternate screen, and the stream that ink draws on. */
export interface TerminalScreen {
  /** stands between ink and the terminal */
  stream: WriteStream;
  enter: () => void;
  /** a picture of one's own, before ink is there */
  draw: (rows: string[]) => void;
  /** back to the normal screen, cursor visible; may be called twice */
  exit: () => void;
  /** nothing on the screen is taken for granted: the next frame is drawn whole */
  forget: () => void;
  /** draws the last frame again */
  repaint: () => void;
}

/**
 * Puts ink's frames on the screen by absolute rows, and only those rows that changed: no flicker, no byte when nothing
 * changes, and nothing left behind when the terminal is resized. ink is not told the height of the terminal, because it
 * answers a frame that has become too high with clearing screen and scrollback; the layout keeps frames low enough.
 */
export function createTerminalScreen(terminal: WriteStream): TerminalScreen {
  let inside = false;
  let frame: string[] = [];
  let painted: string[] | undefined;

  function paint(): void {
    if (!inside) return;
    const before = painted;
    const rows = frame.flatMap((line, row) => (before?.[row] === line ? [] : [`\u001b[${row + 1};1H${line}\u001b[K`]));
    const rest = before === undefined || before.length > frame.length ? `\u001b[${frame.length + 1};1H\u001b[J` : '';
    painted = frame;
    if (rows.length > 0 || rest !== '') terminal.write(`\u001b[?2026h${rows.join('')}${rest}\u001b[?2026l`);
  }

  function take(text: string): void {
    const output = text.replace(eraseBefore, '');
    // ink's own marks for synchronized output and for the cursor
    if (output === '' || /^(?:\u001b\[\?\w+)+$/.test(output)) return;
    frame = output.replace(/\n$/, '').split('\n');
    paint();
  }

  const stream = Object.assign(new EventEmitter(), {
    isTTY: true,
    write(text: string, done?: () => void) {
      // an empty write asks to be told when everything before it is out
      if (text === '') return terminal.write('', done);
      take(text);
      done?.();
      return true;
    },
  });
  Object.defineProperty(stream, 'columns', { get: () => terminal.columns });

  return {
    stream: stream as unknown as WriteStream,
    enter() {
      inside = true;
      painted = undefined;
      terminal.write(enter);
    },
    draw(rows) {
      frame = rows;
      paint();
    },
    exit() {
      if (inside) terminal.write(exit);
      inside = false;
    },
    forget: () => void (painted = undefined),
    repaint() {
      painted = undefined;
      paint();
    },
  };
}
