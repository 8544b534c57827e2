import { lazy, Suspense } from 'react';
import { FieldPair } from './panels/FieldPair.tsx';
import { Masthead } from './panels/Masthead.tsx';
import { Opening } from './panels/Opening.tsx';
import { Problems } from './panels/Problems.tsx';
import { Provenance } from './panels/Provenance.tsx';
import { Rail } from './panels/Rail.tsx';
import { Scoreboard } from './panels/Scoreboard.tsx';
import { SeriesPanel } from './panels/SeriesPanel.tsx';
import { Spoken } from './panels/Spoken.tsx';
import { Transport } from './panels/Transport.tsx';

// Parts below the fold come after the first picture.
const Certainty = lazy(async () => ({ default: (await import('./panels/Certainty.tsx')).Certainty }));
const Model = lazy(async () => ({ default: (await import('./panels/Model.tsx')).Model }));

export function App() {
  return (
    <>
      <a className="skip" href="#fields-title" onClick={event => (event.preventDefault(), document.getElementById('main')?.focus())}>
        Skip to the crowd
      </a>
      <Masthead />
      <Problems />
      <Opening />
      <Transport />
      <div className="bench">
        <main id="main" tabIndex={-1}>
          <FieldPair />
          <SeriesPanel />
          <Scoreboard />
          <Suspense>
            <Certainty />
            <Model />
          </Suspense>
        </main>
        <Rail />
      </div>
      <Provenance />
      <Spoken />
    </>
  );
}
