import {
  formatEstimate,
  formatValue,
  type Claim,
  type DataCheck,
  type DataReport,
  type DataTable,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';
import { wrap } from './text.ts';

const columns = ['check', 'what', 'name', 'value', 'low', 'high', 'holds', 'people'] as const;

/** Real data: claims and the tables behind them. */
export function viewData(report: DataReport): View {
  return {
    json: report,
    table: { columns, rows: report.checks.flatMap(check => check.claims.map(claim => rowOf(check, claim))) },
    human: look => human(report, look),
  };
}

function rowOf({ id, rows }: DataCheck, { id: claim, says, estimate, holds }: Claim) {
  return [id, claim, says, estimate.mean, estimate.low, estimate.high, holds, rows];
}

function human(report: DataReport, look: Look): string {
  const absent =
    report.absent.length === 0
      ? []
      : [paint(look, 'dim', `Not there, and so not checked: ${report.absent.join(', ')}`)];
  return [...report.checks.map(check => describe(check, look)), ...absent].join('\n\n');
}

function describe({ id, title, source, rows, claims, tables }: DataCheck, look: Look): string {
  const said = claims.map(
    ({ says, estimate, holds }) =>
      `  ${paint(look, holds ? 'green' : 'red', holds ? 'holds' : 'fails')}  ${wrap(`${says}: ${formatEstimate(estimate, 'share')}`, look.width, 9)}`,
  );
  const head = `${paint(look, 'bold', id)}  ${title}\n  ${paint(look, 'dim', `${rows.toLocaleString('en-US')} people, ${source}`)}`;
  return [`${head}\n${said.join('\n')}`, ...tables.map(table => describeTable(table, look))].join('\n\n');
}

function describeTable({ title, columns: names, rows }: DataTable, look: Look): string {
  const unitOf = (column: string) => (column === 'people' ? 'people' : column === 'weight' ? '' : 'share');
  const cells = rows.map(({ name, values }) => [
    `  ${name}`,
    ...values.map((value, i) => (value === null ? '' : formatValue(value, unitOf(names[i]!)))),
  ]);
  return `  ${title}\n${textTable({ head: ['', ...names], rows: cells, right: names.map((_, i) => i + 1) }, look)}`;
}
