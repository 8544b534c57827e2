// Finds people in the crowd whose story shows what tells the strategies apart.
import { followedStatus } from '../../sim/index.ts';
import type { ArmFrame } from '../../sim/index.ts';

export interface Suggestion {
  says: string;
  id: number;
}

const customer = followedStatus.indexOf('customer');

/** For each kind of story the person in whom it is clearest; kinds that do not occur are left out. */
export function suggestPeople(a: Pick<ArmFrame, 'followed'>, b: Pick<ArmFrame, 'followed'>): Suggestion[] {
  const [left, right] = [a.followed, b.followed];
  const kinds: { says: string; fits: (i: number) => boolean; clarity: (i: number) => number }[] = [
    {
      says: 'Lost under B only',
      fits: i => left.status[i] === customer && right.status[i] !== customer,
      clarity: i => right.status[i]! + right.creepiness[i]! - left.creepiness[i]!,
    },
    {
      says: 'Lost under A only',
      fits: i => right.status[i] === customer && left.status[i] !== customer,
      clarity: i => left.status[i]! + left.creepiness[i]! - right.creepiness[i]!,
    },
    {
      says: 'Lost under both',
      fits: i => left.status[i] !== customer && right.status[i] !== customer,
      clarity: i => left.status[i]! + right.status[i]!,
    },
    {
      says: 'Most engaged',
      fits: i => left.status[i] === customer && right.status[i] === customer,
      clarity: i => left.engagement[i]! + right.engagement[i]!,
    },
  ];
  return kinds.flatMap(({ says, fits, clarity }) => {
    let best = -1;
    for (let i = 0; i < left.ids.length; i++) if (fits(i) && (best < 0 || clarity(i) > clarity(best))) best = i;
    return best < 0 ? [] : [{ says, id: left.ids[best]! }];
  });
}
