import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

const creepy = { creepiness: 0.5, reaction: 2, reactanceProneness: 1, shield: 0.5, usefulShield: 0.8 };

test.each([
  ['what is creepy', {}, 1],
  ['nothing', { creepiness: 0 }, 0],
  ['more from the prone', { reactanceProneness: 3 }, 3],
  ['half as much from what fits', { fit: 1 }, 0.5],
  ['hardly from a service that helps', { benefit: 1 }, 0.2],
  ['a recent creepy moment', { creepiness: 0, previousCreepyMemory: 0.5, reactanceCarry: 0.2 }, 0.2],
  ['pressure', { creepiness: 0, pressed: 0.5, pressReactance: 0.1 }, 0.1],
  ['asking what the sender is after, noticed or not', { creepiness: 0, asksWhy: 0.4, whyReactance: 0.5 }, 0.4],
  ['nothing with the mechanism off', { reactanceWeight: 0 }, 0],
])('people hold back from %s', (_, given, expected) => {
  expect(workOut('reactance', { ...creepy, ...given })['reactance']).toBeCloseTo(expected);
});
