import { describe, expect, it } from 'vitest';
import { breachStory, nextNews, noNews, storyOf } from '../../../../sim/model/market/publicity.ts';
import { workOut } from '../work-out.ts';
import { dayOf } from './day-of.ts';

describe('the news of a brand', () => {
  it('begins as loud as the story is large, and fades', () => {
    const first = nextNews(noNews, 0.8, 0.9);
    expect(first).toEqual({ size: 0.8, loudness: 0.8 });
    const second = nextNews(first, 0, 0.9);
    expect(second.size).toBe(0.8);
    expect(second.loudness).toBeCloseTo(0.72);
  });

  it('ends when it is hardly heard', () => {
    expect(nextNews({ size: 0.8, loudness: 0.023 }, 0, 0.9).loudness).toBeCloseTo(0.0207);
    expect(nextNews({ size: 0.8, loudness: 0.022 }, 0, 0.9)).toEqual(noNews);
    expect(nextNews({ size: 0.8, loudness: 0.022 }, 0.1, 0.9)).toEqual({ size: 0.1, loudness: 0.1 });
  });

  it('a second story never softens the first: the larger of both goes on', () => {
    const news = { size: 0.8, loudness: 0.5 };
    expect(nextNews(news, 0.1, 0.9)).toEqual({ size: 0.8, loudness: 0.45 });
    expect(nextNews(news, 0.6, 0.9)).toEqual({ size: 0.8, loudness: 0.6 });
    expect(nextNews(news, 0.9, 0.9)).toEqual({ size: 0.9, loudness: 0.9 });
  });
});

describe('a breach as a story', () => {
  const of = (severity: number, held: number, familiarity = 0.5): number =>
    breachStory(dayOf({ breachNews: 0.75, leastStruck: 0.5 }, { brand: { trust: 0.7, familiarity } }), severity, held);

  it.each([
    ['.75 × .8 × (.5 + .5)', 0.8, 0.5, 0.6],
    ['smaller where less is held', 0.8, 0.1, 0.36],
    ['none where nothing is held', 0.8, 0, 0],
    ['at most the largest story', 1, 1, 1],
    ['none without a breach', 0, 0.5, 0],
  ])('%s', (_, severity, held, size) => {
    expect(of(severity, held)).toBeCloseTo(size);
  });

  it('is no larger of a brand whose customers know it well', () => {
    expect(of(0.8, 0.5, 1)).toBe(of(0.8, 0.5, 0.1));
  });
});

describe('stories of other things', () => {
  it('are those of the scenario', () => {
    const events = [{ tick: 3, type: 'press', severity: 0.7 }];
    expect(storyOf(dayOf({}, { events }, 3), 0)).toBe(0.7);
    expect(storyOf(dayOf({}, { events }, 4), 0)).toBe(0);
  });

  it('of ordinary marketing come in fewer than one year of a hundred, from 100 incidents in 100,000 people', () => {
    expect(100 * dayOf({}).number('storyRate') * 365).toBeLessThan(0.01);
  });

  it('come with incidents, from the smallest to the largest', () => {
    const days = Array.from({ length: 200 }, (_, tick) => storyOf(dayOf({ storyRate: 0.001 }, {}, tick), 500));
    const told = days.filter(size => size > 0);
    expect(told.length).toBeGreaterThan(70);
    expect(told.length).toBeLessThan(130);
    expect(Math.min(...told)).toBeGreaterThanOrEqual(0.1);
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });
});

describe('who reads it', () => {
  const plain = { pressReach: 0.25, pressTake: 0.8, pressDepth: 2, pressConcern: 0.2, mercy: 1 };
  const day = (given: Parameters<typeof workOut>[1]) => workOut('publicity', { ...plain, ...given });

  it('nobody where nothing is told', () => {
    expect(day({ newsLoudness: 0 }).storyDay).toBe(0);
    expect(day({ newsLoudness: 0.1 }).storyDay).toBe(1);
  });

  it('an eighth of all at half the loudness', () => {
    expect(day({ newsLoudness: 0.5, newsSize: 1, 'chance(read)': 0.124 }).read).toBe(1);
    expect(day({ newsLoudness: 0.5, newsSize: 1, 'chance(read)': 0.126 }).read).toBe(0);
    expect(day({ newsLoudness: 0.5, publicityWeight: 0, 'chance(read)': 0 }).read).toBe(0);
  });

  it('trusts it eight tenths of the way down to 2 × size', () => {
    const reading = { newsLoudness: 0.5, newsSize: 0.5, 'chance(read)': 0 };
    expect(day(reading).pressHurt).toBeCloseTo(0.8);
    expect(day({ ...reading, trust: -0.6 }).pressHurt).toBeCloseTo(0.32);
    expect(day({ ...reading, trust: -1 }).pressHurt).toBe(0);
    expect(day({ ...reading, mercy: 0.5 }).pressHurt).toBeCloseTo(0.4);
    expect(day({ ...reading, 'chance(read)': 0.9 }).pressHurt).toBe(0);
  });

  it('takes it harder by a fifth for each SD of concern, within bounds', () => {
    const reading = { newsLoudness: 0.5, newsSize: 0.5, 'chance(read)': 0 };
    expect(day({ ...reading, concern: 1 }).storyDepth).toBeCloseTo(1.2);
    expect(day({ ...reading, concern: -1 }).storyDepth).toBeCloseTo(0.8);
    expect(day({ ...reading, concern: 5 }).storyDepth).toBeCloseTo(1.6);
    expect(day({ ...reading, concern: -5 }).storyDepth).toBeCloseTo(0.4);
  });

  it('is counted', () => {
    expect(day({ newsLoudness: 1, newsSize: 1, 'chance(read)': 0, pressHeard: 2 }).pressHeard).toBe(3);
  });
});
