import type { Batch, SurveyAsker, Target, UnitResult, Value } from '../../sim/index.ts';
import type { Context } from '../commands/command.ts';
import { runUnits } from './pool.ts';
import { loadSimulator } from './simulator.ts';

/** What parameter sets are tried on. */
export interface Trials {
  targets: readonly Target[];
  /** made anew for other people */
  askerOf: (people: number, seed: number) => Promise<SurveyAsker>;
}

/** Asking costs a hundredth of simulating: so many more people are asked. */
const askedToo = 5;

/** Values of all measures for each set of a batch. Finding after finding, so that its people are made once for all sets. */
export async function trySets(batch: Batch, { targets, askerOf }: Trials, { notes, stop }: Pick<Context, 'notes' | 'stop'>, label: string, jobs: number): Promise<Value[][]> {
  const { unitsOfSet, valuesOf } = await loadSimulator();
  const { sets, seeds, people, crowds } = batch;
  const bySet = targets.map(({ id }, t) => sets.map((set, j) => unitsOfSet(targets[t]!, set, Math.round(people * (crowds[id] ?? 1)), seeds[j]!)));
  const ordered = bySet.flatMap(ofTarget => transpose(ofTarget).flat());
  const progress = await notes.progress(label, ordered.length);
  let results: UnitResult[];
  try {
    results = await runUnits(ordered, { jobs, signal: stop.signal, finished: () => progress.advance(), keep: result => ({ ...result, lost: [], series: {} }) });
  } finally {
    progress.end();
  }
  const resultOf = new Map(ordered.map((unit, i) => [unit, results[i]!]));
  const values: Value[][] = [];
  for (const [j, set] of sets.entries()) {
    const asker = await askerOf(people * askedToo, seeds[j]!);
    const answers = asker.answer(Object.fromEntries(Object.entries(set).filter(([path]) => asker.paths.includes(path))));
    values.push(valuesOf(targets, bySet.map(ofTarget => ofTarget[j]!.map(unit => resultOf.get(unit)!)), answers));
  }
  return values;
}

function transpose<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, k) => rows.map(row => row[k]!));
}
