import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

const of = (given: Given, name: string): number => workOut('consent', given)[name] as number;
// somebody who visits and attends
const optIn = {
  visited: 1,
  'chance(attend)': 0,
  asksOptIn: 1,
  asksOptOut: 0,
  optOutFriction: 0,
  darkPattern: 0,
  rejectHidden: 0,
  barrier: 0,
};
const optOut = { ...optIn, asksOptIn: 0, asksOptOut: 1 };

describe('what people think of the flow', () => {
  test.each([
    ['narrow use: a quarter of the purposes, deleted at once', { retentionTicks: 0 }, 'narrowUse', 0.4 * 0.75 + 0.2],
    ['use kept for a year: e^−1', { retentionTicks: 365 }, 'narrowUse', 0.3 + 0.0736],
    ['a brand trusted by 1 SD more than most', { brandTrust: 0.8, trustTrait: 0.5 }, 'standing', 1.5],
    ['what was lost lately counts for trust', { brandTrust: 0.8, goodwill: -0.4 }, 'trusting', 0.6],
    [
      'a service that helps',
      { serviceUtility: 1, timeSaved: 0.4, points: 0.5, utilityBenefit: 0.5, timeBenefit: 0.25, pointsBenefit: 0.6 },
      'benefit',
      0.9,
    ],
    [
      'a benefit and an argument',
      { serviceUtility: 1, utilityBenefit: 0.5, benefitAcceptance: 0.2, relevanceAppeal: 1, relevanceEase: 0.15 },
      'worthIt',
      0.25,
    ],
  ])('%s', (_, given, name, expected) => {
    const numbers = { trustMean: 0.6, trustSpread: 0.2, narrowEase: 0.4, retentionEase: 0.2 };
    const uses = { usesAnalytics: 0, personalizes: 1, usesAds: 0, sharesData: 0, timeSaved: 0, points: 0 };
    expect(of({ ...numbers, ...uses, ...given }, name)).toBeCloseTo(expected, 3);
  });
});

describe('who attends', () => {
  const meets = { ...optIn, attendShare: 0.3, attendPush: 0.5 };
  const asked = (given: Given, luck: number): number =>
    of({ ...meets, ...given, 'chance(attend)': luck }, 'beingAsked');

  test.each([
    ['three in ten to a banner', {}, 0.3],
    ['more where the yes is loud: .3 · 1.5', { darkPattern: 1 }, 0.45],
    ['as many to a word that one may object, wall or no wall', { ...optOut, barrier: 1 }, 0.3],
  ])('%s', (_, given, share) => {
    expect([asked(given, share - 0.01), asked(given, share + 0.01)]).toEqual([1, 0]);
  });

  it('everybody to a wall', () => {
    expect(asked({ barrier: 1 }, 0.999)).toBe(1);
  });

  it('nobody who does not meet it, by visiting or elsewhere', () => {
    const elsewhere = (luck: number) => asked({ visited: 0, promptReach: 0.1, 'chance(prompt)': luck }, 0);
    expect([elsewhere(0.09), elsewhere(0.11)]).toEqual([1, 0]);
  });

  it('those who were asked are not asked again, until somebody makes the brand ask', () => {
    expect(of({ ...optIn, asked: 1 }, 'unasked')).toBe(0);
    expect(of({ ...optIn, asked: 1, asksAgain: 1 }, 'unasked')).toBe(1);
    expect(of({ ...optIn, asksOptIn: 0 }, 'unasked')).toBe(0);
    expect(of({ ...optIn, consentWeight: 0 }, 'unasked')).toBe(0);
  });
});

describe('the easiest way', () => {
  // these press a button: their luck does not make them judge
  const hasty = {
    ...optIn,
    'chance(weigh)': 0.99,
    weighShare: 0.5,
    easyBase: 0,
    easyPush: 2,
    hiddenWay: 2,
    hiddenPush: 1,
  };

  test.each([
    ['two equal buttons', {}, 0.5],
    // logistic(1) = .731 press yes, e^−.5 of the others find no
    ['a loud yes', { darkPattern: 0.5 }, 1 - 0.269 * 0.607],
    ['a no in the second layer: e^−1 find it', { rejectHidden: 0.5 }, 1 - 0.5 * 0.368],
    ['no way to say no: e^−2', { rejectHidden: 1 }, 1 - 0.5 * 0.135],
    ['boxes alone: logistic(−4)', { granularChoice: 1, boxEffort: 4 }, 0.018],
    ['boxes with a loud button that ticks all', { granularChoice: 1, boxEffort: 4, darkPattern: 0.5 }, 0.837],
    ['to leave things as they are, where one is in', { ...optOut }, 1],
    ['to be told only', { ...optIn, asksOptIn: 0, givesNotice: 1 }, 1],
  ])('%s', (_, given, expected) => {
    expect(of({ ...hasty, ...given }, 'agreeAll')).toBeCloseTo(expected, 3);
  });

  it('decides about everything at once, boxes or not', () => {
    const each = (granularChoice: number, luck: number) =>
      workOut('consent', { ...hasty, granularChoice, darkPattern: 0.5, 'chance(consent)': luck })['consent'];
    for (const boxes of [0, 1]) {
      expect(each(boxes, 0.83)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
      expect(each(boxes, 0.85)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    }
  });
});

describe('judgement', () => {
  const judge = {
    ...optIn,
    'chance(weigh)': 0,
    collects: [0, 1, 1, 0, 0, 0, 0, 0],
    serviceMargin: 0,
    flowMargin: [9, 1, -1, -6, 0, 0, 0, 0].map(x => Math.min(x, 6)),
    sourceDistance: [0, 0, 0, 0, 0, 0, 0, 0],
    lenience: 0,
    benefitAcceptance: 0,
    narrowEase: 0,
    retentionEase: 0,
    brandTrust: 0.7,
    trustMean: 0.7,
    consentSpread: 0.5,
    controlOffered: 0,
    disclosed: 0,
  };

  it('is for those with luck, and more for those who understand', () => {
    const judges = (luck: number, literacy = 0) =>
      of({ ...judge, literacy, weighShare: 0.5, weighLiteracy: 0.1, 'chance(weigh)': luck }, 'judges');
    expect([judges(0.49), judges(0.51), judges(0.69, 2), judges(0.71, 2)]).toEqual([1, 0, 1, 0]);
    // never everybody, never nobody
    expect([judges(0.94, 5), judges(0.96, 5), judges(0.04, -5), judges(0.06, -5)]).toEqual([1, 0, 1, 0]);
  });

  test.each([
    // margin −.5 of the worst, divided by .5
    ['by the worst of what is collected: logistic(−1)', {}, 0.269],
    ['of that alone: logistic(1)', { collects: [0, 1, 0, 0, 0, 0, 0, 0] }, 0.731],
    // .731 would refuse, .135 of them find no
    ['as far as no can be found', { rejectHidden: 1, hiddenWay: 2 }, 1 - 0.731 * 0.135],
    ['where the way out is buried: e^−4.5', { ...optOut, optOutFriction: 1, buriedWay: 4.5 }, 1 - 0.731 * 0.011],
    ['where it is in plain sight', { ...optOut }, 0.269],
    ['milder by trust: logistic(0)', { brandTrust: 0.8, trustSpread: 0.1, trustAcceptance: 0.5 }, 0.5],
    ['by distance: logistic(−2)', { sourceDistance: [0, 0, 1, 0, 0, 0, 0, 0], distanceWeight: 0.5 }, 0.119],
    ['milder by a right to correct', { controlOffered: 1, editEase: 0.5 }, 0.5],
    ['milder where it makes no difference', { resignation: 1, resignConsent: 0.5 }, 0.5],
  ])('%s', (_, given, expected) => {
    expect(of({ ...judge, ...given }, 'agreeAll')).toBeCloseTo(expected, 3);
  });

  it('gives each source its own answer where there are boxes, if it is worth the effort', () => {
    const boxes = { ...judge, granularChoice: 1, 'chance(consentEach)': [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5] };
    expect(workOut('consent', { ...boxes, boxEffort: 2 })['agreeEach']).toSatisfy(
      (each: number[]) => Math.abs(each[1]! - 0.269) < 0.001 && Math.abs(each[2]! - 0.047) < 0.001,
    );
    expect((workOut('consent', { ...boxes, boxEffort: 0 })['consent'] as number[]).slice(0, 4)).toEqual([1, 1, 0, 0]);
    expect((workOut('consent', { ...boxes, boxEffort: 2 })['consent'] as number[]).slice(0, 3)).toEqual([1, 0, 0]);
    // a no that is not found is not found for any of them
    const worst = { ...boxes, boxEffort: 0, rejectHidden: 1, hiddenWay: 2 };
    const answers = (luck: number) => workOut('consent', { ...worst, 'chance(find)': luck })['consent'] as number[];
    expect(answers(0.13).slice(0, 4)).toEqual([1, 1, 0, 0]);
    expect(answers(0.14)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    // who objected once is not in again
    const out = [1, 0, 1, 1, 1, 1, 1, 1];
    expect((workOut('consent', { ...boxes, boxEffort: 0, consent: out })['consent'] as number[])[1]).toBe(0);
  });

  it('is milder about what came from near and stricter about what came from far, once it has been seen', () => {
    const seen = { ...judge, disclosed: 0.5, seenShift: 2, sourceDistance: [0, 0.3, 0.7, 0, 0, 0, 0, 0] };
    const shift = (given: Given = {}) => workOut('consent', { ...seen, ...given })['seenMargin'] as number[];
    expect(shift()[1]).toBeCloseTo(0.2);
    expect(shift()[2]).toBeCloseTo(-0.2);
    const concerned = shift({ concern: 1, whyConcern: 0.4 });
    expect(concerned[1]).toBeCloseTo(0.2);
    expect(concerned[2]).toBeCloseTo(-0.28);
  });
});

test('the answer is a draw: agreement lies below', () => {
  const hasty = { ...optIn, 'chance(weigh)': 0.99, easyBase: 0 };
  expect(workOut('consent', { ...hasty, 'chance(consent)': 0.49 })).toMatchObject({ saysYes: 1, asked: 1 });
  expect(workOut('consent', { ...hasty, 'chance(consent)': 0.51 })).toMatchObject({ saysYes: 0, asked: 1 });
});
