import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

const pregnant = { lifeEvent: 1, guessedEvent: 1, lifeEventStart: 10, lifeEventTicks: 180 };

test.each([
  [9, 0, 0],
  [10, 1, 1],
  [189, 1, 1],
  [190, 0, 0],
])('an event of 180 days from day 10 on, on day %d: %d, and the brand supposes %d', (tick, own, supposed) => {
  expect(workOut('lifeEvents', { ...pregnant, tick })).toMatchObject({ inLifeEvent: own, event: supposed });
});

test('who seems to have an event is supposed to have it and has none; who leaves no traces has one and is not', () => {
  const day = { ...pregnant, tick: 20 };
  expect(workOut('lifeEvents', { ...day, lifeEvent: 0, guessedEvent: 3 })).toMatchObject({ inLifeEvent: 0, event: 3 });
  expect(workOut('lifeEvents', { ...day, lifeEvent: 3, guessedEvent: 0 })).toMatchObject({ inLifeEvent: 1, event: 0 });
});

test('with the mechanism off nobody has an event and none is supposed', () => {
  expect(workOut('lifeEvents', { ...pregnant, tick: 20, lifeEventsWeight: 0 })).toMatchObject({
    inLifeEvent: 0,
    event: 0,
  });
});
