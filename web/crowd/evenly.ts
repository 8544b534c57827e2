/** So many of a list, at equal distances. */
export function evenly<T>(list: readonly T[], count: number): T[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, k) => list[Math.floor(((k + 0.5) * list.length) / Math.min(count, list.length))]!,
  );
}
