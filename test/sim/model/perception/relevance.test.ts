import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

const plain = { interest: [0.8, 0.4, 0, 0, 0, 0, 0, 0], topicCount: 2, treated: 1, breadth: 0, depth: 0, congruent: 1 };
const fit = (given: Given): number => workOut('relevance', { ...plain, ...given })['fit'] as number;
const bought = { justBought: 1, cartTopic: 0, satedShare: 0.9 };

describe('fit', () => {
  test.each([
    ['is interest in the topic', {}, 0.8],
    ['of another topic', { topic: 1 }, 0.4],
    ['falls after buying of the same', bought, 0.08],
    ['and not after buying something else', { ...bought, topic: 1 }, 0.4],
    ['falls by boredom', { repeated: 1, sameTopicCount: 5, messages: 10, boredom: 0.2 }, 0.72],
    ['falls most where all four were of the same', { repeated: 1, sameTopicCount: 4, messages: 4, boredom: 0.2 }, 0.64],
    ['not by the first message', { repeated: 0, sameTopicCount: 5, messages: 10, boredom: 0.2 }, 0.8],
    ['falls where it is made for somebody else', { misdirected: 1, strangeShare: 0.5 }, 0.4],
    // three quarters of .8 and a quarter of the mean .6
    ['of a broad message is partly about all topics', { breadth: 0.5, breadthSpread: 0.5 }, 0.75],
    ['rises for what was put aside', { topic: 1, cartOpen: 1, cartTopic: 1, cartWant: 1 }, 1],
    ['of the very thing seen, while still looking round', { viewedCue: 1, usesAnything: 1, tooSpecific: 0.3 }, 0.5],
    ['of it, once put aside', { viewedCue: 1, usesAnything: 1, tooSpecific: 0.3, cartOpen: 1, cartTopic: 1 }, 0.8],
    ['is never below 0', { topic: 3, viewedCue: 1, usesAnything: 1, tooSpecific: 0.3 }, 0],
  ])('%s', (_, given, expected) => {
    expect(fit(given)).toBeCloseTo(expected);
  });

  it('rises right after a visit and falls later, for what is made from data', () => {
    const deep = { depth: 1, usesAnything: 1, infersIntent: 1, momentLift: 0.2, staleLoss: 0.1, momentFade: 7 };
    expect(fit({ ...deep, previousSinceVisit: 0 })).toBeCloseTo(1);
    expect(fit({ ...deep, topic: 1, previousSinceVisit: 0 })).toBeCloseTo(0.6);
    // half of it needs the intent to be inferred
    expect(fit({ ...deep, topic: 1, previousSinceVisit: 0, infersIntent: 0, intentShare: 0.5 })).toBeCloseTo(0.5);
    expect(fit({ ...deep, topic: 1, previousSinceVisit: 700 })).toBeCloseTo(0.3);
    expect(fit({ ...deep, topic: 1, previousSinceVisit: 0, usesAnything: 0 })).toBeCloseTo(0.4);
    expect(fit({ ...deep, topic: 1, previousSinceVisit: 0, treated: 0 })).toBeCloseTo(0.4);
  });
});

test.each([
  ['the moment itself, as deep as it is used', { usesContext: 1, depth: 0.6 }, 0.6],
  ['the moment, at most in full', { usesContext: 1, depth: 1 }, 1],
  // three times as often as the calendar: .75 of messages
  ['something that happens', { urge: 1, triggerBoost: 3 }, 0.75],
  ['what happens now and then', { urge: 0.1, triggerBoost: 2 }, 0.167],
  ['nothing', {}, 0],
  ['who is not treated', { usesContext: 1, depth: 1, urge: 1, treated: 0 }, 0],
])('an occasion is %s', (_, given, expected) => {
  const { occasion } = workOut('relevance', { ...plain, usesContext: 0, ...given });
  expect(occasion).toBeCloseTo(expected, 3);
});

test('pull is by how far fit is from the middle, less in the wrong place, and off with the mechanism', () => {
  const pull = (given: Given) =>
    workOut('relevance', { ...plain, fitClick: 2, misplaced: 0.3, ...given })['interestPull'] as number;
  expect(pull({})).toBeCloseTo(0.6);
  expect(pull({ topic: 1 })).toBeCloseTo(-0.2);
  expect(pull({ congruent: 0 })).toBeCloseTo(0.3);
  expect(pull({ relevanceWeight: 0 })).toBeCloseTo(0);
});
