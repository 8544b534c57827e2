import { describe, expect, it } from 'vitest';
import { leastPeople, metrics } from '../../../sim/index.ts';
import type { ArmFrame, Frame } from '../../../sim/index.ts';
import { byAxis, groupTable, harmRow, reachOf } from '../../../web/charts/hurt-rows.ts';
import { differenceWords, harmSummary, intervalWords, worstWords } from '../../../web/text/hurt-words.ts';

const regret = metrics.find(({ key }) => key === 'regret')!;
const ids = { a: 'plain', b: 'pressing' };

/** The vulnerable pay a hundred more under B, and luck adds its part for everybody. */
function frame(luck: number): Frame {
  const arm = (strategy: string, cents: number): ArmFrame => ({
    strategy,
    metrics: { regret: cents, privacyBudget: null },
    today: {},
    histogram: new Uint32Array(),
    segments: [
      { axis: 'country', value: 'US', people: 1000, metrics: { regret: cents } },
      { axis: 'vulnerable', value: 'no', people: 800, metrics: { regret: cents } },
      { axis: 'vulnerable', value: 'yes', people: 200, metrics: { regret: cents + (strategy === ids.b ? 100 : 0) } },
      { axis: 'dataPoor', value: 'no', people: 1001 - leastPeople, metrics: { regret: cents } },
      { axis: 'dataPoor', value: 'yes', people: leastPeople - 1, metrics: { regret: cents + 500 } },
    ],
    followed: {
      ids: new Uint32Array(),
      engagement: new Float32Array(),
      creepiness: new Float32Array(),
      status: new Uint8Array(),
    },
  });
  return { tick: 30, days: 30, arms: [arm(ids.a, 10 + luck), arm(ids.b, 50 + 2 * luck)] };
}
const frames = [-1, 0, 1, 0].map(frame);

describe('harm over replications', () => {
  it('is a mean with its interval on both sides, and the difference on the same luck', () => {
    const { a, b, difference } = harmRow(frames, ids, regret);
    expect([a.mean, b.mean, difference.mean]).toEqual([10, 50, 40]);
    // the difference varies as much as luck does, once
    expect(difference.high! - 40).toBeCloseTo(a.high! - 10, 9);
    expect(b.high! - 50).toBeCloseTo(2 * (a.high! - 10), 9);
  });
  it('that cannot be told says why', () => {
    const budget = metrics.find(({ key }) => key === 'privacyBudget')!;
    expect(harmRow(frames, ids, budget).a).toMatchObject({ mean: null, reason: budget.empty });
  });
  it('is told for each group, the worst with a wider interval than its own', () => {
    const { rows, worst } = groupTable(frames, ids, regret);
    expect(worst.a).toBeNull();
    expect(worst.b).toMatchObject({ axis: 'vulnerable', value: 'yes', mean: 150, ofSegments: 3 });
    const own = rows.find(({ axis, value }) => axis === 'vulnerable' && value === 'yes')!;
    expect(worst.b!.high! - 150).toBeGreaterThan(own.b.high! - 150);
    expect(rows.filter(({ small }) => small).map(({ axis, value }) => `${axis} ${value}`)).toEqual(['dataPoor yes']);
  });
  it('leaves out axes on which all are alike', () => {
    expect(byAxis(groupTable(frames, ids, regret).rows).map(({ axis, rows }) => [axis, rows.length])).toEqual([
      ['vulnerable', 2],
      ['dataPoor', 2],
    ]);
  });
  it('is drawn on a scale with 0', () => {
    expect(
      reachOf([
        { mean: 2, low: 1, high: 3 },
        { mean: null, low: null, high: null },
      ]),
    ).toEqual([0, 3]);
    expect(reachOf([{ mean: -2, low: -4, high: -1 }])).toEqual([-4, 0]);
  });
});

describe('who is hurt in words', () => {
  it('names the worst group beside the average', () => {
    const worst = {
      axis: 'vulnerable',
      value: 'yes',
      people: 200,
      mean: 0.2,
      low: 0.15,
      high: 0.25,
      ofSegments: 21,
    } as const;
    expect(worstWords({ unit: 'share' }, 'b', worst, { mean: 0.1, low: null, high: null })).toBe(
      'Worst under B: vulnerable people, 20.0 % (15.0 % to 25.0 %, allowing for the pick among 21 groups); the average is 10.0 %.',
    );
    expect(worstWords({ unit: 'share' }, 'a', null, worst)).toBe('Under A no group stands out.');
  });
  it.each([
    [{ mean: 2, low: 1, high: 3 }, 'A better'],
    [{ mean: -2, low: -3, high: -1 }, 'B better'],
    [{ mean: 1, low: -1, high: 3 }, 'no clear difference'],
    [{ mean: 0, low: 0, high: 0 }, 'the same'],
    [{ mean: null, low: null, high: null, reason: 'no messages' }, 'no messages'],
  ])('a harm that differs by %j is %s', (difference, words) => {
    expect(differenceWords(difference, 'down')).toBe(words);
  });
  it('sums up only what is clear', () => {
    const harm = (mean: number, half: number) => ({
      metric: regret,
      difference: { mean, low: mean - half, high: mean + half },
    });
    expect(harmSummary([harm(4, 1)])).toBe('Worse under B: regret.');
    expect(harmSummary([harm(4, 5)])).toBe('No harm is clearly greater under A or B.');
  });
  it('an interval without width is said to be always so', () => {
    expect(intervalWords({ mean: 0, low: 0, high: 0 }, 'share')).toBe('always');
    expect(intervalWords({ mean: 12, low: 11.04, high: 13 }, 'cents per person')).toBe('11.0 ct to 13.0 ct');
  });
});
