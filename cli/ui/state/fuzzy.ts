/** Does the text hold all letters of the query in order? Better matches have a smaller number; `undefined` is no match. */
function fuzzyScore(query: string, text: string): number | undefined {
  const wanted = query.toLowerCase().replaceAll(' ', '');
  const within = text.toLowerCase();
  const direct = within.indexOf(query.toLowerCase());
  if (direct >= 0) return direct;
  let at = -1;
  let gaps = 0;
  for (const letter of wanted) {
    const next = within.indexOf(letter, at + 1);
    if (next < 0) return undefined;
    if (at >= 0) gaps += next - at - 1;
    at = next;
  }
  // any direct match comes before any scattered one
  return text.length + gaps;
}

/** The items that match, best first; equals stay in their order. */
export function fuzzyFind<T>(query: string, items: readonly T[], textOf: (item: T) => string): T[] {
  return items
    .flatMap(item => {
      const score = fuzzyScore(query, textOf(item));
      return score === undefined ? [] : [{ item, score }];
    })
    .toSorted((a, b) => a.score - b.score)
    .map(({ item }) => item);
}

/** For filters: every word of the query occurs. */
export function matches(query: string, text: string): boolean {
  const within = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => within.includes(word));
}
