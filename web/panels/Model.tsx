// What is assumed. The mechanisms themselves come when somebody looks.
import { lazy, Suspense } from 'react';
import { useAppState, useCommit } from '../state/use-app.tsx';

const Mechanisms = lazy(async () => ({ default: (await import('./Mechanisms.tsx')).Mechanisms }));

export function Model() {
  const { open } = useAppState();
  const commit = useCommit();
  const on = open.includes('model');
  const toggle = () => commit({ open: on ? open.filter(name => name !== 'model') : [...open, 'model'] });
  return (
    <section className="model" aria-labelledby="model-title">
      <header className="section-head">
        <h2 id="model-title">What is assumed</h2>
        <button type="button" className="button" aria-expanded={on} onClick={toggle}>
          {on ? 'Close' : 'Open the model'}
        </button>
      </header>
      <p className="deck">A day of a consumer is written as equations that run as they stand. Each number in them has a source, or is marked as assumed.</p>
      {on && (
        <Suspense fallback={<p className="quiet">One moment …</p>}>
          <Mechanisms />
        </Suspense>
      )}
    </section>
  );
}
