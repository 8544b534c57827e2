import type { Audience, ColumnReport } from '../../sim/index.ts';
import { loadSimulator } from '../host/simulator.ts';
import { paint, type Look } from './look.ts';
import { formatNumber } from './numbers.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

/** An imported audience: for people what each column was taken for, as JSON the audience itself. */
export async function viewAudience(audience: Audience): Promise<View> {
  const { audienceToJson } = await loadSimulator();
  return {
    json: audience,
    jsonText: () => audienceToJson(audience),
    table: {
      columns: ['column', 'status', 'meaning', 'because', 'holds'],
      rows: audience.source.columns.map(column => [column.name, column.status, column.meaning ?? null, column.because, sayHolds(column)]),
    },
    human: look => humanColumns(audience, look),
  };
}

const marks: Readonly<Record<ColumnReport['status'], string>> = { used: '+', guessed: '?', ignored: '-', outcome: '=' };

/** What was made of each column; `?` marks those worth a look. */
export function humanColumns({ name, rows, source }: Audience, look: Look): string {
  const skipped = source.skippedRows === 0 ? '' : `, ${source.skippedRows} rows left out`;
  const columns = source.columns.map(column => {
    const taken = column.meaning === undefined ? column.status : `${column.status} as ${column.meaning}`;
    const says = wrap(`${taken}: ${column.because}`, look.width, 4);
    return `${marks[column.status]} ${paint(look, 'cyan', column.name)}  ${paint(look, 'dim', sayHolds(column))}\n    ${says}`;
  });
  const legend = '+ used, ? guessed (see whether it is right), = outcome of a test, - ignored';
  return [paint(look, 'bold', `${name}: ${rows} people${skipped}`), ...columns, paint(look, 'dim', legend)].join('\n');
}

const mostAnswers = 4;

function sayHolds({ distribution }: ColumnReport): string {
  const blank = distribution.blank === 0 ? '' : `, ${formatNumber(distribution.blank * 100)} % blank`;
  if (distribution.kind === 'numbers') return `${formatNumber(distribution.least)} to ${formatNumber(distribution.most)}, half below ${formatNumber(distribution.middle)}${blank}`;
  if (distribution.kind === 'many') return `${distribution.different} different values${blank}`;
  const shown = distribution.shares.slice(0, mostAnswers).map(({ value, share }) => `${value} ${formatNumber(share * 100)} %`);
  return `${shown.join(', ')}${distribution.shares.length > mostAnswers ? ', …' : ''}${blank}`;
}
