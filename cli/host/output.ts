import { writeWholeFile } from './write-file.ts';

/** Writes text to stdout (`-` or no file), or whole to a file. */
export async function writeOutput(text: string, file: string | undefined, signal: AbortSignal): Promise<void> {
  if (file === undefined || file === '-') process.stdout.write(text);
  else await writeWholeFile(file, text, signal);
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
