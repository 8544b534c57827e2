// One sentence that asks, one that answers.
import { useApp, useAppState, useBase, useCrowd, useDay } from '../hooks/use-app.tsx';
import { useBeat, useHand, useSides, useStory } from '../hooks/use-hall.tsx';
import { useMet } from '../hooks/use-met.tsx';
import { storySoFar } from '../crowd/so-far.ts';
import { guessAnswer, lineAnswer, meetAnswer, paysAnswer, playAnswer, question, sentence } from '../text/hall-words.ts';
import type { Phrase } from '../text/phrase.ts';
import { worstWords } from '../text/group-words.ts';
import { Said } from './Said.tsx';

export function Ask() {
  const base = useBase();
  const story = useStory();
  const beat = useBeat();
  const people = useCrowd(crowd => crowd.people);
  const total = people === undefined ? base.population.size : Math.round(people.ids.length * people.each);
  return (
    <div className="hall-ask">
      <h1>{question(beat, base, story, total)}</h1>
      <p className="hall-answer" aria-live={beat === 'play' ? 'off' : 'polite'}>
        <Answer total={total} />
      </p>
    </div>
  );
}

function Answer({ total }: { total: number }) {
  const { playback } = useApp();
  const { meet } = useAppState();
  const beat = useBeat();
  const story = useStory();
  const met = useMet();
  const { guess } = useHand();
  const day = useDay();
  const { a, b } = useSides();
  const arms = useCrowd(crowd => crowd.arms);
  const say = (): Phrase => {
    if (beat === 'meet') return meetAnswer(meet, met, story, total);
    if (beat === 'guess') return guessAnswer(guess);
    if (a === undefined || b === undefined || arms.a === undefined || arms.b === undefined) return ['…'];
    if (beat === 'line') return lineAnswer(a, b, story);
    if (beat === 'pays') return paysAnswer(a, b, story, worstWords(a, b, story));
    const now = Math.floor(playback.position());
    const [farA, farB] = [storySoFar(arms.a, now), storySoFar(arms.b, now)];
    return playAnswer(day, Math.round(farA), Math.round(farB), story);
  };
  return <Said phrase={sentence(say())} />;
}
