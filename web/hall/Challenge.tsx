// A task with a checker: earn as much, hurt few. There is more than one way.
import { useSides, useStory } from '../hooks/use-hall.tsx';
import { centsEach, focusIn100 } from '../crowd/line.ts';
import { cents, measureWords, whoWords } from '../text/hall-words.ts';
import { challengeWords, railWords } from '../text/rail-words.ts';
import { Said } from './Said.tsx';

/** How near to A the second side has to come: a quarter of the way is left. */
const partLeft = 0.25;

export function Challenge() {
  const story = useStory();
  const { a, b, before } = useSides();
  if (a === undefined || b === undefined) return null;
  const start = before ?? b;
  const least = Math.min(centsEach(a), centsEach(start));
  const gap = Math.max(0, focusIn100(start) - focusIn100(a));
  const most = Math.round(focusIn100(a) + partLeft * gap);
  const earns = Math.round(centsEach(b)) >= Math.round(least);
  const spares = Math.round(focusIn100(b)) <= most;
  const { under } = measureWords[story.measure];
  return (
    <>
      <h2>{railWords.challenge}</h2>
      <p>
        <Said phrase={challengeWords(cents(least), most, `say that ${under}`, whoWords(story))} />
      </p>
      <ul className="hall-checks">
        <li data-met={earns || undefined}>
          <i aria-hidden="true">{earns ? '✓' : '✗'}</i> {cents(centsEach(b))}
        </li>
        <li data-met={spares || undefined}>
          <i aria-hidden="true">{spares ? '✓' : '✗'}</i> {Math.round(focusIn100(b))} in 100
        </li>
      </ul>
      <p aria-live="polite">{earns && spares ? railWords.solved : railWords.open}</p>
    </>
  );
}
