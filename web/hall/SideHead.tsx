// A side: its letter, what it does, and one large number.
import { focusIn100, spread } from '../crowd/line.ts';
import { storySoFar } from '../crowd/so-far.ts';
import type { Side } from '../state/app-state.ts';
import { useAppState, useBase, useCrowd, useDay } from '../hooks/use-app.tsx';
import { useBeat, useHandle, useOpen, useSides, useStory } from '../hooks/use-hall.tsx';
import { measureWords, whoWords } from '../text/hall-words.ts';
import { sideSays, stageWords } from '../text/stage-words.ts';

export function SideHead({ side }: { side: Side }) {
  const base = useBase();
  const { strategies, guess } = useAppState();
  const open = useOpen();
  const beat = useBeat();
  const { title } = sideSays(base, strategies)[side];
  return (
    <div className="hall-side" data-side={side}>
      <p>
        <strong>{side.toUpperCase()}</strong>
        <span>{title}</span>
      </p>
      {open && beat !== 'pays' && <Number side={side} />}
      {open && beat !== 'pays' && side === 'b' && typeof guess === 'number' && <small>{stageWords.said(guess)}</small>}
    </div>
  );
}

function Number({ side }: { side: Side }) {
  const beat = useBeat();
  const story = useStory();
  const day = useDay();
  const sides = useSides();
  const arm = useCrowd(crowd => crowd.arms[side]);
  const totals = sides[side];
  if (totals === undefined || arm === undefined) return <p className="hall-number">…</p>;
  const number = Math.round(beat === 'line' ? focusIn100(totals) : storySoFar(arm, day));
  return (
    <p className="hall-number" data-testid={`number-${side}`}>
      <b>{number}</b>
      <small>
        {stageWords.in100(whoWords(story))} {measureWords[story.measure].under}
        {beat === 'line' && side === 'b' && <Luck />}
      </small>
    </p>
  );
}

/** How far other luck would move the number, where the lever stands at a value that was run. */
function Luck() {
  const { value } = useHandle();
  const line = useCrowd(crowd => crowd.line);
  const live = useCrowd(crowd => crowd.live);
  const at = line?.values.indexOf(value) ?? -1;
  if (line === undefined || line.rough || at < 0 || live !== undefined) return null;
  const { low, high } = spread(line.runs.map(run => focusIn100(run[at]!)));
  if (low === undefined || high === undefined) return null;
  const clamp = (share: number) => Math.round(Math.max(0, Math.min(100, share)));
  return <em> {stageWords.interval(clamp(low), clamp(high))}</em>;
}
