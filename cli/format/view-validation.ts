import { formatEstimate, type MeasureReport, type ValidatedTarget, type ValidationReport } from '../../sim/index.ts';
import { compactJson } from './compact-json.ts';
import { paint, type Look } from '../host/look.ts';
import { validationMarkdown } from './markdown-validation.ts';
import { textTable } from './text-table.ts';
import { sayDistance, sayGoal, sayPublished, saySpread, withPlacebo } from './validation-words.ts';
import type { View } from './view.ts';
import { humanOverview } from './view-survey-overview.ts';
import { wrap } from './text.ts';

const columns = [
  'target',
  'kind',
  'targetStatus',
  'measure',
  'status',
  'simulated',
  'low',
  'high',
  'unit',
  'published',
  'bandLow',
  'bandHigh',
  'sign',
  'held',
  'distance',
  'placebo',
  'source',
  'confidence',
  'reason',
  'ensembleLow',
  'ensembleHigh',
  'randomHits',
  'before',
] as const;

/** Findings and how near the model comes, a measure a line. */
export function viewValidation(report: ValidationReport): View {
  return {
    json: report,
    jsonText: () => compactJson(report),
    table: { columns, rows: report.targets.flatMap(rowsOf) },
    markdown: () => validationMarkdown(report),
    human: look => human(report, look),
  };
}

function rowsOf(target: ValidatedTarget) {
  return withPlacebo(target).map(({ measure, isPlacebo }) => {
    const {
      id,
      status,
      simulated,
      low,
      high,
      unit,
      published,
      band,
      sign,
      held,
      distance,
      reason = null,
      ensemble,
    } = measure;
    return [
      target.id,
      target.kind,
      target.status,
      id,
      status,
      simulated,
      low,
      high,
      unit,
      published,
      band?.[0] ?? null,
      band?.[1] ?? null,
      sign,
      held,
      distance,
      isPlacebo,
      target.source,
      target.confidence,
      reason,
      ensemble?.low ?? null,
      ensemble?.high ?? null,
      ensemble?.randomHits ?? null,
      ensemble?.before ?? null,
    ];
  });
}

function human(report: ValidationReport, look: Look): string {
  const { targets, surveys } = report;
  return [
    ...targets.map(target => describeTarget(target, look)),
    ...(surveys === undefined ? [] : [humanOverview(surveys, look)]),
    foot(report, look),
  ].join('\n\n');
}

const colours = { hit: 'green', miss: 'red', 'known-miss': 'yellow' } as const;

function describeTarget(target: ValidatedTarget, look: Look): string {
  const { id, status, statement, source, confidence, kind } = target;
  const head = `${paint(look, 'bold', id)} ${paint(look, colours[status], status.replace('-', ' '))}  ${wrap(statement, look.width, 10)}`;
  const hasSpread = target.measures.some(({ ensemble }) => ensemble !== undefined);
  const rows = withPlacebo(target).map(({ measure, isPlacebo }) => [
    `  ${measure.id}${isPlacebo ? ' (placebo)' : ''}`,
    estimateOf(measure),
    ...(hasSpread ? [saySpread(measure)] : []),
    sayPublished(measure),
    sayGoal(measure),
    paint(look, colours[measure.status], measure.status),
    sayDistance(measure),
  ]);
  const table = textTable(
    {
      head: [`  ${kind}`, 'simulated', ...(hasSpread ? ['sets that fit'] : []), 'published', 'asked', '', ''],
      rows,
      right: hasSpread ? [1, 2, 3, 4] : [1, 2, 3],
    },
    look,
  );
  return `${head}\n${table}\n  ${paint(look, 'dim', `${source}, confidence ${confidence}`)}`;
}

function estimateOf({ simulated: mean, low, high, reason, unit }: MeasureReport): string {
  return formatEstimate({ mean, low, high, ...(reason !== undefined && { reason }) }, unit);
}

function foot(
  { counts, people, replications, seed, knownMisses, digest, ensemble }: ValidationReport,
  look: Look,
): string {
  const { targets, hit, measures, measuresHit } = counts;
  const known =
    knownMisses.length === 0
      ? 'none is listed as a known miss'
      : `known misses: ${knownMisses.map(({ id, reason }) => `${id} (${reason})`).join('; ')}`;
  return [
    `${paint(look, 'bold', `${hit} of ${targets} findings hit`)}, ${measuresHit} of ${measures} measures; ${known}`,
    wrap(
      'A finding is hit when each mean lies in its band and each sign holds in 95 % of replications. Some fifty parameters are fitted to these findings and to surveys: creepline source ID shows which numbers rest on a study.',
      look.width,
    ),
    ...(ensemble === undefined
      ? []
      : [
          wrap(
            `Intervals tell of chance alone. "sets that fit": the middle nine tenths of ${ensemble.sets} parameter sets that all fit, each tried once, as stored on ${ensemble.date}: what is not known, and some chance.`,
            look.width,
          ),
        ]),
    `${people.toLocaleString('en-US')} people an arm · ${replications === 1 ? 'one replication' : `${replications} replications, each with people of its own`} · seed ${seed} · digest ${digest}`,
  ].join('\n');
}
