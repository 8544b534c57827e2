// Numbers in sentences: three figures, percent for shares, a true minus sign. No locale: the same text everywhere.
import type { Estimate } from '../engine/report.ts';

/** `4.1 %, 3.9 to 4.3`, in cents or whatever the unit is. */
export function sayLevel(estimate: Estimate, unit: string): string {
  return say(estimate, isShare(unit) ? 100 : 1, isShare(unit) ? ' %' : unitWord(unit), false);
}

/** `+4.1 points, +3.9 to +4.3`: differences carry their sign, and shares differ by percentage points. */
export function sayDifference(estimate: Estimate, unit: string): string {
  return say(estimate, isShare(unit) ? 100 : 1, isShare(unit) ? ' points' : unitWord(unit), true);
}

/** `between 3.9 and 4.3 cents per person` */
export function sayRange(low: number, high: number, unit: string): string {
  const [scale, word] = isShare(unit) ? [100, ' %'] : [1, unitWord(unit)];
  const [from, to] = [low, high].map(value => formatNumber(value * scale, false));
  return `between ${from} and ${to}${word}`;
}

const isShare = (unit: string) => unit.startsWith('share') || unit === 'per message';
const unitWord = (unit: string) => (unit === '0–1' || unit === '' ? '' : ` ${unit}`);

function say({ mean, low, high, reason }: Estimate, scale: number, unit: string, signed: boolean): string {
  if (mean === null) return reason ?? 'not known';
  const number = (value: number) => formatNumber(value * scale, signed);
  const centre = `${number(mean)}${unit}`;
  return low === null || high === null ? centre : `${centre}, ${number(low)} to ${number(high)}`;
}

function formatNumber(value: number, signed: boolean): string {
  const size = Math.abs(value);
  const text = size.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
  if (Number(text) === 0) return '0';
  const [whole = '', decimals] = text.split('.');
  const grouped = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...(decimals === undefined ? [] : [decimals])].join('.');
  return `${value < 0 ? '−' : signed ? '+' : ''}${grouped}`;
}
