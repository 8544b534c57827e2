// People of one's own: the file that was dropped, what was made of it, and the people it gives a scenario. Kept while the page is open.
import { CreeplineError, formatProblem } from '../../sim/index.ts';
import type { PopulationDescription, Scenario } from '../../sim/index.ts';
import type { PeopleHost } from './people-host.ts';
import type { ImportReport } from './people-messages.ts';
import type { OwnPeople } from '../state/run-plan.ts';

export interface Refusal {
  file: File;
  problems: readonly string[];
  /** columns that look like personal data: without them the rest may be read */
  personal: readonly string[];
}

export interface PeopleSnapshot {
  /** name of the file that is being read */
  reading: string | null;
  /** the file whose people the page holds, and what was made of it */
  held: { file: string; report: ImportReport } | null;
  /** why the file dropped last could not be used */
  refused: Refusal | null;
  /** files taken in so far */
  version: number;
}

export interface People {
  snapshot(): PeopleSnapshot;
  subscribe(listener: () => void): () => void;
  /** takes in a file in place of the one held; a file that is refused leaves that one as it is */
  read(file: File, scenario: Scenario, drop?: readonly string[]): Promise<void>;
  /** forgets why a file was refused */
  dismiss(): void;
  /** does the page hold the people of this file? */
  holds(file: string | null): boolean;
  /** the held people, for a scenario and its seed */
  make(scenario: Scenario): Promise<OwnPeople>;
  describe(scenario: Scenario): Promise<PopulationDescription>;
}

/** `onRead`: the people of this file are wanted from now on. */
export function createPeople(createHost: () => PeopleHost, onRead: (file: string) => void): People {
  const listeners = new Set<() => void>();
  let state: PeopleSnapshot = { reading: null, held: null, refused: null, version: 0 };
  let host: PeopleHost | null = null;
  /** reads a new file beside the one that answers, so that nothing is lost if that file is no good */
  let trying: PeopleHost | null = null;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const update = (change: Partial<PeopleSnapshot>) => {
    state = { ...state, ...change };
    tell();
  };
  const answering = () => (host ??= createHost());

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async read(file, scenario, drop = []) {
      trying?.close();
      const mine = (trying = createHost());
      update({ reading: file.name, refused: null });
      const topics = scenario.topics.map(({ name }) => name);
      try {
        const report = await mine.ask({ type: 'read', file, drop, topics });
        host?.close();
        host = mine;
        trying = null;
        // the page wants these people before anybody hears that it has them
        state = { ...state, reading: null, held: { file: file.name, report }, version: state.version + 1 };
        onRead(file.name);
        tell();
      } catch (error) {
        mine.close();
        update({ reading: null, refused: refusalOf(file, error) });
      }
    },
    dismiss: () => update({ refused: null }),
    holds: file => file !== null && file === state.held?.file,
    make: async scenario => ({ file: state.held!.file, population: await answering().ask({ type: 'make', scenario }) }),
    describe: scenario => answering().ask({ type: 'describe', scenario }),
  };
}

function refusalOf(file: File, error: unknown): Refusal {
  if (!(error instanceof CreeplineError)) throw error;
  const personal = error.problems
    .filter(({ message }) => message.includes('personal data'))
    .flatMap(({ path }) => (path === undefined ? [] : [path]));
  return { file, problems: error.problems.map(formatProblem), personal };
}
