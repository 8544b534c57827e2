import {
  trialValues,
  unitsOfSet,
  type Batch,
  type SurveyAsker,
  type Target,
  type UnitResult,
  type Value,
} from '../../sim/index.ts';
import { runUnits } from './pool.ts';
import type { Host } from './notes.ts';

/** What parameter sets are tried on. */
export interface Trials {
  targets: readonly Target[];
  /** made anew for other people */
  askerOf: (people: number, seed: number, without: string | null) => Promise<SurveyAsker>;
}

/** By set, then by target. */
export async function trySets(
  batch: Batch,
  { targets, askerOf }: Trials,
  { notes, stop }: Host,
  label: string,
  jobs: number,
): Promise<Value[][]> {
  const { sets, seeds, askedPeople, onlyAsked, without } = batch;
  const results = onlyAsked ? [] : await simulateSets(batch, targets, { notes, stop }, label, jobs);
  const values: Value[][] = [];
  for (const [j, set] of sets.entries()) {
    const asker = await askerOf(askedPeople, seeds[j]!, without?.[j] ?? null);
    const answers = asker.answer(
      Object.fromEntries(Object.entries(set).filter(([path]) => asker.paths.includes(path))),
    );
    values.push(trialValues(targets, results[j] ?? [], answers));
  }
  return values;
}

/** By set, then by finding. Finding after finding, so that its people are made once for all sets. */
async function simulateSets(
  { sets, seeds, people, cohortSizes, only, without }: Batch,
  targets: readonly Target[],
  { notes, stop }: Host,
  label: string,
  jobs: number,
): Promise<(UnitResult[] | undefined)[][]> {
  const isTried = (target: Target, j: number) => only === undefined || only[j] === target.id;
  const byTarget = targets.map(target =>
    sets.map((set, j) =>
      isTried(target, j)
        ? unitsOfSet(target, set, Math.round(people * (cohortSizes[target.id] ?? 1)), seeds[j]!, without?.[j])
        : [],
    ),
  );
  const ordered = byTarget.flatMap(inTurn);
  const progress = await notes.progress(label, ordered.length);
  let results: UnitResult[];
  try {
    results = await runUnits(ordered, {
      jobs,
      signal: stop.signal,
      say: notes.say,
      finished: () => progress.advance(),
      keep: result => ({ ...result, lost: [], series: {} }),
    });
  } finally {
    progress.end();
  }
  const resultOf = new Map(ordered.map((unit, i) => [unit, results[i]!]));
  return sets.map((_, j) =>
    byTarget.map((ofTarget, t) =>
      isTried(targets[t]!, j) ? ofTarget[j]!.map(unit => resultOf.get(unit)!) : undefined,
    ),
  );
}

/** The first of each, then the second of each. */
function inTurn<T>(rows: readonly (readonly T[])[]): T[] {
  return Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, k) =>
    rows.flatMap(row => row.slice(k, k + 1)),
  ).flat();
}
