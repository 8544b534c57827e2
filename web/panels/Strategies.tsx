// What the two strategies do, beside each other. The table comes when somebody looks.
import { lazy } from 'react';
import { Folded } from './Folded.tsx';

const BesideEachOther = lazy(async () => ({ default: (await import('./BesideEachOther.tsx')).BesideEachOther }));

export function Strategies() {
  return (
    <Folded
      name="strategies"
      className="strategies"
      title="What the strategies do"
      ask="Read them side by side"
      deck="A strategy is nothing but its levers. Where A and B share them all, all their numbers are equal."
    >
      <BesideEachOther />
    </Folded>
  );
}
