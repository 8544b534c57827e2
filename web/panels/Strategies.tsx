// What the two strategies do, beside each other. The table comes when somebody looks.
import { lazy, Suspense } from 'react';
import { useAppState, useCommit } from '../state/use-app.tsx';

const BesideEachOther = lazy(async () => ({ default: (await import('./BesideEachOther.tsx')).BesideEachOther }));

export function Strategies() {
  const { open } = useAppState();
  const commit = useCommit();
  const on = open.includes('strategies');
  const toggle = () => commit({ open: on ? open.filter(name => name !== 'strategies') : [...open, 'strategies'] });
  return (
    <section className="strategies" aria-labelledby="strategies-title">
      <header className="section-head">
        <h2 id="strategies-title">What the strategies do</h2>
        <button type="button" className="button" aria-expanded={on} onClick={toggle}>
          {on ? 'Close' : 'Read them side by side'}
        </button>
      </header>
      <p className="deck">A strategy is nothing but its levers. Where A and B share them all, all their numbers are equal.</p>
      {on && (
        <Suspense fallback={<p className="quiet">One moment …</p>}>
          <BesideEachOther />
        </Suspense>
      )}
    </section>
  );
}
