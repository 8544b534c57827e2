import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

// Somebody average who notices a message: what adds nothing of itself is 0, and tops and rates are round.
const plain = {
  noticed: 1,
  depth: 0,
  creepBase: -2,
  violation: 3,
  violationTop: 2,
  covertVisible: 2,
  unclearTop: 1.5,
  fitKnowing: 0,
  familiarCalm: 0.2,
  controlCalm: 0.5,
};
const of = (given: Given, name: string): number => workOut('creepiness', { ...plain, ...given })[name] as number;
/** above what a noticed, unremarkable message feels like */
const added = (given: Given): number => of(given, 'feltCreepiness') + 2;

describe('violation and ambiguity', () => {
  test.each([
    // 3 · .5 · .4 = .6: 1 − e^−.6 = .451, of at most 2
    ['a flow that half shows and is refused by .4', { knowing: 0.5, refused: 0.4 }, 0.902],
    ['the same for who is in control: 1 − e^−.3', { knowing: 0.5, refused: 0.4, feltControl: 1 }, 0.518],
    ['the same for a regular: 1 − e^−.48', { knowing: 0.5, refused: 0.4, familiarity: 1 }, 0.762],
    ['an acceptable flow', { knowing: 1, refused: 0 }, 0],
    ['a refused flow that does not show', { knowing: 0, refused: 1 }, 0],
    ['the worst flow in full view, and no more than the top', { knowing: 1, refused: 1 }, 1.9],
    // 2 · .5 · .5 = .5: .393 of 1.5
    ['not knowing how they know', { knowing: 0.5, hidden: 0.5 }, 0.59],
    ['not knowing, for who is in control: 1 − e^−.25', { knowing: 0.5, hidden: 0.5, feltControl: 1 }, 0.332],
    ['hidden collection that does not show', { knowing: 0, hidden: 1 }, 0],
  ])('%s adds %f', (_, given, expected) => {
    expect(added(given)).toBeCloseTo(expected, 2);
  });

  it('what is told is in view as far as it is told, up to full depth', () => {
    // .9 · .5 · 1 in view, 3 · .45 · .4 = .54
    const told = { told: 0.5, toldView: 0.9, refused: 0.4, accepted: 0.5 };
    expect(added({ ...told, depth: 1 })).toBeCloseTo(2 * 0.417, 2);
    expect(added({ ...told, depth: 0.5 })).toBeCloseTo(2 * 0.237, 2);
    expect(added({ ...told, depth: 0.5, knowing: 0.5 })).toBeCloseTo(0.902, 2);
  });
});

describe('telling', () => {
  test.each([
    [0.9, -2 * 0.7 * 0.8],
    [0.5, 0],
    [0.1, 2 * 0.8],
  ])('soothes or hurts: accepted by %f, it adds %f', (accepted, expected) => {
    const told = { told: 1, toldView: 0, accepted, disclosureRelief: 2, trustMean: 0.7 };
    expect(added(told)).toBeCloseTo(expected, 3);
  });
});

describe('what is too private', () => {
  const sensitive = { topic: 1, topicSensitivity: [0, 0.8, 0, 0, 0, 0, 0, 0], topicCreep: 3, ownTopicEase: 0.5 };

  test.each([
    ['as far as the use of data shows: 3 · .8 · (1 − e^−1.5)', { knowing: 0.5 }, 1.864],
    ['half as much to those who want it', { knowing: 0.5, fit: 1 }, 0.932],
    ['nothing where no use of data shows', { knowing: 0 }, 0],
    ['nothing on another topic', { knowing: 0.5, topic: 0 }, 0],
  ])('a sensitive topic adds %s', (_, given, expected) => {
    expect(added({ ...sensitive, ...given })).toBeCloseTo(expected, 2);
  });

  it('a life event adds by its privacy, to those wrongly taken to have it .6 of that', () => {
    const event = { eventPrivacy: 0.8, eventCreep: 2.5, mistakenShare: 0.6 };
    expect(added(event)).toBeCloseTo(2);
    expect(added({ ...event, mistakenEvent: 1 })).toBeCloseTo(1.2);
  });
});

describe('asking what the sender is after', () => {
  const pushed = { obtrusiveness: 0.7, usualPlacement: 0.2, treated: 1, depth: 0.5, whyPushed: 2, whyConcern: 0.4 };
  const aimed = { ...pushed, usesContext: 1 };

  test.each([
    ['an aimed ad that is in the way: 1 − e^−(2 · .5 · .5)', aimed, 0.393],
    ['an ad aimed by data of the person', { ...pushed, usesAnything: 1 }, 0.393],
    ['an ad for all that is in the way', pushed, 0],
    ['an aimed ad as usual', { ...aimed, obtrusiveness: 0.2 }, 0],
    ['an aimed ad less in the way than usual', { ...aimed, obtrusiveness: 0 }, 0],
    ['a concerned person: e^−.7', { ...aimed, concern: 1 }, 0.503],
    ['the least concerned: a fifth, e^−.1', { ...aimed, concern: -5 }, 0.095],
    ['the most concerned: three times, e^−1.5', { ...aimed, concern: 5, whyConcern: 1 }, 0.777],
    // .5 new · .8² · .6 = .192
    ['a name used by a near stranger', { nameCue: 1, cueHabituation: 0.5, familiarity: 0.2, whyNamed: 0.6 }, 0.175],
    ['a name used by a shop one knows', { nameCue: 1, familiarity: 1, whyNamed: 0.6 }, 0],
  ])('%s', (_, given, expected) => {
    expect(of(given, 'asksWhy')).toBeCloseTo(expected, 2);
  });

  it('adds to the feeling', () => {
    expect(added({ ...aimed, whyCreep: 1 })).toBeCloseTo(0.393, 2);
  });
});

describe('an own view', () => {
  const luck = [0.5, 0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];

  it('is of a subject, or of a life event, and centred on 0', () => {
    expect(of({ 'chance(ownTopic)': luck, topic: 1 }, 'ownView')).toBeCloseTo(1.384);
    expect(of({ 'chance(ownTopic)': luck, topic: 0 }, 'ownView')).toBeCloseTo(0);
    expect(of({ 'chance(ownTopic)': luck, topic: 1, aboutEvent: 1, 'chance(ownEvent)': 0 }, 'ownView')).toBeCloseTo(
      -1.73,
    );
  });

  it('adds by its spread', () => {
    expect(added({ 'chance(ownTopic)': luck, topic: 1, dealSpread: 0.5 })).toBeCloseTo(0.692);
  });
});

test.each([
  ['concern', { concern: 2, concernCreep: 0.5 }, 1],
  ['a person who easily feels watched', { feltTrait: 2, feltSpread: 0.7 }, 1.4],
  ['trust', { trusting: 2, trustRelief: 0.3 }, -0.6],
  ['a recent creepy moment', { previousCreepyMemory: 0.5, memoryCreep: 0.5 }, 0.25],
  ['data of somebody else', { misdirected: 1, usesAnything: 1, mixUp: 1.5 }, 1.5],
  ['a right guess that shows', { knowing: 0.5, fit: 0.8, fitKnowing: 1 }, 0.4],
  ['public talk, as far as use shows', { knowing: 0.5, awareness: 1, awarenessCreep: 0.8 }, 0.4],
  [
    'an intimate channel, at half depth',
    { channel: 2, channelIntimacy: [0, 0, 0.8, 0, 0, 0], intimacy: 0.5, depth: 0.5, usesAnything: 1 },
    0.2,
  ],
  [
    'an intimate channel without data',
    { channel: 2, channelIntimacy: [0, 0, 0.8, 0, 0, 0], intimacy: 0.5, depth: 0.5 },
    0,
  ],
])('%s', (_, given, expected) => {
  expect(added(given)).toBeCloseTo(expected, 4);
});

it('is felt by those who notice; beyond what they tolerate it is too far', () => {
  // logistic(−2) = .119
  expect(of({}, 'creepiness')).toBeCloseTo(0.119, 3);
  expect(of({ noticed: 0 }, 'creepiness')).toBe(0);
  expect(workOut('creepiness', { ...plain, tolerance: 0.1 })).toMatchObject({ tooFar: 1 });
  expect(of({ tolerance: 0.1 }, 'excess')).toBeCloseTo(0.019, 3);
  expect(workOut('creepiness', { ...plain, tolerance: 0.13 })).toMatchObject({ tooFar: 0, excess: 0 });
});

it('tells ambiguity of what is noticed', () => {
  expect(of({ hidden: 0.5, knowing: 0.6 }, 'ambiguity')).toBeCloseTo(0.3);
  expect(of({ hidden: 0.5, knowing: 0.6, noticed: 0 }, 'ambiguity')).toBe(0);
});
