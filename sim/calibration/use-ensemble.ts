// What the sets of an ensemble are for: worlds in which a scenario can be run, and the spread of what is validated.
import type { Scenario } from '../model/world/scenario.ts';
import type { InstrumentError, Spread } from '../survey/errors.ts';
import type { MeasureReport, ValidationReport } from '../validation/report.ts';
import type { Ensemble, EnsembleMeasure } from './ensemble.ts';
import type { ParameterSet } from './state.ts';

/** `count` sets, from 1 to as many as there are, evenly over the order in which they were found: the same ones each time. */
export function chooseSets(
  { members, parameters }: Pick<Ensemble, 'members' | 'parameters'>,
  count: number,
): ParameterSet[] {
  return Array.from({ length: count }, (_, i) => {
    const member = members[Math.floor(((i + 0.5) * members.length) / count)]!;
    return Object.fromEntries(parameters.map(({ path }, p) => [path, member[p]!]));
  });
}

/**
 * The scenario in a world with these values. What it sets itself under `parameters:`, or what a user has set there, is not in doubt and
 * stays; parameters of surveys do not belong into a scenario.
 */
export function withValues(scenario: Scenario, set: ParameterSet): Scenario {
  const values = Object.fromEntries(Object.entries(set).filter(([path]) => !path.startsWith('survey.')));
  return { ...scenario, parameters: { ...values, ...scenario.parameters } };
}

type Stored = Pick<Ensemble, 'date' | 'seed'> & {
  members: readonly unknown[];
  measures: readonly EnsembleMeasure[];
};

/** The same report with the spread of each number over the sets of the ensemble; null where the ensemble has none. */
export function withSpread(report: ValidationReport, { date, seed, members, measures }: Stored): ValidationReport {
  const spreads = new Map(measures.map(measure => [measure.id, spreadOf(measure)]));
  const of = (id: string) => spreads.get(id) ?? null;
  const measured = (target: string, measure: MeasureReport): MeasureReport => ({
    ...measure,
    ensemble: of(`${target} ${measure.id}`),
  });
  const asked = (instrument: InstrumentError): InstrumentError => ({
    ...instrument,
    answers: instrument.answers.map(answer => ({
      ...answer,
      ensemble: of(`${instrument.survey} ${answer.item}.${answer.answer}`),
    })),
  });
  const { targets, surveys } = report;
  return {
    ...report,
    ensemble: { date, seed, sets: members.length },
    targets: targets.map(target => ({
      ...target,
      measures: target.measures.map(measure => measured(target.id, measure)),
      placebo: target.placebo && measured(target.id, target.placebo),
    })),
    // people are made from the other answers, whatever the parameters are
    ...(surveys && { surveys: { ...surveys, answered: surveys.answered.map(asked) } }),
  };
}

function spreadOf({ low, high, randomHits, before }: EnsembleMeasure): Spread | null {
  return low === null || high === null ? null : { low, high, randomHits, ...(before !== undefined && { before }) };
}
