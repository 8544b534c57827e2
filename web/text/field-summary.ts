import { followedStatus } from '../../sim/index.ts';
import type { ArmFrame, FollowedStatus } from '../../sim/index.ts';
import { inHundred, sentenceCase } from './format.ts';

/** One sentence about a crowd: from the metrics of everybody, not from the few hundred that are followed. */
export function fieldSummary({ metrics, followed }: ArmFrame): string {
  const tooFar = metrics['tooFarShare'];
  const backlash = metrics['backlash'];
  const left = metrics['leftShare'];
  const parts = [
    typeof left === 'number' ? `${inHundred(left)} left` : `${inHundred(shareOf(followed.status, 'left'))} left`,
    typeof backlash === 'number' ? `${inHundred(backlash)} pushed back because it felt creepy` : '',
    typeof tooFar === 'number' ? `${inHundred(tooFar)} met something past their own limit` : '',
  ];
  return `${sentenceCase(parts.filter(Boolean).join('; '))}.`;
}

export function shareOf(status: Uint8Array, name: FollowedStatus): number {
  const code = followedStatus.indexOf(name);
  return status.length === 0 ? 0 : status.reduce((count, value) => count + (value === code ? 1 : 0), 0) / status.length;
}
