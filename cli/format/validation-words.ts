// Measures of findings in words, the same in every text.
import { formatValue, type MeasureReport, type ValidatedTarget } from '../../sim/index.ts';

export function withPlacebo({
  measures,
  placebo,
}: Pick<ValidatedTarget, 'measures' | 'placebo'>): { measure: MeasureReport; isPlacebo: boolean }[] {
  const all = placebo === null ? measures : [...measures, placebo];
  return all.map(measure => ({ measure, isPlacebo: measure === placebo }));
}

const signWords = { '+': 'above 0', '-': 'below 0', '>=0': 'not below 0', '<=0': 'not above 0' } as const;

export function sayGoal({ band, sign, unit }: MeasureReport): string {
  return sign === null ? sayRange(band![0], band![1], unit) : signWords[sign];
}

/** The size that the study found. */
export function sayPublished({ published, unit }: Pick<MeasureReport, 'published' | 'unit'>): string {
  return published === null ? '' : formatValue(published, unit);
}

/** How far off, or in how many replications the sign held. */
export function sayDistance({ sign, held, distance }: MeasureReport): string {
  if (sign !== null) return `in ${Math.round(held * 100)} % of replications`;
  return distance === null || distance === 0 ? '' : `${distance.toFixed(1)} half-widths off`;
}

/** The middle nine tenths of the parameter sets that fit. */
export function saySpread({ ensemble, unit }: Pick<MeasureReport, 'ensemble' | 'unit'>): string {
  return ensemble ? sayRange(ensemble.low, ensemble.high, unit) : '';
}

export function sayRange(low: number, high: number, unit: string): string {
  return `${formatValue(low, unit)} to ${formatValue(high, unit)}`;
}
