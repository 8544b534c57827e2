import type { Phrase } from '../text/phrase.ts';

/** A sentence whose parts stand out. */
export function Said({ phrase }: { phrase: Phrase }) {
  return phrase.map((part, k) =>
    typeof part === 'string' ? (
      part
    ) : (
      <b key={k} data-side={part.side}>
        {part.say}
      </b>
    ),
  );
}
