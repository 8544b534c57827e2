// The laboratory: every lever, every number, the evidence. Sent, with its workers, when somebody opens it.
import { useState } from 'react';
import { ReplicationsProvider } from './hooks/use-replications.tsx';
import { SessionProvider, useApp } from './hooks/use-app.tsx';
import { createHost } from './host/create-host.ts';
import { createSession } from './host/session.ts';
import type { Session } from './host/session.ts';
import { Certainty, Evidence, Hurt, Model, People, Strategies, ValleyPanel } from './panels/Sections.tsx';
import { FieldPair } from './panels/FieldPair.tsx';
import { DropZone } from './panels/DropZone.tsx';
import { Masthead } from './panels/Masthead.tsx';
import { Opening } from './panels/Opening.tsx';
import { PeopleChoice } from './panels/PeopleChoice.tsx';
import { Problems } from './panels/Problems.tsx';
import { Provenance } from './panels/Provenance.tsx';
import { Rail } from './panels/Rail.tsx';
import { Scoreboard } from './panels/Scoreboard.tsx';
import { SeriesPanel } from './panels/SeriesPanel.tsx';
import { Spoken } from './panels/Spoken.tsx';
import { Transport } from './panels/Transport.tsx';
import { followRuns } from './connect.ts';

/** One for as long as the page is open: coming back to the laboratory finds its run. */
let opened: Session | undefined;

function sessionOf(app: ReturnType<typeof useApp>): Session {
  if (opened !== undefined) return opened;
  const started = (opened = createSession(createHost(), createHost()));
  app.computed.set('lab', () => started.snapshot().computed);
  followRuns(app, 'lab', { ...started, start: (plan, _, shown) => started.start(plan, shown) });
  return started;
}

export function Lab() {
  const app = useApp();
  const [session] = useState(() => sessionOf(app));
  return (
    <SessionProvider value={session}>
      <div className="lab">
        <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
          Skip to the crowd
        </button>
        <Masthead />
        <Problems />
        <Opening />
        <PeopleChoice />
        <Transport />
        <main id="main" tabIndex={-1}>
          <FieldPair />
          <Rail />
          <SeriesPanel />
          <Scoreboard />
          <ValleyPanel />
          <ReplicationsProvider>
            <Hurt />
            <Strategies />
            <People />
            <Certainty />
          </ReplicationsProvider>
          <Evidence />
          <Model />
        </main>
        <Provenance />
        <Spoken />
        <DropZone />
      </div>
    </SessionProvider>
  );
}
