// Findings with their measures read, ready to be tried: every name in every expression is known.
import { CreeplineError } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { readMeasure, type KnownAnswers, type Measure } from '../expect/index.ts';
import type { Finding, WrittenMeasure } from './finding-file.ts';
import type { Survey } from '../survey/read-survey.ts';
import { answersOf } from '../survey/schema.ts';

export type ReadMeasure = WrittenMeasure & { measure: Measure };

/** A finding ready to be tried. */
export interface Target extends Finding {
  measures: readonly ReadMeasure[];
  placebo?: ReadMeasure;
  /** surveys that its measures speak of */
  surveys: readonly Survey[];
}

/** Those that can be run. `surveys`: those that measures may speak of. Throws with the faults of all measures of all findings, each where it stands. */
export function readFindings(findings: readonly Finding[], surveys: readonly Survey[] = []): Target[] {
  const problems: Problem[] = [];
  const known = knownAnswers(surveys);
  const targets = findings.filter(canRun).map(finding => {
    const days = daysOfArms(finding);
    const read = (written: WrittenMeasure): ReadMeasure => ({
      ...written,
      measure: readOne(written, days, known, problems),
    });
    const { measures, placebo, ...rest } = finding;
    const target = { ...rest, measures: measures.map(read), ...(placebo && { placebo: read(placebo) }) };
    const named = new Set(allMeasures(target).flatMap(({ measure }) => measure.asked.map(({ survey }) => survey)));
    return { ...target, surveys: surveys.filter(({ id }) => named.has(id)) };
  });
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return targets;
}

/** Whether the model can do all that it needs. */
export function canRun({ needs }: Pick<Finding, 'needs'>): boolean {
  return needs.length === 0;
}

/** Of a finding, its placebo last. */
export function allMeasures({ measures, placebo }: Pick<Target, 'measures' | 'placebo'>): ReadMeasure[] {
  return [...measures, ...(placebo ? [placebo] : [])];
}

function knownAnswers(surveys: readonly Survey[]): KnownAnswers {
  return Object.fromEntries(
    surveys.map(({ id, items, combined }) => [
      id,
      Object.fromEntries([
        ...items.map(({ id: item, form }) => [item, answersOf[form]] as const),
        ...combined.map(({ id: item }) => [item, ['yes']] as const),
      ]),
    ]),
  );
}

const noMeasure: Measure = { unit: '', levels: [], asked: [], from: () => null };

function readOne(
  { expression, place }: WrittenMeasure,
  days: ReadonlyMap<string, number>,
  known: KnownAnswers,
  problems: Problem[],
): Measure {
  const { measure, faults } = readMeasure(expression, [...days.keys()], known, arm => days.get(arm)!);
  problems.push(...faults.map(({ at, message }) => ({ ...place, message: `letter ${at + 1}: ${message}` })));
  return measure ?? noMeasure;
}

/** Its arms, and how many days each is run for. */
function daysOfArms({ scenarios }: Finding): ReadonlyMap<string, number> {
  return new Map(scenarios.flatMap(({ strategies, days }) => Object.keys(strategies).map(arm => [arm, days] as const)));
}
