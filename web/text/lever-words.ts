// Values of levers in words.
import { formatNumber } from '../../sim/index.ts';
import type { LeafSpec, SpecValue } from '../../sim/index.ts';
import { spaced } from './plain-words.ts';

/** `optIn` → `opt in`; segments such as `age=60-65` stay as they are. */
export function choiceWords(choice: string): string {
  return choice.includes('=') ? choice.replace('=', ' ') : spaced(choice);
}

export function formatLeaf(spec: LeafSpec, value: SpecValue): string {
  if (spec.type === 'boolean') return value === true ? 'yes' : 'no';
  if (spec.type === 'number' || spec.type === 'numberOrOff')
    return value === 'off' ? 'off' : formatWithUnit(value as number, spec.unit);
  if (spec.type === 'choice') return choiceWords(value as string);
  if (spec.type === 'set') return (value as readonly string[]).map(choiceWords).join(', ') || 'nothing';
  const shares = Object.entries(value as Readonly<Record<string, number>>).filter(([, weight]) => weight > 0);
  const total = shares.reduce((sum, [, weight]) => sum + weight, 0);
  return (
    shares.map(([name, weight]) => `${choiceWords(name)} ${Math.round((weight / total) * 100)} %`).join(', ') ||
    'nothing'
  );
}

/** Scales from 0 to 1 have no unit worth telling. */
export function formatWithUnit(value: number, unit: string): string {
  const number = formatNumber(value, Number.isInteger(value) ? 100 : 1);
  return unit === 'scale' || unit === '' ? number : `${number} ${unit}`;
}
