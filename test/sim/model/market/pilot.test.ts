import { describe, expect, it, test } from 'vitest';
import { createPilot, judgePilot, watchPilot } from '../../../../sim/model/market/pilot.ts';
import { dayOf } from './day-of.ts';

const levers = { pilotShare: 0.2, pilotTicks: 10, stopsOnClicks: 0, stopsOnFeelings: 0 };

/** A pilot after a day on which 100 of 300 messages were tried ones, with so many clicks and so many that went too far. */
function after(clicks: readonly [tried: number, all: number], tooFar: readonly [tried: number, all: number]) {
  const pilot = createPilot(dayOf(levers));
  const today: Readonly<Record<string, number>> = {
    pilotMessages: 100,
    peopleContacted: 300,
    pilotClicks: clicks[0],
    messagesClicked: clicks[1],
    pilotTooFar: tooFar[0],
    messagesTooFar: tooFar[1],
  };
  watchPilot(pilot, { total: name => today[name]!, byTopic: () => [] });
  return pilot;
}

describe('a pilot', () => {
  it('is tried on some for some days; on all, or for no time, it is none', () => {
    expect(createPilot(dayOf(levers)).stage).toBe('trying');
    expect(createPilot(dayOf({ ...levers, pilotShare: 1 })).stage).toBe('rolledOut');
    expect(createPilot(dayOf({ ...levers, pilotTicks: 0 })).stage).toBe('rolledOut');
  });

  it('is judged on its last day', () => {
    const pilot = after([1, 10], [0, 0]);
    judgePilot(pilot, dayOf({ ...levers, stopsOnClicks: 1 }, {}, 9));
    expect(pilot.stage).toBe('trying');
    judgePilot(pilot, dayOf({ ...levers, stopsOnClicks: 1 }, {}, 10));
    expect(pilot.stage).toBe('stopped');
  });

  test.each([
    // 3 in 100 tried against 8 in 200 plain, which are half the rate of 5 in 100
    ['fewer clicks', [3, 11], [0, 0], { stopsOnClicks: 1 }, 'stopped'],
    ['more clicks', [5, 13], [0, 0], { stopsOnClicks: 1 }, 'rolledOut'],
    ['fewer clicks, where nobody looks at them', [3, 11], [0, 0], {}, 'rolledOut'],
    // 5 in 100 against 2 in 200: 4 points more
    ['feelings worse by more than 3 points', [0, 0], [5, 7], { stopsOnFeelings: 1 }, 'stopped'],
    // 5 in 100 against 6 in 200: 2 points more
    ['feelings worse by less', [0, 0], [5, 11], { stopsOnFeelings: 1 }, 'rolledOut'],
    ['worse feelings, where nobody looks at them', [0, 0], [5, 7], { stopsOnClicks: 1 }, 'rolledOut'],
    [
      'worse feelings and more clicks, where both count',
      [9, 10],
      [5, 7],
      { stopsOnClicks: 1, stopsOnFeelings: 1 },
      'stopped',
    ],
  ] as const)('with %s, is then', (_, clicks, tooFar, watched, stage) => {
    const pilot = after(clicks, tooFar);
    judgePilot(pilot, dayOf({ ...levers, ...watched }, {}, 10));
    expect(pilot.stage).toBe(stage);
  });

  it('watches nothing once it is over', () => {
    const pilot = createPilot(dayOf({ ...levers, pilotShare: 1 }));
    watchPilot(pilot, { total: () => 5, byTopic: () => [] });
    expect(pilot.messages).toEqual({ tried: 0, plain: 0 });
  });
});
