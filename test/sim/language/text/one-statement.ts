// One checked statement, for tests of how statements are shown.
import { checkProgram } from '../../../../sim/language/index.ts';
import type { Dictionary, Statement } from '../../../../sim/language/index.ts';

const column = { store: 'state', min: -100, max: 100, unit: '', says: '' } as const;
export const dictionary: Dictionary = {
  columns: {
    feltControl: column,
    trust: column,
    mood: { ...column, min: -1e6, max: 1e6 },
    interest: { ...column, size: 8 },
    member: { ...column, kind: 'flag', min: 0, max: 1 },
    topic: { ...column, kind: 'index', min: 0, max: 7 },
  },
  parameters: {},
};

export function statement(text: string, guard = 'everyone'): Statement {
  return checkProgram([{ name: 'own', text: `for ${guard}:\n  ${text}` }], dictionary).body[0]!.body[0]!;
}
