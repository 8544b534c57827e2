import type { Json } from '../../sim/io/schema-json.ts';

export interface Damaged {
  what: string;
  value: Json;
}

const otherTypes: Json[] = [null, true, 'text', 7.5, [], {}];

/** The document with one key at a time gone, misspelt, of another type or out of range. */
export function damage(document: Json): Damaged[] {
  return pathsOf(document, []).flatMap(path => {
    const name = path.join('.');
    const value = at(document, path);
    const changed = [
      { what: `${name} gone`, value: change(document, path, () => []) },
      {
        what: `${name} misspelt`,
        value: change(document, path, (key, part) => [[`${key.slice(0, 1)}X${key.slice(1)}`, part]]),
      },
      ...otherTypes.map(other => ({
        what: `${name} = ${JSON.stringify(other)}`,
        value: change(document, path, key => [[key, other]]),
      })),
      ...outOfRange(value).map(number => ({
        what: `${name} out of range: ${number}`,
        value: change(document, path, key => [[key, number]]),
      })),
    ];
    return changed;
  });
}

function outOfRange(value: Json): number[] {
  return typeof value === 'number' ? [-1e12, 1e12, Number.NaN, Number.POSITIVE_INFINITY] : [];
}

function isMap(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathsOf(value: Json, path: readonly string[]): string[][] {
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])]);
}

function at(value: Json, path: readonly string[]): Json {
  return path.reduce((part, key) => (isMap(part) ? part[key]! : null), value);
}

/** A copy in which the entry at the path is replaced by those that `replace` gives. */
function change(
  value: Json,
  [key = '', ...rest]: readonly string[],
  replace: (key: string, part: Json) => [string, Json][],
): Json {
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(
    entries.flatMap(([name, part]): [string, Json][] => {
      if (name !== key) return [[name, part]];
      return rest.length === 0 ? replace(name, part) : [[name, change(part, rest, replace)]];
    }),
  );
}
