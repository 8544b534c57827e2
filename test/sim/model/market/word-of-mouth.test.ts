import { describe, expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

const plain = { warnAct: 0.2, recommendAct: 0.4, recommendTrust: 0.5, ties: 0.5 };
const day = (given: Parameters<typeof workOut>[1]) => workOut('wordOfMouth', { ...plain, ...given });

describe('a warning', () => {
  const shocked = { excess: 0.5, bought: 0 };

  it('is told with .2 × .5 ties × .5 excess = .05', () => {
    expect(day({ ...shocked, 'chance(warn)': 0.049 }).warnings).toBe(1);
    expect(day({ ...shocked, 'chance(warn)': 0.051 }).warnings).toBe(0);
    expect(day({ ...shocked, wordOfMouthWeight: 0, 'chance(warn)': 0 }).warned).toBe(0);
  });

  it('is not told of a message that did not go too far', () => {
    expect(day({ excess: 0, bought: 0 }).warned).toBe(0);
  });
});

describe('a recommendation', () => {
  const content = { bought: 1, satisfaction: 0.5 };

  it.each([
    ['is told with .4 × .5 ties × .5 satisfaction', 0, 0.1],
    ['by half as many of those who distrust most', -1, 0.05],
    ['by a quarter more of those whose goodwill is .5', 0.5, 0.125],
  ])('%s', (_, goodwill, chance) => {
    expect(day({ ...content, goodwill, 'chance(recommend)': chance - 0.001 }).recommended).toBe(1);
    expect(day({ ...content, goodwill, 'chance(recommend)': chance + 0.001 }).recommended).toBe(0);
  });

  it('is not told by those who warned today, or bought nothing', () => {
    const both = { ...content, excess: 1, 'chance(warn)': 0, 'chance(recommend)': 0 };
    expect(day(both)).toMatchObject({ warned: 1, recommended: 0 });
    expect(day({ ...content, bought: 0 }).recommended).toBe(0);
  });
});

it('what was heard yesterday is forgotten', () => {
  expect(day({ heard: 3, bought: 0 }).heard).toBe(0);
});
