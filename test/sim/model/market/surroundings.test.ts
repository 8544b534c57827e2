import { describe, expect, it, test } from 'vitest';
import { awarenessAt, lawTightens, regimeAt, rivalsAt, strength } from '../../../../sim/model/market/surroundings.ts';
import { dayOf } from './day-of.ts';

const around = (changes: Readonly<Record<string, unknown>>) => dayOf({}, changes).scenario;

describe('how strong an event is', () => {
  test.each([
    ['a breach is over in a day', { type: 'breach', tick: 10 }, [9, 0], [10, 0.4], [11, 0]],
    ['bad data last a quarter', { type: 'wrongData', tick: 10 }, [10, 0.4], [99, 0.4], [100, 0]],
    ['as long as the scenario says', { type: 'press', tick: 10, ticks: 3 }, [12, 0.4], [13, 0]],
    ['lost cookies stay lost', { type: 'cookieLoss', tick: 10 }, [9, 0], [10, 0.4], [300, 0.4]],
  ])('%s', (_, event, ...days) => {
    const scenario = around({ days: 400, events: [{ severity: 0.4, ...event }] });
    const type = scenario.events[0]!.type;
    for (const [tick, severity] of days as [number, number][]) expect(strength(scenario, type, tick)).toBe(severity);
  });

  it('where two overlap, the stronger counts', () => {
    const events = [
      { type: 'modelDrift', tick: 5, severity: 0.6 },
      { type: 'modelDrift', tick: 6, severity: 0.2 },
    ];
    expect([5, 6, 95].map(tick => strength(around({ days: 120, events }), 'modelDrift', tick))).toEqual([
      0.6, 0.6, 0.2,
    ]);
  });
});

it('awareness grows by its rate a year, is raised by a wave, and is at most all', () => {
  const events = [{ type: 'awarenessWave', tick: 20, severity: 0.5 }];
  const scenario = around({ days: 400, awareness: { start: 0.1, growthPerYear: 0.73 }, events });
  expect(awarenessAt(scenario, 0)).toBeCloseTo(0.1);
  expect(awarenessAt(scenario, 10)).toBeCloseTo(0.12);
  expect(awarenessAt(scenario, 20)).toBeCloseTo(0.64);
  expect(awarenessAt(scenario, 365)).toBeCloseTo(0.83);
  expect(awarenessAt(around({ awareness: { start: 0.8, growthPerYear: 0.7 }, events }), 20)).toBe(1);
});

describe('the law', () => {
  const change = (from: string, to: string) =>
    around({ law: { regime: from }, events: [{ type: 'lawChange', tick: 9, regime: to }] });

  it('holds from the day of its change on', () => {
    expect([8, 9, 20].map(tick => regimeAt(change('notice', 'optIn'), tick))).toEqual(['notice', 'optIn', 'optIn']);
  });

  it('tightens on that day alone, and only where it asks for more', () => {
    expect([0, 8, 9, 10].map(tick => lawTightens(change('notice', 'optIn'), tick))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(lawTightens(change('optIn', 'notice'), 9)).toBe(false);
  });
});

it('a rival is as it is until it moves; what a move does not name stays, and so do other rivals', () => {
  const rival = { price: 1, personalization: 0.5, trust: 0.7 };
  const scenario = around({
    rivals: [
      { id: 'cheap', ...rival },
      { id: 'kind', ...rival },
    ],
    events: [{ type: 'rivalMove', tick: 5, rival: 'cheap', price: 0.8 }],
  });
  const prices = (tick: number) => rivalsAt(scenario, tick).map(({ price, trust }) => [price, trust]);
  expect(prices(4)).toEqual([
    [1, 0.7],
    [1, 0.7],
  ]);
  expect(prices(5)).toEqual([
    [0.8, 0.7],
    [1, 0.7],
  ]);
});
