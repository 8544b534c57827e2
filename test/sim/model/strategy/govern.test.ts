import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

const all = (value: number): number[] => new Array<number>(8).fill(value);
const first = (...values: number[]): number[] => Array.from({ length: 8 }, (_, k) => values[k] ?? 0);

// Purchases in use, whose flow is felt as half as far as can be, on a topic of sensitivity .4.
const plain = {
  treated: 1,
  evidence: first(0, 0.5),
  flows: all(1),
  collects: first(0, 1),
  sourceDistance: first(0, 0.5, 0, 0, 0, 0, 0.8),
  topicSensitivity: first(0.9, 0.2, 0.4, 0.7),
  popularity: first(0.5, 0.4, 0.3, 0.2),
  sensitiveBar: 0.6,
  wishedTopic: 2,
  visibility: 0.5,
  depth: 1,
  foreseeFlow: 0.8,
  foreseeTopic: 0.5,
  foreseeEvent: 0.5,
  reviewTicks: 3,
  reviewSoftens: 0.6,
  reviewerSight: 0.9,
  weighsBacklash: 0,
  reviewAbove: 1,
};
const day = (given: Given) => workOut('govern', { ...plain, ...given });

describe('what is used', () => {
  const records = { evidence: first(1, 1, 1, 0.005), flows: first(1, 0, 1, 1), collects: first(1, 1, 0, 1) };

  it('is what is recorded, may flow and is still collected', () => {
    expect(day(records)).toMatchObject({ uses: first(1), usesAnything: 1 });
    expect(day({ ...records, treated: 0 })).toMatchObject({ uses: all(0), usesAnything: 0 });
  });

  it('is as far as the farthest of it; a network is near on itself', () => {
    const far = { evidence: all(1), collects: first(0, 1, 0, 0, 0, 0, 1), homeNearness: 0.25 };
    expect(day({ ...far, channel: 0 }).flowDistance).toBeCloseTo(0.8);
    expect(day({ ...far, channel: 3 }).flowDistance).toBeCloseTo(0.5);
    expect(day({ ...far, collects: first(0, 0, 0, 0, 0, 0, 1), channel: 3 }).flowDistance).toBeCloseTo(0.2);
  });
});

describe('what a brand foresees', () => {
  test.each([
    // .5 · (.8 · .5 + .5 · .4)
    ['of what shows, by the flow and the topic', {}, 0.3],
    ['half of it at half depth', { depth: 0.5 }, 0.15],
    ['nothing where nothing is used', { collects: all(0) }, 0],
    ['more of a life event', { detected: 1 }, 0.8],
    ['at most all', { detected: 1, foreseeEvent: 1, visibility: 1 }, 1],
  ])('%s', (_, given, predicted) => {
    expect(day(given).predicted).toBeCloseTo(predicted);
  });
});

describe('a review', () => {
  it('is of what is foreseen above its bar, and of nothing that is suppressed anyway', () => {
    expect(day({ reviewAbove: 0.29 })).toMatchObject({ reviewed: 1, delay: 3 });
    expect(day({ reviewAbove: 0.31 })).toMatchObject({ reviewed: 0, delay: 0 });
    expect(day({ reviewAbove: 0.29, governWeight: 0 })).toMatchObject({ reviewed: 0 });
    expect(day({ reviewAbove: 0.29, suppressesSensitive: 1, detected: 1 })).toMatchObject({
      suppressed: 1,
      reviewed: 0,
    });
    expect(day({ reviewAbove: 1, detected: 1, foreseeEvent: 1 })).toMatchObject({ reviewed: 0 });
  });

  it('stops nine of ten where it may, and softens the others', () => {
    const reviewed = { reviewAbove: 0.2, vetoes: 1, detected: 1 };
    expect(day({ ...reviewed, 'chance(review)': 0.89 })).toMatchObject({
      vetoed: 1,
      softened: 0,
      topic: 0,
      aboutEvent: 0,
      shown: 0,
    });
    expect(day({ ...reviewed, 'chance(review)': 0.91 })).toMatchObject({
      vetoed: 0,
      softened: 1,
      topic: 2,
      aboutEvent: 1,
    });
    expect(day({ ...reviewed, vetoes: 0, 'chance(review)': 0 })).toMatchObject({ vetoed: 0, softened: 1 });
  });
});

test.each([
  ['nothing', {}, 0],
  ['six tenths, once softened', { reviewAbove: 0.2 }, 0.6],
  // 2 · .3 = .6: .6 / 1.6
  ['a part, where backlash counts against it', { weighsBacklash: 2 }, 0.375],
  ['both: 1 − .625 · .4', { weighsBacklash: 2, reviewAbove: 0.2 }, 0.75],
])('it holds back %s', (_, given, restraint) => {
  expect(day(given).restraint).toBeCloseTo(restraint);
  expect(day(given).shown).toBeCloseTo(0.5 * (1 - restraint));
  expect(day({ ...given, treated: 0 }).shown).toBe(0);
});

describe('what is too sensitive', () => {
  it('gives way to the most popular of what is not', () => {
    expect(day({ wishedTopic: 3 })).toMatchObject({ suppressed: 0, topic: 3 });
    expect(day({ wishedTopic: 3, suppressesSensitive: 1 })).toMatchObject({ suppressed: 1, topic: 1 });
    expect(day({ wishedTopic: 2, suppressesSensitive: 1 })).toMatchObject({ suppressed: 0, topic: 2 });
  });

  it('is a life event, too', () => {
    expect(day({ detected: 1 })).toMatchObject({ suppressed: 0, aboutEvent: 1 });
    expect(day({ detected: 1, suppressesSensitive: 1 })).toMatchObject({ suppressed: 1, aboutEvent: 0, topic: 1 });
  });
});

test('the same topic as last time repeats it, from the second message on', () => {
  const last = { messages: 4, sameTopicCount: 2, lastTopic: 2 };
  expect(day(last)).toMatchObject({ repeated: 1, sameTopicCount: 3, messages: 5, lastTopic: 2 });
  expect(day({ ...last, lastTopic: 1 })).toMatchObject({ repeated: 0, sameTopicCount: 2, lastTopic: 2 });
  expect(day({ ...last, messages: 0 })).toMatchObject({ repeated: 0, messages: 1 });
});
