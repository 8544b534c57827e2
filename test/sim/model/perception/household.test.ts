import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

// .8 as private, looks in 1 of 4, .5 as risky a household, half hidden in a broad message: .25 · .5 · .8 · (1 − .6 · .5) = .07
const told = {
  arrives: 1,
  aboutEvent: 1,
  inLifeEvent: 1,
  event: 1,
  lifeEventSensitivity: [0, 0.8, 0, 0, 0, 0, 0],
  lifeEventStart: 0,
  secretTicks: 90,
  overlookRate: 0.25,
  audienceRisk: 0.5,
  breadthHides: 0.6,
  breadth: 0.5,
  tick: 20,
  'chance(overlook)': 0.069,
};

test('somebody at home learns of it with a chance that grows with privacy, household and narrowness', () => {
  expect(workOut('household', told)).toMatchObject({ secret: 1, revealed: 1, outed: 1 });
  expect(workOut('household', { ...told, 'chance(overlook)': 0.071 })).toMatchObject({ revealed: 0, outed: 0 });
});

test.each([
  ['that is no secret any more', { tick: 90 }],
  ['that is known already', { outed: 1 }],
  ['that the person does not have', { inLifeEvent: 0 }],
  ['of which the message does not speak', { aboutEvent: 0 }],
  ['of which the mail does not arrive', { arrives: 0 }],
])('nobody learns of an event %s', (_, otherwise) => {
  expect(workOut('household', { ...told, ...otherwise, 'chance(overlook)': 0 })).toMatchObject({ revealed: 0 });
});

test('on the last secret day it can still come out', () => {
  expect(workOut('household', { ...told, tick: 89 })).toMatchObject({ revealed: 1 });
});
