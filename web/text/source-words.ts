import type { SourceRecord } from '../../sim/index.ts';

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
