import type { PopulationDescription } from '../../sim/index.ts';
import type { Look } from './look.ts';
import { formatNumber, formatValue } from './numbers.ts';
import { textTable } from './text-table.ts';
import type { Cell, View } from './view.ts';
import { wrap } from './wrap.ts';

/** Who the people are, with published figures beside them where there are any. */
export function viewPopulation(description: PopulationDescription): View {
  return {
    json: { schemaVersion: '1.0', ...description },
    table: { columns: ['part', 'name', 'value', 'measure', 'simulated', 'published'], rows: rowsOf(description) },
    human: look => humanPopulation(description, look),
  };
}

/** Columns of a trait's line before what it means. */
const besideMeaning = 54;

function rowsOf({ axes, traits, acceptances, correlations }: PopulationDescription): Cell[][] {
  return [
    ...axes.flatMap(({ axis, values }) => values.map(({ value, share, published }) => ['group', axis, value, 'share', share, published ?? null])),
    ...acceptances.map(({ says, share, published }) => ['acceptable', says, null, 'share', share, published ?? null]),
    ...traits.flatMap(({ key, mean, sd, published }): Cell[][] => [
      ['trait', key, null, 'mean', mean, published ?? null],
      ['trait', key, null, 'sd', sd, null],
    ]),
    ...correlations.map(({ a, b, r, published }) => ['correlation', a, b, 'r', r, published ?? null]),
  ];
}

function humanPopulation({ name, people, axes, traits, acceptances, correlations }: PopulationDescription, look: Look): string {
  const share = (value: number | undefined) => (value === undefined ? '' : formatValue(value, 'share'));
  const groups = axes.flatMap(({ axis, values }) => values.filter(({ people: count }) => count > 0).map(({ value, share: own, published }) => [axis, value, share(own), share(published)]));
  const accepted = acceptances.map(({ says, share: own, published }) => [says, share(own), share(published)]);
  const columns = traits.map(({ key, mean, sd, unit, says }) => [key, formatNumber(mean), formatNumber(sd), unit, wrap(says, look.width - besideMeaning)]);
  const related = correlations.map(({ a, b, r, published }) => [`${a}, ${b}`, formatNumber(r), published === undefined ? '' : formatNumber(published)]);
  return [
    `${people.toLocaleString('en-US')} simulated people (${name})`,
    textTable({ head: ['group', '', 'share', 'published'], rows: groups, right: [2, 3] }, look),
    textTable({ head: ['find acceptable', 'share', 'published'], rows: accepted, right: [1, 2] }, look),
    textTable({ head: ['correlation', 'r', 'published'], rows: related, right: [1, 2] }, look),
    textTable({ head: ['trait', 'mean', 'sd', 'unit', 'what it is'], rows: columns, right: [1, 2] }, look),
  ].join('\n\n');
}
