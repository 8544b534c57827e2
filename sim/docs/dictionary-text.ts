// What the equations know of a person, what a strategy can set, what is measured.
import { specAt, splitPath } from '../core/lever-path.ts';
import { compileStory } from '../engine/program.ts';
import { mechanisms } from '../model/story.ts';
import { metrics } from '../metrics/index.ts';
import { levers } from '../model/strategy/index.ts';
import { ledgerColumns, stateColumns, traitColumns } from '../model/world/columns.ts';
import type { ColumnSpec } from '../model/world/dictionary.ts';
import { segmentAxes } from '../model/world/segments.ts';
import { code, table } from './markdown.ts';
import { modelNumbers, sayRange, sayValue } from './numbers.ts';

type Columns = Readonly<Record<string, ColumnSpec>>;

export function traitTable(): string {
  return table(
    ['trait', 'what it is', 'unit', 'range'],
    rowsOf(traitColumns).map(({ name, spec }) => [name, spec.says, spec.unit, rangeOf(spec)]),
  );
}

export function stateTable(): string {
  return changingTable('state', stateColumns);
}

export function ledgerTable(): string {
  return changingTable('booked', ledgerColumns);
}

/** With who changes what: found in the equations. */
function changingTable(heading: string, columns: Columns): string {
  const { writes } = compileStory({ equations: {} }).program;
  const changedBy = (key: string) =>
    mechanisms.filter(mechanism => writes[mechanism.key]?.columns.includes(key)).map(mechanism => code(mechanism.key));
  const rows = rowsOf(columns).map(({ key, name, spec }) => [
    name,
    spec.says,
    spec.unit,
    rangeOf(spec),
    String(spec.initial ?? 0),
    changedBy(key).join(', '),
  ]);
  return table([heading, 'what it is', 'unit', 'range', 'at first', 'changed by'], rows);
}

function rowsOf(columns: Columns): { key: string; name: string; spec: ColumnSpec }[] {
  return Object.entries(columns).map(([key, spec]) => ({
    key,
    name: spec.size === undefined ? code(key) : `${code(key)} × ${spec.size}`,
    spec,
  }));
}

function rangeOf({ min, max }: ColumnSpec): string {
  return `${min} to ${max}`;
}

export function segmentTable(): string {
  return table(
    ['axis', 'segments'],
    Object.entries(segmentAxes).map(([axis, segments]) => [code(axis), segments.join(', ')]),
  );
}

export function metricTable(): string {
  const rows = metrics.map(({ key, doc, unit, range, better, group, source, empty }) => [
    code(key),
    doc,
    unit,
    sayRange({ range }),
    better,
    group,
    empty,
    code(source),
  ]);
  return table(['metric', 'what it says', 'unit', 'range', 'better', 'group', 'no value when', 'source'], rows);
}

export function leverTable(): string {
  const labels = new Map(levers.map(({ spec }) => [spec.key, spec.label]));
  const rows = modelNumbers
    .filter(({ kind }) => kind === 'lever')
    .map(number => [
      code(number.path),
      labels.get(splitPath(number.path)[0])!,
      number.doc,
      sayValue(number.value),
      sayRange(number) || choicesOf(number.path),
      code(number.source),
    ]);
  return table(['lever', 'part of', 'what it does', 'default', 'range or choices', 'source of the default'], rows);
}

/** What a lever without a range can be set to. */
function choicesOf(path: string): string {
  const leaf = specAt(
    levers.map(({ spec }) => spec),
    path,
  );
  return 'choices' in leaf ? leaf.choices.join(', ') : leaf.type === 'boolean' ? 'true, false' : '';
}

export function settingTable(): string {
  const rows = modelNumbers
    .filter(({ kind }) => kind === 'people')
    .map(number => [
      code(number.path),
      number.doc,
      sayValue(number.value),
      sayRange(number),
      number.unit ?? '',
      code(number.source),
    ]);
  return table(['setting', 'what it says', 'value', 'range', 'unit', 'source'], rows);
}
