// Play and scrub, and what the marks mean.
import { useApp, useBase, useCommit, useCrowd, useDay, usePlaying } from '../hooks/use-app.tsx';
import { useOpen, useStory } from '../hooks/use-hall.tsx';
import { legend, stageWords } from '../text/stage-words.ts';
import { HandRange } from './HandRange.tsx';

export function Transport() {
  const { playback } = useApp();
  const commit = useCommit();
  const { days } = useBase();
  const story = useStory();
  const open = useOpen();
  const day = useDay();
  const playing = usePlaying();
  const changed = useCrowd(crowd => crowd.changed);
  const ready = useCrowd(crowd => crowd.arms.a !== undefined && crowd.arms.b !== undefined);
  return (
    <div className="hall-transport">
      {open && (
        <>
          <button
            type="button"
            className="hall-play"
            aria-label={playing ? stageWords.pause : stageWords.play}
            disabled={!ready}
            onClick={() => (playing ? playback.pause() : playback.play())}
          >
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d={playing ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2.5 0.5 11 6l-8.5 5.5z'} fill="currentColor" />
            </svg>
          </button>
          <HandRange
            label={stageWords.dayLabel}
            min={0}
            max={days}
            step={1}
            value={day}
            says={stageWords.day(day)}
            onSlide={tick => playback.show(tick)}
            onSettle={tick => commit({ tick })}
          />
          <output className="hall-day">{stageWords.day(day)}</output>
        </>
      )}
      <ul className="hall-legend">
        {legend(story, changed && open).map(({ mark, says }) => (
          <li key={mark}>
            <i className="hall-mark" data-mark={mark} aria-hidden="true" />
            {says}
          </li>
        ))}
      </ul>
    </div>
  );
}
