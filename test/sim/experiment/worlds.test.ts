import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  knowledgeOf,
  meansOfWorlds,
  minus,
  signsOf,
  valuesOfWorlds,
  type Told,
} from '../../../sim/experiment/worlds.ts';

const luck = [100, 104, 97, 101];
const atFirst = luck.slice(0, 2);
/** Worlds that have all luck in common with the usual model. */
const shifted = (...shifts: readonly number[]): Told => ({
  usual: luck,
  worlds: shifts.map(shift => atFirst.map(value => value + shift)),
});

describe('a number in plausible worlds', () => {
  it('is exactly that of the usual model where the worlds are its copies', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 9 }), (usual, worlds) => {
        const told = { usual, worlds: Array.from({ length: worlds }, () => usual.slice(0, 2)) };
        const { low, high } = knowledgeOf(valuesOfWorlds(told));
        expect(low).toBe(high);
        expect(meansOfWorlds(told)).toEqual(Array(worlds).fill(low));
        expect(low! - usual.reduce((sum, value) => sum + value, 0) / usual.length).toBeCloseTo(0, 6);
      }),
    );
  });
  it('is moved from the mean over all replications, so that shared luck cancels out', () => {
    // the mean over all is 100.5, that of the first two is 102
    expect(valuesOfWorlds(shifted(-2, 0, 3))).toEqual({ values: [98.5, 100.5, 103.5] });
  });
  it('is moved by how far a world is from the usual model on the same few people, where the worlds have fewer', () => {
    const told = { usual: luck, beside: [50, 54], worlds: [-2, 0, 3].map(shift => [50 + shift, 54 + shift]) };
    expect(valuesOfWorlds(told)).toEqual({ values: [98.5, 100.5, 103.5] });
    // both arms have such people of their own
    const other = {
      usual: [10, 10, 10, 10],
      beside: [4, 4],
      worlds: [
        [5, 5],
        [6, 6],
        [7, 7],
      ],
    };
    expect(valuesOfWorlds(minus(told, other))).toEqual({ values: [87.5, 88.5, 90.5] });
  });
  it('has an interval over the middle nine tenths', () => {
    const shifts = Array.from({ length: 101 }, (_, i) => i);
    expect(knowledgeOf(valuesOfWorlds(shifted(...shifts)))).toEqual({ low: 105.5, high: 195.5 });
  });
  it('is drawn together by as much as chance that is not shared has spread it', () => {
    const shifts = [-30, -10, 10, 30];
    const own = [5, -5, -5, 5];
    const told = {
      usual: luck,
      worlds: shifts.map((shift, j) => atFirst.map((value, r) => value + shift + (r === 0 ? own[j]! : -own[j]!))),
    };
    const { values } = valuesOfWorlds(told) as { values: number[] };
    expect(values[0]).toBeGreaterThan(70.5);
    expect(values[0]).toBeLessThan(75.5);
    expect(values[3]! - 100.5).toBeCloseTo(100.5 - values[0]!, 9);
    expect(meansOfWorlds(told)).toEqual([70.5, 90.5, 110.5, 130.5]);
  });
  it('is not told where all that differs is chance', () => {
    const told = {
      usual: luck,
      worlds: [
        [120, 84],
        [84, 124],
        [119, 88],
        [83, 121],
      ],
    };
    expect(knowledgeOf(valuesOfWorlds(told))).toMatchObject({
      low: null,
      high: null,
      reason: expect.stringContaining('chance hides'),
    });
  });
  it('of one replication is taken as it is', () => {
    expect(valuesOfWorlds({ usual: [5], worlds: [[6], [8]] })).toEqual({ values: [6, 8] });
  });
  it('leaves worlds without a value out, and says so', () => {
    const found = valuesOfWorlds({ usual: luck, worlds: [atFirst, [null, 104], [101, 105]] });
    expect(found).toEqual({ values: [100.5, null, 101.5] });
    expect(knowledgeOf(found)).toEqual({ low: 100.5, high: 101.5, reason: '1 of 3 worlds have no value' });
    expect(valuesOfWorlds({ usual: [null, null], worlds: [atFirst, atFirst] })).toHaveProperty('reason');
  });
});

describe('a difference in plausible worlds', () => {
  it('of a strategy and its copy is exactly nothing in all of them', () => {
    const told = shifted(-2, 0.1, 3);
    expect(signsOf(valuesOfWorlds(minus(told, told)))).toEqual({
      low: 0,
      high: 0,
      signs: { above: 0, below: 0, same: 3 },
    });
  });
  it('is counted by its sign', () => {
    const [a, b] = [shifted(1, -2, 5, 0), shifted(0, 0, 1, 0)];
    expect(signsOf(valuesOfWorlds(minus(a, b)))).toEqual({ low: -2, high: 4, signs: { above: 2, below: 1, same: 1 } });
  });
});
