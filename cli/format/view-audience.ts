import { escapeControls } from '../../sim/core/text.ts';
import {
  audienceToCsv,
  audienceToJson,
  formatNumber,
  formatValue,
  type Audience,
  type ColumnReport,
  type ImportedDescription,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import type { View } from './view.ts';
import { wrap } from './text.ts';

/** The people of an audience themselves: JSON that can be read back, or a table. */
export function viewAudience(audience: Audience): View {
  const json = () => [...audienceToJson(audience)].join('');
  const csv = () => [...audienceToCsv(audience)].join('');
  return {
    get json() {
      return JSON.parse(json());
    },
    jsonText: json,
    csvText: csv,
    get table() {
      const [columns = [], ...rows] = csv()
        .trimEnd()
        .split('\n')
        .map(line => line.split(','));
      return { columns, rows };
    },
    human: csv,
    plain: csv,
  };
}

/** What was made of a table: each column with its reason, each repair, each row left out, and what follows for the people. */
export function viewImport(audience: Audience, imported: ImportedDescription): View {
  const { columns, ...source } = audience.source;
  return {
    json: { schemaVersion: '1.0', name: audience.name, people: audience.rows, ...source, columns, ...imported },
    table: {
      columns: ['column', 'status', 'trait', 'meaning', 'because', 'leaks', 'holds'],
      rows: columns.map(column => [
        column.name,
        column.status,
        column.trait ?? null,
        column.meaning ?? null,
        column.because,
        column.leaks === true,
        sayHolds(column),
      ]),
    },
    human: look => [humanImport(audience, look), ...imported.topics.map(sayTopic)].join('\n'),
  };
}

const marks: Readonly<Record<ColumnReport['status'], string>> = { used: '+', guessed: '?', ignored: '-', outcome: '=' };

/** What was made of each column; `?` marks those worth a look. */
export function humanImport({ name, rows, source }: Audience, look: Look): string {
  const { refused, read } = source.rows;
  const skipped = refused === 0 ? '' : `; ${formatNumber(refused)} of ${formatNumber(read)} rows left out`;
  const columns = source.columns.map(column => {
    const taken = column.meaning === undefined ? column.status : `${column.status} as ${column.meaning}`;
    const says = wrap(escapeControls(`${taken}: ${column.because}`), look.width, 4);
    const leaks = column.leaks === true ? paint(look, 'red', '  leaks the outcome') : '';
    return `${marks[column.status]} ${paint(look, 'cyan', escapeControls(column.name))}  ${paint(look, 'dim', sayHolds(column))}${leaks}\n    ${says}`;
  });
  const legend = '+ used, ? guessed (see whether it is right), = arm or outcome of a test, - ignored';
  return [
    paint(look, 'bold', `${escapeControls(name)}: ${rows.toLocaleString('en-US')} people${skipped}`),
    ...columns,
    paint(look, 'dim', legend),
  ].join('\n');
}

function sayTopic({ topic, buyers, others }: ImportedDescription['topics'][number]): string {
  return `interest in ${topic}: ${formatNumber(buyers.interest)} of those who bought, ${formatNumber(others.interest)} of the others (favourite topic = 1)`;
}

const mostAnswers = 4;

function sayHolds({ distribution }: ColumnReport): string {
  const blank = distribution.blank === 0 ? '' : `, ${formatValue(distribution.blank, 'share')} blank`;
  if (distribution.kind === 'numbers')
    return `${formatNumber(distribution.least)} to ${formatNumber(distribution.most)}, half below ${formatNumber(distribution.middle)}${blank}`;
  if (distribution.kind === 'many') return `${distribution.different} different values${blank}`;
  const shown = distribution.shares
    .slice(0, mostAnswers)
    .map(({ value, share }) => `${escapeControls(value)} ${formatValue(share, 'share')}`);
  return `${shown.join(', ')}${distribution.shares.length > mostAnswers ? ', …' : ''}${blank}`;
}
