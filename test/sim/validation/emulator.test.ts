import { describe, expect, it } from 'vitest';
import { fitEmulator, wander } from '../../../sim/validation/emulator.ts';
import { normalsOf, uniformsOf } from '../../support/normals.ts';

describe('the stand-in for the simulation', () => {
  it('is the line itself where outputs are straight lines', () => {
    const normals = normalsOf(3);
    const members = Array.from({ length: 300 }, () => Float64Array.of(normals(), normals(), normals()));
    const truth = (m: Float64Array) => Float64Array.of(1 + 2 * m[0]! - m[2]!, 0.5 * m[1]!);
    const emulate = fitEmulator(members, members.map(truth));
    const elsewhere = Float64Array.of(0.7, -1.2, 0.4);
    truth(elsewhere).forEach((value, k) => expect(emulate(elsewhere)[k]).toBeCloseTo(value, 2));
  });
});

describe('sets that wander', () => {
  const normals = normalsOf(4);
  const started = Array.from({ length: 60 }, () => Float64Array.of(0.3 * normals(), 0.3 * normals()));
  /** 0 inside the ring's disc around (2, 0) */
  const cost = (m: Float64Array) => Math.max(0, Math.hypot(m[0]! - 2, m[1]!) - 1);

  it('all get to where nothing is wrong, and spread there', () => {
    const ended = wander(started, cost, 400, uniformsOf(5), normals);
    expect(ended.every(member => cost(member) === 0)).toBe(true);
    const mean = ended.reduce((sum, member) => sum + member[0]!, 0) / ended.length;
    const spread = Math.sqrt(ended.reduce((sum, member) => sum + (member[0]! - mean) ** 2, 0) / ended.length);
    // evenly over the disc the spread is ½
    expect(Math.abs(mean - 2)).toBeLessThan(0.3);
    expect(spread).toBeGreaterThan(0.35);
  });

  it('never get worse', () => {
    const ended = wander(started, cost, 3, uniformsOf(6), normals);
    ended.forEach((member, j) => expect(cost(member)).toBeLessThanOrEqual(cost(started[j]!)));
  });
});
