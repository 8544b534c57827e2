import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNetwork, type Network } from '../../../../sim/model/population/index.ts';
import { idsUpTo } from './people-to-test.ts';

function neighbours({ offsets, targets }: Network, row: number): number[] {
  return Array.from(targets.subarray(offsets[row], offsets[row + 1]));
}

/** Every tie as `smaller-larger`, in terms of ids. */
function ties(network: Network, ids: Uint32Array): string[] {
  return Array.from(ids, (id, row) =>
    neighbours(network, row).map(other => [id, ids[other]!].sort((a, b) => a - b).join('-')),
  )
    .flat()
    .sort();
}

describe('a network of 2,000 people', () => {
  const ids = idsUpTo(2000);
  const ring = createNetwork(ids, { degree: 6, rewire: 0 }, 42);
  const small = createNetwork(ids, { degree: 6, rewire: 0.1 }, 42);

  test('without rewiring everybody is tied to the six nearest', () => {
    expect(neighbours(ring, 1000).sort((a, b) => a - b)).toEqual([997, 998, 999, 1001, 1002, 1003]);
    expect(neighbours(ring, 0).sort((a, b) => a - b)).toEqual([1, 2, 3, 1997, 1998, 1999]);
  });

  test('rewiring conserves the number of ties, and a tenth of them lead elsewhere', () => {
    expect(small.targets.length).toBe(12_000);
    const before = new Set(ties(ring, ids));
    const kept = ties(small, ids).filter(tie => before.has(tie)).length;
    expect(kept / 12_000).toBeCloseTo(0.9, 1.5);
  });

  test('it becomes a small world: most people are a few steps from anybody', () => {
    const steps = (network: Network) => {
      const distance = new Map([[0, 0]]);
      for (const [person, far] of distance)
        for (const other of neighbours(network, person)) if (!distance.has(other)) distance.set(other, far + 1);
      return Math.max(...distance.values());
    };
    expect(steps(ring)).toBe(334);
    expect(steps(small)).toBeLessThan(20);
  });

  test('another seed ties other people', () => {
    expect(createNetwork(ids, { degree: 6, rewire: 0.1 }, 43).targets).not.toEqual(small.targets);
    expect(createNetwork(ids, { degree: 6, rewire: 0.1 }, 42)).toEqual(small);
  });

  test('memory is one row number a tie and person', () => {
    expect(small.targets.byteLength / ids.length).toBe(4 * 6);
  });
});

test('ties go both ways, nobody is tied to themselves or twice to one person, at any size and degree', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(20),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      (size, degree, rewire, seed) => {
        const network = createNetwork(idsUpTo(size), { degree, rewire }, seed);
        expect(network.offsets.length).toBe(size + 1);
        const reach = Math.max(0, Math.min(Math.floor(degree / 2), Math.floor((size - 1) / 2)));
        expect(network.offsets[size]).toBe(2 * reach * size);
        for (let row = 0; row < size; row++) {
          const others = neighbours(network, row);
          expect(others).not.toContain(row);
          expect(new Set(others).size).toBe(others.length);
          for (const other of others) expect(neighbours(network, other)).toContain(row);
        }
      },
    ),
  );
});

test('the order of rows changes nothing but row numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(0xffffffff), { minLength: 3, maxLength: 40 }), fc.nat(), (list, seed) => {
      const sorted = Uint32Array.from(list).sort();
      const shuffled = Uint32Array.from(list);
      const shape = { degree: 4, rewire: 0.3 };
      expect(ties(createNetwork(shuffled, shape, seed), shuffled)).toEqual(
        ties(createNetwork(sorted, shape, seed), sorted),
      );
    }),
  );
});
