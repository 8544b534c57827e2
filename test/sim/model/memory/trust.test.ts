import { describe, expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

/** Numbers that are easy to calculate with by hand. */
const plain = {
  messageTake: 0.1,
  messageDepth: 1.5,
  friendTake: 0.1,
  friendDepth: 0.7,
  nagTake: 0.4,
  nagDepth: 0.8,
  trustGain: 0.01,
  recommendedTrust: 0.02,
  recoveryTicks: 100,
  alarmKeep: 0.9,
  alarmFull: 1.5,
};
const day = (given: Parameters<typeof workOut>[1]) => workOut('trust', { ...plain, ...given });

describe('a message that went too far', () => {
  it('takes a tenth of the way from 0 to 1.5 × .4 = .6 SD below', () => {
    expect(day({ tooFar: 1, excess: 0.4 }).messageHurt).toBeCloseTo(0.06);
  });

  it('takes less of whom has lost some trust before, and nothing from there on', () => {
    expect(day({ tooFar: 1, excess: 0.4, trust: -0.5 }).messageHurt).toBeCloseTo(0.01);
    expect(day({ tooFar: 1, excess: 0.4, trust: -0.6 }).messageHurt).toBe(0);
    expect(day({ tooFar: 1, excess: 0.4, trust: -2 }).messageHurt).toBe(0);
  });

  it('takes nothing where it did not go too far, not even of gained trust', () => {
    expect(day({ tooFar: 0, excess: 0, trust: 1 }).messageHurt).toBe(0);
  });
});

describe('warnings of friends', () => {
  it.each([
    [0, 0],
    [1, 0.07],
    [2, 0.14],
    [3, 0.21],
    [9, 0.21],
    [-2, 0],
  ])('%i more warnings than recommendations take %f', (previousHeard, hurt) => {
    expect(day({ previousHeard }).friendHurt).toBeCloseTo(hurt);
  });

  it('take nothing of whom distrusts it more than friends do', () => {
    expect(day({ previousHeard: 2, trust: -0.8 }).friendHurt).toBe(0);
  });
});

describe('a dark pattern at the prompt', () => {
  it.each([
    [0.5, 0],
    [0.75, 0.16],
    [1, 0.32],
  ])('%f aggressive takes %f', (darkPattern, hurt) => {
    expect(day({ beingAsked: 1, darkPattern }).nagHurt).toBeCloseTo(hurt);
  });

  it('takes nothing of whom it is not tried on, or who expects it', () => {
    expect(day({ beingAsked: 0, darkPattern: 1 }).nagHurt).toBe(0);
    expect(day({ beingAsked: 1, darkPattern: 1, trust: -0.8 }).nagHurt).toBe(0);
  });
});

describe('of all hurts of a day', () => {
  it('the worst counts', () => {
    expect(day({ breachHurt: 0.5, pressHurt: 0.9, previousHeard: 3 }).hurt).toBeCloseTo(0.9);
    expect(day({ breachHurt: 0.5, pressHurt: 0.4, previousHeard: 3 }).hurt).toBeCloseTo(0.5);
    expect(day({ pressHurt: 0.1, previousHeard: 3 }).hurt).toBeCloseTo(0.21);
    expect(day({ pressHurt: 0.1, beingAsked: 1, darkPattern: 1 }).hurt).toBeCloseTo(0.32);
    expect(day({ breachHurt: 0.05, tooFar: 1, excess: 0.4 }).hurt).toBeCloseTo(0.06);
  });

  it('none counts where trust is switched off', () => {
    expect(day({ pressHurt: 0.9, trustWeight: 0 }).hurt).toBe(0);
  });
});

describe('what is good', () => {
  it('an opened message that fits gives trust, less the more there is', () => {
    expect(day({ opened: 1, fit: 0.5 }).warmth).toBeCloseTo(0.005);
    expect(day({ opened: 1, fit: 0.5, trust: 1 }).warmth).toBeCloseTo(0.0025);
    expect(day({ opened: 1, fit: 0.5, trust: -2 }).warmth).toBeCloseTo(0.01);
    expect(day({ opened: 0, fit: 0.5 }).warmth).toBe(0);
    expect(day({ opened: 1, fit: 0.5, tooFar: 1 }).warmth).toBe(0);
  });

  it('up to three recommendations give trust', () => {
    expect(day({ previousHeard: -1 }).warmth).toBeCloseTo(0.02);
    expect(day({ previousHeard: -5 }).warmth).toBeCloseTo(0.06);
    expect(day({ previousHeard: 1 }).warmth).toBe(0);
  });
});

describe('trust', () => {
  it('loses what hurts, gains what is good, and a hundredth of what is lost heals', () => {
    expect(day({ trust: -1, pressHurt: 0.3, opened: 1, fit: 1 }).trust).toBeCloseTo(-1 + 0.01 - 0.3 + 0.015);
    expect(day({ trust: 1 }).trust).toBeCloseTo(0.99);
  });

  it('stays between −8 and 2', () => {
    expect(day({ trust: -8, pressHurt: 3 }).trust).toBe(-8);
    expect(day({ trust: 2, opened: 1, fit: 1, recoveryTicks: 1000 }).trust).toBeCloseTo(1.998);
  });

  it('never falls below what a brand is worth by the worst of it, however often it is told', () => {
    let trust = 0;
    for (let told = 0; told < 100; told++)
      trust = day({ trust, tooFar: 1, excess: 0.4, recoveryTicks: 1000 }).trust as number;
    expect(trust).toBeGreaterThan(-0.6);
    expect(trust).toBeLessThan(-0.55);
  });
});

describe('alarm', () => {
  it('is what was lost today, as a share of 1.5 SD', () => {
    expect(day({ pressHurt: 0.6 }).alarm).toBeCloseTo(0.4);
    expect(day({ pressHurt: 3 }).alarm).toBe(1);
  });

  it('fades by a tenth a day, and a smaller loss does not raise it', () => {
    expect(day({ alarm: 0.5 }).alarm).toBeCloseTo(0.45);
    expect(day({ alarm: 0.5, pressHurt: 0.6 }).alarm).toBeCloseTo(0.45);
    expect(day({ alarm: 0.4, pressHurt: 0.6 }).alarm).toBeCloseTo(0.4);
  });
});
