import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

describe('how much a message shows', () => {
  const used = { usesAnything: 1, personalizes: 1, breadthHides: 0.6, breadth: 0 };
  const cue = { identityCue: 1, identityShow: 0.2 };

  test.each([
    ['as it is made to', { ...used, shown: 0.5 }, 0.5],
    ['less where it is broad: .5 · (1 − .6 · .5)', { ...used, shown: 0.5, breadth: 0.5 }, 0.35],
    ['more with a cue', { ...used, shown: 0.5, ...cue }, 0.7],
    ['a cue that is held back by half', { ...used, ...cue, restraint: 0.5 }, 0.1],
    ['nothing where no data are used', { ...used, usesAnything: 0, shown: 0.5, ...cue }, 0],
    ['nothing where data are not used for this', { ...used, personalizes: 0, shown: 0.5 }, 0],
    ['at most all', { ...used, shown: 0.9, ...cue }, 1],
  ])('%s', (_, given, expected) => {
    expect(workOut('noticing', given)['knowing']).toBeCloseTo(expected);
  });

  const guess = { aboutEvent: 1, event: 2, lifeEvent: 2, eventHint: 0.6, falseHint: 0.4, breadth: 0 };

  it('offers for a life event hint at it, less to those who have no such event', () => {
    expect(workOut('noticing', guess)).toMatchObject({ mistakenEvent: 0 });
    expect(workOut('noticing', guess)['knowing']).toBeCloseTo(0.6);
    for (const own of [0, 1]) {
      expect(workOut('noticing', { ...guess, lifeEvent: own })).toMatchObject({ mistakenEvent: 1 });
      expect(workOut('noticing', { ...guess, lifeEvent: own })['knowing']).toBeCloseTo(0.24);
    }
    expect(workOut('noticing', { ...guess, aboutEvent: 0, lifeEvent: 0 })).toMatchObject({
      mistakenEvent: 0,
      knowing: 0,
    });
  });

  it('names the event with a cue', () => {
    const named = { ...used, ...guess, lifeEventCue: 1, eventShow: 0.3 };
    expect(workOut('noticing', named)['knowing']).toBeCloseTo(0.9);
    expect(workOut('noticing', { ...named, aboutEvent: 0 })['knowing']).toBeCloseTo(0);
  });
});

describe('how hidden the collection is', () => {
  test.each([
    ['to those who were asked: .8 · (1 − .5)', { asksOptIn: 1, asked: 1 }, 0.4],
    ['to those not asked yet', { asksOptIn: 1, asked: 0 }, 0.8],
    ['where the way to object is buried', { asksOptOut: 1, optOutFriction: 1, asked: 1 }, 0.8],
    ['where it stands in view', { asksOptOut: 1, optOutFriction: 0, asked: 1 }, 0.4],
    ['where it is told by half', { disclosed: 0.5, usesAnything: 1 }, 0.4],
  ])('%s', (_, given, expected) => {
    expect(workOut('noticing', { covertness: 0.8, knowingRelief: 0.5, ...given })['hidden']).toBeCloseTo(expected);
  });
});

describe('noticing', () => {
  const chances = { alwaysShows: 0.2, awarenessShow: 0.2, tellingShows: 0.9, arrives: 1, breadth: 0, disclosed: 0 };

  test.each([
    ['a plain message', {}, 0.2],
    // 1 − .5 · .8
    ['one that half shows', { shown: 0.5, usesAnything: 1, personalizes: 1 }, 0.6],
    // 1 − (1 − .9 · .5 · 1) · .8
    ['one that tells', { disclosed: 0.5, usesAnything: 1, depth: 1 }, 0.56],
    ['while all talk about data', { awareness: 1 }, 0.4],
  ])('%s', (_, given, expected) => {
    expect(workOut('noticing', { ...chances, ...given })['noticeProbability']).toBeCloseTo(expected);
  });

  it('is decided by a draw, for what arrives', () => {
    const luck = (value: number) => workOut('noticing', { ...chances, 'chance(notice)': value });
    expect([luck(0.19)['noticed'], luck(0.21)['noticed']]).toEqual([1, 0]);
    expect(workOut('noticing', { ...chances, arrives: 0, 'chance(notice)': 0 })).toMatchObject({ noticed: 0 });
  });
});
