import { describe, expect, it } from 'vitest';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';
import { beats, startState } from '../../../web/state/app-state.ts';
import { handleOf, lineValues, storyOf } from '../../../web/state/story.ts';
import { bandWords, readWords } from '../../../web/text/band-words.ts';
import { bestWords, leverWords, measureWords, question } from '../../../web/text/hall-words.ts';
import { plainly } from '../../../web/text/phrase.ts';
import { legend, pictureSummary, sideSays } from '../../../web/text/stage-words.ts';

const scenarios = readScenarios();
/** Words of the code, which nobody outside should meet. */
const codeWords = /[a-z][A-Z]|notVery|zeroParty|dataPoor|undefined|NaN|null|\bpts\b/;

describe.each(scenarios.map(scenario => [scenario.id, scenario] as const))('the story of %s', (_, scenario) => {
  const story = storyOf(scenario);
  const said = beats.map(beat => question(beat, scenario, story, scenario.population.size));
  it('has a question in each beat, each another, that ends as one ends', () => {
    expect(new Set(said).size).toBe(beats.length);
    for (const text of said) {
      expect(text).toMatch(/[?.]$/);
      expect(text.length).toBeLessThanOrEqual(140);
      expect(text).not.toMatch(codeWords);
    }
  });
  it('has three levers with names and ends, whose lines have ten steps at most and hold both ends', () => {
    expect(story.levers).toHaveLength(3);
    for (const lever of story.levers) {
      const values = lineValues(lever);
      expect([values[0], values.at(-1)]).toEqual([lever.min, lever.max]);
      expect(values.length).toBeGreaterThanOrEqual(6);
      expect(values.length).toBeLessThanOrEqual(11);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      for (const value of values) expect(leverWords(lever, value)).not.toMatch(codeWords);
    }
    expect(handleOf(story, 'no such lever')).toBe(story.levers[0]);
  });
  it('tells its two sides apart, in words', () => {
    const { a, b } = sideSays(scenario, startState(scenario).strategies);
    expect(a.title).not.toBe(b.title);
    expect(`${a.title} ${b.title}`).not.toMatch(codeWords);
  });
});

describe('what is said', () => {
  it('of every measure reads as a sentence', () => {
    for (const { says, under, will, short } of Object.values(measureWords)) {
      expect(plainly(says('4 in 10', 'customers'))).toMatch(/4 in 10 customers/);
      for (const words of [under, will, short]) expect(words).not.toMatch(codeWords);
    }
  });
  it('of a line without a best inside says what that means, and offers a lever that may have one', () => {
    const [lever] = storyOf(scenarios[0]!).levers;
    expect(bestWords({ where: 'low' }, lever!, 'Messages a week')).toBe(
      'Less is better all the way: none. Try “Messages a week”.',
    );
    expect(bestWords({ where: 'inside', value: 2 }, lever!, undefined)).toBe('Most is earned at 2 a week.');
  });
  it('of the picture before a guess is kept holds nothing of the result', () => {
    const story = storyOf(scenarios[0]!);
    const sides = sideSays(scenarios[0]!, startState(scenarios[0]!).strategies);
    const before = pictureSummary({ beat: 'guess', day: 0, sides, story, numbers: undefined });
    expect(before).not.toMatch(/\d/);
    expect(pictureSummary({ beat: 'play', day: 12, sides, story, numbers: [21, 55] })).toContain(
      'Under A a message went too far for 21 in 100 pregnant customers; under B a message went too far for 55 in 100',
    );
  });
  it('of the marks names rings only where there are some', () => {
    const marks = (id: string) =>
      legend(storyOf(scenarios.find(each => each.id === id)!), false).map(({ mark }) => mark);
    expect(marks('target-pregnancy')).toEqual(expect.arrayContaining(['ring', 'dashed']));
    expect(marks('the-valley')).not.toContain('ring');
    expect(readWords(undefined, undefined)).toHaveLength(4);
    expect(bandWords.daysSummary(3, 1, 2)).toContain('day 3');
  });
});
