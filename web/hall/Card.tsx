// Beside the picture: what comes next, the guess, the story of one person, the challenge.
import { lazy, Suspense } from 'react';
import { openBeat } from '../state/app-state.ts';
import type { MeetStep } from '../state/app-state.ts';
import { useAppState, useApp, useBase, useCommit } from '../hooks/use-app.tsx';
import { useBeat, useHand, useStory } from '../hooks/use-hall.tsx';
import { useMet } from '../hooks/use-met.tsx';
import { capital, whoWords } from '../text/hall-words.ts';
import { railWords } from '../text/rail-words.ts';
import { Challenge } from './Challenge.tsx';

/** Comes with the first result. */
const PersonCard = lazy(async () => ({ default: (await import('./PersonCard.tsx')).PersonCard }));

export function Card() {
  const beat = useBeat();
  const waiting = <p className="quiet">{railWords.waiting}</p>;
  return (
    <article className="hall-card" aria-label={beat === 'guess' ? railWords.guessTitle : undefined}>
      {beat === 'meet' && <MeetCard />}
      {beat === 'guess' && <GuessCard />}
      {beat === 'pays' && <Challenge />}
      {(beat === 'play' || beat === 'line') && (
        <Suspense fallback={waiting}>
          <PersonCard />
        </Suspense>
      )}
      {(beat === 'play' || beat === 'line') && <NextBeat beat={beat} />}
    </article>
  );
}

function NextBeat({ beat }: { beat: 'play' | 'line' }) {
  const base = useBase();
  const commit = useCommit();
  return (
    <button type="button" className="hall-go" onClick={() => commit(openBeat(beat === 'play' ? 'line' : 'pays', base))}>
      {railWords.next[beat]}
    </button>
  );
}

function MeetCard() {
  const { meet } = useAppState();
  const base = useBase();
  const commit = useCommit();
  const met = useMet();
  const next: Record<MeetStep, { says: string; go: () => void }> = {
    one: { says: railWords.meetTen, go: () => commit({ meet: 'ten' }) },
    ten: { says: railWords.meetAll, go: () => commit({ meet: 'all' }) },
    all: { says: railWords.next.meet, go: () => commit(openBeat('guess', base)) },
  };
  return (
    <>
      <h2>{met?.name ?? railWords.waiting}</h2>
      <p className="quiet">{met === undefined ? '' : capital(met.facts)}</p>
      <p className="quiet small">{railWords.honestMet}</p>
      <button type="button" className="hall-go" onClick={next[meet].go}>
        {next[meet].says}
      </button>
    </>
  );
}

function GuessCard() {
  const { playback } = useApp();
  const { guess } = useHand();
  const story = useStory();
  const base = useBase();
  const commit = useCommit();
  const keep = (kept: number | 'none') => {
    commit({ guess: kept, ...openBeat('play', base) });
    if (kept !== 'none') playback.play();
  };
  return (
    <>
      <h2>{railWords.guessTitle}</h2>
      <p className="quiet">{railWords.guessOf(whoWords(story))}</p>
      <p className="hall-guessed" data-side="b">
        <b>{guess}</b>
      </p>
      <p>{railWords.nothingShown}</p>
      <button type="button" className="hall-go" onClick={() => keep(guess)}>
        {railWords.keep}
      </button>
      <button type="button" className="textlike" onClick={() => keep('none')}>
        {railWords.skip}
      </button>
    </>
  );
}
