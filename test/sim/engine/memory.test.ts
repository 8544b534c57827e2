import { describe, expect, it } from 'vitest';
import { memoryAtMost, memoryNeed } from '../../../sim/engine/memory-need.ts';
import { compileStory } from '../../../sim/engine/program.ts';
import { ledgerColumns, stateColumns, traitColumns } from '../../../sim/model/world/columns.ts';
import type { ColumnSpec } from '../../../sim/model/world/dictionary.ts';

const tileRows = 1024;
/** a column has 16 spare rows a tile, and a tile ends on a cache line */
const spare = 1 + 16 / tileRows;

interface Sums {
  numbers: number;
  flagsAndIndices: number;
}

function sumsOf(columns: Readonly<Record<string, ColumnSpec>>): Sums {
  const sums: Sums = { numbers: 0, flagsAndIndices: 0 };
  for (const { kind = 'number', size = 1 } of Object.values(columns))
    sums[kind === 'number' ? 'numbers' : 'flagsAndIndices'] += size;
  return sums;
}

const bytesOf = ({ numbers, flagsAndIndices }: Sums): number => 4 * numbers + flagsAndIndices;

describe('memory of the shipped model', () => {
  const { compiled } = compileStory({ equations: {} });
  const fixed = compiled.traits.bytes / tileRows;
  const changing = (compiled.state.bytes - compiled.state.ledgerBytes) / tileRows;
  const booked = compiled.state.ledgerBytes / tileRows;
  const idBytes = 4;

  // At these bounds 100,000 people under eight strategies take 350 MB; and a day is as fast as a tile of 1,024 people
  // with all that is read and written of them stays in a cache of half a megabyte.
  it('what is fixed of a person takes at most 160 bytes, shared by all strategies', () => {
    const traits = sumsOf(traitColumns);
    expect(fixed, `random coordinate, ${JSON.stringify(traits)}`).toBeCloseTo((idBytes + bytesOf(traits)) * spare, 0);
    expect(
      fixed,
      'a trait costs every run: work it out of others, or give it a byte as flag or index',
    ).toBeLessThanOrEqual(160);
  });

  it('what changes takes at most 320 bytes a person and strategy', () => {
    const state = sumsOf(stateColumns);
    expect(changing, JSON.stringify(state)).toBeCloseTo(bytesOf(state) * spare, 0);
    expect(
      changing,
      'state is copied for every strategy: what nothing but reports reads belongs to the ledger',
    ).toBeLessThanOrEqual(320);
  });

  // Reports tell fines and losses to expect beside those that happened, spam marks, the inbox and returns: more is booked than
  // at first. The state has become smaller by more than that, so both together keep the bound that they always had.
  it('what is booked for reports takes at most 108 bytes more, and none where no metric asks for it', () => {
    const ledger = sumsOf(ledgerColumns);
    expect(booked, JSON.stringify(ledger)).toBeCloseTo(bytesOf(ledger) * spare, 0);
    expect(
      booked,
      'a full report books everything: add up a day over people with count or sum instead',
    ).toBeLessThanOrEqual(108);
    expect(changing + booked, 'state and ledger of one person under one strategy').toBeLessThanOrEqual(416);
    expect(compileStory({ equations: {} }, { ledger: [] }).compiled.state.ledgerBytes).toBe(0);
  });
});

it.each([0, 1, 1024, 1025, 1_000_000])('the bound on the memory for %i people holds what they need', people => {
  expect(memoryAtMost(people)).toBeGreaterThanOrEqual(memoryNeed({ equations: {} }, people));
});
