import { extname } from 'node:path';
import { invalid } from '../../sim/core/errors.ts';
import type { Format } from '../flags/common.ts';
import { exitCodes } from './exit.ts';
import { fileProblem } from './file-problem.ts';
import { isStdout, writeWholeFile } from './write-file.ts';

/** Endings that choose a format. */
const formatOfEnding: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.csv': 'csv',
  '.md': 'markdown',
};

/** Endings of files that other programs write: text under such a name could not be opened. */
const ofOthers =
  /^\.(xlsx?|xlsm|xlsb|ods|numbers|html?|xml|pdf|docx?|odt|rtf|pptx?|odp|tex|parquet|arrow|feather|avro|orc|sqlite3?|db|rds|sav|dta|svg|png|jpe?g|gif|webp|zip|gz|tgz|bz2|xz|zst|7z|tar|tsv|tab)$/;

/** By the ending of the file's name; a neutral one, or none, gets the text for people. */
export function formatOf(file: string): Format {
  const ending = endingOf(file);
  return Object.hasOwn(formatOfEnding, ending) ? formatOfEnding[ending]! : 'human';
}

/** Before the work: refuses a name that promises what nobody writes. Tabs between columns are `--format plain`. */
export function checkEnding(file: string, format: Format | undefined): void {
  const ending = endingOf(file);
  if (isStdout(file) || !ofOthers.test(ending) || (format === 'plain' && /^\.(tsv|tab)$/.test(ending))) return;
  const written = Object.keys(formatOfEnding).join(', ');
  throw invalid(`${ending} files are not written, only ${written}, and text under any other name`, { file });
}

function endingOf(file: string): string {
  return extname(file).toLowerCase();
}

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
