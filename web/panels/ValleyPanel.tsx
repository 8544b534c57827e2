// How far is too far: one lever over its whole range, for everybody and for each group.
import { lazy } from 'react';
import { Folded } from './Folded.tsx';

const ValleyView = lazy(async () => ({ default: (await import('./ValleyView.tsx')).ValleyView }));

export function ValleyPanel() {
  return (
    <Folded
      name="line"
      className="valley-panel"
      title="How far is too far?"
      ask="Find the line"
      close="Close the line"
      primary
      deck="One lever is moved over its whole range, on the same people with the same luck. More may pay at first; somewhere one step more loses more than it gains. That is the line, and it is not the same for everybody."
    >
      <ValleyView />
    </Folded>
  );
}
