import { describe, expect, it } from 'vitest';
import { combineCompare } from '../../../sim/experiment/compare.ts';
import { estimateDifference, estimateMean, widenForMany } from '../../../sim/experiment/intervals.ts';
import { intervalOfEvents, isEverywhere, rareOf } from '../../../sim/experiment/rare-events.ts';
import { judge } from '../../../sim/experiment/verdict.ts';
import { createDraws, repeat } from './draws.ts';
import { createScenario, createUnit, population } from './units.ts';

describe('what happened in none of the replications', () => {
  it('is not certain never to happen: its mean is 0, its chance in five replications up to 45 %', () => {
    // 1 − .05^(1/5), 1 − .05^(1/20)
    expect(estimateMean(repeat(5, () => 0))).toEqual({
      mean: 0,
      low: null,
      high: null,
      reason: 'did not happen in 5 replications: in at most 45 % of all',
      rare: { happened: 0, of: 5, atMost: expect.closeTo(0.4507, 4) },
    });
    expect(rareOf(0, 20).atMost).toBeCloseTo(0.1391, 4);
  });
  it('is said of a share that stayed at 1 too', () => {
    const { mean, high, reason } = estimateMean([1, 1, 1], { range: [0, 1] });
    expect([mean, high]).toEqual([1, null]);
    expect(reason).toBe('no exception in 3 replications: in at most 63 % of all');
  });
  it('is no certain difference between two strategies, but is one between a strategy and its copy', () => {
    const none = repeat(5, () => 0);
    expect(estimateDifference(none, none)).toMatchObject({
      mean: 0,
      low: null,
      high: null,
      rare: { happened: 0, of: 5 },
    });
    expect(estimateDifference(none, none, { alike: true })).toEqual({ mean: 0, low: 0, high: 0 });
  });
  it('leaves two strategies exactly alike in what was seen', () => {
    const none = repeat(5, () => 0);
    expect(judge(estimateDifference(none, none), 'down')).toBe('same');
    expect(isEverywhere(estimateDifference(none, none), 0)).toBe(true);
  });
});

describe('what happened in some of the replications', () => {
  it('once has no interval: one event tells nothing of how large others are', () => {
    const once = estimateDifference([0, 0, 3, 0], [0, 0, 0, 0]);
    expect(once).toMatchObject({ mean: 0.75, low: null, high: null, rare: { happened: 1, of: 4 } });
    expect(once.reason).toBe('only one replication of 4 has any: too few to know how large it is');
    expect(judge(once, 'down')).toBe('no clear difference');
  });
  it('ten times in ten out of 20 has the interval of ten events: 4.80 to 18.39 (Garwood 1936)', () => {
    const { low, high } = intervalOfEvents(
      repeat(10, () => 1),
      20,
      'up',
    );
    expect(low * 20).toBeCloseTo(4.795, 1);
    expect(high * 20).toBeCloseTo(18.39, 1);
  });
  it('less often has a wider one, as nobody knows how large the next event is', () => {
    const { low, high } = intervalOfEvents(
      repeat(9, () => 1),
      20,
      'up',
    );
    // 95 %: 4.12 to 17.08; 99 %: 3.13 to 20.0
    expect(low * 20).toBeCloseTo(3.13, 1);
    expect(high * 20).toBeCloseTo(20, 0);
  });
  it('has a sign from about as many events as a sign test wants', () => {
    const times = (n: number) =>
      estimateDifference(
        [...repeat(n, () => 1), ...repeat(20 - n, () => 0)],
        repeat(20, () => 0),
      );
    expect(judge(times(4), 'up')).toBe('no clear difference');
    expect(judge(times(12), 'up')).toBe('better');
  });
  it('on both sides alike may happen on one alone: the interval reaches as far as such an event', () => {
    const shared = [5, 0, 0, 5, 0];
    const nearly = [5.01, 0, 0, 5.01, 0];
    expect(estimateDifference(nearly, shared).high).toBeGreaterThan(1);
  });
  it('keeps its lopsided interval when it is the worst of many', () => {
    const plain = estimateMean([0, 0, 2, 3, 0]);
    const wide = widenForMany(plain, 5, 10);
    const [below, above] = [plain.mean! - plain.low!, plain.high! - plain.mean!];
    expect(above).toBeGreaterThan(below);
    expect((wide.high! - wide.mean!) / (wide.mean! - wide.low!)).toBeCloseTo(above / below, 9);
  });
});

describe('an event that comes over everybody at once', () => {
  const { normal } = createDraws('stories');
  const quiet = repeat(20, () => 0.01 * normal());
  const event = (happened: readonly boolean[], always = true) => ({ metric: 'pressEvents', happened, always });

  it('and did not come is named: the interval holds as long as it does not', () => {
    const { without, low } = estimateMean(quiet, { events: [event(repeat(20, () => false))] });
    expect(without).toEqual([{ metric: 'pressEvents', atMost: expect.closeTo(0.1391, 4) }]);
    expect(low).toBe(estimateMean(quiet).low);
  });
  it('and came twice widens the interval on the side to which it moved people', () => {
    const struck = quiet.map((value, i) => (i < 2 ? value - 1 : value));
    const found = estimateMean(struck, { events: [event(struck.map((_, i) => i < 2))] });
    expect(found.rare).toMatchObject({ happened: 2, of: 20 });
    expect(found.mean! - found.low!).toBeGreaterThan(3 * (found.high! - found.mean!));
    // a chance of one in 100 of twice the size or more than one in four of the same size
    expect(found.low).toBeLessThan(-0.25);
  });
  it('and came every time is no luck', () => {
    const { low, rare, without } = estimateMean(quiet, { events: [event(repeat(20, () => true))] });
    expect([low, rare, without]).toEqual([estimateMean(quiet).low, undefined, undefined]);
  });
  it('and moved nobody widens nothing where it need not show', () => {
    const happened = quiet.map((_, i) => i < 3);
    expect(estimateMean(quiet, { events: [event(happened, false)] })).toEqual(estimateMean(quiet));
  });
  it('is read from the units of both sides of a comparison', () => {
    const units = repeat(6, () => 0).flatMap((_, r) =>
      ['plain', 'bold'].map(id =>
        createUnit(id, r, 100, {
          metrics: {
            trust: r + (id === 'bold' ? normal() : 0),
            breachLossCents: 0,
            finesCents: 0,
            pressEvents: id === 'bold' && r === 3 ? 1 : 0,
          },
          segments: [],
        }),
      ),
    );
    const { strategies, pairs } = combineCompare(createScenario(['plain', 'bold'], 6), population, units);
    const names = (of: { without?: readonly { metric: string }[] }) => of.without!.map(({ metric }) => metric);
    expect(names(strategies[0]!.metrics['trust']!)).toEqual(['breachLossCents', 'finesCents', 'pressEvents']);
    expect(names(pairs[0]!.metrics['trust']!.difference)).toEqual(['breachLossCents', 'finesCents']);
    expect(pairs[0]!.metrics['pressEvents']!.difference).toMatchObject({ low: null, rare: { happened: 1 } });
  });
});
