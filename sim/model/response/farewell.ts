import type { Mechanism } from '../world/mechanism.ts';

// At the end of the day and in one place: what people felt and remembered today is told of all who were still there this morning.
export const farewell: Mechanism = {
  key: 'farewell',
  name: 'Being gone',
  says: 'Whoever left, drifted away or went to a rival today is no customer from tomorrow on.',
  equations: `
    for not left:
      left = leaving or drifting or switching
  `,
  params: [],
  sources: ['definition'],
};
