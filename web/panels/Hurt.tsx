// Who is hurt: harms under both strategies, and the groups that averages hide.
import { lazy, Suspense } from 'react';
import { replicationCount } from '../state/app-state.ts';
import { useAppState, useCommit } from '../state/use-app.tsx';

const Harms = lazy(async () => ({ default: (await import('./Harms.tsx')).Harms }));

export function Hurt() {
  const { open } = useAppState();
  const commit = useCommit();
  const on = open.includes('hurt');
  const toggle = () => commit({ open: on ? open.filter(name => name !== 'hurt') : [...open, 'hurt'] });
  return (
    <section className="hurt" aria-labelledby="hurt-title">
      <header className="section-head">
        <h2 id="hurt-title">Who is hurt</h2>
        <button type="button" className={on ? 'button' : 'button primary'} aria-expanded={on} onClick={toggle}>
          {on ? 'Close' : `Tell from ${replicationCount} replications`}
        </button>
      </header>
      <p className="deck">An average can be fine while some people pay for it. Harms under A and B, and every number for each group of people, the worst one marked.</p>
      {on && (
        <Suspense fallback={<p className="quiet">One moment …</p>}>
          <Harms />
        </Suspense>
      )}
    </section>
  );
}
