import { createRoot } from 'react-dom/client';
import { scenarios } from 'virtual:scenarios';
import { App } from './App.tsx';
import { createHost } from './host/create-host.ts';
import { createPeopleHost } from './host/people-host.ts';
import { createSession } from './host/session.ts';
import { startState, wantPeople } from './state/app-state.ts';
import { connect } from './state/connect.ts';
import { createLibrary } from './state/library.ts';
import { createLinkCodec } from './state/link-codec.ts';
import { createPeople } from './state/people.ts';
import { createPlayback } from './state/playback.ts';
import { createPointing } from './state/pointing.ts';
import { browserAddress, createStore } from './state/store.ts';
import { AppProvider } from './state/use-app.tsx';

const library = createLibrary(scenarios);
const codec = createLinkCodec(library);
const address = browserAddress();
const opened = address.read() === '' ? { state: startState(scenarios[0]!), problems: [] } : await codec.open(address.read());
const store = createStore(opened.state, address, codec);
const session = createSession(createHost(), createHost());
const people = createPeople(createPeopleHost, file => store.commit(wantPeople(store.get(), file)));
const playback = createPlayback(
  {
    days: () => library.find(store.get()).days,
    speed: () => store.get().speed,
    computed: () => session.snapshot().computed,
    onRest: tick => store.commit({ tick }),
    clock: { now: () => performance.now(), next: callback => requestAnimationFrame(callback) },
  },
  opened.state.tick,
);
connect({ store, session, people, playback, library });

createRoot(document.getElementById('app')!).render(
  <AppProvider value={{ store, session, people, playback, pointing: createPointing(), library, linkProblems: opened.problems }}>
    <App />
  </AppProvider>,
);
