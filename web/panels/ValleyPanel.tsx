// How far is too far: one lever over its whole range, for everybody and for each group.
import { lazy, Suspense } from 'react';
import { useAppState, useCommit } from '../state/use-app.tsx';

const ValleyView = lazy(async () => ({ default: (await import('./ValleyView.tsx')).ValleyView }));

export function ValleyPanel() {
  const { open } = useAppState();
  const commit = useCommit();
  const on = open.includes('line');
  const toggle = () => commit({ open: on ? open.filter(name => name !== 'line') : [...open, 'line'] });
  return (
    <section className="valley-panel" aria-labelledby="valley-title">
      <header className="section-head">
        <h2 id="valley-title">How far is too far?</h2>
        <button type="button" className={on ? 'button' : 'button primary'} aria-expanded={on} onClick={toggle}>
          {on ? 'Close the line' : 'Find the line'}
        </button>
      </header>
      <p className="deck">
        One lever is moved over its whole range, on the same people with the same luck. More may pay at first; somewhere one step more loses more than it
        gains. That is the line, and it is not the same for everybody.
      </p>
      {on && (
        <Suspense fallback={<p className="quiet">One moment …</p>}>
          <ValleyView />
        </Suspense>
      )}
    </section>
  );
}
