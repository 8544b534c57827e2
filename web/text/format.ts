// Numbers as people read them. Every number on the page goes through here.

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const plain = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const plainByDigits = [0, 1, 2, 3, 4].map(plain);

/** Digits after the point so that about three figures of `size` are told. */
function digitsFor(size: number): number {
  if (size === 0 || size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4;
}

export function formatCount(value: number): string {
  return grouped.format(value);
}

/** `scale` is a size that decides how many digits are told, so that numbers of one row agree. */
export function formatNumber(value: number, scale = Math.abs(value)): string {
  const text = plainByDigits[digitsFor(scale)]!.format(value);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/** A value: shares as percent, money in cents, all others bare (their unit stands beside the name). `null` is a dash. */
export function formatValue(value: number | null | undefined, unit: string, scale?: number): string {
  if (value === null || value === undefined) return '–';
  const size = scale ?? Math.abs(value);
  if (unit.startsWith('share')) return `${formatNumber(value * 100, size * 100)} %`;
  if (unit.startsWith('cents')) return `${formatNumber(value, size)} ct`;
  return formatNumber(value, size);
}

/** A difference: always with its sign; shares in percentage points. */
export function formatDifference(value: number | null, unit: string, scale?: number): string {
  if (value === null) return '–';
  if (value === 0) return '0';
  const size = scale ?? Math.abs(value);
  const amount = unit.startsWith('share')
    ? `${formatNumber(Math.abs(value) * 100, size * 100)} pts`
    : formatValue(Math.abs(value), unit, size);
  return `${value > 0 ? '+' : '−'}${amount}`;
}

/** `3 in 100`, for shares that are told as people or messages. */
export function inHundred(share: number): string {
  const count = Math.round(share * 100);
  if (count === 0) return share > 0 ? 'fewer than 1 in 100' : 'none';
  return count === 100 ? (share < 1 ? 'nearly all' : 'all') : `${count} in 100`;
}

/** The unit of a metric in words. */
export function unitWords(unit: string): string {
  return unit === 'share' ? 'share of people' : unit === '0–1' ? 'scale from 0 to 1' : unit;
}

/** `dataPoor` → `data poor`, `notVery` → `not very`; for keys that have no label of their own. */
export function spaced(key: string): string {
  return key.replaceAll('-', ' ').replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
