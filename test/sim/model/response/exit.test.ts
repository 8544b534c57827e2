import { describe, expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Nobody does anything. */
const luck = {
  'chance(unsubscribe)': 1,
  'chance(mark)': 1,
  'chance(giveUp)': 1,
  'chance(block)': 1,
  'chance(withdraw)': 1,
  'chance(complain)': 1,
  'chance(complainOut)': 1,
  'chance(complainAfter)': 1,
  'chance(leave)': 1,
};
// wish to be off: logistic(−2 + 3·.5 + 1·.5) = .5; .02 · .5 = .01 look for the way off
const message = {
  ...luck,
  contacted: 1,
  arrives: 1,
  mailed: 1,
  channel: 0,
  unsubBase: -2,
  unsubAnnoy: 3,
  unsubCreep: 1,
  annoyance: 0.5,
  creepiness: 0.5,
  unsubAct: 0.02,
  exitEffort: 1,
  markAnyway: 0.1,
  markStuck: 0.2,
  tuneOut: 0.5,
  protest: 1,
};

describe('the way off a list', () => {
  test('is looked for by a small part of those who would say that they sign off', () => {
    const { wantsOff, statedOff, offAct } = workOut('exit', message);
    expect(wantsOff).toBeCloseTo(0);
    expect(statedOff).toBeCloseTo(0.5);
    expect(offAct).toBeCloseTo(0.01);
  });

  // found by e^(−hidden): 1, .8187, .3679; marked: .1 + .2 · (1 − found)
  test.each([
    ['one click', 0, 0.01, 0.001, 0],
    ['a visible link', 0.2, 0.008187, 0.0013625, 0.00090635],
    ['hidden', 1, 0.0036788, 0.0022642, 0.0031606],
  ])('%s: so many sign off, mark it as spam, or look no more', (_, exitHidden, off, marked, lost) => {
    const at = (draws: object) => workOut('exit', { ...message, exitHidden, ...draws });
    expect(at({ 'chance(unsubscribe)': off - 1e-5 })).toMatchObject({ unsubscribing: 1, subscribed: 0 });
    expect(at({ 'chance(unsubscribe)': off + 1e-5 })).toMatchObject({ unsubscribing: 0, subscribed: 1 });
    expect(at({}).markAct).toBeCloseTo(marked, 6);
    expect(at({ 'chance(mark)': marked - 1e-5 })).toMatchObject({ marking: 1, spamMarks: 1 });
    expect(at({ 'chance(mark)': marked + 1e-5 })).toMatchObject({ marking: 0 });
    expect(at({ 'chance(giveUp)': Math.max(lost - 1e-5, 0) })).toMatchObject({ tunedOut: lost > 0 ? 1 : 0 });
    expect(at({ 'chance(giveUp)': lost + 1e-5 })).toMatchObject({ tunedOut: 0 });
  });

  test('ends the channel for who signs off or marks it, and for nobody else', () => {
    const inbox = (draws: object) => workOut('exit', { ...message, ...draws }).subscribed;
    expect(inbox({})).toBe(1);
    expect(inbox({ 'chance(unsubscribe)': 0 })).toBe(0);
    expect(inbox({ 'chance(mark)': 0 })).toBe(0);
    expect(inbox({ 'chance(giveUp)': 0, exitHidden: 1 })).toBe(1);
  });

  test('an SMS cannot be marked as spam; a display ad has no list; a mail in the junk folder moves nobody', () => {
    const eager = { ...message, 'chance(unsubscribe)': 0, 'chance(mark)': 0, 'chance(giveUp)': 0, exitHidden: 1 };
    expect(workOut('exit', { ...eager, channel: 1, mailed: 0 })).toMatchObject({
      unsubscribing: 1,
      markAct: 0,
      withExit: 1,
    });
    expect(workOut('exit', { ...eager, channel: 4, mailed: 0 })).toMatchObject({ unsubscribing: 0, withExit: 0 });
    expect(workOut('exit', { ...eager, arrives: 0 })).toMatchObject({ unsubscribing: 0, marking: 0, givingUp: 0 });
  });
});

describe('consent', () => {
  const hurt = { ...message, usesAnything: 1, excess: 0.5, withdrawAct: 0.1 };
  test.each([
    ['by control', { controlOffered: 0.4, asksOptOut: 1, optOutFriction: 1 }, 0.02],
    ['where the way out is visible', { controlOffered: 0.4, asksOptOut: 1, optOutFriction: 0 }, 0.05],
    ['not at all without either', { controlOffered: 0, asksOptOut: 0, optOutFriction: 0 }, 0],
  ])('can be withdrawn %s', (_, ways, share) => {
    const at = (draw: number) => workOut('exit', { ...hurt, ...ways, 'chance(withdraw)': draw }).withdrawing;
    if (share > 0) expect(at(share - 1e-4)).toBe(1);
    expect(at(share + 1e-4)).toBe(0);
  });

  test('that is withdrawn is gone for all that is collected', () => {
    const visible = { ...hurt, asksOptOut: 1, optOutFriction: 0 };
    expect(workOut('exit', { ...visible, 'chance(withdraw)': 0 }).consent).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(workOut('exit', visible).consent).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('who would go', () => {
  // logistic(−1) = .2689 would leave, a tenth of them do; half would sign off
  const ready = { ...message, stopBase: -1, stopAnnoy: 0, stopCreep: 0, stopAct: 0.1 };

  test('leaves by the wish to leave, not by that to be off the list', () => {
    expect(workOut('exit', { ...ready, 'chance(leave)': 0.0268 })).toMatchObject({ leaving: 1 });
    expect(workOut('exit', { ...ready, 'chance(leave)': 0.027 })).toMatchObject({ leaving: 0 });
    expect(workOut('exit', { ...ready, arrives: 0, 'chance(leave)': 0 })).toMatchObject({ leaving: 0 });
  });

  test('says what drove it away: creepiness or annoyance', () => {
    const gone = (stopCreep: number, stopAnnoy: number) =>
      workOut('exit', { ...ready, stopCreep, stopAnnoy, 'chance(leave)': 0 }).exitReason;
    expect([gone(2, 1), gone(1, 2)]).toEqual([1, 2]);
  });

  test('does less of it when resigned', () => {
    expect(workOut('exit', { ...message, resignation: 0.5, resignHold: 0.4 }).offAct).toBeCloseTo(0.008, 6);
  });

  test('blocks ads for good', () => {
    const ad = { ...message, channel: 4, mailed: 0 };
    expect(workOut('exit', { ...ad, 'chance(block)': 0 })).toMatchObject({ blocking: 1, adBlocker: 1 });
    expect(workOut('exit', ad)).toMatchObject({ blocking: 0, adBlocker: 0 });
    expect(workOut('exit', { ...ad, adBlocker: 1 })).toMatchObject({ blocking: 0, adBlocker: 1 });
    expect(workOut('exit', { ...message, 'chance(block)': 0 })).toMatchObject({ blocking: 0 });
  });
});

describe('complaints', () => {
  // wish to leave: logistic(−1) = .2689; .1 · .2689 · (.5 + .5) = .02689, half of it for the vulnerable
  const hurt = {
    ...message,
    stopBase: -1,
    stopAnnoy: 0,
    stopCreep: 0,
    complainAct: 0.1,
    plainGrievance: 0.5,
    excess: 0.5,
  };
  test.each([
    [1, 0.02689],
    [0.5, 0.013445],
  ])('about a message, of those who protest %d: %d', (protest, share) => {
    expect(logistic(-1) * 0.1 * protest).toBeCloseTo(share, 4);
    expect(workOut('exit', { ...hurt, protest, 'chance(complain)': share - 1e-4 })).toMatchObject({
      complaining: 1,
      complaints: 1,
    });
    expect(workOut('exit', { ...hurt, protest, 'chance(complain)': share + 1e-4 })).toMatchObject({ complaining: 0 });
  });

  test('about a regretted purchase come without a message', () => {
    const regret = { ...luck, contacted: 0, regretDawns: 1, complainRegret: 0.05, protest: 0.5 };
    expect(workOut('exit', { ...regret, 'chance(complainAfter)': 0.024 })).toMatchObject({ complaining: 1 });
    expect(workOut('exit', { ...regret, 'chance(complainAfter)': 0.026 })).toMatchObject({ complaining: 0 });
    expect(workOut('exit', { ...regret, regretDawns: 0, 'chance(complainAfter)': 0 })).toMatchObject({
      complaining: 0,
    });
  });

  test('about a secret given away turn people against the brand', () => {
    const out = {
      ...message,
      revealed: 1,
      event: 1,
      lifeEventSensitivity: [0, 0.8, 0, 0, 0, 0, 0],
      complainOuted: 0.1,
    };
    expect(workOut('exit', { ...out, 'chance(complainOut)': 0.079 })).toMatchObject({
      complaining: 1,
      turned: 1,
      turnedStep: 5,
    });
    expect(workOut('exit', { ...out, 'chance(complainOut)': 0.081 })).toMatchObject({
      complaining: 0,
      turned: 0,
      turnedStep: 0,
    });
  });
});

describe('backlash', () => {
  const creepy = { ...message, creepiness: 1, annoyance: 0.1, 'chance(leave)': 1 };
  test.each([
    ['unsubscribe', {}, 1],
    ['mark', {}, 2],
    ['block', { channel: 4, mailed: 0 }, 3],
    ['leave', {}, 6],
  ])('has a step of its own: %s', (draw, otherwise, step) => {
    const done = workOut('exit', { ...creepy, ...otherwise, [`chance(${draw})`]: 0 });
    expect(done).toMatchObject({ turned: 1, turnedStep: step });
  });
  test('the gravest act of a day counts, and the first day', () => {
    expect(workOut('exit', { ...creepy, 'chance(unsubscribe)': 0, 'chance(leave)': 0 })).toMatchObject({
      turnedStep: 6,
    });
    expect(workOut('exit', { ...creepy, turned: 1, turnedStep: 2, 'chance(leave)': 0 })).toMatchObject({
      turnedStep: 2,
    });
  });
  test('signing off because of annoyance is none', () => {
    const annoyed = { ...message, creepiness: 0.1, annoyance: 1, 'chance(unsubscribe)': 0 };
    expect(workOut('exit', annoyed)).toMatchObject({ unsubscribing: 1, turned: 0, turnedStep: 0 });
  });
});
