// The validation as a report to be read, kept and compared: findings, surveys, known misses.
import {
  formatValue,
  type InstrumentError,
  type SurveyOverview,
  type ValidatedTarget,
  type ValidationReport,
} from '../../sim/index.ts';
import { markdownPage, markdownTable } from './markdown.ts';
import { sayDistance, sayGoal, sayPublished, sayRange, saySpread, withPlacebo } from './validation-words.ts';
import { errorHead, errorNote, errorRows, ideaHead, ideaRows, totalRows } from './view-survey-overview.ts';

export function validationMarkdown(report: ValidationReport): string {
  const { targets, knownMisses, surveys, ensemble } = report;
  return markdownPage(
    '# Validation: the model beside published findings',
    summary(report),
    '## Findings',
    markdownTable({
      columns: ['finding', '', 'statement', 'kind', 'source', 'confidence'],
      rows: targets.map(({ id, status, statement, kind, source, confidence }) => [
        id,
        sayStatus(status),
        statement,
        kind,
        source,
        confidence,
      ]),
    }),
    '## Measures',
    'A band is for the mean, a sign for 95 % of replications. "how far" is in halves of the width of the band. The interval is of chance alone.',
    markdownTable(measures(targets, ensemble !== undefined)),
    ...(ensemble === undefined
      ? []
      : [
          `"sets that fit" is what is not known, and some chance: the middle nine tenths of ${ensemble.sets} parameter sets that all fit, each tried once, as stored on ${ensemble.date} (seed ${ensemble.seed}). "met at random": the share of random sets that meet the measure; near 100 % it is no test.`,
        ]),
    '## Known misses',
    knownMisses.length === 0
      ? 'None is listed.'
      : knownMisses.map(({ id, reason }) => `- **${id}**: ${reason}`).join('\n'),
    ...(surveys === undefined ? [] : surveyParts(surveys)),
  );
}

function summary({ counts, people, replications, seed, digest, engine, surprises }: ValidationReport): string {
  const { targets, hit, knownMiss, measures: all, measuresHit } = counts;
  return [
    `**${hit} of ${targets} findings hit**, ${measuresHit} of ${all} measures; ${knownMiss} known to be missed.`,
    surprises.length === 0
      ? 'Nothing else is missed.'
      : `Not as listed: ${surprises.map(({ id, status }) => `${id} (${status})`).join(', ')}.`,
    `${people.toLocaleString('en-US')} people an arm, ${replications} replications, seed ${seed}; model ${engine.fingerprint}, digest ${digest}.`,
  ].join(' ');
}

const sayStatus = (status: string) => (status === 'hit' ? 'hit' : `**${status.replace('-', ' ')}**`);

function measures(targets: readonly ValidatedTarget[], hasSpread: boolean) {
  const rows = targets.flatMap(target =>
    withPlacebo(target).map(({ measure, isPlacebo }) => {
      const { id, simulated, low, high, unit, status, reason, ensemble } = measure;
      const interval = low === null || high === null ? (reason ?? '') : sayRange(low, high, unit);
      const spread = [
        saySpread(measure),
        formatValue(ensemble?.randomHits ?? null, 'share'),
        formatValue(ensemble?.before ?? null, unit),
      ];
      return [
        target.id,
        isPlacebo ? `${id} (placebo)` : id,
        formatValue(simulated, unit),
        interval,
        ...(hasSpread ? spread : []),
        sayPublished(measure),
        sayGoal(measure),
        sayStatus(status),
        sayDistance(measure),
      ];
    }),
  );
  return {
    columns: [
      'finding',
      'measure',
      'simulated',
      '95 % interval',
      ...(hasSpread ? ['sets that fit', 'met at random', 'before the fit'] : []),
      'published',
      'asked',
      '',
      'how far',
    ],
    rows,
  };
}

function surveyParts(surveys: SurveyOverview): string[] {
  const total = totalRows(surveys);
  return [
    '## Surveys',
    errorNote,
    '### The model answers',
    markdownTable({ columns: ['survey', ...errorHead], rows: [...errorRows(surveys.answered), total.answered] }),
    markdownTable(answersOf(surveys.answered)),
    '### People are made from these',
    markdownTable({ columns: ['survey', ...errorHead], rows: [...errorRows(surveys.input), total.input] }),
    markdownTable(answersOf(surveys.input)),
    '### Asked of the surveys',
    markdownTable({
      columns: ['goal', ''],
      rows: surveys.goals.map(({ says, met }) => [says, met ? 'met' : '**not met**']),
    }),
    '### Two simpler ideas of people',
    markdownTable({ columns: ideaHead, rows: ideaRows(surveys) }),
  ];
}

function answersOf(instruments: readonly InstrumentError[]) {
  const share = (value: number) => formatValue(value, 'share');
  return {
    columns: ['survey', 'item', 'answer', 'published', 'simulated', 'error'],
    rows: instruments.flatMap(({ survey, answers }) =>
      answers.map(({ says, answer, published, simulated, error }) => [
        survey,
        says,
        answer,
        share(published),
        share(simulated),
        `${(error * 100).toFixed(1)} points`,
      ]),
    ),
  };
}
