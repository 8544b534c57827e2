import type { Mechanism, TableSpec } from '../model/world/mechanism.ts';
import { bold, code, codeBlock, table } from './markdown.ts';
import { modelNumbers, sayRange, sayValue } from './numbers.ts';

/** All that is to be said of one mechanism. */
export function describeMechanism(mechanism: Mechanism, number: string): string[] {
  const { key, name, says, why, equations, limits, tables = [], sources } = mechanism;
  return [
    `### ${number} ${name} (${code(key)})`,
    `*${says}*`,
    why,
    ...(limits === undefined ? [] : [`${bold('Limits.')} ${limits}`]),
    codeBlock(equations),
    parameterTable(key),
    ...tables.map(describeTable),
    `Sources: ${sources.map(code).join(', ')}.`,
  ];
}

function parameterTable(mechanism: string): string {
  const own = modelNumbers.filter(({ kind, path }) => kind === 'parameter' && path.startsWith(`${mechanism}.`));
  if (own.length === 0) return '';
  const rows = own.map(number => [
    code(number.path),
    sayValue(number.value),
    sayRange(number),
    number.unit ?? '',
    number.doc,
    code(number.source),
  ]);
  return table(['parameter', 'value', 'range', 'unit', 'what it says', 'source'], rows);
}

function describeTable({ key, label, unit, rows, default: values, doc, source }: TableSpec): string {
  const lead = `${code(key)}, ${label} (${unit}): ${doc}. Source: ${code(source)}.`;
  return `${lead}\n\n${table([...rows], [values.map(String)])}`;
}
