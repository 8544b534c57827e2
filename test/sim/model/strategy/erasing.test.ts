import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

const one = (value: number): number[] => [value, value, 0, 0, 0, 0, 0, 0];
const record = {
  evidence: one(0.8),
  consent: [1, 0, 1, 1, 1, 1, 1, 1],
  asked: 1,
  retentionTicks: 100,
  eraseTicks: 20,
  covertness: 0,
  collects: one(0),
};

test('what is refused is deleted within weeks; the rest fades as long as it is kept', () => {
  const evidence = workOut('learn', record).evidence as number[];
  expect(evidence[0]).toBeCloseTo(0.8 * 0.99);
  expect(evidence[1]).toBeCloseTo(0.8 * 0.99 * 0.95);
});

test('who collects in silence deletes nothing on request, who is noticed half as fast', () => {
  expect((workOut('learn', { ...record, covertness: 1 }).evidence as number[])[1]).toBeCloseTo(0.8 * 0.99);
  expect((workOut('learn', { ...record, covertness: 0.5 }).evidence as number[])[1]).toBeCloseTo(0.8 * 0.99 * 0.975);
});

test('an offer that waits for review is less what the person wants: e^(−3/30) of it after three days', () => {
  const aim = (delay: number) =>
    workOut('relevance', { contacted: 1, topic: 0, interest: one(0.5), offerTicks: 30, delay }).aim;
  expect(aim(0)).toBeCloseTo(0.5);
  expect(aim(3)).toBeCloseTo(0.5 * Math.exp(-0.1));
});
