import { describe, expect, it } from 'vitest';
import { compileStory } from '../../../sim/engine/program.ts';
import { traitColumns, stateColumns } from '../../../sim/model/world/columns.ts';
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
  const changing = compiled.state.bytes / tileRows;
  const idBytes = 4;

  it('what is fixed of a person takes at most 150 bytes, shared by all strategies', () => {
    const traits = sumsOf(traitColumns);
    expect(fixed, `random coordinate, ${JSON.stringify(traits)}`).toBeCloseTo((idBytes + bytesOf(traits)) * spare, 0);
    expect(fixed, `random coordinate, ${JSON.stringify(traits)}`).toBeLessThanOrEqual(150);
  });

  it('what changes takes at most 250 bytes a person and strategy', () => {
    const state = sumsOf(stateColumns);
    expect(changing, JSON.stringify(state)).toBeCloseTo(bytesOf(state) * spare, 0);
    expect(changing, JSON.stringify(state)).toBeLessThanOrEqual(250);
  });
});
