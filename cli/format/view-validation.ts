import type { MeasureReport, TargetReport, ValidationReport } from '../../sim/index.ts';
import { paint, type Look } from './look.ts';
import { formatEstimate, formatValue } from './numbers.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';
import { humanOverview } from './view-survey-overview.ts';
import { wrap } from './wrap.ts';

const columns = ['target', 'kind', 'targetStatus', 'measure', 'status', 'simulated', 'low', 'high', 'unit', 'bandLow', 'bandHigh', 'sign', 'held', 'distance', 'placebo', 'source', 'confidence', 'reason'] as const;

/** Findings and how near the model comes, a measure a line. */
export function viewValidation(report: ValidationReport): View {
  return { json: report, table: { columns, rows: report.targets.flatMap(rowsOf) }, human: look => human(report, look) };
}

function withPlacebo({ measures, placebo }: TargetReport): { measure: MeasureReport; isPlacebo: boolean }[] {
  const all = placebo === null ? measures : [...measures, placebo];
  return all.map(measure => ({ measure, isPlacebo: measure === placebo }));
}

function rowsOf(target: TargetReport) {
  return withPlacebo(target).map(({ measure, isPlacebo }) => {
    const { id, status, simulated, low, high, unit, band, sign, held, distance, reason = null } = measure;
    return [
      target.id, target.kind, target.status, id, status, simulated, low, high, unit, band?.[0] ?? null, band?.[1] ?? null, sign, held, distance,
      isPlacebo, target.source, target.confidence, reason,
    ];
  });
}

function human(report: ValidationReport, look: Look): string {
  const { targets, surveys } = report;
  return [...targets.map(target => describeTarget(target, look)), ...(surveys === undefined ? [] : [humanOverview(surveys, look)]), foot(report, look)].join('\n\n');
}

const colours = { hit: 'green', miss: 'red' } as const;

function describeTarget(target: TargetReport, look: Look): string {
  const { id, status, statement, source, confidence, kind } = target;
  const head = `${paint(look, 'bold', id)} ${paint(look, colours[status], status)}  ${wrap(statement, look.width, 10)}`;
  const rows = withPlacebo(target).map(({ measure, isPlacebo }) => [
    `  ${measure.id}${isPlacebo ? ' (placebo)' : ''}`,
    formatEstimate({ mean: measure.simulated, low: measure.low, high: measure.high, ...(measure.reason !== undefined && { reason: measure.reason }) }, measure.unit),
    sayGoal(measure),
    paint(look, colours[measure.status], measure.status),
    sayDistance(measure),
  ]);
  const table = textTable({ head: [`  ${kind}`, 'simulated', 'asked', '', ''], rows, right: [1, 2] }, look);
  return `${head}\n${table}\n  ${paint(look, 'dim', `${source}, confidence ${confidence}`)}`;
}

const signWords = { '+': 'above 0', '-': 'below 0', '>=0': 'not below 0', '<=0': 'not above 0' } as const;

function sayGoal({ band, sign, unit }: MeasureReport): string {
  if (sign !== null) return signWords[sign];
  return `${formatValue(band![0], unit)} to ${formatValue(band![1], unit)}`;
}

/** How far off, or in how many replications the sign held. */
function sayDistance({ sign, held, distance }: MeasureReport): string {
  if (sign !== null) return `in ${Math.round(held * 100)} % of replications`;
  return distance === null || distance === 0 ? '' : `${distance.toFixed(1)} half-widths off`;
}

function foot({ counts, people, replications, seed, knownMisses, digest }: ValidationReport, look: Look): string {
  const { targets, hit, measures, measuresHit } = counts;
  const known = knownMisses.length === 0 ? 'none is listed as a known miss' : `known misses: ${knownMisses.map(({ id, reason }) => `${id} (${reason})`).join('; ')}`;
  return [
    `${paint(look, 'bold', `${hit} of ${targets} findings hit`)}, ${measuresHit} of ${measures} measures; ${known}`,
    wrap('A finding is hit when each mean lies in its band and each sign holds in 95 % of replications. Some fifty parameters are fitted to these findings and to surveys: creepline source ID shows which numbers rest on a study.', look.width),
    `${people.toLocaleString('en-US')} people an arm · ${replications === 1 ? 'one replication' : `${replications} replications, each with people of its own`} · seed ${seed} · digest ${digest}`,
  ].join('\n');
}
