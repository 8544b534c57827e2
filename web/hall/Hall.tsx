// The first screen: one picture that answers the question, told in five beats.
import { useEffect } from 'react';
import { beats, openBeat } from '../state/app-state.ts';
import { useApp, useAppState, useBase } from '../hooks/use-app.tsx';
import { useBeat, useHandle, useOpen } from '../hooks/use-hall.tsx';
import { Ask } from './Ask.tsx';
import { Band } from './Band.tsx';
import { Card } from './Card.tsx';
import { Header } from './Header.tsx';
import { LeverRail } from './LeverRail.tsx';
import { LinkProblems } from './LinkProblems.tsx';
import { Stage } from './Stage.tsx';
import { Transport } from './Transport.tsx';

export function Hall() {
  const beat = useBeat();
  const open = useOpen();
  useClicker();
  useLine();
  return (
    <div className="hall" data-beat={beat} data-open={open || undefined}>
      <Header />
      <LinkProblems />
      <main className="hall-main" id="main">
        <Ask />
        <Stage />
        <Transport />
        <Band />
        <div className="hall-rail">
          <LeverRail />
          <Card />
        </div>
      </main>
    </div>
  );
}

/** Page keys go from beat to beat, as a clicker sends them. */
function useClicker(): void {
  const { store, library } = useApp();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
      if (by === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      const state = store.get();
      const next = beats[beats.indexOf(state.beat) + by];
      // there is no way past the guess but by a guess
      const waits = by === 1 && state.beat === 'guess' && state.guess === null;
      if (next !== undefined && !waits) store.commit(openBeat(next, library.find(state)));
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [store, library]);
}

/** The line is worked out once there is something to show it beside. */
function useLine(): void {
  const { crowd } = useApp();
  const { lever, values } = useHandle();
  const { beat } = useAppState();
  const { id } = useBase();
  const wanted = beat === 'play' || beat === 'line' || beat === 'pays';
  useEffect(() => {
    if (wanted) crowd.askLine(lever.lever, values);
  }, [crowd, wanted, lever, values, id]);
}
