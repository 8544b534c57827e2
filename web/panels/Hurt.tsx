// Who is hurt: harms under both strategies, and the groups that averages hide.
import { lazy } from 'react';
import { replicationCount } from '../state/app-state.ts';
import { Folded } from './Folded.tsx';

const Harms = lazy(async () => ({ default: (await import('./Harms.tsx')).Harms }));

export function Hurt() {
  return (
    <Folded
      name="hurt"
      className="hurt"
      title="Who is hurt"
      ask={`Tell from ${replicationCount} replications`}
      primary
      deck="An average can be fine while some people pay for it. Harms under A and B, and every number for each group of people, the worst one marked."
    >
      <Harms />
    </Folded>
  );
}
