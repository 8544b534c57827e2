// The fragment of the address: a token of the simulator around the page's record.
import {
  CreeplineError,
  decodeToken,
  encodeToken,
  formatProblem,
  modelFingerprint,
  sayOtherModel,
} from '../../sim/index.ts';
import type { Scenario } from '../../sim/index.ts';
import { beats, startState } from './app-state.ts';
import type { Beat } from './app-state.ts';
import type { Library } from './library.ts';
import { readLink, writeLink } from './link.ts';
import type { LinkRecord, ReadLink } from './link.ts';
import type { Codec } from './store.ts';

export interface LinkCodec extends Codec {
  /** reads the link that opened the page, with all that is wrong in it */
  open(fragment: string): Promise<OpenedLink>;
}

export interface OpenedLink extends ReadLink {
  /** a sentence where the link was made with another model; it opens all the same */
  note: string | undefined;
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
      encodeToken({
        ...writeLink(state, library),
        model: modelFingerprint(),
        ...(state.own !== null && { own: ownRecord }),
      }),
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
        return { ...read, problems: [...problems, ...read.problems], note: noteOf(record) };
      } catch (error) {
        return { ...unusable(error), note: undefined };
      }
    },
  };
}

/** Numbers of another model can differ from those that whoever made the link has seen. */
function noteOf(record: LinkRecord): string | undefined {
  if (typed.has(record)) return undefined;
  const other = sayOtherModel(record['model'], modelFingerprint());
  return other && `This link was ${other}. Its numbers can differ from those it was made for.`;
}

/** Records of addresses that people type: they were made with no model. */
const typed = new WeakSet<LinkRecord>();

/** Addresses that people can type, and that other texts can name: `evidence`, `lab`, `the-valley`, `the-valley/guess`. */
function typedRecord(fragment: string): LinkRecord | undefined {
  if (!/^[a-z-]+(\/[a-z]+)?$/.test(fragment)) return undefined;
  const [first, second] = fragment.split('/') as [string, string | undefined];
  if (first === 'evidence') return { view: 'lab', open: ['evidence'] };
  if (first === 'lab') return { view: 'lab' };
  const isBeat = (name: string) => beats.includes(name as Beat);
  if (second === undefined) return isBeat(first) ? { beat: first } : { scenario: first };
  return isBeat(second) ? { scenario: first, beat: second } : undefined;
}

function recordOf(fragment: string): LinkRecord {
  const own = typedRecord(fragment);
  if (own !== undefined) {
    typed.add(own);
    return own;
  }
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
