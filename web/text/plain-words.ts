// Keys, units and shares in plain words.

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
