import { levers, type LeafSpec, type Spec, type SpecValue, type Strategy } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { spellValue } from './text.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';

/** One settable value of a strategy, group fields by their path. */
interface LeverRow {
  key: string;
  value: string;
  standard: string;
  doc: string;
}

export function viewStrategies(strategies: readonly Strategy[]): View {
  const rows = strategies.map(({ id, title, says }) => [id, title, says]);
  const columns = ['id', 'title', 'says'];
  return {
    json: strategies.map(({ id, title, says }) => ({ id, title, says })),
    table: { columns, rows },
    human: look => textTable({ head: columns, rows }, look),
  };
}

export function viewStrategy(strategy: Strategy): View {
  const rows = levers.flatMap(({ spec }) => rowsOf(spec, strategy.levers[spec.key]));
  return {
    json: { schemaVersion: '1.0', ...strategy },
    table: {
      columns: ['key', 'value', 'default', 'doc'],
      rows: rows.map(({ key, value, standard, doc }) => [key, value, standard, doc]),
    },
    human: look => humanStrategy(strategy, rows, look),
  };
}

function humanStrategy({ id, title, says }: Strategy, rows: readonly LeverRow[], look: Look): string {
  const lines = rows.map(({ key, value, standard }) => {
    return value === standard ? ['', key, value] : ['*', paint(look, 'bold', key), paint(look, 'bold', value)];
  });
  const table = textTable({ head: ['', 'lever', 'value'], rows: lines }, look);
  return [`${paint(look, 'bold', title)} (${id})`, ...(says === '' ? [] : [says]), table, '* not the default'].join(
    '\n\n',
  );
}

function rowsOf(spec: Spec, value: SpecValue | undefined): LeverRow[] {
  if (spec.type !== 'group') return [rowOf(spec, spec.key, value)];
  const group = (value ?? {}) as Readonly<Record<string, SpecValue>>;
  return spec.fields.map(field => rowOf(field, `${spec.key}.${field.key}`, group[field.key]));
}

function rowOf(spec: LeafSpec, key: string, value: SpecValue | undefined): LeverRow {
  return { key, value: spellValue(value ?? spec.default), standard: spellValue(spec.default), doc: spec.doc };
}
