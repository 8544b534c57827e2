import type { Finding } from '../host/examine.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';

export interface FlagInForce {
  flag: string;
  value: unknown;
  origin: string;
}

export function viewDoctor(findings: readonly Finding[], flags: readonly FlagInForce[]): View {
  return {
    json: { schemaVersion: '1.0', findings, flags },
    table: {
      columns: ['what', 'value', 'note'],
      rows: [
        ...findings.map(({ name, value, ok }) => [name, value, ok === undefined ? '' : verdictOf(ok)]),
        ...flags.map(({ flag, value, origin }) => [`--${flag}`, spell(value), origin]),
      ],
    },
    human: look => humanDoctor(findings, flags, look),
  };
}

function humanDoctor(findings: readonly Finding[], flags: readonly FlagInForce[], look: Look): string {
  const facts = findings.map(({ name, value, ok }) => [
    name,
    value,
    ok === undefined ? '' : paint(look, ok ? 'green' : 'red', verdictOf(ok)),
  ]);
  const given = flags.map(({ flag, value, origin }) => [`--${flag}`, spell(value), origin === 'default' ? '' : origin]);
  const precedence =
    'A flag wins over the environment (CREEPLINE_SEED for --seed), the environment over the --config file.';
  return [
    textTable({ head: ['here', '', ''], rows: facts }, look),
    textTable({ head: ['flag', 'in force', 'from'], rows: given }, look),
    precedence,
  ].join('\n\n');
}

function verdictOf(ok: boolean): string {
  return ok ? 'good' : 'not good';
}

function spell(value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '-';
  return Array.isArray(value) ? value.join(' ') : `${value as string | number | boolean}`;
}
