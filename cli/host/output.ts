import { exitCodes } from './exit.ts';
import { fileProblem } from './file-problem.ts';
import { isStdout, writeWholeFile } from './write-file.ts';

/** Writes text to stdout (`-` or no file), or whole to a file. */
export async function writeOutput(text: string, file: string | undefined, signal: AbortSignal): Promise<void> {
  if (file === undefined || isStdout(file)) process.stdout.write(text);
  else await writeWholeFile(file, text, signal);
}

/** `creepline metrics | head -1` ends without a word; a stream that cannot be written for another reason is named. */
export function watchStreams(): void {
  // a file that grows beyond what is allowed: an error of the write, not the end of the process
  process.on('SIGXFSZ', () => {});
  for (const [name, stream] of [
    ['stdout', process.stdout],
    ['stderr', process.stderr],
  ] as const) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      const reason = fileProblem(error) ?? error.message;
      if (name === 'stdout') process.stderr.write(`exit ${exitCodes.usage}: ${name} cannot be written: ${reason}\n`);
      process.exit(exitCodes.usage);
    });
  }
}
