// Why one should believe any of this: the model beside what was published. The stored validation comes when somebody looks.
import { lazy } from 'react';
import { Folded } from './Folded.tsx';

const EvidenceView = lazy(async () => ({ default: (await import('./EvidenceView.tsx')).EvidenceView }));

export function Evidence() {
  return (
    <Folded
      name="evidence"
      className="evidence"
      title="Why believe it"
      ask="Show the evidence"
      deck="Published experiments and surveys, done again on simulated people: what the model hits, what it misses, and how sure it can be."
    >
      <EvidenceView />
    </Folded>
  );
}
