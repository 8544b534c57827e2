import type { ExpectResult } from '../../sim/index.ts';
import type { ExpectReport } from '../host/expect-scenario.ts';
import { paint, type Look } from '../host/look.ts';
import type { View } from './view.ts';

const columns = [
  'scenario',
  'outcome',
  'line',
  'held',
  'mean',
  'low',
  'high',
  'unit',
  'replications',
  'people',
  'reason',
] as const;

/** What was expected and what came out, a line each. */
export function viewExpect(reports: readonly ExpectReport[]): View {
  const rows = reports.flatMap(({ scenario, people, lines }) =>
    lines.map(({ outcome, line, held, estimate: { mean, low, high }, unit, replications, reason = null }) => [
      scenario,
      outcome,
      line,
      held,
      mean,
      low,
      high,
      unit,
      replications,
      people,
      reason,
    ]),
  );
  return {
    json: { schemaVersion: '1.0', scenarios: reports },
    table: { columns, rows },
    human: look => reports.map(report => describeReport(report, look)).join('\n\n'),
  };
}

function describeReport({ scenario, replications, people, seed, lines }: ExpectReport, look: Look): string {
  const size = `${replications} replications of ${people} people, seed ${seed}`;
  const head = `${paint(look, 'bold', scenario)}  ${paint(look, 'dim', lines.length === 0 ? 'expects nothing' : size)}`;
  return [head, ...lines.map(result => `  ${describeLine(result, look)}`)].join('\n');
}

const colours = { pass: 'green', fail: 'red', inconclusive: 'yellow', 'no data': 'yellow' } as const;

function describeLine({ outcome, text }: ExpectResult, look: Look): string {
  return `${paint(look, colours[outcome], outcome)}${text.slice(outcome.length)}`;
}
