import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

const of = (given: Given, name: string): number => workOut('engage', given)[name] as number;

describe('belief in a fitting offer', () => {
  const offer = { fit: 1, usesAnything: 1, depth: 1, fitClick: 2, faithFit: 0.4, unclearDoubt: 0.2 };

  test.each([
    // goodwill 1 / (1 + 1) = .5: 2 · .4 · .5
    ['of a brand trusted by 1 SD more', { standing: 1 }, 0.4],
    ['of one trusted by 1 SD less', { standing: -1 }, -0.4],
    ['of one trusted as usual', { standing: 0 }, 0],
    ['that fits by half', { standing: 1, fit: 0.5 }, 0.2],
    ['that is half as deep', { standing: 1, depth: 0.5 }, 0.2],
    ['made without data', { standing: 1, usesAnything: 0 }, 0],
    ['of which one does not know how they know', { unclear: 0.5 }, -0.2],
    ['with relevance off', { standing: 1, relevanceWeight: 0 }, 0],
  ])('%s', (_, given, expected) => {
    expect(of({ ...offer, ...given }, 'belief')).toBeCloseTo(expected);
    expect(of({ ...offer, ...given, specificAttention: 0 }, 'pull')).toBeCloseTo(expected);
  });
});

test.each([
  ['interest', { interestPull: 0.7 }, 0.7],
  ['what is visibly about me and fits', { knowing: 0.5, fit: 0.8, specificAttention: 1.5 }, 0.6],
  ['what is visibly about me and does not fit', { knowing: 0.5, fit: 0, specificAttention: 1.5 }, 0],
  ['being in control of visible use', { knowing: 0.5, feltControl: 0.8, autonomy: 1 }, 0.4],
  ['control over a use that does not show', { knowing: 0, feltControl: 0.8, autonomy: 1 }, 0],
  ['being meant, told and right', { told: 0.5, accepted: 0.8, fit: 0.75, selfLabel: 0.5 }, 0.1],
  ['being meant and wrong', { told: 0.5, accepted: 0.8, fit: 0.4, selfLabel: 0.5 }, 0],
  ['a discount of a fifth', { discount: 0.2, dealProneness: 0.5, incentive: 0.5 }, 0.5],
  ['a service that helps', { benefit: 0.5, usefulPull: 0.4 }, 0.2],
  ['holding back', { reactance: 0.8 }, -0.8],
])('%s pulls', (_, given, expected) => {
  expect(of({ discount: 0, fit: 0, ...given }, 'pull')).toBeCloseTo(expected);
});

test.each([
  ['habit', { attention: 1, openSpread: 0.9 }, 0.9],
  ['knowing the brand', { familiarity: 0.9, openFamiliar: 0.5 }, 0.2],
  ['shopping online', { channelHabit: 0.9, openHabit: 0.5 }, 0.2],
  ['part of the fit', { interestPull: 1, fitOpen: 0.5 }, 0.5],
  ['a fresh name', { novelty: 0.5, cueAttention: 0.2 }, 0.1],
  ['wear', { wear: 0.5, wearOpen: 1 }, -0.5],
  ['a part of holding back', { reactance: 1, reactanceOpen: 0.15 }, -0.15],
  ['lost goodwill', { goodwill: -0.5, openTrust: 0.1 }, -0.05],
  ['what cannot be overlooked', { obtrusiveness: 0.7, usualPlacement: 0.2, placementOpen: 0.8 }, 0.4],
  ['the right moment', { occasion: 0.5, momentOpen: 1.5 }, 0.75],
])('%s opens', (_, given, expected) => {
  const usual = { familiarity: 0.5, channelHabit: 0.5, obtrusiveness: 0.2, usualPlacement: 0.2 };
  expect(of({ ...usual, channelOpen: [0, 0, 0, 0, 0, 0], ...given }, 'openScore')).toBeCloseTo(expected);
});

describe('after opening', () => {
  const opened = { arrives: 1, 'chance(open)': 0, channelClick: [-1, 0, 0, 0, 0, 0] };

  it('people click by pull', () => {
    const at = (luck: number) => of({ ...opened, interestPull: 1, 'chance(click)': luck }, 'clicked');
    expect([at(0.49), at(0.51)]).toEqual([1, 0]);
  });

  it('who does not click may come later, half as readily where it does not fit, less when holding back', () => {
    const later = { ...opened, 'chance(click)': 1, reminder: 0.2, channelReminder: [0.5, 0, 0, 0, 0, 0] };
    const at = (given: Given, luck: number) => of({ ...later, ...given, 'chance(return)': luck }, 'returned');
    expect([at({ fit: 1 }, 0.099), at({ fit: 1 }, 0.101)]).toEqual([1, 0]);
    expect([at({ fit: 0 }, 0.049), at({ fit: 0 }, 0.051)]).toEqual([1, 0]);
    // e^−1 = .368
    expect([at({ fit: 1, reactance: 1 }, 0.0367), at({ fit: 1, reactance: 1 }, 0.0369)]).toEqual([1, 0]);
    expect(at({ fit: 1, 'chance(click)': 0 }, 0)).toBe(0);
  });
});

test('what is left unopened adds up to sixty, and is forgotten with the first that is opened', () => {
  const left = (given: Given) => of({ arrives: 1, ...given }, 'ignored');
  expect(left({ ignored: 3, 'chance(open)': 1 })).toBe(4);
  expect(left({ ignored: 60, 'chance(open)': 1 })).toBe(60);
  expect(left({ ignored: 3, 'chance(open)': 0 })).toBe(0);
  expect(left({ ignored: 3, 'chance(open)': 0, arrives: 0 })).toBe(4);
});
