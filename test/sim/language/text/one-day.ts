// One day of one person under a text of a few lines, for tests.
import { checkProgram } from '../../../../sim/language/index.ts';
import type { Day, Dictionary, Step } from '../../../../sim/language/index.ts';
import { traceDay } from '../support.ts';

const column = { store: 'state', min: -10, max: 10, unit: '', says: '' } as const;
const dictionary: Dictionary = {
  columns: {
    a: { ...column, initial: 0.7 },
    b: { ...column, min: -100, max: 100, initial: 0.1 },
    member: { ...column, kind: 'flag', min: 0, max: 1 },
  },
  parameters: { weight: { min: 0, max: 3, default: 1.5 } },
};

export function day(text: string, changes: Record<string, number> = {}): Day {
  return traceDay(checkProgram([{ name: 'own', text }], dictionary), changes);
}

export function step({ steps }: Day, name: string): Step {
  return steps.find(candidate => candidate.name === name)!;
}
