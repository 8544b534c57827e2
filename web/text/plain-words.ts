// Keys, units and shares in plain words.
import type { SourceRecord } from '../../sim/index.ts';

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

/** `Tucker 2014`: the first author, or whoever published it, and the year. */
function sourceName({ key, cite }: SourceRecord): string {
  const [first] = cite.split(/,| & | et al\.| \d/);
  const year = /\d{4}/.exec(key);
  return year === null ? first! : `${first} ${year[0]}`;
}

/** Prose with keys of sources in backquotes → the same with their names; other names in backquotes stand as they are. */
export function nameSources(text: string, sources: readonly SourceRecord[]): string {
  return text.trim().replace(/`([^`]+)`/g, (_, key: string) => {
    const source = sources.find(each => each.key === key);
    return source === undefined ? key : sourceName(source);
  });
}
