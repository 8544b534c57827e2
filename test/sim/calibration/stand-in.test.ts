import { describe, expect, it } from 'vitest';
import { standFor, teach, type Lesson } from '../../../sim/calibration/stand-in.ts';
import { normalsOf } from '../../support/normals.ts';

const truth = (m: Float64Array) => Float64Array.of(1 + 2 * m[0]! - m[2]!, 0.5 * m[1]!);

/** `luck` moves all sets of a lesson alike. */
function lesson(seed: number, count: number, luck = 0, centre = 0.5): Lesson {
  const normals = normalsOf(seed);
  const members = Array.from({ length: count }, () =>
    Float64Array.from({ length: 3 }, () => centre + 0.15 * normals()),
  );
  return { members, outputs: members.map(member => truth(member).map(value => value + luck)), weight: 1 };
}

const centre = Float64Array.of(0.5, 0.5, 0.5);
const elsewhere = Float64Array.of(0.7, 0.2, 0.4);

describe('the stand-in for the simulation', () => {
  it('is the line itself where outputs are straight lines', () => {
    const standIn = teach([lesson(3, 200)], centre);
    truth(elsewhere).forEach((value, k) => expect(standFor(standIn, elsewhere)[k]).toBeCloseTo(value, 1));
    expect(Math.max(...standIn.errors)).toBeLessThan(0.02);
  });

  it('does not take the luck of other people for an effect of parameters', () => {
    // the second lesson was elsewhere, and its people were luckier by 1
    const standIn = teach([lesson(3, 200, -0.5), lesson(4, 200, 0.5, 0.6)], centre);
    expect(standIn.slopes[0]![0]).toBeCloseTo(2, 1);
    expect(standIn.slopes[0]![1]).toBeCloseTo(0, 1);
  });

  it('takes no slope for one that chance alone can give', () => {
    const normals = normalsOf(7);
    const { members, weight } = lesson(3, 60);
    const standIn = teach(
      [{ members, weight, outputs: members.map(([a]) => Float64Array.of(0.5 * normals(), a! + 0.1 * normals())) }],
      centre,
    );
    expect([...standIn.slopes[0]!]).toEqual([0, 0, 0]);
    expect([...standIn.slopes[1]!].map(slope => slope === 0)).toEqual([false, true, true]);
  });

  it('learns nothing from trials in which nothing could be measured', () => {
    const { members, outputs } = lesson(3, 200);
    const unknown = {
      ...lesson(4, 50, 9),
      outputs: lesson(4, 50).outputs.map(output => Float64Array.of(NaN, output[1]!)),
    };
    const half = {
      members,
      outputs: outputs.map((output, j) => (j % 2 === 0 ? output : Float64Array.of(NaN, NaN))),
      weight: 1,
    };
    const standIn = teach([half, unknown], centre);
    truth(elsewhere).forEach((value, k) => expect(standFor(standIn, elsewhere)[k]).toBeCloseTo(value, 1));
  });

  it('says how far trials lie from the line', () => {
    const bent = lesson(5, 300);
    const normals = normalsOf(6);
    const standIn = teach(
      [{ ...bent, outputs: bent.outputs.map(output => Float64Array.of(output[0]! + 0.3 * normals(), output[1]!)) }],
      centre,
    );
    expect(standIn.errors[0]).toBeCloseTo(0.3, 1);
    expect(standIn.errors[1]).toBeLessThan(0.02);
  });
});
