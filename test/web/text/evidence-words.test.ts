import { describe, expect, it } from 'vitest';
import type { MeasureReport } from '../../../sim/index.ts';
import { layoutAnswer, sortAnswers } from '../../../web/charts/answers-layout.ts';
import { layoutMeasure } from '../../../web/charts/measure-layout.ts';
import { spanOf } from '../../../web/panels/FindingEntry.tsx';
import {
  allMeasures,
  askedWords,
  baselineWords,
  countWords,
  distanceWords,
  markWords,
  publishedWords,
  rangeWords,
} from '../../../web/text/evidence-words.ts';

const measure: MeasureReport = {
  id: 'it',
  expression: '',
  unit: '',
  simulated: 1.8,
  low: 1.7,
  high: 1.9,
  published: 2,
  band: [1.5, 2.4],
  sign: null,
  held: 1,
  distance: 0,
  status: 'hit',
};
const width = 300;

describe('a measure as a picture', () => {
  it('has the band, the dot and its interval in their order, inside the picture', () => {
    const { wanted, published, dot, chance, knowledge, ticks } = layoutMeasure(measure, width);
    expect(wanted.open).toBeNull();
    const order = [0, wanted.from, chance!.from, dot!, chance!.to, published!, wanted.to, width];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
    expect([chance!.cutLeft, chance!.cutRight, knowledge]).toEqual([false, false, null]);
    expect(ticks.length).toBeGreaterThan(1);
  });
  it('has room for what misses, and for what is not known', () => {
    const { dot, knowledge, wanted } = layoutMeasure(
      { ...measure, simulated: 5, low: 4.9, high: 5.1, ensemble: { low: 0.2, high: 6, randomHits: 0.1 } },
      width,
    );
    expect(dot!).toBeGreaterThan(wanted.to);
    expect(knowledge!.from).toBeGreaterThan(0);
    expect(knowledge!.to).toBeLessThan(width);
  });
  it('cuts an interval that would leave no room for anything else, and says on which side', () => {
    const { chance, wanted, dot } = layoutMeasure({ ...measure, low: -500, high: 1.9 }, width);
    expect([chance!.cutLeft, chance!.cutRight]).toEqual([true, false]);
    expect(chance!.from).toBeGreaterThanOrEqual(0);
    expect(wanted.to - wanted.from).toBeGreaterThan(width / 4);
    expect(dot!).toBeGreaterThan(wanted.from);
  });
  it('of a sign has the right side open to its end, and shows the other side of 0 too', () => {
    const up = layoutMeasure({ ...measure, band: null, sign: '+', simulated: 0.4, low: 0.3, high: 0.5 }, width);
    expect(up.wanted).toMatchObject({ from: up.zero, to: width, open: 'right' });
    expect(up.zero!).toBeGreaterThan(width / 8);
    const down = layoutMeasure({ ...measure, band: null, sign: '<=0', simulated: 0.4, low: 0.3, high: 0.5 }, width);
    expect(down.wanted).toMatchObject({ from: 0, to: down.zero, open: 'left' });
    expect(down.dot!).toBeGreaterThan(down.zero!);
  });
  it('without a value still shows what was asked', () => {
    const { dot, chance, published, wanted } = layoutMeasure(
      { ...measure, simulated: null, low: null, high: null, published: null },
      width,
    );
    expect([dot, chance, published]).toEqual([null, null, null]);
    expect(wanted.to - wanted.from).toBeGreaterThan(width / 2);
    expect(
      layoutMeasure({ ...measure, band: null, sign: '+', simulated: 0, low: 0, high: 0 }, width).wanted.from,
    ).toBeLessThan(width);
  });
});

describe('answers as a picture', () => {
  it('lie on one scale from nobody to everybody, however wide the sets that fit reach', () => {
    const { published, simulated, knowledge, grid } = layoutAnswer(
      { published: 0.5, simulated: 0.25, ensemble: { low: -0.1, high: 0.3, randomHits: null } },
      width,
    );
    expect([published, simulated, knowledge!.from]).toEqual([grid[2], grid[1], grid[0]]);
  });
  it('keep those to one item together, the item that most agree to first', () => {
    const answers = [
      ['car', 'yes', 0.3],
      ['car', 'no', 0.6],
      ['card', 'yes', 0.5],
      ['card', 'no', 0.1],
    ].map(([item, answer, published]) => ({ item: item as string, answer, published: published as number }));
    expect(sortAnswers(answers).map(({ item, answer }) => `${item} ${answer}`)).toEqual([
      'card yes',
      'card no',
      'car yes',
      'car no',
    ]);
  });
});

describe('the evidence in words', () => {
  it('counts what is there', () => {
    expect(countWords({ targets: 20, hit: 18, miss: 0, knownMiss: 2, measures: 60, measuresHit: 57 })).toBe(
      '18 of 20 findings hit, 57 of 60 measures.',
    );
  });
  it('says what one mark is, and keeps chance apart from what is not known', () => {
    expect(markWords({ replications: 20 })).toMatch(
      /^Each dot is the mean of 20 simulated replications; .*: chance\.$/,
    );
    expect(markWords({ replications: 20, ensemble: { date: '2026-01-31', seed: 1, sets: 120 } })).toContain(
      'nine tenths of 120 models',
    );
  });
  it('reads chances as percentages and signs as sides of 0', () => {
    expect(rangeWords(0.0021, 0.0025, 'per message')).toBe('0.210 % to 0.250 %');
    expect(rangeWords(0.1, 0.2, 'share', 0.1)).toBe('10.0 % to 20.0 %');
    expect((['+', '-', '>=0', '<=0'] as const).map(sign => askedWords({ band: null, sign, unit: '' }))).toEqual([
      'above 0',
      'below 0',
      'not below 0',
      'not above 0',
    ]);
    expect(askedWords(measure)).toBe('1.50 to 2.40');
    expect([publishedWords(measure), publishedWords({ ...measure, published: null })]).toEqual(['2.00', '–']);
  });
  it('says how far off, how often, or why there is no number', () => {
    expect(distanceWords(measure)).toBe('');
    expect(distanceWords({ ...measure, status: 'miss', distance: 1.26 })).toBe('1.3 half-widths off');
    expect(distanceWords({ ...measure, sign: '+', held: 0.9 })).toBe('so in 90\u00a0% of replications');
    expect(distanceWords({ ...measure, status: 'miss', reason: 'nothing to divide by' })).toBe('nothing to divide by');
  });
  it('has as many digits as tell the ends of an interval apart', () => {
    const spanned = (low: number, high: number) =>
      rangeWords(low, high, '', spanOf({ simulated: 0.127, low, high, band: null }));
    expect([spanned(0.126, 0.128), spanned(0.1, 0.15)]).toEqual(['0.126 to 0.128', '0.10 to 0.15']);
  });
  it('tells the placebo last', () => {
    expect(
      allMeasures({ measures: [measure], placebo: { ...measure, id: 'still' } }).map(
        ({ measure: { id }, isPlacebo }) => [id, isPlacebo],
      ),
    ).toEqual([
      ['it', false],
      ['still', true],
    ]);
  });
  it('sets the model beside simpler ideas', () => {
    const ideas = { simulated: 0.03, independent: 0.1, oneScore: 0.2, comparisons: [] };
    expect(baselineWords({ joint: ideas, gradients: { age: ideas, gender: ideas, education: ideas } })).toContain(
      'are off by 3.0 points, against 10.0 and 20.0; differences by age 3.0 points',
    );
  });
});
