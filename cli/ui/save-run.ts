import { writeWholeFile } from '../host/write-file.ts';
import type { RunSession } from './run/run-session.ts';

/** Writes the run's log into the working folder; its name carries the digest, so that two runs never share a file. */
export async function saveRun(session: RunSession): Promise<string> {
  const log = await session.log();
  const file = `${log.scenario.id.replace(/[^\w-]/g, '-')}-${log.digest.slice(0, 8)}.json`;
  await writeWholeFile(file, `${JSON.stringify(log)}\n`);
  return file;
}
