// Which studies are left out together. All findings and surveys of one study are in one fold: two findings of one study say much the same.
import { uniformStream } from './box.ts';

/** By study, from 0; the same seed and studies give the same folds. Folds differ by at most one study; there are no more than studies. */
export function assignFolds(studies: readonly string[], count: number, seed: number): Readonly<Record<string, number>> {
  const distinct = [...new Set(studies)].toSorted((a, b) => (a < b ? -1 : 1));
  const place = new Map(distinct.map(study => [study, uniformStream(seed, `fold ${study}`)()]));
  const dealt = distinct.toSorted((a, b) => place.get(a)! - place.get(b)!);
  return Object.fromEntries(dealt.map((study, i) => [study, i % count]));
}
