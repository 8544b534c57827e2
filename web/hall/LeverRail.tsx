// Three levers of B, named by the scenario. The one that is opened is the one of the line.
import type { StoryLever } from '../../sim/index.ts';
import { useAppState, useCommit } from '../hooks/use-app.tsx';
import { useBeat, useHandle, useLeverValue, useMoveLever, useOpen, useStory } from '../hooks/use-hall.tsx';
import { leverWords } from '../text/hall-words.ts';
import { railWords } from '../text/rail-words.ts';
import { stepOf } from '../state/story.ts';
import { HandRange } from './HandRange.tsx';

export function LeverRail() {
  const story = useStory();
  const open = useOpen();
  const { changes } = useAppState();
  const commit = useCommit();
  const changed = changes.some(({ side }) => side === 'b');
  return (
    <section className="hall-levers" aria-label={railWords.levers} data-side="b">
      {story.levers.map(lever => (
        <Lever key={lever.lever} lever={lever} disabled={!open} />
      ))}
      {changed && open && (
        <button
          type="button"
          className="hall-reset"
          onClick={() => commit({ changes: changes.filter(({ side }) => side !== 'b') })}
        >
          {railWords.reset}
        </button>
      )}
    </section>
  );
}

function Lever({ lever, disabled }: { lever: StoryLever; disabled: boolean }) {
  const { slide, settle } = useMoveLever();
  const commit = useCommit();
  const beat = useBeat();
  const handle = useHandle();
  const value = useLeverValue(lever.lever);
  const on = handle.lever.lever === lever.lever && (beat === 'line' || beat === 'pays' || beat === 'play');
  const say = leverWords(lever, value);
  return (
    <div className="hall-lever" data-on={on || undefined} data-disabled={disabled || undefined}>
      <button
        type="button"
        disabled={disabled}
        aria-pressed={on}
        title={railWords.onLine}
        onClick={() => commit({ handle: lever.lever })}
      >
        {lever.name}
      </button>
      <output>{say}</output>
      <HandRange
        label={lever.name}
        min={lever.min}
        max={lever.max}
        step={stepOf(lever)}
        value={value}
        says={say}
        disabled={disabled}
        onSlide={next => slide(lever.lever, next)}
        onSettle={next => settle(lever.lever, next)}
      />
      <small aria-hidden="true">
        <span>{lever.low}</span>
        <span>{lever.high}</span>
      </small>
    </div>
  );
}
