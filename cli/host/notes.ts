import { keepColors, type Look } from './look.ts';
import type { Stop } from './stop.ts';

export interface Progress {
  advance: () => void;
  end: () => void;
}

/** Everything for people that is not the result: stderr only. */
export interface Notes {
  look: Look;
  say: (text: string) => void;
  /** only with --verbose */
  detail: (text: string) => void;
  progress: (label: string, total: number) => Promise<Progress>;
}

/** What long work needs of the process: messages for people, and to hear that it shall stop. */
export interface Host {
  notes: Notes;
  stop: Stop;
}

export interface NoteOptions {
  quiet: boolean;
  verbose: boolean;
  look: Look;
}

const still: Progress = { advance: () => {}, end: () => {} };

export function createNotes({ quiet, verbose, look }: NoteOptions): Notes {
  const write = (text: string) => process.stderr.write(`${keepColors(text, look)}\n`);
  // moving bars are for people who watch: not for logs, pipes and screen readers
  const watched = process.stderr.isTTY === true && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined;
  return {
    look,
    say: text => void (quiet || write(text)),
    detail: text => void (verbose && write(text)),
    progress: async (label, total) => (quiet || !watched || total < 2 ? still : startBar(label, total, look)),
  };
}

async function startBar(label: string, total: number, look: Look): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `${label} [{bar}] {value}/{total}  {eta_formatted} left`,
    barCompleteChar: look.unicode ? '■' : '#',
    barIncompleteChar: look.unicode ? '·' : '.',
    barsize: 30,
    clearOnComplete: true,
    // stop signals are this program's own business
    gracefulExit: false,
  });
  bar.start(total, 0);
  return { advance: () => bar.increment(), end: () => bar.stop() };
}
