import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

const first = (...values: number[]): number[] => Array.from({ length: 8 }, (_, k) => values[k] ?? 0);
const channelOf = (channel: number): number[] => Array.from({ length: 6 }, (_, k) => (k === channel ? 1 : 0));
const [email, display] = [0, 4];

// Everybody may be reached by mail, one day in five; nobody came lately.
const plain = {
  contactRate: 0.2,
  channelShare: channelOf(email),
  'chance(permit)': [0, 0, 0, 0, 0, 0],
  previousSinceVisit: 80,
  sincePurchase: 100,
  lapseTicks: 90,
  satedTicks: 14,
  afterVisitTicks: 0,
  suppressesBought: 0,
  adaptiveCap: 0,
  wantsLifetime: 0,
  infersChurn: 0,
  costOptimised: 0,
  triggerBoost: 2,
};
const day = (given: Given) => workOut('plan', { ...plain, ...given });

describe('how often a person is written to', () => {
  const place = { triggersPlace: 1, placeRate: 0.5, collects: first(0, 0, 0, 1) };
  const event = { triggersEvent: 1, eventRate: 0.5, infersLifeEvents: 1 };
  const skewed = { costOptimised: 1, costSkew: 0.5, protectedGroup: 1, auditRepair: 0.5 };

  test.each([
    ['as the cap says', {}, 0.2],
    [
      'less by an adaptive cap, after three left unopened: / 1.75',
      { adaptiveCap: 1, adaptiveEase: 0.25, ignored: 3 },
      0.1143,
    ],
    ['less where a lifetime counts', { wantsLifetime: 1, adaptiveEase: 0.25, ignored: 3 }, 0.1143],
    ['as before, where neither', { adaptiveEase: 0.25, ignored: 3 }, 0.2],
    ['more where a customer lapses', { infersChurn: 1, churnFocus: 0.5, previousSinceVisit: 200 }, 0.3],
    ['less where one came lately', { infersChurn: 1, churnFocus: 0.5, previousSinceVisit: 45 }, 0.15],
    ['three times as often for a cart', { triggersCart: 1, cartOpen: 1 }, 0.6],
    ['once a year for a birthday', { triggersBirthday: 1, triggerBoost: 365 }, 0.4],
    ['for a long silence', { triggersDormancy: 1, previousSinceVisit: 91 }, 0.6],
    ['not for a shorter one', { triggersDormancy: 1, previousSinceVisit: 90 }, 0.2],
    ['near a shop', place, 0.4],
    ['near a shop, without leave', { ...place, consent: first(1, 1, 1, 0, 1, 1, 1, 1) }, 0.2],
    ['for a supposed life event', { ...event, event: 1 }, 0.4],
    ['for none', { ...event, event: 0 }, 0.2],
    ['for no event that is not inferred', { ...event, event: 1, infersLifeEvents: 0 }, 0.2],
    ['less where it costs more to reach', skewed, 0.1],
    ['not less in other groups', { ...skewed, protectedGroup: 0 }, 0.2],
    ['half as much less with audits', { ...skewed, auditsFairness: 1 }, 0.15],
    ['alike where exposure has to be', { ...skewed, equalExposure: 1 }, 0.2],
    [
      'as all are, outside the pilot',
      { triggersCart: 1, cartOpen: 1, rolledOut: 0, piloting: 1, tick: 3, piloted: 0 },
      0.2,
    ],
    [
      'as the strategy likes, in it',
      { triggersCart: 1, cartOpen: 1, rolledOut: 0, piloting: 1, tick: 3, piloted: 1 },
      0.6,
    ],
  ])('%s', (_, given, share) => {
    const contacted = (luck: number) => day({ ...given, 'chance(contact)': luck })['contacted'];
    expect([contacted(share - 0.001), contacted(share + 0.001)]).toEqual([1, 0]);
  });

  it('never, who is left out', () => {
    expect(day({ excluded: 1, 'chance(contact)': 0 })['contacted']).toBe(0);
  });

  test.each([
    ['the days after a visit', 'previousSinceVisit', 1, 2, { afterVisitTicks: 3 }],
    ['two weeks after a purchase', 'sincePurchase', 13, 14, { suppressesBought: 1 }],
  ])('not within %s', (_, since, within, after, given) => {
    expect(day({ ...given, [since]: within, 'chance(contact)': 0 })['contacted']).toBe(0);
    expect(day({ ...given, [since]: after, 'chance(contact)': 0 })['contacted']).toBe(1);
  });

  it('a purchase keeps nobody from it who is not spared', () => {
    expect(day({ sincePurchase: 3, 'chance(contact)': 0 })).toMatchObject({ justBought: 1, contacted: 1 });
  });
});

// Written to; interest is in cheese, popular is bread, and people click on wine.
const written = {
  'chance(contact)': 0,
  'chance(belief)': 0.99,
  'chance(detect)': 0.99,
  'chance(explore)': 0.99,
  'chance(merge)': 0.99,
  interest: first(0.4, 0.6, 0.5),
  popularity: first(0.9, 0.1, 0.05),
  topicScore: first(0.5, 0, 1),
  accuracy: 0.5,
  depth: 1,
  usesAds: 1,
  personalizes: 1,
  learns: 1,
  explores: 0,
  usesRecords: 0,
  wantsMoney: 0,
};
const message = (given: Given) => day({ ...written, ...given });

describe('a guess', () => {
  test.each([
    [0, 0],
    [0.6, 0.8667],
    [1, 1],
  ])('at depth %f uses %f of what is known', (depth, used) => {
    expect(message({ depth, depthHalf: 0.3 }).usedDepth).toBeCloseTo(used, 4);
    expect(message({ depth, depthHalf: 0.3, rolledOut: 0 }).usedDepth).toBe(0);
  });

  it('is made as often as it is right', () => {
    const guessed = (luck: number, given: Given = {}) => message({ 'chance(belief)': luck, ...given })['guessed'];
    expect([guessed(0.49), guessed(0.51)]).toEqual([1, 0]);
    const ad = { channelShare: channelOf(display) };
    expect([guessed(0.49, ad), guessed(0, { ...ad, usesAds: 0 }), guessed(0.49, { usesAds: 0 })]).toEqual([1, 0, 1]);
  });

  const right = { 'chance(belief)': 0 };
  test.each([
    ['the own interest, where it is right', right, 1],
    ['what all click on, where it is not', {}, 2],
    ['what is popular, where nothing is learned', { learns: 0 }, 0],
    ['what all click on, by a model of popularity', { ...right, followsCrowd: 1 }, 2],
    // .5 · .5 + .5 · 1 = .75 against .3 and .45
    ['half of each, learned together', { ...right, learnsTogether: 1, crowdPull: 0.5 }, 2],
    ['more of the same, by content', { ...right, learnsContent: 1, contentStick: 1, lastTopic: 0 }, 0],
    ['what brings money', { ...right, wantsMoney: 1, topicWorth: first(3, 1, 1) }, 0],
    ['something beside what was just bought', { ...right, crossSells: 1, sincePurchase: 3, cartTopic: 1 }, 2],
    ['what was bought long ago', { ...right, crossSells: 1, sincePurchase: 30, cartTopic: 1 }, 1],
    ['what was put aside', { ...right, triggersCart: 1, cartOpen: 1, cartTopic: 2 }, 2],
  ])('is of %s', (_, given, bestTopic) => {
    expect(message(given)).toMatchObject({ bestTopic, wishedTopic: bestTopic });
  });
});

describe('a life event', () => {
  const pregnant = { infersLifeEvents: 1, event: 1, eventTopic: [-1, 2, -1, -1, -1, -1, -1], 'chance(belief)': 0 };

  it('is acted on as often as guesses are right', () => {
    expect(message({ ...pregnant, 'chance(detect)': 0.49 })).toMatchObject({ detected: 1, bestTopic: 2, aimed: 1 });
    expect(message({ ...pregnant, 'chance(detect)': 0.51 })).toMatchObject({ detected: 0, bestTopic: 1 });
  });

  test.each([
    ['is not inferred', { infersLifeEvents: 0 }],
    ['is none', { event: 0 }],
    ['has no topic', { event: 2 }],
    ['may not be used', { personalizes: 0 }],
  ])('is not acted on where it %s', (_, given) => {
    expect(message({ ...pregnant, 'chance(detect)': 0, ...given })).toMatchObject({ detected: 0 });
  });

  it('is never left for something new, or for something beside', () => {
    const sure = { ...pregnant, 'chance(detect)': 0, 'chance(explore)': 0, explores: 0.2 };
    expect(message(sure)).toMatchObject({ explored: 0, wishedTopic: 2 });
    expect(message({ ...sure, crossSells: 1, sincePurchase: 3, cartTopic: 2 })).toMatchObject({ wishedTopic: 2 });
  });
});

describe('something new', () => {
  const trying = { explores: 0.2, popularity: first(0.6, 0.3, 0.1), 'chance(exploreTopic)': 0.9 };

  it('is tried as often as the strategy says, by a model that learns', () => {
    expect(message({ ...trying, 'chance(explore)': 0.19 })).toMatchObject({ explored: 1, aimed: 0, wishedTopic: 2 });
    expect(message({ ...trying, 'chance(explore)': 0.21 })).toMatchObject({ explored: 0 });
    expect(message({ ...trying, 'chance(explore)': 0, learns: 0 })).toMatchObject({ explored: 0 });
    const reminder = { triggersCart: 1, cartOpen: 1, cartTopic: 1 };
    expect(message({ ...trying, 'chance(explore)': 0, ...reminder })).toMatchObject({ explored: 0, wishedTopic: 1 });
  });

  it('is each topic alike', () => {
    const tried = (luck: number) =>
      message({ ...trying, 'chance(explore)': 0, 'chance(exploreTopic)': luck })['wishedTopic'];
    expect([0.32, 0.34, 0.66, 0.67].map(tried)).toEqual([0, 1, 1, 2]);
  });
});

describe('what is meant for somebody else', () => {
  const joined = { usesRecords: 0.5, mergeErrors: 0.2, recordsJoined: 0.5, wrongData: 0.1, 'chance(belief)': 0 };

  it('comes with joined records, and with wrong data', () => {
    // .2 · .5 · .5 + .1
    expect(message({ ...joined, 'chance(merge)': 0.149 })).toMatchObject({ misdirected: 1, aimed: 0, mistaken: 1 });
    expect(message({ ...joined, 'chance(merge)': 0.151 })).toMatchObject({ misdirected: 0, aimed: 1, mistaken: 0 });
    expect(message({ ...joined, 'chance(merge)': 0, usesRecords: 0 })).toMatchObject({ misdirected: 0 });
  });
});
