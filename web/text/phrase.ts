// Sentences with parts that stand out: in the colour of a side, or only strongly.

export type Part = string | { say: string; side?: 'a' | 'b' };
export type Phrase = readonly Part[];

export const inA = (say: string | number): Part => ({ say: String(say), side: 'a' });
export const inB = (say: string | number): Part => ({ say: String(say), side: 'b' });
export const strong = (say: string | number): Part => ({ say: String(say) });

/** The words alone. */
export const plainly = (phrase: Phrase): string =>
  phrase.map(part => (typeof part === 'string' ? part : part.say)).join('');

export function join(parts: readonly Phrase[]): Phrase {
  return parts.flatMap((part, k) => (k === 0 ? part : [k === parts.length - 1 ? ' and ' : ', ', ...part]));
}
