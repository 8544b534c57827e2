// In how many plausible worlds something holds, in words; the same on every screen.
import { sayRange } from '../core/number-words.ts';
import type { GroupKnowledge, Knowledge, PairKnowledge, RunEnsemble } from '../engine/ensemble-report.ts';
import type { LineKnowledge, LineReport } from './line-report.ts';
import { finer, number } from './line-say.ts';
import { unitOf } from './combine.ts';

const valueKey = 'valueAfterBacklash';

/** The candidates by value after backlash; of a single one where its value lies, and nothing where there is none. */
export function sayHighest(
  worlds: number,
  highest: RunEnsemble['highest'],
  [first, ...others]: readonly (GroupKnowledge<Knowledge> & { id: string })[],
): string {
  if (first === undefined) return '';
  if (highest !== null) return sayCounts(worlds, 'highest', Object.entries(highest));
  const { low = null, high = null } = others.length === 0 ? (first.metrics[valueKey] ?? {}) : {};
  if (low === null || high === null) return hidden(worlds);
  return `In nine of ten of ${worlds} plausible worlds ${first.id} comes to ${sayRange(low, high, unitOf(valueKey))}.`;
}

/** A pair by value after backlash. `candidates`: whether both may be called ahead. */
export function saySigns(
  worlds: number,
  a: string,
  b: string,
  known: PairKnowledge | undefined,
  candidates = true,
): string {
  if (known === undefined || known.signs === null) return hidden(worlds);
  const { above, below, same } = known.signs;
  if (same === worlds) return `They are exactly alike in all ${worlds} plausible worlds.`;
  return sayCounts(worlds, candidates ? 'ahead' : 'higher', [
    [a, above],
    [b, below],
  ]);
}

/** Where the best value of a lever lies. */
export function sayBestOfWorlds(
  worlds: number,
  { lever }: Pick<LineReport, 'lever'>,
  { best, where }: Pick<LineKnowledge, 'best' | 'where'>,
): string {
  if (where === null) return '';
  const { inside, low, high, flat } = where;
  if (flat === worlds) return `It changes nothing in all ${worlds} plausible worlds.`;
  const places = [
    ['inside the range', inside],
    [`at ${number(lever.min)}`, low],
    [`at ${number(lever.max)}`, high],
    ['nowhere, as it changes nothing,', flat],
  ] as const;
  const counts = places.flatMap(([place, count]) =>
    count === 0 ? [] : [`${place} in ${count === worlds ? `all ${worlds}` : count}`],
  );
  const reach =
    best.low === null || best.high === null
      ? ''
      : `; in nine of ten of them between ${finer(best.low, lever.step)} and ${finer(best.high, lever.step)}`;
  return `Of ${worlds} plausible worlds the best value lies ${counts.join(', ')}${reach}.`;
}

const hidden = (worlds: number): string =>
  `In how many of ${worlds} plausible worlds this holds is hidden by chance: more people would show it.`;

/** `By value after backlash bold is ahead in 46 of 50 plausible worlds, plain in 4.` */
function sayCounts(worlds: number, is: string, counts: readonly (readonly [string, number])[]): string {
  const told = counts.filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a);
  const [first, ...others] = told;
  if (first === undefined) return `By value after backlash none is ${is} in any of ${worlds} plausible worlds.`;
  const rest = worlds - told.reduce((sum, [, count]) => sum + count, 0);
  const often = first[1] === worlds ? `all ${worlds}` : `${first[1]} of ${worlds}`;
  const more = [...others.map(([id, count]) => `, ${id} in ${count}`), ...(rest > 0 ? [`, none in ${rest}`] : [])];
  return `By value after backlash ${first[0]} is ${is} in ${often} plausible worlds${more.join('')}.`;
}
