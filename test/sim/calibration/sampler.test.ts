import { describe, expect, it } from 'vitest';
import { predict, type Emulator } from '../../../sim/calibration/emulator.ts';
import { sampleHitAndRun, type Region } from '../../../sim/calibration/sampler.ts';
import { uniformsOf } from '../../support/normals.ts';

/** Outputs are the difference of the first two of three parameters, and the first. */
const emulator: Emulator = {
  centre: Float64Array.of(0.5, 0.5, 0.5),
  level: Float64Array.of(0, 0.5),
  slopes: [Float64Array.of(1, -1, 0), Float64Array.of(1, 0, 0)],
  errors: Float64Array.of(0, 0),
};
/** A narrow valley: the first two have to be alike. The third does not matter. */
const valley: Region = {
  emulator,
  loss: outputs => Math.max(0, Math.abs(outputs[0]!) - 0.05),
  low: new Float64Array(3),
  high: new Float64Array(3).fill(1),
};
const atOneEnd = Array.from({ length: 60 }, (_, j) => Float64Array.of(0.1 + j / 6000, 0.3, 0.5));

const column = (members: readonly Float64Array[], p: number) => members.map(member => member[p]!);
function spread(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / Math.sqrt(1 / 12);
}

describe('the hit-and-run sampler', () => {
  const ended = sampleHitAndRun(atOneEnd, valley, 600, uniformsOf(5));

  it('brings sets in from outside, and none leaves again', () => {
    expect(ended.every(member => valley.loss(predict(emulator, member)) === 0)).toBe(true);
  });

  it('spreads them over the whole region, though they began in one place', () => {
    expect(spread(column(ended, 0))).toBeGreaterThan(0.8);
    expect(spread(column(ended, 2))).toBeGreaterThan(0.8);
  });

  it('keeps them as narrow across as the evidence', () => {
    expect(spread(ended.map(member => member[0]! - member[1]!))).toBeLessThan(0.15);
  });

  it('keeps them in the box', () => {
    const high = Float64Array.of(0.4, 1, 1);
    expect(
      Math.max(...column(sampleHitAndRun(atOneEnd, { ...valley, high }, 200, uniformsOf(6)), 0)),
    ).toBeLessThanOrEqual(0.4);
  });
});
