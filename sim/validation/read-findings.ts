// Findings with their measures understood, before anything runs.
import { CreeplineError } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import type { ExtraMeasure } from '../engine/extra.ts';
import { extrasOf, readMeasure, type KnownAnswers, type Measure } from '../expect/index.ts';
import type { Finding, WrittenMeasure } from './read-finding.ts';
import type { Survey } from '../survey/read-survey.ts';
import { answersOf } from '../survey/schema.ts';
import type { Scenario } from '../model/world/scenario.ts';

export type ReadMeasure = WrittenMeasure & { measure: Measure };

/** A finding ready to be tried. */
export interface Target extends Finding {
  measures: readonly ReadMeasure[];
  placebo?: ReadMeasure;
  /** surveys that its measures speak of */
  surveys: readonly Survey[];
}

/** Throws with the faults of all measures of all findings. */
export function readFindings(findings: readonly Finding[], surveys: readonly Survey[] = []): Target[] {
  const problems: Problem[] = [];
  const known = knownAnswers(surveys);
  const targets = findings.map(finding => {
    const arms = armsOf(finding);
    const read = (written: WrittenMeasure): ReadMeasure => ({
      ...written,
      measure: readOne(written, arms, known, problems),
    });
    const { measures, placebo, ...rest } = finding;
    const target = { ...rest, measures: measures.map(read), ...(placebo && { placebo: read(placebo) }) };
    const named = new Set(allMeasures(target).flatMap(({ measure }) => measure.asked.map(({ survey }) => survey)));
    return { ...target, surveys: surveys.filter(({ id }) => named.has(id)) };
  });
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return targets;
}

function allMeasures({ measures, placebo }: Pick<Target, 'measures' | 'placebo'>): ReadMeasure[] {
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
  arms: readonly string[],
  known: KnownAnswers,
  problems: Problem[],
): Measure {
  const { measure, faults } = readMeasure(expression, arms, known);
  problems.push(...faults.map(({ at, message }) => ({ ...place, message: `letter ${at + 1}: ${message}` })));
  return measure ?? noMeasure;
}

function armsOf({ scenarios }: Finding): string[] {
  return scenarios.flatMap(({ strategies }) => Object.keys(strategies));
}

/** How many people and replications, where not as many as findings are judged on. */
export interface TrialSize {
  consumers?: number | undefined;
  replications?: number | undefined;
  seed?: number | undefined;
}

/** One arm once. Each replication has people and luck of its own, the same in every arm. */
export interface TrialUnit {
  target: string;
  scenario: Scenario;
  strategy: string;
  replication: number;
  extra: readonly ExtraMeasure[];
  /** metrics that the finding speaks of; all others would cost more than some days */
  only: readonly string[];
}

/** In the order in which people can be used again: all arms of a setting and replication in a row. */
export function trialUnits(target: Target, size: TrialSize): TrialUnit[] {
  const { id, scenarios } = target;
  const levels = allMeasures(target).flatMap(({ measure }) => measure.levels);
  const only = [...new Set(levels.map(({ metric }) => metric))];
  return scenarios.flatMap(written => {
    const arms = Object.keys(written.strategies).filter(arm => levels.some(level => level.strategy === arm));
    return inReplications(written, size).flatMap((scenario, replication) =>
      arms.map(strategy => ({
        target: id,
        scenario,
        strategy,
        replication,
        extra: extrasOf(levels.filter(level => level.strategy === strategy)),
        only,
      })),
    );
  });
}

/** The same study with the people of each replication. */
export function inReplications(written: Scenario, size: TrialSize): Scenario[] {
  return Array.from({ length: size.replications ?? written.replications }, (_, replication) =>
    sized(written, size, replication),
  );
}

const seeds = 2 ** 32;

function sized(scenario: Scenario, { consumers, seed = scenario.seed }: TrialSize, replication: number): Scenario {
  const { population } = scenario;
  return {
    ...scenario,
    seed: (seed + replication) % seeds,
    population: { ...population, size: consumers ?? population.size },
  };
}
