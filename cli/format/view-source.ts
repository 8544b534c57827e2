import { formatSetting, type Citations, type ModelNumber, type SourceRecord } from '../../sim/index.ts';
import type { Shelf, ShelvedFile } from '../host/citing-files.ts';
import { paint, type Look } from '../host/look.ts';
import { spellValue, wrap } from './text.ts';
import type { Cell, View } from './view.ts';

/** What stands in place of a source where there is none. */
export const assumed: SourceRecord = {
  key: 'ASSUMED',
  cite: 'No source',
  taken: 'a reasoned value with a range, chosen by this project',
  confidence: 'low',
};

export function viewSources(sources: readonly SourceRecord[]): View {
  return {
    json: sources,
    table: {
      columns: ['key', 'source', 'taken', 'confidence'],
      rows: sources.map(({ key, cite, taken, confidence }) => [key, cite, taken, confidence]),
    },
    human: look => sources.map(source => describeSource(source, look)).join('\n'),
  };
}

export function viewSource(source: SourceRecord, citations: Citations, files: readonly ShelvedFile[]): View {
  return {
    json: { schemaVersion: '1.0', ...source, ...jsonOf(citations), ...shelvesOf(files) },
    table: {
      columns: ['kind', 'id', 'value', 'least', 'most', 'unit', 'says'],
      rows: [...rowsOf(citations), ...files.map(({ shelf, id, says }) => [shelf, id, null, null, null, null, says])],
    },
    human: look => [describeSource(source, look), ...parts(citations, files, look)].join('\n\n'),
  };
}

function jsonOf({ numbers, mechanisms, metrics }: Citations) {
  const named = (wanted: ModelNumber['kind']) =>
    numbers
      .filter(({ kind }) => kind === wanted)
      .map(({ path, value, range, unit, doc }) => ({ path, value, range, unit, doc }));
  return {
    parameters: named('parameter'),
    tables: named('table'),
    people: named('people'),
    answers: named('answer'),
    levers: named('lever'),
    mechanisms: mechanisms.map(({ key, name, says }) => ({ key, name, says })),
    metrics: metrics.map(({ key, label, doc }) => ({ key, label, doc })),
  };
}

function shelvesOf(files: readonly ShelvedFile[]) {
  const on = (wanted: Shelf) => files.filter(({ shelf }) => shelf === wanted).map(({ id, says }) => ({ id, says }));
  return { scenarios: on('scenario'), findings: on('finding'), record: on('record'), surveys: on('survey') };
}

function rowsOf({ numbers, mechanisms, metrics }: Citations): Cell[][] {
  return [
    ...numbers.map(({ kind, path, value, range, unit, doc }) => [
      kind,
      path,
      spellValue(value),
      range?.[0] ?? null,
      range?.[1] ?? null,
      unit ?? null,
      doc,
    ]),
    ...mechanisms.map(({ key, says }) => ['mechanism', key, null, null, null, null, says]),
    ...metrics.map(({ key, doc }) => ['metric', key, null, null, null, null, doc]),
  ];
}

function describeSource({ key, cite, taken, confidence }: SourceRecord, look: Look): string {
  const indented = (text: string) => `    ${wrap(text, look.width, 4)}`;
  return [
    paint(look, 'cyan', key),
    indented(cite),
    paint(look, 'dim', indented(`${taken} (confidence ${confidence})`)),
  ].join('\n');
}

/** Numbers first, then ideas, then files; what is empty is left out. */
function parts({ numbers, mechanisms, metrics }: Citations, files: readonly ShelvedFile[], look: Look): string[] {
  const kinds: [title: string, kind: ModelNumber['kind']][] = [
    ['Parameters', 'parameter'],
    ['Tables', 'table'],
    ['Settings of people', 'people'],
    ['How surveys are answered', 'answer'],
    ['Levers, their scale or default', 'lever'],
  ];
  const shelves: [title: string, shelf: Shelf][] = [
    ['Scenarios', 'scenario'],
    ['Findings that the model is tried on', 'finding'],
    ['Findings of the wider record', 'record'],
    ['Surveys', 'survey'],
  ];
  const all = [
    ...kinds.map(([title, kind]) => ({ title, items: numbers.filter(number => number.kind === kind).map(sayNumber) })),
    { title: 'Mechanisms', items: mechanisms.map(({ key, says }) => ({ head: key, says })) },
    { title: 'Metrics', items: metrics.map(({ key, doc }) => ({ head: key, says: doc })) },
    ...shelves.map(([title, shelf]) => ({
      title,
      items: files.filter(file => file.shelf === shelf).map(({ id, says }) => ({ head: id, says })),
    })),
  ].filter(({ items }) => items.length > 0);
  if (all.length === 0) return ['Nothing in the model rests on it yet.'];
  return all.map(({ title, items }) =>
    [
      paint(look, 'bold', title),
      ...items.map(({ head, says }) => `  ${head}\n${paint(look, 'dim', `      ${wrap(says, look.width, 6)}`)}`),
    ].join('\n'),
  );
}

function sayNumber({ path, value, range, unit, doc }: ModelNumber): { head: string; says: string } {
  const within =
    range === undefined
      ? ''
      : `, from ${formatSetting(range[0])} to ${formatSetting(range[1])}${unit === undefined ? '' : ` ${unit}`}`;
  return { head: `${path} = ${spellValue(value)}${within}`, says: doc };
}
