import { formatCount } from '../../sim/index.ts';
import type { RunSession, RunSnapshot } from './run/run-session.ts';
import { safeText } from './charts/cell-width.ts';
import { replayCommand } from './state/describe-change.ts';
import { verdictSoFar } from './state/verdict.ts';
import { armsOf, type View } from './state/view.ts';
import { writeWholeFile } from '../host/write-file.ts';

/** Three lines on the normal screen: what came out, which run it was, how to see it again. */
export function farewell(view: View, digest: string | undefined): string[] {
  const { run } = view;
  const names = armsOf(view)
    .map(({ letter, id }) => `${letter} = ${id}`)
    .join(', ');
  return [
    `${safeText(run.scenario.title)} (${names}): ${verdictSoFar(view)}`,
    `seed ${run.scenario.seed} · day ${run.newest} of ${run.days} · ${formatCount(run.people)} people · ${digest === undefined ? 'no digest' : `digest ${digest}`}${moved(run)}`,
    `again: ${replayCommand(run)}`,
  ];
}

function moved({ changes }: RunSnapshot): string {
  return changes.length === 0 ? '' : ` · ${changes.length} lever${changes.length === 1 ? '' : 's'} moved`;
}

/** Writes the run's log into the working folder; its name carries the digest, so that two runs never share a file. */
export async function saveRun(session: RunSession): Promise<string> {
  const log = await session.log();
  const file = `${log.scenario.id.replace(/[^\w-]/g, '-')}-${log.digest.slice(0, 8)}.json`;
  await writeWholeFile(file, `${JSON.stringify(log)}\n`);
  return file;
}
