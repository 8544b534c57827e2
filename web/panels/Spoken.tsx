// For those who listen: at most one message every two seconds while playing, the whole picture when at rest.
import { useEffect, useState } from 'react';
import { findArm } from '../charts/field-picture.ts';
import { sides } from '../state/app-state.ts';
import { armIds } from '../state/run-plan.ts';
import { useApp, useAppState, useFrame, usePlaying } from '../hooks/use-app.tsx';
import { fieldSummary } from '../text/run-words.ts';

const pauseMilliseconds = 2000;

export function Spoken() {
  const { playback } = useApp();
  const state = useAppState();
  const playing = usePlaying();
  const frame = useFrame();
  const [passing, setPassing] = useState('');
  const ids = armIds(state);
  const whole =
    frame === undefined
      ? ''
      : `Day ${frame.tick}. ${sides.map(side => `${side.toUpperCase()}: ${findArm(frame, ids[side]) === undefined ? '' : fieldSummary(findArm(frame, ids[side])!)}`).join(' ')}`;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setPassing(`Day ${Math.floor(playback.position())}`), pauseMilliseconds);
    return () => clearInterval(timer);
  }, [playing, playback]);
  return (
    <p className="spoken" aria-live="polite">
      {playing ? passing : whole}
    </p>
  );
}
