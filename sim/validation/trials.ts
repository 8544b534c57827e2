// The units that a finding is tried on: each of its arms in each replication, and whom its surveys are put to.
import type { ExtraMeasure } from '../engine/extra.ts';
import { extrasOf, type AskedAnswer } from '../expect/index.ts';
import type { Values } from '../experiment/statistics.ts';
import { builtInRespondents } from '../model/population/respondents.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { createSurveyAsker } from '../survey/ask-survey.ts';
import { allMeasures, type Target } from './targets.ts';

/** How many people and replications, where not as many as findings are judged on. */
export interface TrialSize {
  consumers?: number | undefined;
  replications?: number | undefined;
  seed?: number | undefined;
}

/** One arm in one replication. Each replication has people and random numbers of its own; all its arms share them. */
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

/** The same study with the people of each replication: its seed goes up by one. */
function inReplications(written: Scenario, size: TrialSize): Scenario[] {
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

/** Shares of answers to the surveys that a finding speaks of, by replication; each is put to people of the country where it was asked. */
export function askTarget({ surveys, scenarios }: Target, size: TrialSize): (answer: AskedAnswer) => Values {
  if (surveys.length === 0) return () => [];
  const asked = inReplications(scenarios[0]!, size).map(
    scenario => createSurveyAsker(surveys, builtInRespondents(scenario)).answer().surveys,
  );
  return ({ survey, item, answer }) =>
    asked.map(answers => answers.find(each => each.survey.id === survey)!.shares[item]![answer]!);
}
