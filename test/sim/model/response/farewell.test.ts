import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

test.each([
  ['by a message', { leaving: 1 }, 1],
  ['by an alarm', { quitting: 1 }, 1],
  ['by a rival', { switching: 1 }, 1],
  ['by nothing', {}, 0],
])('who is driven away %s has left: %d', (_, given, left) => {
  expect(workOut('farewell', given)).toMatchObject({ left });
});
