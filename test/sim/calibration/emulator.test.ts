import { describe, expect, it } from 'vitest';
import { fitEmulator, predict, type TrainingSet } from '../../../sim/calibration/emulator.ts';
import { normalsOf } from '../../support/normals.ts';

const truth = (m: Float64Array) => Float64Array.of(1 + 2 * m[0]! - m[2]!, 0.5 * m[1]!);

/** `effect`: of the cohort, the same for all its points. */
function trainingSet(seed: number, count: number, effect = 0, centre = 0.5): TrainingSet {
  const normals = normalsOf(seed);
  const members = Array.from({ length: count }, () =>
    Float64Array.from({ length: 3 }, () => centre + 0.15 * normals()),
  );
  return { members, outputs: members.map(member => truth(member).map(value => value + effect)), weight: 1 };
}

const centre = Float64Array.of(0.5, 0.5, 0.5);
const elsewhere = Float64Array.of(0.7, 0.2, 0.4);

describe('the emulator of the simulation', () => {
  it('is the line itself where outputs are straight lines', () => {
    const emulator = fitEmulator([trainingSet(3, 200)], centre);
    truth(elsewhere).forEach((value, k) => expect(predict(emulator, elsewhere)[k]).toBeCloseTo(value, 1));
    expect(Math.max(...emulator.errors)).toBeLessThan(0.02);
  });

  it('does not take the effect of another cohort for an effect of parameters', () => {
    // the second training set was elsewhere, and its cohort is higher by 1
    const emulator = fitEmulator([trainingSet(3, 200, -0.5), trainingSet(4, 200, 0.5, 0.6)], centre);
    expect(emulator.slopes[0]![0]).toBeCloseTo(2, 1);
    expect(emulator.slopes[0]![1]).toBeCloseTo(0, 1);
  });

  it('has no slope where noise alone can give it', () => {
    const normals = normalsOf(7);
    const { members, weight } = trainingSet(3, 60);
    const emulator = fitEmulator(
      [{ members, weight, outputs: members.map(([a]) => Float64Array.of(0.5 * normals(), a! + 0.1 * normals())) }],
      centre,
    );
    expect([...emulator.slopes[0]!]).toEqual([0, 0, 0]);
    expect([...emulator.slopes[1]!].map(slope => slope === 0)).toEqual([false, true, true]);
  });

  it('learns nothing from trials in which nothing could be measured', () => {
    const { members, outputs } = trainingSet(3, 200);
    const unknown = {
      ...trainingSet(4, 50, 9),
      outputs: trainingSet(4, 50).outputs.map(output => Float64Array.of(NaN, output[1]!)),
    };
    const half = {
      members,
      outputs: outputs.map((output, j) => (j % 2 === 0 ? output : Float64Array.of(NaN, NaN))),
      weight: 1,
    };
    const emulator = fitEmulator([half, unknown], centre);
    truth(elsewhere).forEach((value, k) => expect(predict(emulator, elsewhere)[k]).toBeCloseTo(value, 1));
  });

  it('tells the standard deviation of points around the line', () => {
    const noisy = trainingSet(5, 300);
    const normals = normalsOf(6);
    const emulator = fitEmulator(
      [{ ...noisy, outputs: noisy.outputs.map(output => Float64Array.of(output[0]! + 0.3 * normals(), output[1]!)) }],
      centre,
    );
    expect(emulator.errors[0]).toBeCloseTo(0.3, 1);
    expect(emulator.errors[1]).toBeLessThan(0.02);
  });
});
