import { describe, expect, it } from 'vitest';
import { assimilate, cholesky, dot, meanOf, solve } from '../../../sim/validation/kalman.ts';
import { normalsOf } from '../../support/normals.ts';

describe('many parameter sets moved together', () => {
  it('come to the answer of a linear problem, with the spread that the errors leave', () => {
    const normals = normalsOf(1);
    // y = 2a − b and b itself, seen with errors of .5 and .2, before which a and b are standard normal
    const outputsOf = (member: Float64Array) => Float64Array.of(2 * member[0]! - member[1]!, member[1]!);
    const aims = Float64Array.of(3, 1);
    const errors = Float64Array.of(0.5, 0.2);
    let members: Float64Array[] = Array.from({ length: 300 }, () => Float64Array.of(normals(), normals()));
    for (let step = 0; step < 4; step++) members = assimilate(members, members.map(outputsOf), aims, errors, 1 / 4, normals);
    // by hand: precision [[1 + 16, −8], [−8, 1 + 4 + 25]], weighted sum of what was seen [24, 13]
    const determinant = 17 * 30 - 64;
    const mean = meanOf(members);
    expect(mean[0]).toBeCloseTo((30 * 24 + 8 * 13) / determinant, 1);
    expect(mean[1]).toBeCloseTo((17 * 13 + 8 * 24) / determinant, 1);
    const spread = Math.sqrt(members.reduce((sum, member) => sum + (member[0]! - mean[0]!) ** 2, 0) / members.length);
    expect(spread / Math.sqrt(30 / determinant)).toBeGreaterThan(0.9);
    expect(spread / Math.sqrt(30 / determinant)).toBeLessThan(1.1);
  });

  it('stay where they are when all come out alike', () => {
    const members = [Float64Array.of(1, 2), Float64Array.of(3, 5)];
    const outputs = members.map(() => Float64Array.of(7));
    expect(assimilate(members, outputs, Float64Array.of(0), Float64Array.of(1), 1, normalsOf(2))).toEqual(members);
  });
});

describe('a system of equations', () => {
  it('is solved so that its sums come out', () => {
    const a = [[4, 2, 0.6], [2, 5, 1], [0.6, 1, 3]].map(row => Float64Array.from(row));
    const b = Float64Array.of(1, -2, 3);
    const x = solve(cholesky(a), b);
    a.forEach((row, i) => expect(dot(row, x)).toBeCloseTo(b[i]!, 12));
  });
});
