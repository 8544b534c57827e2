import { describe, expect, it } from 'vitest';
import { dayKey, nameKey, randomWord, traitTick, uniform } from '../../../../sim/core/chance.ts';
import { checkProgram, compile, createMachine } from '../../../../sim/language/index.ts';
import type { Dictionary } from '../../../../sim/language/index.ts';

const column = { store: 'state', min: 0, max: 1, unit: '', says: '' } as const;
const dictionary: Dictionary = {
  columns: { single: column, many: { ...column, size: 8 }, own: column, ownMany: { ...column, size: 3 } },
  parameters: {},
};
const program = checkProgram(
  [
    {
      name: 'own',
      text: 'for everyone:\n  single = chance(open)\n  many = chance(ask, 8)\n  own = always(quirk)\n  ownMany = always(taste, 3)',
    },
  ],
  dictionary,
);
const ids = Uint32Array.of(0, 1, 77, 0x7fffffff, 0x80000000, 0xffffffff);

function drawn(day = dayKey(42, 3, 17)): Record<'single' | 'many' | 'own' | 'ownMany', number[]> {
  const machine = createMachine(compile(program), program, { people: ids.length, arms: 1 });
  machine.setIds(ids);
  machine.runDay(day);
  const read = (name: string): number[] => [...machine.readColumn(name)];
  return { single: read('single'), many: read('many'), own: read('own'), ownMany: read('ownMany') };
}

describe('chance', () => {
  it('is the number that the core draws for the same person, day and decision', () => {
    const day = dayKey(42, 3, 17);
    expect(drawn(day).single).toEqual([...ids].map(id => uniform(day, id, nameKey('open'))));
  });

  it('gives vectors 16 bits an element, two elements a word, the lower half first', () => {
    const day = dayKey(42, 3, 17);
    const expected = Array.from({ length: 8 }, (_, k) =>
      [...ids].map(id => {
        const word = randomWord(day, id, nameKey('ask'), k >> 1);
        return (k % 2 === 0 ? word & 0xffff : word >>> 16) / 65536;
      }),
    );
    expect(drawn(day).many).toEqual(expected.flat());
  });

  it('has these values for seed 42, replication 3, tick 17', () => {
    expect(drawn().single).toEqual([
      0.2821844220161438, 0.6915546655654907, 0.0664263367652893, 0.9454630017280579, 0.3249449133872986,
      0.16062039136886597,
    ]);
  });

  it('changes with seed, replication and tick', () => {
    const days = [dayKey(42, 3, 17), dayKey(43, 3, 17), dayKey(42, 4, 17), dayKey(42, 3, 18)];
    expect(new Set(days.map(day => drawn(day).single.join())).size).toBe(days.length);
  });
});

describe('always', () => {
  it('is the number that traits are drawn by: of seed, person and name alone', () => {
    const lasting = dayKey(42, 0, traitTick);
    expect(drawn(dayKey(42, 3, 17)).own).toEqual([...ids].map(id => uniform(lasting, id, nameKey('quirk'))));
  });

  it('stays the same on other days and in other replications, and not with another seed', () => {
    const { own, ownMany } = drawn(dayKey(42, 3, 17));
    for (const day of [dayKey(42, 3, 18), dayKey(42, 0, 0)]) expect(drawn(day)).toMatchObject({ own, ownMany });
    expect(drawn(dayKey(43, 3, 17)).own).not.toEqual(own);
  });

  it('differs between the elements of a vector', () => {
    const { ownMany } = drawn();
    expect(new Set(ownMany).size).toBe(3 * ids.length);
  });
});
