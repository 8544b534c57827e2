// What stays of a moment: the creepiest one, a cue that is known by now, and the feeling that nothing helps.
import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

test.each([
  [0.3, 0.4],
  [0.6, 0.6],
  [0, 0.4],
])('a creepy moment of .8 fades by half; one of %f leaves %f', (creepiness, left) => {
  expect(workOut('creepyMemory', { creepyMemory: 0.8, memoryKeep: 0.5, creepiness }).creepyMemory).toBeCloseTo(left);
});

test('with the memory off the next moment leaves nothing', () => {
  expect(workOut('creepyMemory', { creepiness: 0.6, creepyMemoryWeight: 0 }).creepyMemory).toBe(0);
});

// a tenth is forgotten; a message with a name takes a fifth of what is missing
const used = { cueHabituation: 0.5, cueKeep: 0.9, cueGain: 0.2, nameCue: 1, contacted: 1 };

test.each([
  ['by a message with a name', {}, 0.55],
  ['not by one without', { nameCue: 0 }, 0.45],
  ['not without a message', { contacted: 0 }, 0.45],
  ['at most in full', { cueGain: 8 }, 0.95],
  ['not with the mechanism off', { habituationWeight: 0 }, 0.45],
])('one gets used to a cue %s', (_, given, then) => {
  expect(workOut('habituation', { ...used, ...given }).cueHabituation).toBeCloseTo(then);
});

// a hundredth of it is overcome; what happens adds to the half that is missing
const weary = { resignation: 0.5, resignTicks: 100, resignCreepy: 0.4, resignDark: 0.2, resignBreach: 0.3 };

test.each([
  ['that comes back by itself', {}, 0.495],
  ['lost to a message that went too far, without control', { tooFar: 1, feltControl: 0 }, 0.695],
  ['lost to it less with control', { tooFar: 1, feltControl: 0.75 }, 0.545],
  ['lost to a dark pattern, as far as it pushes', { beingAsked: 1, darkPattern: 0.5 }, 0.545],
  ['lost to a breach', { struck: 1 }, 0.645],
  ['not lost with the mechanism off', { struck: 1, resignationWeight: 0 }, 0.495],
])('hope is %s', (_, given, then) => {
  expect(workOut('resignation', { ...weary, ...given }).resignation).toBeCloseTo(then);
});
