import { describe, expect, it } from 'vitest';
import { corrected, refit, type Prior, type Pull } from '../../../sim/calibration/refit.ts';
import type { StandIn } from '../../../sim/calibration/stand-in.ts';

/** Outputs a + b and b, as shares of parameters a, b and one that does nothing. */
const standIn: StandIn = {
  centre: Float64Array.of(0.4, 0.4, 0.4),
  level: Float64Array.of(0.8, 0.4),
  slopes: [Float64Array.of(1, 1, 0), Float64Array.of(0, 1, 0)],
  errors: Float64Array.of(0, 0),
};
const prior: Prior = { middle: Float64Array.of(0.5, 0.2, 0.7), errors: Float64Array.of(0.2, 0.2, 0.2) };
const sum: Pull = { output: 0, low: 1.1, high: 1.1, error: 0.01 };
const second: Pull = { output: 1, low: 0.3, high: 0.3, error: 0.01 };
const near = (...values: number[]) => values.map(value => expect.closeTo(value, 2));

describe('a fit on the stand-in', () => {
  it('comes to what is aimed at where all is known', () => {
    expect([...refit(standIn, [sum, second], prior)]).toEqual(near(0.8, 0.3, 0.7));
  });

  it('goes back to what was thought before where nothing is known any more', () => {
    expect([...refit(standIn, [], prior)]).toEqual([...prior.middle]);
    // a + b is .4 more than thought: both take half of it
    expect([...refit(standIn, [sum], prior)]).toEqual(near(0.7, 0.4, 0.7));
  });

  it('minds nothing between two places, and goes no farther than to the nearer of them', () => {
    // one would have thought that a + b is .7
    expect([...refit(standIn, [{ ...sum, low: 0.6, high: 0.8 }], prior)]).toEqual([...prior.middle]);
    expect([...refit(standIn, [{ ...sum, low: 0.6, high: Infinity }], prior)]).toEqual([...prior.middle]);
    expect([...refit(standIn, [{ ...sum, low: 1.1, high: Infinity }], prior)]).toEqual(near(0.7, 0.4, 0.7));
    expect([...refit(standIn, [{ ...sum, low: 0, high: 0.5 }], prior)]).toEqual(near(0.4, 0.1, 0.7));
  });

  it('stays in the ranges', () => {
    const at = refit(standIn, [{ ...sum, low: 1.6, high: 1.6 }, second], prior);
    expect([...at]).toEqual(near(1, 0.45, 0.7));
  });

  it('is right after a correction where the stand-in was wrong about the level', () => {
    const truth = (m: Float64Array) => Float64Array.of(m[0]! + m[1]! + 0.1, m[1]! - 0.05);
    const first = refit(standIn, [sum, second], prior);
    const then = refit(corrected(standIn, first, truth(first)), [sum, second], prior);
    expect([...truth(then)]).toEqual(near(1.1, 0.3));
  });
});
