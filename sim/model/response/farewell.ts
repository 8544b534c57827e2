import { type Mechanism, prose } from '../world/mechanism.ts';

// At the end of the day and in one place: what people felt and remembered today is told of all who were still there this morning.
export const farewell: Mechanism = {
  key: 'farewell',
  name: 'Being gone',
  says: 'Whoever left, quit or went to a rival today is no customer from tomorrow on.',
  why: prose(`
    One place at the end of the day where customers cease to be such, so that all that happened to them today still
    counts.
  `),
  equations: `
    for not left:
      left = leaving or quitting or switching
  `,
  params: [],
  sources: ['definition'],
  happenings: {
    leaving: { tells: 'left the brand', gravity: 100 },
    quitting: { tells: 'left after bad news', gravity: 90 },
    switching: { tells: 'went to a rival', gravity: 90 },
  },
};
