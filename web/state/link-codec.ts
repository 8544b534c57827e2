// The fragment of the address: a token of the simulator around the page's record.
import { CreeplineError, decodeToken, encodeToken, formatProblem } from '../../sim/index.ts';
import type { Scenario } from '../../sim/index.ts';
import { startState } from './app-state.ts';
import type { Library } from './library.ts';
import { readLink, writeLink } from './link.ts';
import type { LinkRecord, ReadLink } from './link.ts';
import type { Codec } from './store.ts';

export interface LinkCodec extends Codec {
  /** reads the link that opened the page, with all that is wrong in it */
  open(fragment: string): Promise<ReadLink>;
}

export function createLinkCodec(library: Library): LinkCodec {
  /** a scenario that came with a link stays known while the page is open, also in the form in which it came */
  let own: Scenario | null = null;
  let ownRecord: unknown = null;
  const unusable = (error: unknown): ReadLink => ({
    state: startState(library.shipped[0]!),
    problems: problemsOf(error),
  });
  return {
    encode: state =>
      encodeToken(state.own === null ? writeLink(state, library) : { ...writeLink(state, library), own: ownRecord }),
    decode(fragment) {
      if (fragment === '') return startState(library.shipped[0]!);
      try {
        return readLink(recordOf(fragment), library, own).state;
      } catch (error) {
        return unusable(error).state;
      }
    },
    async open(fragment) {
      try {
        const record = recordOf(fragment);
        const problems: string[] = [];
        if (record['own'] !== undefined) {
          ownRecord = record['own'];
          own = await readOwn(ownRecord, problems);
        }
        const read = readLink(record, library, own);
        return { ...read, problems: [...problems, ...read.problems] };
      } catch (error) {
        return unusable(error);
      }
    },
  };
}

function recordOf(fragment: string): LinkRecord {
  // an address that people can type, and that other texts can name
  if (fragment === 'evidence') return { open: [fragment] };
  const record = decodeToken(fragment);
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new CreeplineError('invalid', [{ message: 'the link does not hold the state of a page' }]);
  return record as LinkRecord;
}

/** The reader of whole scenarios is only loaded for links that hold one. */
async function readOwn(value: unknown, problems: string[]): Promise<Scenario | null> {
  const { readScenario } = await import('./read-scenario.ts');
  try {
    return readScenario(value);
  } catch (error) {
    problems.push(...problemsOf(error).map(problem => `own scenario: ${problem}`));
    return null;
  }
}

function problemsOf(error: unknown): string[] {
  if (error instanceof CreeplineError) return error.problems.map(formatProblem);
  throw error;
}
