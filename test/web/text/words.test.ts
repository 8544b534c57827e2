import { describe, expect, it } from 'vitest';
import { leastPeople, metrics, segmentAxes } from '../../../sim/index.ts';
import type { Metric } from '../../../sim/index.ts';
import { scoreRow, worstSegment } from '../../../web/charts/score-rows.ts';
import { apartWords, outcomeWords } from '../../../web/text/score-words.ts';
import { fieldSummary, seriesSummary } from '../../../web/text/run-words.ts';
import { inHundred, spaced, nameSources } from '../../../web/text/plain-words.ts';
import { formatLeaf } from '../../../web/text/lever-words.ts';
import { sources } from '../../../sim/model/world/sources.ts';
import { segmentWords } from '../../../web/text/segment-words.ts';
import { leverLeaves } from '../../../web/state/lever-leaves.ts';
import { problemOfLever } from '../../../web/state/check-lever.ts';
import { problemOf } from '../../../web/panels/NumberBox.tsx';

describe('numbers', () => {
  it('of people are told as people', () => {
    expect([0, 0.001, 0.03, 0.999, 1].map(inHundred)).toEqual([
      'none',
      'fewer than 1 in 100',
      '3 in 100',
      'nearly all',
      'all',
    ]);
  });
  it.each([
    ['', 'a number, please'],
    ['abc', 'a number, please'],
    ['7', '0 to 1'],
    ['0.5', null],
    ['1e999', 'a number, please'],
  ])('typed as "%s" are taken or refused with a reason', (text, problem) => {
    expect(problemOf(text, 0, 1, false)).toBe(problem);
  });
  it('must be whole where only whole ones make sense', () => {
    expect(problemOf('0.5', 0, 10, true)).toBe('a whole number');
  });
});

describe('words', () => {
  it('for keys are words of people', () => {
    expect(['dataPoor', 'rewards-without-data'].map(spaced)).toEqual(['data poor', 'rewards without data']);
  });
  it('name every segment without its key', () => {
    const names = Object.entries(segmentAxes).flatMap(([axis, values]) =>
      values.map(value => segmentWords(axis, value)),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[\p{L} \d–]{3,}$/u);
  });
  it('say every lever in its default setting', () => {
    for (const { spec } of leverLeaves) {
      expect(problemOfLever(spec, spec.default)).toBe(null);
      expect(formatLeaf(spec, spec.default as number)).toMatch(/\S/);
    }
  });
  it('name a source by its first author and year, and leave other words alone', () => {
    const text = 'Doubled (`tucker-2014`), as in `vandoorn-2013` and `dienlin-panel`; see `depth`.';
    expect(nameSources(text, sources)).toBe('Doubled (Tucker 2014), as in van Doorn 2013 and Dienlin; see depth.');
  });
  it('of a crowd come from the metrics of everybody', () => {
    expect(fieldSummary({ metrics: { backlash: 0.11, leftShare: 0.03, tooFarShare: 0 } })).toBe(
      '11 in 100 turned against the brand because it felt creepy; 3 in 100 left; none of the messages went past what the person tolerates.',
    );
    expect(fieldSummary({ metrics: {} })).toBe('Nothing has happened yet.');
  });
});

const backlash = metrics.find(({ key }) => key === 'backlash')!;
const engagement = metrics.find(({ key }) => key === 'engagement')!;

describe('a sentence about two lines', () => {
  const lines = (a: number | null, b: number | null) => [
    { label: 'A', values: [null, a] },
    { label: 'B', values: [null, b] },
  ];
  it('says who does better in the direction that is good', () => {
    expect(seriesSummary(backlash, lines(0.1, 0.2))).toBe('A does better: A 10.0 %, B 20.0 %.');
    expect(seriesSummary(engagement, lines(0.1, 0.2))).toBe('B does better: A 0.10, B 0.20.');
  });
  it('does not make a difference of what reads the same', () => {
    expect(seriesSummary(engagement, lines(0.20001, 0.20002))).toBe('Both stand at 0.20.');
  });
  it('admits that there is nothing to tell', () => {
    expect(seriesSummary(engagement, lines(null, null))).toBe('Nothing to tell yet.');
  });
});

const arm = (
  values: Record<string, number | null>,
  segments: { axis: string; value: string; people: number; at: number | null }[] = [],
  metric: Metric = backlash,
) => ({
  strategy: 'x',
  metrics: values,
  today: {},
  segments: segments.map(({ axis, value, people, at }) => ({ axis, value, people, metrics: { [metric.key]: at } })),
  histogram: new Uint32Array(),
  followed: {
    ids: new Uint32Array(),
    engagement: new Float32Array(),
    creepiness: new Float32Array(),
    status: new Uint8Array(),
  },
});

describe('the score', () => {
  it('of a metric of which less is better goes to the lower side', () => {
    expect(scoreRow(backlash, arm({ backlash: 0.25 }), arm({ backlash: 0.5 }))).toMatchObject({
      winner: 'a',
      difference: 0.25,
      reach: 0.5,
    });
    expect(scoreRow(engagement, arm({ engagement: 0.25 }), arm({ engagement: 0.5 }))).toMatchObject({
      winner: 'b',
      reach: 0.5,
    });
  });
  it('is nobody’s when equal or not known', () => {
    expect(scoreRow(backlash, arm({ backlash: 0.1 }), arm({ backlash: 0.1 }))).toMatchObject({
      winner: 'none',
      difference: 0,
      reach: 0,
    });
    expect(scoreRow(backlash, arm({ backlash: null }), arm({ backlash: 0.1 }))).toMatchObject({
      winner: 'none',
      difference: null,
    });
  });
  it('never puts ahead by value what is unlawful or predatory, and says why', () => {
    const value = metrics.find(({ key }) => key === 'valueAfterBacklash')!;
    const row = scoreRow(value, arm({ valueAfterBacklash: 100 }), arm({ valueAfterBacklash: 200 }));
    const none = { a: '', b: '' };
    const why = 'predatory, as it hides the way off its lists';
    expect(outcomeWords(row, none)).toBe('B better');
    expect(outcomeWords(row, { a: '', b: why })).toBe('B earns more, set apart');
    expect(outcomeWords(row, { a: why, b: '' })).toBe('B better');
    const clicks = scoreRow(engagement, arm({ engagement: 0.1 }), arm({ engagement: 0.2 }));
    expect(outcomeWords(clicks, { a: '', b: why })).toBe('B better');
    expect(outcomeWords(scoreRow(value, arm({}), arm({})), none)).toBe('one has no value');
    expect(apartWords('b', why)).toBe(
      'B is set apart: predatory, as it hides the way off its lists. It is not called ahead, whatever it earns.',
    );
  });
  it('shows the group that fares worst, in the direction that is bad, and no group too small to judge', () => {
    const segments = [
      { axis: 'concern', value: 'none', people: 500, at: 0.1 },
      { axis: 'concern', value: 'very', people: 500, at: 0.5 },
      { axis: 'country', value: 'DE', people: leastPeople - 1, at: 0.9 },
      { axis: 'age', value: '18-29', people: 500, at: null },
    ];
    expect(worstSegment(backlash, arm({}, segments))).toMatchObject({ axis: 'concern', value: 'very', at: 0.5 });
    expect(worstSegment(engagement, arm({}, segments, engagement))).toMatchObject({
      axis: 'concern',
      value: 'none',
      at: 0.1,
    });
    expect(worstSegment(backlash, arm({}))).toBe(null);
  });
});
