import { describe, expect, it } from 'vitest';
import { recentred, type Emulator } from '../../../sim/calibration/emulator.ts';
import { fitPenalized, type Penalty, type Prior } from '../../../sim/calibration/penalized-fit.ts';

/** Outputs a + b and b, as shares of parameters a, b and one that does nothing. */
const emulator: Emulator = {
  centre: Float64Array.of(0.4, 0.4, 0.4),
  level: Float64Array.of(0.8, 0.4),
  slopes: [Float64Array.of(1, 1, 0), Float64Array.of(0, 1, 0)],
  errors: Float64Array.of(0, 0),
};
const prior: Prior = { mean: Float64Array.of(0.5, 0.2, 0.7), errors: Float64Array.of(0.2, 0.2, 0.2) };
const sum: Penalty = { output: 0, low: 1.1, high: 1.1, error: 0.01 };
const second: Penalty = { output: 1, low: 0.3, high: 0.3, error: 0.01 };
const near = (...values: number[]) => values.map(value => expect.closeTo(value, 2));

describe('a penalized fit on the emulator', () => {
  it('comes to its targets where all is known', () => {
    expect([...fitPenalized(emulator, [sum, second], prior)]).toEqual(near(0.8, 0.3, 0.7));
  });

  it('goes back to the prior where nothing is known', () => {
    expect([...fitPenalized(emulator, [], prior)]).toEqual([...prior.mean]);
    // a + b is .4 more than thought: both take half of it
    expect([...fitPenalized(emulator, [sum], prior)]).toEqual(near(0.7, 0.4, 0.7));
  });

  it('has no penalty between two bounds, and goes no farther than to the nearer of them', () => {
    // one would have thought that a + b is .7
    expect([...fitPenalized(emulator, [{ ...sum, low: 0.6, high: 0.8 }], prior)]).toEqual([...prior.mean]);
    expect([...fitPenalized(emulator, [{ ...sum, low: 0.6, high: Infinity }], prior)]).toEqual([...prior.mean]);
    expect([...fitPenalized(emulator, [{ ...sum, low: 1.1, high: Infinity }], prior)]).toEqual(near(0.7, 0.4, 0.7));
    expect([...fitPenalized(emulator, [{ ...sum, low: 0, high: 0.5 }], prior)]).toEqual(near(0.4, 0.1, 0.7));
  });

  it('is not ruled by a hopeless target: the farther it is, the less it draws', () => {
    const hopeless: Penalty = { output: 1, low: 40, high: 40, error: 0.3 };
    const near = { output: 1, low: 0.3, high: 0.3, error: 0.05 };
    const [alone, beside] = [[near], [near, hopeless]].map(penalties => fitPenalized(emulator, penalties, prior)[1]!);
    expect(beside! - alone!).toBeGreaterThan(0);
    expect(beside! - alone!).toBeLessThan(0.01);
    // alone, and within reach, it would have drawn b all the way
    const [, drawn] = fitPenalized(emulator, [{ ...hopeless, low: 0.9, high: 0.9, error: 0.03 }], prior);
    expect(drawn).toBeCloseTo(0.9, 1);
  });

  it('stays in the ranges', () => {
    const at = fitPenalized(emulator, [{ ...sum, low: 1.6, high: 1.6 }, second], prior);
    expect([...at]).toEqual(near(1, 0.45, 0.7));
  });

  it('is right after a correction where the emulator was wrong about the level', () => {
    const truth = (m: Float64Array) => Float64Array.of(m[0]! + m[1]! + 0.1, m[1]! - 0.05);
    const first = fitPenalized(emulator, [sum, second], prior);
    const then = fitPenalized(recentred(emulator, first, truth(first)), [sum, second], prior);
    expect([...truth(then)]).toEqual(near(1.1, 0.3));
  });
});
