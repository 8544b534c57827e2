// Who is simulated, in numbers. They come when somebody looks.
import { lazy, Suspense } from 'react';
import { useAppState, useCommit, useRun } from '../state/use-app.tsx';

const PeopleNumbers = lazy(async () => ({ default: (await import('./PeopleNumbers.tsx')).PeopleNumbers }));

export function People() {
  const { open } = useAppState();
  const own = useRun(run => run.own);
  const commit = useCommit();
  const on = open.includes('people');
  const toggle = () => commit({ open: on ? open.filter(name => name !== 'people') : [...open, 'people'] });
  return (
    <section className="who" aria-labelledby="who-title">
      <header className="section-head">
        <h2 id="who-title">Who these people are</h2>
        <button type="button" className="button" aria-expanded={on} onClick={toggle}>
          {on ? 'Close' : 'Show who they are'}
        </button>
      </header>
      <p className="deck">
        {own === null
          ? 'Nobody real: drawn so that groups, attitudes and what hangs together are as in published surveys.'
          : `What ${own.file} tells of each person stays as it is. Everything else is drawn as for the built-in people, given what is told.`}
      </p>
      {on && (
        <Suspense fallback={<p className="quiet">One moment …</p>}>
          <PeopleNumbers />
        </Suspense>
      )}
    </section>
  );
}
