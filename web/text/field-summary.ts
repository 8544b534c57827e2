import type { ArmFrame } from '../../sim/index.ts';
import { inHundred, sentenceCase } from './plain-words.ts';

/** One sentence about a crowd: from the metrics of everybody, not from the few hundred that are followed. */
export function fieldSummary({ metrics }: Pick<ArmFrame, 'metrics'>): string {
  const told: [key: string, words: string][] = [
    ['backlash', 'turned against the brand because it felt creepy'],
    ['leftShare', 'left'],
    ['tooFarShare', 'of the messages went past what the person tolerates'],
  ];
  const parts = told.flatMap(([key, words]) => {
    const value = metrics[key];
    return typeof value === 'number' ? [`${inHundred(value)} ${words}`] : [];
  });
  return parts.length === 0 ? 'Nothing has happened yet.' : `${sentenceCase(parts.join('; '))}.`;
}
