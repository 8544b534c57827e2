import { describe, expect, test } from 'vitest';
import { inboxShareOf, nextReputation } from '../../../../sim/model/market/deliverability.ts';
import { workOut } from '../work-out.ts';

describe('a mail arrives', () => {
  test.each([
    ['in the inbox with the share that the provider lets in', 0, 0.69, 1, 1],
    ['nowhere above that share', 0, 0.71, 0, 1],
    ['always, where it is no e-mail', 1, 0.99, 1, 0],
  ])('%s', (_, channel, luck, arrives, mailed) => {
    const day = { contacted: 1, channel, inboxShare: 0.7, 'chance(inbox)': luck };
    expect(workOut('deliverability', day)).toMatchObject({ arrives, mailed, mails: mailed, inboxed: mailed * arrives });
  });

  test('for sure where the mechanism is off', () => {
    const off = { contacted: 1, channel: 0, inboxShare: 0.2, deliverabilityWeight: 0, 'chance(inbox)': 0.99 };
    expect(workOut('deliverability', off)).toMatchObject({ arrives: 1 });
  });
});

const numbers: Readonly<Record<string, number>> = {
  spamLimit: 0.003,
  spamSteepness: 3,
  mostJunked: 0.8,
  spamMemory: 30,
};
const day = { number: (name: string) => numbers[name]! };
const inboxAt = (rate: number): number => inboxShareOf({ mails: 100_000, marks: 100_000 * rate }, day);

describe('the share in the inbox', () => {
  test('is whole before anybody has marked a mail', () => {
    expect(inboxShareOf({ mails: 0, marks: 0 }, day)).toBe(1);
    expect(inboxAt(0)).toBe(1);
  });
  // 1 − .8·x/(1 + x), x = (rate/.003)³
  test.each([
    [0.0005, 0.9963],
    [0.001, 0.9714],
    [0.003, 0.6],
    [0.006, 0.2889],
    [0.1, 0.2],
  ])('at a rate of %d is %d', (rate, share) => {
    expect(inboxAt(rate)).toBeCloseTo(share, 4);
  });
});

test('reputation fades by a thirtieth a day and takes in today’s mails and marks, which are counted in thousandths', () => {
  const today: Readonly<Record<string, number>> = { mailsSent: 200, mailsMarked: 500 };
  const next = nextReputation({ mails: 3000, marks: 6 }, day, name => today[name]!);
  expect(next.mails).toBeCloseTo(2900 + 200);
  expect(next.marks).toBeCloseTo(5.8 + 0.5);
});
