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

test('whoever comes is pressed as well, with no message today', () => {
  expect(workOut('govern', { ...levers, contacted: 0 }).pressed).toBeCloseTo(0.6);
  expect(workOut('govern', { ...levers, contacted: 0, treated: 0 }).pressed).toBe(0);
});

test.each([
  ['the vulnerable, by a message', { contacted: 1 }, 1],
  ['the vulnerable, at a visit', { visited: 1 }, 1],
  ['nobody who meets it nowhere', {}, 0],
  ['nobody else', { contacted: 1, visited: 1, vulnerable: 0 }, 0],
  ['nobody without pressure', { contacted: 1, visited: 1, pressed: 0 }, 0],
])('pressure preys on %s', (_, given, preyedOn) => {
  expect(workOut('shop', { vulnerable: 1, pressed: 0.5, ...given })).toMatchObject({ preyedOn });
});

test('annoyance grows with the square of the pressure', () => {
  const at = (pressed: number) =>
    workOut('annoyance', { contacted: 1, annoyPress: 2, pressed }).feltAnnoyance as number;
  expect(at(0.5) - at(0)).toBeCloseTo(0.5);
  expect(at(1) - at(0)).toBeCloseTo(2);
});
