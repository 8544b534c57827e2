// Parts of the page that are told in two sentences each. What they hold is sent, and computed, when somebody asks for it.
import { lazy } from 'react';
import { Folded } from './Folded.tsx';
import { replicationCount } from '../state/app-state.ts';
import { useRun } from '../hooks/use-app.tsx';

const ValleyView = lazy(async () => ({ default: (await import('./ValleyView.tsx')).ValleyView }));

/** How far is too far: one lever over its whole range, for everybody and for each group. */
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

const Harms = lazy(async () => ({ default: (await import('./Harms.tsx')).Harms }));

/** Who is hurt: harms under both strategies, and the groups that averages hide. */
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

const BesideEachOther = lazy(async () => ({ default: (await import('./BesideEachOther.tsx')).BesideEachOther }));

/** What the two strategies do, beside each other. The table comes when somebody looks. */
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

const PeopleNumbers = lazy(async () => ({ default: (await import('./PeopleNumbers.tsx')).PeopleNumbers }));

/** Who is simulated, in numbers. They come when somebody looks. */
export function People() {
  const own = useRun(run => run.own);
  return (
    <Folded
      name="people"
      className="who"
      title="Who these people are"
      ask="Show who they are"
      deck={
        own === null
          ? 'Nobody real: drawn so that groups, attitudes and what hangs together are as in published surveys.'
          : `What ${own.file} tells of each person stays as it is. Everything else is drawn as for the built-in people, given what is told.`
      }
    >
      <PeopleNumbers />
    </Folded>
  );
}

const Outcomes = lazy(async () => ({ default: (await import('./Outcomes.tsx')).Outcomes }));

/** How far luck alone could move the difference: both strategies over many replications. */
export function Certainty() {
  return (
    <Folded
      name="certainty"
      className="certainty"
      title="More certain"
      ask={`Run ${replicationCount} replications`}
      primary
      deck={`One run could be luck. The same people live through the same strategies ${replicationCount} times, each time with other luck, which A and B share: so the difference between them is told as sharply as possible.`}
    >
      <Outcomes />
    </Folded>
  );
}

const EvidenceView = lazy(async () => ({ default: (await import('./EvidenceView.tsx')).EvidenceView }));

/** Why one should believe any of this: the model beside what was published. The stored validation comes when somebody looks. */
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

const Mechanisms = lazy(async () => ({ default: (await import('./explained.ts')).Mechanisms }));

/** What is assumed. The mechanisms themselves come when somebody looks. */
export function Model() {
  return (
    <Folded
      name="model"
      className="model"
      title="What is assumed"
      ask="Open the model"
      deck="A day of a consumer is written as equations that run as they stand. Each number in them has a source, or is marked as assumed."
    >
      <Mechanisms />
    </Folded>
  );
}
