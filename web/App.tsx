import { ReplicationsProvider } from './hooks/use-replications.tsx';
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

export function App() {
  return (
    <>
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
    </>
  );
}
