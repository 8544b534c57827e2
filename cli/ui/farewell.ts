import type { RunSnapshot } from './run/run-session.ts';
import { safeText } from './charts/cell-width.ts';
import { formatCount } from './state/format-value.ts';
import { replayCommand } from './state/replay.ts';
import { verdictSoFar } from './state/verdict.ts';
import { armsOf, type View } from './state/view.ts';

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
