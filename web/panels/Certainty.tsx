// How far luck alone could move the difference: both strategies over many replications.
import { lazy } from 'react';
import { replicationCount } from '../state/app-state.ts';
import { Folded } from './Folded.tsx';

const Outcomes = lazy(async () => ({ default: (await import('./Outcomes.tsx')).Outcomes }));

export function Certainty() {
  return (
    <Folded
      name="certainty"
      className="certainty"
      title="More certain"
      ask={`Run ${replicationCount} replications`}
      primary
      deck={`One run could be luck. The same people live through the same strategies ${replicationCount} times, each time with other luck, which A and B share: so the difference between them is told as sharply as possible.`}
    >
      <Outcomes />
    </Folded>
  );
}
