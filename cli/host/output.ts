import { extname } from 'node:path';
import { formats, type Format } from '../flags/common.ts';
import type { Look } from '../format/look.ts';
import type { View } from '../format/view.ts';
import { writeView } from '../format/write-view.ts';
import { writeWholeFile } from './write-file.ts';

export interface Target {
  format: Format | undefined;
  file: string | undefined;
  look: Look;
  signal: AbortSignal;
}

/** Writes a result to stdout, or whole to a file. */
export async function writeResult(view: View, { format, file, look, signal }: Target): Promise<void> {
  if (file === undefined || file === '-') {
    process.stdout.write(writeView(view, format ?? (process.stdout.isTTY ? 'human' : 'plain'), look));
    return;
  }
  // a file is read later, on who knows what: no colours, a fixed width
  const text = writeView(view, format ?? formatOf(file), { color: false, unicode: look.unicode, width: 100 });
  await writeWholeFile(file, text, signal);
}

/** By the ending of the file's name; anything else gets the text for people. */
function formatOf(file: string): Format {
  const ending = extname(file).slice(1);
  return ending === 'md' ? 'markdown' : (formats.find(format => format === ending) ?? 'human');
}

/** `creepline metrics | head -1` ends without a word. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}
