import { formatNumber, formatValue, type AttitudeClass, type PopulationDescription } from '../../sim/index.ts';
import type { Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { Cell, View } from './view.ts';
import { wrap } from './text.ts';

/** Who the people are, with published figures beside them where there are any. */
export function viewPopulation(description: PopulationDescription): View {
  return {
    json: { schemaVersion: '1.0', ...description },
    table: { columns: ['part', 'name', 'value', 'measure', 'simulated', 'published'], rows: rowsOf(description) },
    human: look => humanPopulation(description, look),
  };
}

/** Columns of a trait's line before what it means. */
const besideMeaning = 82;

function rowsOf({
  axes,
  traits,
  acceptances,
  correlations,
  survey,
  classes,
  imported,
}: PopulationDescription): Cell[][] {
  return [
    ...axes.flatMap(({ axis, values }) =>
      values.map(({ value, share, published }) => ['group', axis, value, 'share', share, published ?? null]),
    ),
    ...acceptances.map(({ says, share, published }) => ['acceptable', says, null, 'share', share, published ?? null]),
    ...traits.flatMap(({ key, mean, sd, deciles, published }): Cell[][] => [
      ['trait', key, null, 'mean', mean, published ?? null],
      ['trait', key, null, 'sd', sd, null],
      ...deciles.map((value, k) => ['trait', key, null, `p${10 * (k + 1)}`, value, null]),
    ]),
    ...correlations.map(({ a, b, r, published }) => ['correlation', a, b, 'r', r, published ?? null]),
    ...(survey?.items ?? []).flatMap(({ item, shares, published }) =>
      shares.map((share, k) => ['survey', item, k + 1, 'share', share, published[k] ?? null]),
    ),
    ...(survey?.scales ?? []).map(({ scale, mean, published }) => [
      'survey',
      scale,
      null,
      'mean',
      mean,
      published.mean,
    ]),
    ...(classes === undefined
      ? []
      : [...classRows('class of three', classes.three), ...classRows('class of four', classes.four)]),
    ...(classes?.segments ?? []).flatMap(({ axis, value, shares, publishedRejecting }) =>
      shares.map((share, k) => [
        `class ${classes?.three[k]?.name}`,
        axis,
        value,
        'share',
        share,
        k === 0 ? (publishedRejecting ?? null) : null,
      ]),
    ),
    ...(imported?.known ?? []).map(({ fact, share }) => ['known', fact, null, 'share', share, null]),
    ...(imported?.topics ?? []).flatMap(({ topic, buyers, others }) => [
      ['interest', topic, 'bought', 'mean', buyers.interest, null],
      ['interest', topic, 'did not', 'mean', others.interest, null],
    ]),
  ];
}

function classRows(part: string, classes: readonly AttitudeClass[]): Cell[][] {
  return classes.flatMap(({ name, share, published, services, information, data, tools }): Cell[][] => [
    [part, name, null, 'share', share, published ?? null],
    ...Object.entries({ services, information, data, tools }).map(([key, mean]) => [
      part,
      name,
      key,
      'mean',
      mean,
      null,
    ]),
  ]);
}

const sayShare = (value: number | undefined) => (value === undefined ? '' : formatValue(value, 'share'));

function humanPopulation(description: PopulationDescription, look: Look): string {
  const { name, people, axes, traits, acceptances, correlations } = description;
  const groups = axes.flatMap(({ axis, values }) =>
    values
      .filter(({ people: count }) => count > 0)
      .map(({ value, share, published }) => [axis, value, sayShare(share), sayShare(published)]),
  );
  const accepted = acceptances.map(({ says, share, published }) => [says, sayShare(share), sayShare(published)]);
  const columns = traits.map(({ key, mean, sd, deciles, unit, says }) => {
    const [low, middle, high] = [deciles[0], deciles[4], deciles[8]].map(value => formatNumber(value ?? 0));
    return [
      key,
      formatNumber(mean),
      formatNumber(sd),
      low!,
      middle!,
      high!,
      unit,
      wrap(says, Math.max(24, look.width - besideMeaning)),
    ];
  });
  const related = correlations.map(({ a, b, r, published }) => [
    `${a}, ${b}`,
    formatNumber(r),
    published === undefined ? '' : formatNumber(published),
  ]);
  return [
    `${people.toLocaleString('en-US')} simulated people (${name})`,
    ...humanImported(description, look),
    textTable({ head: ['group', '', 'share', 'published'], rows: groups, right: [2, 3] }, look),
    ...humanClasses(description, look),
    textTable({ head: ['find acceptable', 'share', 'published'], rows: accepted, right: [1, 2] }, look),
    textTable({ head: ['correlation', 'r', 'published'], rows: related, right: [1, 2] }, look),
    textTable(
      {
        head: ['trait', 'mean', 'sd', '10 %', 'half', '90 %', 'unit', 'what it is'],
        rows: columns,
        right: [1, 2, 3, 4, 5],
      },
      look,
    ),
  ].join('\n\n');
}

function humanImported({ imported }: PopulationDescription, look: Look): string[] {
  if (imported === undefined) return [];
  const known = imported.known.map(({ fact, share }) => `${fact} ${sayShare(share)}`).join(', ');
  const topics = imported.topics.map(({ topic, buyers, others }) => [
    topic,
    formatNumber(buyers.interest),
    formatNumber(others.interest),
  ]);
  return [
    wrap(`known from the table: ${known === '' ? 'nothing' : known}; all else is drawn given this`, look.width),
    ...(topics.length === 0
      ? []
      : [textTable({ head: ['mean interest in', 'bought', 'did not'], rows: topics, right: [1, 2] }, look)]),
  ];
}

function humanClasses({ classes }: PopulationDescription, look: Look): string[] {
  if (classes === undefined) return [];
  const head = ['kinds of people', 'share', 'published', 'services', 'inferred', 'data', 'tools', 'very concerned'];
  const right = [1, 2, 3, 4, 5, 6, 7];
  const rows = (kinds: readonly AttitudeClass[]) =>
    kinds.map(kind => [
      kind.name,
      sayShare(kind.share),
      sayShare(kind.published),
      ...[kind.services, kind.information, kind.data, kind.tools].map(value => formatNumber(value)),
      sayShare(kind.veryConcerned),
    ]);
  const segments = classes.segments.map(({ axis, value, shares, publishedRejecting }) => [
    axis,
    value,
    ...shares.map(sayShare),
    sayShare(publishedRejecting),
  ]);
  return [
    textTable({ head, rows: rows(classes.three), right }, look),
    textTable({ head: ['with tools used', ...head.slice(1)], rows: rows(classes.four), right }, look),
    textTable(
      {
        head: ['group', '', ...classes.three.map(({ name }) => name), 'published rejecting'],
        rows: segments,
        right: [2, 3, 4, 5],
      },
      look,
    ),
    wrap(
      'Kinds are found among these people by what they accept, on a scale from 1 to 4; they were not put in. The published ones were found by another method, so sizes agree only roughly.',
      look.width,
    ),
  ];
}
