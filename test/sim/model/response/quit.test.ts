import { expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

it('half alarmed, half of the share of the fully alarmed quits a day, for other reasons than a message', () => {
  const half = { alarm: 0.5, leaveAlarm: 0.002 };
  expect(workOut('quit', { ...half, 'chance(quit)': 0.0009 })).toMatchObject({ quitting: 1, exitReason: 3 });
  expect(workOut('quit', { ...half, 'chance(quit)': 0.0011 })).toMatchObject({ quitting: 0, exitReason: 0 });
});

it('nobody quits without alarm, and an earlier reason stays', () => {
  expect(workOut('quit', { alarm: 0, 'chance(quit)': 0 })['quitting']).toBe(0);
  expect(workOut('quit', { alarm: 1, exitReason: 1, 'chance(quit)': 0 })['exitReason']).toBe(1);
});
