// What few people do is much a matter of who they are. All sets of a round are tried on the same people, the model's own set among
// them: how far it is from what it usually gives is the luck of these people, and is taken off the values of all.
import type { Value } from './aims.ts';

/** What one set gives on average over several groups of people. */
export function usualOf(groups: readonly (readonly Value[])[]): Value[] {
  return groups[0]!.map((_, k) => {
    const known = groups.flatMap(values => values[k] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

/** `values`: by set, the model's own set first. A measure that it has no value for stays as it is. */
export function withoutLuck(values: readonly (readonly Value[])[], usual: readonly Value[]): Value[][] {
  const own = values[0]!;
  const luck = own.map((value, k) => (value === null || usual[k] === null ? 0 : value - usual[k]!));
  return values.map(each => each.map((value, k) => (value === null ? null : value - luck[k]!)));
}
