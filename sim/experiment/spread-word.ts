// How far sets of parameters that all fit lie apart in one parameter, in a word.

/** Shares of the spread of an even draw: below the first sets hardly differ, above the second the evidence says next to nothing. */
export const [narrowBelow, wideAbove] = [0.3, 0.6] as const;

export function spreadWord(spread: number): 'narrow' | 'between' | 'wide' {
  return spread < narrowBelow ? 'narrow' : spread > wideAbove ? 'wide' : 'between';
}
