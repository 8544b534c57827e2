import {
  trialValues,
  unitsOfSet,
  type Batch,
  type Survey,
  type SurveyAsker,
  type SurveyResult,
  type Target,
  type UnitResult,
  type Value,
} from '../../sim/index.ts';
import { runUnits } from './pool.ts';
import type { Host } from './notes.ts';

/** What parameter sets are tried on. */
export interface Trials {
  targets: readonly Target[];
  /** figures that any believable model shows */
  figures: readonly Target[];
  /** verdicts, in batches that ask for them */
  watched: readonly Target[];
  /** those whose answers are targets */
  surveys: readonly Survey[];
  /** made anew for other people; may ask other surveys too, of which findings speak */
  askerOf: (people: number, seed: number) => SurveyAsker;
}

/** By set, then by target. */
export async function trySets(
  batch: Batch,
  { targets: findings, figures, watched: verdicts, surveys, askerOf }: Trials,
  host: Host,
  label: string,
  jobs: number,
): Promise<Value[][]> {
  const { sets, seeds, askedPeople } = batch;
  const targets = [...findings, ...figures];
  const watched = batch.watched ? verdicts : [];
  const results = await simulateSets(batch, [...targets, ...watched], host, label, jobs);
  return sets.map((set, j) => {
    const asker = askerOf(askedPeople, seeds[j]!);
    const answers = asker.answer(
      Object.fromEntries(Object.entries(set).filter(([path]) => asker.paths.includes(path))),
    );
    return trialValues(targets, watched, finding => results.get(finding)![j], answersOfFitted(answers, surveys));
  });
}

/** What all say, and how far those are off that a fit is drawn to. */
export function answersOfFitted({ surveys, errors }: SurveyResult, fitted: readonly Survey[]): SurveyResult {
  return { surveys, errors: errors.filter(({ survey }) => fitted.some(({ id }) => id === survey)) };
}

type ResultsBySet = (UnitResult[] | undefined)[];

/** By finding, then by set. Finding after finding, so that its people are made once for all sets. */
async function simulateSets(
  { sets, seeds, people, cohortSizes, only }: Batch,
  targets: readonly Target[],
  { notes, stop }: Host,
  label: string,
  jobs: number,
): Promise<ReadonlyMap<Target, ResultsBySet>> {
  const byTarget = targets.map(target =>
    sets.map((set, j) =>
      only?.[j]?.includes(target.source) === false
        ? undefined
        : unitsOfSet(target, set, Math.round(people * (cohortSizes[target.id] ?? 1)), seeds[j]!),
    ),
  );
  const ordered = byTarget.flatMap(bySet => inTurn(bySet.map(units => units ?? [])));
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
  return new Map(
    targets.map((target, t) => [target, byTarget[t]!.map(units => units?.map(unit => resultOf.get(unit)!))]),
  );
}

/** The first of each, then the second of each. */
function inTurn<T>(rows: readonly (readonly T[])[]): T[] {
  return Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, k) =>
    rows.flatMap(row => row.slice(k, k + 1)),
  ).flat();
}
