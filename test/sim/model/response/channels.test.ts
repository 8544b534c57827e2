// What differs between channels, and what several messages a day change: one row for each equation.
import { describe, expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

const [email, sms, display] = [0, 1, 4];
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('permission', () => {
  const half = { channelShare: [0.5, 0.5, 0, 0, 0, 0], channelPermission: [1, 0.1, 0.1, 1, 1, 1] };

  it('reaches by text message only those who have given a number, the same people on all days', () => {
    expect(workOut('plan', { ...half, 'chance(permit)': [0.5, 0.09, 0, 0, 0, 0] })['reach']).toEqual([
      0.5, 0.5, 0, 0, 0, 0,
    ]);
    expect(workOut('plan', { ...half, 'chance(permit)': [0.5, 0.11, 0, 0, 0, 0] })['reach']).toEqual([
      0.5, 0, 0, 0, 0, 0,
    ]);
  });

  it('who has signed off is not reached even with permission', () => {
    const off = { ...half, 'chance(permit)': [0, 0, 0, 0, 0, 0], subscribed: [0, 1, 1, 1, 1, 1] };
    expect(workOut('plan', off)['reach']).toEqual([0, 0.5, 0, 0, 0, 0]);
  });
});

describe('several messages a day', () => {
  it('each of them is felt', () => {
    const { load } = workOut('fatigue', {
      arrives: 1,
      channel: sms,
      load: [0, 1, 0, 0, 0, 0],
      loadKeep: 0.9,
      perDay: 3,
    });
    expect(load).toBeCloseTo(3.9);
  });

  it('those before the last one of the day annoy like those of yesterday', () => {
    const quiet = { arrives: 1, channel: email, previousLoad: [1, 0, 0, 0, 0, 0], loadSpill: 0 };
    expect(workOut('annoyance', quiet)['feltLoad']).toBeCloseTo(1);
    expect(workOut('annoyance', { ...quiet, perDay: 2.5 })['feltLoad']).toBeCloseTo(2.5);
  });

  it('are looked at like a growing number of single chances, fewer than there are messages', () => {
    const one = { arrives: 1, channel: email, 'chance(open)': 0, retryPower: 0.5 };
    const seen = logistic(workOut('engage', one)['openScore'] as number);
    // the root of 2.25: one and a half chances
    const more = 1 - (1 - seen) ** 1.5;
    const opened = (perDay: number, luck: number) =>
      workOut('engage', { ...one, perDay, 'chance(open)': luck })['opened'];
    expect([opened(1, seen - 0.001), opened(1, seen + 0.001)]).toEqual([1, 0]);
    expect([opened(2.25, more - 0.001), opened(2.25, more + 0.001)]).toEqual([1, 0]);
  });

  it('each costs, is counted and is an occasion to sign off', () => {
    const given = { contacted: 1, channel: sms, channelCostCents: [0.05, 2, 0, 0, 0, 0], perDay: 3 };
    expect(workOut('cost', given)['messageCost']).toBeCloseTo(6);
    expect(workOut('cost', given)['sent']).toBeCloseTo(3);
    expect(workOut('cost', { ...given, contacted: 0 })['messageCost']).toBe(0);
    expect(workOut('cost', { ...given, contacted: 0 })['sent']).toBe(0);
  });
});

describe('channels', () => {
  it('a channel of one’s own annoys more', () => {
    const felt = (channel: number) =>
      workOut('annoyance', { channel, channelIntrusion: [0, 0.7, 0.7, 0.1, 0.1, 0] })['feltAnnoyance'] as number;
    expect(felt(sms) - felt(email)).toBeCloseTo(0.7);
    expect(felt(display) - felt(email)).toBeCloseTo(0.1);
  });

  it('sign-offs: wish × readiness of the channel × messages of the day', () => {
    const wish = { arrives: 1, unsubBase: 0, annoyance: 0, creepiness: 0, unsubAct: 0.1, exitHidden: 0 };
    const chanceOf = (given: object) => {
      let [low, high] = [0, 1];
      for (let step = 0; step < 20; step++) {
        const middle = (low + high) / 2;
        const off = workOut('exit', { ...wish, ...given, 'chance(unsubscribe)': middle })['unsubscribing'];
        if (off === 1) low = middle;
        else high = middle;
      }
      return low;
    };
    const channelExit = [1, 3, 2, 1, 1, 1];
    expect(chanceOf({ channel: email, channelExit })).toBeCloseTo(0.05, 4);
    expect(chanceOf({ channel: sms, channelExit })).toBeCloseTo(0.15, 4);
    expect(chanceOf({ channel: email, channelExit, perDay: 2 })).toBeCloseTo(0.1, 4);
    expect(chanceOf({ channel: display, channelExit })).toBeCloseTo(0, 4);
  });
});

describe('held out', () => {
  it('nobody is written to who is held out by lot', () => {
    const sure = { contactRate: 1, channelShare: [1, 0, 0, 0, 0, 0], 'chance(contact)': 0, previousSinceVisit: 100 };
    expect(workOut('plan', { ...sure, holdout: 0.2, 'chance(hold)': 0.19 })).toMatchObject({
      heldOut: 1,
      contacted: 0,
    });
    expect(workOut('plan', { ...sure, holdout: 0.2, 'chance(hold)': 0.21 })).toMatchObject({
      heldOut: 0,
      contacted: 1,
    });
  });
});

describe('response is a trait', () => {
  it('attention adds to opening and, by its own number, to clicking; a deal adds by proneness', () => {
    const seen = { arrives: 1, channel: email, 'chance(open)': 0, openSpread: 1.1, clickSpread: 0.6 };
    const scores = (given: object) => workOut('engage', { ...seen, ...given }) as Record<string, number>;
    const [usual, keen] = [scores({ attention: 0 }), scores({ attention: 2 })];
    expect(keen['openScore']! - usual['openScore']!).toBeCloseTo(2.2);
    expect(keen['clickScore']! - usual['clickScore']!).toBeCloseTo(1.2);
    const deal = { discount: 0.2, incentive: 0.8 };
    expect(scores({ ...deal, dealProneness: 0.5 })['valuePull']! - scores({})['valuePull']!).toBeCloseTo(0.8);
    expect(scores({ ...deal, dealProneness: 0 })['valuePull']).toBeCloseTo(scores({})['valuePull']!);
  });
});
