import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

const levers = { contacted: 1, treated: 1, pressure: 0.6, vulnerableAim: 1.5, othersSpared: 0.5 };

test.each([
  ['everybody alike', 0, 1, 0.6],
  ['the vulnerable harder when aimed at', 1, 1, 0.9],
  ['the others less then', 1, 0, 0.3],
])('a message presses %s', (_, pressesVulnerable, vulnerable, pressed) => {
  expect(workOut('govern', { ...levers, pressesVulnerable, vulnerable }).pressed).toBeCloseTo(pressed);
});

test('only the vulnerable are preyed on, and only by pressure', () => {
  expect(workOut('govern', { ...levers, vulnerable: 1 })).toMatchObject({ preyedOn: 1 });
  expect(workOut('govern', { ...levers, vulnerable: 0 })).toMatchObject({ preyedOn: 0 });
  expect(workOut('govern', { ...levers, vulnerable: 1, pressure: 0 })).toMatchObject({ preyedOn: 0 });
  expect(workOut('govern', { ...levers, vulnerable: 1, treated: 0 })).toMatchObject({ pressed: 0, preyedOn: 0 });
});

test('annoyance grows with the square of the pressure', () => {
  const at = (pressed: number) =>
    workOut('annoyance', { contacted: 1, annoyPress: 2, pressed }).feltAnnoyance as number;
  expect(at(0.5) - at(0)).toBeCloseTo(0.5);
  expect(at(1) - at(0)).toBeCloseTo(2);
});
