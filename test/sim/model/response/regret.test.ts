import { describe, expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

const due = { regretDue: 400, dawnTicks: 10, returnAct: 0.5, returnCostCents: 500, meekness: 0.4, waryGain: 0.4 };

describe('a purchase made under pressure', () => {
  test.each([
    [0.099, 1, 0],
    [0.101, 0, 400],
  ])('is regretted with one in ten a day: luck %d', (luck, regretDawns, left) => {
    expect(workOut('shop', { ...due, 'chance(dawn)': luck })).toMatchObject({ regretDawns, regretDue: left });
  });

  test('is never regretted where none is due', () => {
    expect(workOut('shop', { ...due, regretDue: 0, 'chance(dawn)': 0 })).toMatchObject({ regretDawns: 0, wariness: 0 });
  });

  test.each([
    ['half', 0, 0.499, 0.501],
    ['three tenths of the vulnerable', 1, 0.299, 0.301],
  ])('is then sent back by %s, for its margin and what a return costs', (_, vulnerable, yes, no) => {
    const dawned = { ...due, vulnerable, 'chance(dawn)': 0 };
    expect(workOut('shop', { ...dawned, 'chance(sendBack)': yes })).toMatchObject({
      refund: 900,
      sentBack: 1,
      profitCents: -900,
    });
    expect(workOut('shop', { ...dawned, 'chance(sendBack)': no })).toMatchObject({
      refund: 0,
      sentBack: 0,
      profitCents: 0,
    });
  });

  test('teaches to see through pressure, each time less', () => {
    const { wariness } = workOut('shop', { ...due, wariness: 0.5, 'chance(dawn)': 0 });
    expect(wariness).toBeCloseTo(0.5 + 0.4 * 0.5);
  });
});

describe('heavy pressure', () => {
  const visit = { visited: 1, waryGain: 0.4, waryPlain: 0.08, regretDue: 0 };
  test.each([
    ['is seen through at each visit', { pressed: 1 }, 0.08],
    ['four times as soon as half of it', { pressed: 0.5 }, 0.02],
    ['the less, the more was seen through', { pressed: 1, wariness: 0.5 }, 0.54],
    ['not without a visit', { pressed: 1, visited: 0 }, 0],
    ['not without pressure', { pressed: 0 }, 0],
    ['beside a regret', { pressed: 1, regretDue: 400, dawnTicks: 10, 'chance(dawn)': 0 }, 0.48],
  ])('%s', (_, given, wariness) => {
    expect(workOut('shop', { ...visit, ...given }).wariness).toBeCloseTo(wariness);
  });
});

describe('giving in', () => {
  const pressing = { clicked: 1, pressed: 0.5, pressPush: 0.4, pressVulnerable: 0.5, fit: 0.5 };
  test.each([
    ['by as much as one is pressed', {}, 0.2],
    ['more, of the vulnerable', { vulnerable: 1 }, 0.3],
    ['less, of those who have learned', { wariness: 0.25 }, 0.15],
    ['just as much by who comes without a message', { clicked: 0, visited: 1 }, 0.2],
    ['not at all without pressure', { pressed: 0 }, 0],
  ])('%s', (_, otherwise, yielding) => {
    expect(workOut('shop', { ...pressing, ...otherwise }).yielding).toBeCloseTo(yielding);
  });

  test('leaves regret due where the purchase does not fit, by its margin', () => {
    const bought = {
      ...pressing,
      fit: 0.3,
      buyBase: 0.3,
      spendLevel: 1,
      'chance(buy)': 0,
      'chance(yield)': 0,
      topicMarginCents: [800, 0, 0, 0, 0, 0, 0, 0],
    };
    expect(workOut('shop', { ...bought, 'chance(misfit)': 0.69 })).toMatchObject({
      yielded: 1,
      misfits: 1,
      earned: 800,
      regretDue: 800,
    });
    expect(workOut('shop', { ...bought, 'chance(misfit)': 0.71 })).toMatchObject({ misfits: 0, regretDue: 0 });
    expect(workOut('shop', { ...bought, 'chance(misfit)': 0, 'chance(yield)': 0.99 })).toMatchObject({
      yielded: 0,
      regretDue: 0,
    });
  });
});
