// How far luck alone could move the difference: both strategies over many replications.
import { lazy, Suspense } from 'react';
import { useAppState, useCommit } from '../state/use-app.tsx';
import { replicationCount } from '../state/app-state.ts';

const Outcomes = lazy(async () => ({ default: (await import('./Outcomes.tsx')).Outcomes }));

export function Certainty() {
  const { open } = useAppState();
  const commit = useCommit();
  const on = open.includes('certainty');
  const toggle = () => commit({ open: on ? open.filter(name => name !== 'certainty') : [...open, 'certainty'] });
  return (
    <section className="certainty" aria-labelledby="certainty-title">
      <header className="section-head">
        <h2 id="certainty-title">More certain</h2>
        <button type="button" className={on ? 'button' : 'button primary'} aria-expanded={on} onClick={toggle}>
          {on ? 'Close' : `Run ${replicationCount} replications`}
        </button>
      </header>
      <p className="deck">
        One run could be luck. The same people live through the same strategies {replicationCount} times, each time with other luck, which A and B share: so
        the difference between them is told as sharply as possible.
      </p>
      {on && (
        <Suspense fallback={<p className="quiet">One moment …</p>}>
          <Outcomes />
        </Suspense>
      )}
    </section>
  );
}
