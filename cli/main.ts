#!/usr/bin/env node
import { readCommandLine } from './command-line.ts';
import { describeFailure } from './host/exit.ts';
import { watchStreams } from './host/output.ts';
import { watchStopSignals } from './host/stop.ts';
import { runCommandLine } from './run-command-line.ts';
import { startSpec } from './specs/experiments.ts';
import { specs } from './specs/index.ts';

watchStreams();
const words = process.argv.slice(2);
const stop = watchStopSignals();
try {
  const line = await readCommandLine(words, startSpec, specs);
  process.exitCode = await runCommandLine(line, words, stop);
} catch (error) {
  const { code, lines } = describeFailure(error, words.includes('--verbose'));
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = code;
  // a stop is heard at once, even where something is still waited for
  if (stop.signal.aborted) setTimeout(() => process.exit(), 200).unref();
} finally {
  stop.release();
}
