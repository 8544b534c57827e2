// The levers that have a line: every one that is a number, alone or as a field of a group.
import { invalid, unknownName } from '../core/errors.ts';
import { leavesOf } from '../core/lever-path.ts';
import type { LeafSpec, NumberOrOffSpec, NumberSpec } from '../core/specs.ts';
import { levers } from '../model/strategy/index.ts';

export interface NumericLever {
  /** `depth`, `frequency.capPerWeek` */
  key: string;
  /** `Depth`, `Frequency: cap` */
  label: string;
  unit: string;
  min: number;
  max: number;
  whole: boolean;
}

const leaves = leavesOf(levers.map(({ spec }) => spec));

const isNumeric = (spec: LeafSpec): spec is NumberSpec | NumberOrOffSpec =>
  spec.type === 'number' || spec.type === 'numberOrOff';

/** In the order of the levers. Of a number that can be off, the line runs over the numbers. */
export const numericLevers: readonly NumericLever[] = leaves.flatMap(({ path: key, label, spec }) => {
  if (!isNumeric(spec)) return [];
  const { unit, min, max } = spec;
  return [{ key, label, unit, min, max, whole: spec.type === 'number' && spec.whole === true }];
});

/** The lever of this name, or an error that says which ones there are. */
export function findNumericLever(key: string): NumericLever {
  const found = numericLevers.find(lever => lever.key === key);
  if (found === undefined)
    throw invalid(`${problemOf(key)}; levers with a line: ${numericLevers.map(lever => lever.key).join(', ')}`, {
      path: '--lever',
    });
  return found;
}

function problemOf(key: string): string {
  const leaf = leaves.find(each => each.path === key);
  if (leaf !== undefined) return `${key} is no number (${kindWords[leaf.spec.type] ?? leaf.spec.type})`;
  const fields = numericLevers.filter(lever => lever.key.startsWith(`${key}.`)).map(lever => lever.key);
  if (fields.length > 0) return `${key} is a group: name a field of it (${fields.join(', ')})`;
  const field = numericLevers.find(lever => lever.key.endsWith(`.${key}`))?.key;
  return field === undefined
    ? unknownName(
        'lever',
        key,
        leaves.map(each => each.path),
      )
    : `unknown lever: ${key} (did you mean ${field}?)`;
}

const kindWords: Partial<Record<LeafSpec['type'], string>> = {
  boolean: 'it is yes or no',
  choice: 'it is a choice',
  set: 'it is a set',
  shares: 'it is a mix of shares',
};

/** The part of a lever's range that is asked for; an error says what it can be. */
export function rangeOf(
  { key, min, max, whole }: NumericLever,
  from = min,
  to = max,
): { min: number; max: number; whole: boolean } {
  for (const [path, end] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (end < min || end > max) throw invalid(`${end} is outside ${min}..${max}, the range of ${key}`, { path });
    if (whole && !Number.isInteger(end)) throw invalid(`${end} is not a whole number, and ${key} is one`, { path });
  }
  if (from >= to) throw invalid(`${from} is not below ${to}`, { path: '--from' });
  return { min: from, max: to, whole };
}

/** Values at equal distances over a range, both ends among them; of whole numbers each one once. */
export function valuesOver({ min, max, whole }: Pick<NumericLever, 'min' | 'max' | 'whole'>, steps: number): number[] {
  const values = Array.from({ length: steps + 1 }, (_, i) => tidy(min + ((max - min) * i) / steps));
  return whole ? [...new Set(values.map(Math.round))] : values;
}

/** Without the last digits, which are rounding: 0.3, not 0.30000000000000004. */
const tidy = (value: number): number => Number(value.toPrecision(12));
