import { expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

const alike = {
  rivalHere: [0, 1, 0, 0],
  rivalPrice: [0, 1, 0, 0],
  rivalTrust: [0, 0.7, 0, 0],
  rivalPersonal: [0, 0.5, 0, 0],
  brandTrust: 0.7,
  trust: 0,
  loyalty: 0.3,
  concern: 0,
  dealProneness: 0.5,
};
const drawTo = (given: object) => (workOut('switching', { ...alike, ...given })['draw'] as number[])[1]!;

it('an equal rival draws with 1, a rival who is not there with 0', () => {
  expect(workOut('switching', alike)['draw']).toEqual([0, 1, 0, 0]);
});

it('a lower price draws the deal-prone, more trust everybody, a personal one those of little concern', () => {
  expect(drawTo({ rivalPrice: [0, 0.8, 0, 0], priceDraw: 8 })).toBeCloseTo(1.8);
  expect(drawTo({ rivalTrust: [0, 0.9, 0, 0], trustDraw: 2 })).toBeCloseTo(1.4);
  const personal = { rivalPersonal: [0, 0.9, 0, 0], personalDraw: 0.5 };
  expect(drawTo(personal)).toBeCloseTo(1.2);
  expect(drawTo({ ...personal, concern: 1 })).toBeCloseTo(1);
  expect(drawTo({ ...personal, concern: 2 })).toBeCloseTo(0.8);
  expect(drawTo({ rivalPrice: [0, 2, 0, 0], priceDraw: 8 })).toBe(0);
});

it('loyalty holds, and who is held fully never switches', () => {
  const rate = { switchRate: 0.01, holdLoyalty: 2 };
  const switches = (given: object) => workOut('switching', { ...alike, ...rate, ...given })['switching'];
  expect([switches({ 'chance(switch)': 0.0099 }), switches({ 'chance(switch)': 0.0101 })]).toEqual([1, 0]);
  expect([
    switches({ loyalty: 0.55, 'chance(switch)': 0.0049 }),
    switches({ loyalty: 0.55, 'chance(switch)': 0.0051 }),
  ]).toEqual([1, 0]);
  expect(switches({ loyalty: 0.8, 'chance(switch)': 0 })).toBe(0);
});

it('who goes over was haunted, or just found it better there; an earlier reason stays', () => {
  const going = { ...alike, switchRate: 1, 'chance(switch)': 0, tolerance: 0.5 };
  const reason = (given: object) => workOut('switching', { ...going, ...given })['exitReason'];
  expect(reason({ creepyMemory: 0.6 })).toBe(1);
  expect(reason({ creepyMemory: 0.4 })).toBe(3);
  expect(reason({ creepyMemory: 0.4, exitReason: 2 })).toBe(2);
  expect(reason({ creepyMemory: 0.6, 'chance(switch)': 0.999, switchRate: 0 })).toBe(0);
});

it('of two equal rivals each gets half, whatever somebody left for', () => {
  const two = { ...alike, rivalHere: [0, 1, 0, 1], rivalPrice: [0, 1, 0, 1], rivalTrust: [0, 0.7, 0, 0.7] };
  const to = (luck: number, given: object) =>
    workOut('switching', { ...two, rivalPersonal: [0, 0.5, 0, 0.5], 'chance(rival)': luck, ...given })['rival'];
  expect([to(0.49, { leaving: 1 }), to(0.51, { quitting: 1 })]).toEqual([1, 3]);
});
