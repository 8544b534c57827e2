import { describe, expect, it } from 'vitest';
import { measurePeople } from '../../../sim/engine/measure.ts';
import type { ColumnName } from '../../../sim/metrics/index.ts';
import { rowsOf } from './rows-of.ts';

type Columns = Partial<Record<ColumnName, readonly number[]>>;

const value = (key: string, people: number, columns: Columns, parts = {}): number | null =>
  measurePeople(rowsOf(people, columns, parts))[key]!;

describe('money', () => {
  const three: Columns = {
    profitCents: [100, 200, -60],
    left: [0, 1, 0],
    spentCents: [10, 20, 30],
    finesCents: [3, 3, 3],
    breachCents: [0, 90, 0],
  };

  it('is profit so far where nothing was earned lately', () => {
    expect(value('lifetimeValueCents', 3, three, { days: 73 })).toBe((100 + 200 - 60) / 3);
  });

  it('loses fines and breaches in value after backlash, and nothing else', () => {
    expect(value('valueAfterBacklash', 3, three, { days: 73 })).toBeCloseTo((100 + 200 - 60 - 9 - 90) / 3, 1);
    expect(value('finesCents', 3, three)).toBe(3);
    expect(value('breachLossCents', 3, three)).toBe(30);
  });

  it('returns four cents for each cent of messages and data', () => {
    expect(value('returnOnSpend', 3, three)).toBe(240 / 60);
  });

  it('returns nothing that can be told where nothing was spent', () => {
    expect(value('returnOnSpend', 2, { profitCents: [10, 10] })).toBeNull();
  });

  it('counts what was regretted over all people, those without regret too', () => {
    expect(value('regret', 4, { regretCents: [0, 0, 900, 100] })).toBe(250);
  });
});

describe('a gap between the protected group and all others', () => {
  // two of the group, three others
  const protectedGroup = [1, 0, 1, 0, 0];

  it('is −.5 where they get half of the messages that others get', () => {
    expect(value('exposureGap', 5, { protectedGroup, messages: [4, 10, 6, 8, 12] })).toBe(-0.5);
  });

  it('is .25 where a message is worth a quarter more to them', () => {
    expect(value('benefitGap', 5, { protectedGroup, benefitSum: [3, 2, 2, 1, 3] })).toBe(0.25);
  });

  it('is the difference of error rates, not their ratio', () => {
    const messages = [10, 10, 30, 10, 20];
    // wrong in 20 of 40 against 10 of 40
    expect(value('errorGap', 5, { protectedGroup, messages, accuracySum: [5, 10, 15, 5, 15] })).toBe(0.25);
  });

  it('is 0 where all are served alike', () => {
    const alike: Columns = {
      protectedGroup,
      messages: [7, 7, 7, 7, 7],
      accuracySum: [2, 2, 2, 2, 2],
      benefitSum: [1, 1, 1, 1, 1],
    };
    for (const key of ['exposureGap', 'benefitGap', 'errorGap']) expect(value(key, 5, alike), key).toBe(0);
  });

  it.each(['exposureGap', 'benefitGap', 'errorGap'])('%s is not told of one side alone, nor against nothing', key => {
    const some: Columns = { messages: [1, 2, 3], benefitSum: [1, 2, 3], accuracySum: [1, 1, 1] };
    expect(value(key, 3, { ...some, protectedGroup: [0, 0, 0] })).toBeNull();
    expect(value(key, 3, { ...some, protectedGroup: [1, 1, 1] })).toBeNull();
    expect(value(key, 3, { messages: [0, 2, 0], benefitSum: [0, 2, 0], protectedGroup: [0, 1, 0] })).toBeNull();
  });
});

describe('harm to people', () => {
  it('counts pressed people among the vulnerable alone', () => {
    expect(value('predatoryShare', 5, { vulnerable: [1, 1, 0, 1, 1], preyedOn: [0, 1, 0, 0, 0] })).toBe(0.25);
    expect(value('predatoryShare', 2, { preyedOn: [1, 0] })).toBeNull();
  });

  it('counts people taken for somebody else, however often', () => {
    expect(value('wrongPersonShare', 4, { mistaken: [0, 1, 1, 0] })).toBe(0.5);
  });

  it('counts people who have more than half given up', () => {
    expect(value('resignedShare', 4, { resignation: [0.5, 0.51, 0.2, 1] })).toBe(0.5);
  });

  it('tells how many bad stories a person heard of', () => {
    expect(value('pressEvents', 4, { pressHeard: [2, 2, 2, 0] })).toBe(1.5);
  });

  it('adds up the privacy budget of those whose data are noised', () => {
    expect(value('privacyBudget', 3, { privacySpent: [12, 0, 18] })).toBe(15);
    expect(value('privacyBudget', 3, {})).toBeNull();
  });
});

describe('diversity', () => {
  it('within people is the share of messages on another topic than the one before', () => {
    // 9 + 4 pairs, of which 3 + 0 repeat the topic; one message alone is no pair
    expect(value('withinDiversity', 4, { messages: [10, 5, 1, 0], sameTopicCount: [3, 0, 0, 0] })).toBeCloseTo(
      10 / 13,
      12,
    );
  });

  it('within people is 0 for one topic for ever, 1 for always another one, and not told of single messages', () => {
    expect(value('withinDiversity', 1, { messages: [9], sameTopicCount: [8] })).toBe(0);
    expect(value('withinDiversity', 1, { messages: [9] })).toBe(1);
    expect(value('withinDiversity', 2, { messages: [1, 0] })).toBeNull();
  });

  it('of the catalogue is full where all topics are equally common', () => {
    expect(value('catalogueDiversity', 4, { messages: [1, 1, 3, 1], lastTopic: [0, 1, 2, 3] }, { topics: 4 })).toBe(1);
  });

  it('of the catalogue is one topic of all where everybody sees the same', () => {
    expect(value('catalogueDiversity', 3, { messages: [1, 1, 1], lastTopic: [5, 5, 5] })).toBe(1 / 8);
  });

  it('of the catalogue weighs common topics, and leaves out who got no message', () => {
    // 3 and 1 of 4: 1 / (9/16 + 1/16) = 1.6 topics; the fifth person got nothing
    expect(
      value('catalogueDiversity', 5, { messages: [1, 1, 1, 1, 0], lastTopic: [0, 0, 0, 1, 2] }, { topics: 2 }),
    ).toBe(0.8);
    expect(value('catalogueDiversity', 2, { lastTopic: [0, 1] })).toBeNull();
  });
});

describe('data held', () => {
  it('is half where one of two people is known through and through, gone or not', () => {
    expect(value('dataHeld', 2, { dataHeld: [1, 0], left: [1, 0] })).toBeCloseTo(0.5, 5);
  });
});
