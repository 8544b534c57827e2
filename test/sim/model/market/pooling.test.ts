import { expect, it } from 'vitest';
import { createPool, learnTogether, topicScores } from '../../../../sim/model/market/pooling.ts';
import { dayOf } from './day-of.ts';

const { scenario } = dayOf({}, { topics: ['bread', 'cheese', 'wine'] });
const of = (...counts: number[]): number[] => Array.from({ length: 8 }, (_, k) => counts[k] ?? 0);

it('before anybody has clicked, a topic is worth the root of its place, and one that is not there nothing', () => {
  const scores = topicScores(scenario, createPool());
  expect(scores).toHaveLength(8);
  expect(scores[0]).toBe(1);
  expect(scores[1]).toBeCloseTo(0.7071, 4);
  expect(scores[2]).toBeCloseTo(0.5774, 4);
  expect(scores.slice(3)).toEqual([0, 0, 0, 0, 0]);
});

it('clicks then speak beside 200 messages taken for granted, at 2 in 100', () => {
  const pool = createPool();
  const counts = { topicShown: of(800, 200, 0), topicClicked: of(16, 17.171573, 0) };
  learnTogether(pool, { total: () => 30, byTopic: name => counts[name as keyof typeof counts] }, 120);
  // (16 + 4) / 1000 = .02; (17.171573 + 4 · .7071) / 400 = .05; 4 · .5774 / 200 = .011547
  const scores = topicScores(scenario, pool);
  expect(scores[0]).toBeCloseTo(0.4);
  expect(scores[1]).toBe(1);
  expect(scores[2]).toBeCloseTo(0.23094, 4);
  expect(pool.share).toBe(0.25);
});

it('where nobody is left, nobody is learned from', () => {
  const pool = createPool();
  learnTogether(pool, { total: () => 0, byTopic: () => of() }, 0);
  expect(pool.share).toBe(0);
});
