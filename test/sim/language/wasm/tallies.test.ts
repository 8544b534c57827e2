import { describe, expect, it } from 'vitest';
import { checkProgram, compile, createMachine } from '../../../../sim/language/index.ts';
import { key } from '../support.ts';

/** One day of a tally over people with these values of `x`; `code` is 0, 1, 2, 0, 1, 2 … */
function totalOf(tally: string, x: readonly number[], max = 1): number[] {
  const spec = { store: 'trait', unit: '', says: '' } as const;
  const dictionary = {
    columns: { x: { ...spec, min: -max, max }, code: { ...spec, kind: 'index', min: 0, max: 2 } },
    parameters: {},
  } as const;
  const program = checkProgram([{ name: 'own', text: `for everyone:\n  ${tally}` }], dictionary);
  const machine = createMachine(compile(program), program, { people: x.length, arms: 1 });
  machine.writeColumn('x', x);
  machine.writeColumn(
    'code',
    x.map((_, row) => row % 3),
  );
  machine.runDay(key);
  return Object.values(machine.totals())[0]!;
}

const unit = 2 ** -16;

describe('sums', () => {
  it('add each amount rounded to 1/65536, halves to even', () => {
    expect(totalOf('sum t = x', [0.1])).toEqual([6554 * unit]);
    expect(totalOf('sum t = x', [0.5 * unit])).toEqual([0]);
    expect(totalOf('sum t = x', [1.5 * unit])).toEqual([2 * unit]);
    expect(totalOf('sum t = x', [-0.75 * unit])).toEqual([-unit]);
    expect(totalOf('sum t = x', [0.1, 0.1, -0.25])).toEqual([(2 * 6554 - 16384) * unit]);
  });

  it('are exact where a running sum in 32 bits would lose the small ones', () => {
    expect(totalOf('sum t = x', [1, ...new Array<number>(4000).fill(unit), -1])).toEqual([4000 * unit]);
  });

  it('of larger amounts are kept in larger steps, and a whole tile of the largest fits', () => {
    expect(totalOf('sum t = x', [99.9], 100)).toEqual([Math.round(Math.fround(99.9) * 2 ** 15) / 2 ** 15]);
    expect(totalOf('sum t = x', new Array<number>(3000).fill(1e6), 1e6)).toEqual([3e9]);
    expect(totalOf('sum t = x', new Array<number>(3000).fill(-1e6), 1e6)).toEqual([-3e9]);
  });

  it('of a flag count it', () => {
    expect(totalOf('sum t = x > 0', [0.5, -0.5, 0.5])).toEqual([2]);
  });
});

describe('tallies by code', () => {
  it('are told apart, whatever the order of codes', () => {
    expect(totalOf('count t = x > 0 by code', [1, 1, 1, -1, 1, -1, 1])).toEqual([2, 2, 1]);
    expect(totalOf('sum t = x by code', [0.5, 0.25, 1, 0.5, 0.25, 1, 0.5])).toEqual([1.5, 0.5, 2]);
  });
});
