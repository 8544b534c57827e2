// What is wrong with a few lines over a small dictionary, for tests.
import type { Dictionary } from '../../../../sim/language/index.ts';
import { problemsOf } from '../support.ts';

const share = { min: 0, max: 1, unit: '', says: '' } as const;
export const state = { ...share, store: 'state' } as const;
export const dictionary: Dictionary = {
  columns: {
    privacy: { ...share, store: 'trait' },
    trust: state,
    fatigue: state,
    interest: { ...state, size: 8 },
    consent: { ...state, kind: 'flag', size: 5 },
    customer: { ...state, kind: 'flag' },
    lastTopic: { ...state, kind: 'index', max: 8 },
    segment: { ...share, store: 'trait', kind: 'index', max: 20 },
  },
  parameters: {
    depth: { min: 0, max: 1, default: 0.5 },
    wide: { min: 0, max: 2, size: 5, default: 1 },
  },
};

/** One line for everyone, unless the text begins with `for`. */
export function problems(text: string): string[] {
  return problemsOf(text.startsWith('for') ? text : `for everyone:\n  ${text.replaceAll('\n', '\n  ')}`, dictionary);
}
