import { expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

it('a message adds 1 to what is felt of its channel; yesterday’s fades to .905', () => {
  const { load } = workOut('fatigue', {
    load: [2, 0, 0, 0, 0, 0],
    contacted: 1,
    channel: 1,
    arrives: 1,
    loadKeep: 0.9,
  });
  expect(load).toBeCloseTo(1);
});

it('what is felt fades where no message comes', () => {
  const { load } = workOut('fatigue', { load: [2, 4, 0, 0, 0, 0], contacted: 0, loadKeep: 0.9 });
  expect((load as number[])[0]).toBeCloseTo(1.8);
  expect((load as number[])[1]).toBeCloseTo(3.6);
});

it('mail that was put aside is not felt, and does not annoy', () => {
  const { load } = workOut('fatigue', { load: [2, 0, 0, 0, 0, 0], channel: 0, arrives: 0, loadKeep: 0.9 });
  expect(load).toBeCloseTo(1.8);
  expect(workOut('annoyance', { arrives: 0 })['annoyance']).toBe(0);
  expect(workOut('annoyance', { arrives: 1 })['annoyance']).toBeGreaterThan(0.1);
});
