import { createRoot } from 'react-dom/client';
import { flagship } from 'virtual:scenarios';
import { missingSupport } from '../sim/index.ts';
import { App } from './App.tsx';
import { createCrowdEngine } from './crowd/engine.ts';
import { createCrowdHost } from './host/crowd-host.ts';
import { createPeopleHost } from './host/people-host.ts';
import { startState, wantPeople } from './state/app-state.ts';
import { connect, followRuns } from './connect.ts';
import { createHand } from './state/hand.ts';
import { createLibrary } from './state/library.ts';
import { createPeople } from './host/people.ts';
import { createPlayback } from './state/playback.ts';
import { createPointing } from './state/pointing.ts';
import { browserAddress, createStore } from './state/store.ts';
import { AppProvider } from './hooks/use-app.tsx';
import type { App as AppParts } from './hooks/use-app.tsx';

const root = createRoot(document.getElementById('app')!);
const missing =
  typeof Worker === 'function'
    ? missingSupport()
    : 'Workers, in which the page simulates, are missing or switched off here: use a browser of 2023 or later';
if (missing === undefined) await start();
else
  root.render(
    <main>
      <p role="alert">Creepline cannot run here. {missing}.</p>
    </main>,
  );

async function start(): Promise<void> {
  const library = createLibrary(flagship);
  /** The other scenarios are sent after the first picture, or before it when a link may be about one of them. */
  const addOthers = async () => library.add((await import('virtual:scenarios/others')).scenarios);
  /** What reads and writes links is sent meanwhile. */
  const codec = import('./state/link-codec.ts').then(({ createLinkCodec }) => createLinkCodec(library));
  const address = browserAddress();
  const linked = address.read() !== '';
  if (linked) await addOthers();
  const opened = linked
    ? await (await codec).open(address.read())
    : { state: startState(flagship), problems: [], note: undefined };
  const store = createStore(opened.state, address, codec);
  const crowd = createCrowdEngine(createCrowdHost(), createCrowdHost());
  const people = createPeople(createPeopleHost, file => store.commit(wantPeople(store.get(), file)));
  /** how far the run of each view is computed: playing waits there */
  const computed: AppParts['computed'] = new Map();
  const playback = createPlayback(
    {
      days: () => library.find(store.get()).days,
      speed: () => store.get().speed,
      computed: () => computed.get(store.get().view)?.() ?? 0,
      onRest: tick => store.commit({ tick }),
      clock: { now: () => performance.now(), next: callback => requestAnimationFrame(callback) },
    },
    opened.state.tick,
  );
  computed.set('hall', () => {
    const { arms } = crowd.snapshot();
    return arms.a !== undefined && arms.b !== undefined ? library.find(store.get()).days : 0;
  });
  const parts = { store, people, playback, library };
  connect(parts);
  followRuns(parts, 'hall', crowd);

  const app = {
    store,
    crowd,
    hand: createHand(),
    people,
    playback,
    computed,
    pointing: createPointing(),
    linkProblems: opened.problems,
    linkNote: opened.note,
  };
  /** A new value tells everybody that the library has grown. */
  const show = () =>
    root.render(
      <AppProvider value={{ ...app, library }}>
        <App />
      </AppProvider>,
    );
  show();
  if (!linked) void addOthers().then(show);
}
