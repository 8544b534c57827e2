import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDiary, tellingDay } from '../../../web/charts/diary-layout.ts';
import { suggestPeople } from '../../../web/charts/suggest-people.ts';
import { layoutTerms, runningSums } from '../../../web/charts/terms-layout.ts';
import type { ExplainDay } from '../../../sim/index.ts';

describe('the sum of reasons', () => {
  it('is added left to right in single precision', () => {
    const terms = [0.1, 0.2, -0.05, 1e-9].map(Math.fround);
    const byHand = terms.slice(1).reduce((sum, term) => Math.fround(sum + term), terms[0]!);
    expect(runningSums(terms).at(-1)).toBe(byHand);
  });
  it('is drawn as bars of which each begins where the last one ended', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 12 }), values => {
        const terms = values.map((value, i) => ({ name: String(i), value }));
        const { bars, score, zero } = layoutTerms(terms, runningSums(values).at(-1)!, 200);
        let at = zero;
        for (const bar of bars) {
          expect(Math.min(Math.abs(bar.x - at), Math.abs(bar.x + bar.width - at))).toBeLessThan(1e-6);
          at = bar.at;
        }
        expect(score.at).toBeCloseTo(at, 6);
        for (const { x, width } of bars) expect(x >= 3.99 && x + width <= 196.01).toBe(true);
      }),
    );
  });
});

const day = (tick: number, change: Partial<ExplainDay> = {}): ExplainDay => ({
  tick,
  message: null,
  events: [],
  scores: [],
  decisions: [],
  flips: [],
  state: {},
  ...change,
});
const message = (creepiness: number): NonNullable<ExplainDay['message']> => ({
  topic: 'baby',
  channel: 'email',
  fit: 1,
  creepiness,
  annoyance: 0,
  opened: true,
  clicked: false,
  bought: false,
});

describe('the diary of a person', () => {
  it('has a stem for each message, marked when it went past the limit of the person', () => {
    const { marks, limitY } = layoutDiary(
      [day(0), day(1, { message: message(0.2) }), day(2, { message: message(0.8) })],
      10,
      0.5,
      { width: 300, height: 100 },
    );
    expect(marks.map(({ tick, tooFar }) => [tick, tooFar])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(marks[1]!.y).toBeLessThan(limitY);
  });
  it('finds the message nearest to a click', () => {
    const { dayAt, marks } = layoutDiary(
      [day(1, { message: message(0.2) }), day(9, { message: message(0.8) })],
      10,
      0.5,
      { width: 300, height: 100 },
    );
    expect(dayAt(marks[1]!.x - 20)).toBe(9);
  });
  it('opens at the last day on which something went too far or ended', () => {
    const days = [
      day(1, { events: ['felt it went too far'] }),
      day(2, { events: ['left the brand'] }),
      day(3, { events: ['got a message by email about home'] }),
    ];
    expect(tellingDay(days)).toBe(2);
  });
  it('opens at the creepiest message when nothing of the kind happened', () => {
    expect(
      tellingDay([
        day(1, { message: message(0.2) }),
        day(2, { message: message(0.4) }),
        day(3, { message: message(0.1) }),
      ]),
    ).toBe(2);
    expect(tellingDay([day(1)])).toBe(null);
  });
});

describe('people worth asking', () => {
  const crowd = (status: number[], creepiness: number[]) => ({
    followed: {
      ids: Uint32Array.from([11, 12, 13]),
      engagement: Float32Array.from([0.1, 0.9, 0.2]),
      creepiness: Float32Array.from(creepiness),
      status: Uint8Array.from(status),
    },
  });
  it('names somebody lost under one strategy only, the clearest case first', () => {
    const suggestions = suggestPeople(crowd([0, 0, 0], [0.1, 0.1, 0.1]), crowd([3, 0, 2], [0.3, 0.1, 0.9]));
    expect(suggestions).toContainEqual({ says: 'Lost under B only', id: 11 });
    expect(suggestions.map(({ says }) => says)).not.toContain('Lost under A only');
  });
  it('names the most engaged of those who stay', () => {
    expect(suggestPeople(crowd([0, 0, 0], [0, 0, 0]), crowd([0, 0, 0], [0, 0, 0]))).toEqual([
      { says: 'Most engaged', id: 12 },
    ]);
  });
});
