// People of a table in words: what was made of its columns, and how near its people come to published shares.
import { formatCount, formatNumber, formatValue } from '../../sim/index.ts';
import type { ColumnDistribution, ColumnReport, PopulationDescription } from '../../sim/index.ts';
import type { ImportReport } from '../host/people-messages.ts';

export const statusWords: Record<ColumnReport['status'], string> = {
  used: 'used',
  guessed: 'guessed',
  ignored: 'ignored',
  outcome: 'outcome',
};

const mostAnswers = 4;

/** What a column holds, in a line. */
export function holdsWords(distribution: ColumnDistribution): string {
  const blank = distribution.blank === 0 ? '' : `, ${formatValue(distribution.blank, 'share')} blank`;
  if (distribution.kind === 'numbers') {
    const [least, middle, most] = [distribution.least, distribution.middle, distribution.most].map(value =>
      Number.isInteger(value) ? formatCount(value) : formatNumber(value),
    );
    return `${least} to ${most}, half below ${middle}${blank}`;
  }
  if (distribution.kind === 'many') return `${formatCount(distribution.different)} different values${blank}`;
  const shown = distribution.shares
    .slice(0, mostAnswers)
    .map(({ value, share }) => `${value} (${formatValue(share, 'share', 0.5)})`);
  return `${shown.join(', ')}${distribution.shares.length > mostAnswers ? ', …' : ''}${blank}`;
}

/** `64,000 people, 20,000 of them simulated here. 12 columns: 5 used, 1 guessed …`. */
export function reportSummary({ rows, simulated, skippedRows, columns }: ImportReport): string {
  const part =
    simulated < rows
      ? `, of whom this page simulates ${formatCount(simulated)}, drawn evenly; the command line takes all`
      : '';
  const left =
    skippedRows === 0
      ? ''
      : ` ${skippedRows === 1 ? '1 row' : `${formatCount(skippedRows)} rows`} could not be read: left out.`;
  const counts = (Object.keys(statusWords) as ColumnReport['status'][])
    .map(status => ({ status, count: columns.filter(column => column.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${statusWords[status]}`);
  const guessed = columns.some(({ status }) => status === 'guessed') ? ' See whether the guesses are right.' : '';
  return `${formatCount(rows)} people${part}.${left} ${columns.length} columns: ${counts.join(', ')}.${guessed}`;
}

/** How near the shares of these people come to the published ones, in a sentence. */
export function nearness({
  axes,
  acceptances,
  survey,
}: Pick<PopulationDescription, 'axes' | 'acceptances' | 'survey'>): string {
  const shares = [...axes.flatMap(({ values }) => values), ...acceptances].flatMap(({ share, published }) =>
    published === undefined ? [] : [share - published],
  );
  const answers =
    survey?.items.flatMap(item => item.shares.map((share, answer) => share - item.published[answer]!)) ?? [];
  const gaps = [...shares, ...answers].map(Math.abs);
  if (gaps.length === 0) return '';
  const most = `${formatNumber(Math.max(...gaps) * 100, 10)} points`;
  return gaps.length === 1
    ? `The one share that was published for such people is met within ${most}.`
    : `All ${gaps.length} shares that were published for such people are met within ${most}.`;
}
