// What is not known, beside what is left to chance: how far parameter sets that all fit lie apart, as stored when they were found.
import type { Value } from './aims.ts';
import type { Ensemble, EnsembleMeasure } from './ensemble.ts';
import type { MeasureReport, ValidationReport } from '../validation/report.ts';
import type { InstrumentError, Spread } from '../survey/errors.ts';

type Stored = Pick<Ensemble, 'date' | 'seed'> & {
  members: readonly unknown[];
  measures: readonly (EnsembleMeasure & { before?: Value })[];
};

/** The same report with the spread of each number that the ensemble tells of. */
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

function spreadOf({ low, high, randomHits, before }: Stored['measures'][number]): Spread | null {
  return low === null || high === null ? null : { low, high, randomHits, ...(before !== undefined && { before }) };
}
