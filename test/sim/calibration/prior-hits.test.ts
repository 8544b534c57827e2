import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freeParameter } from '../../../sim/calibration/parameters.ts';
import {
  advancePriorHits,
  chanceToMeet,
  nextPriorBatch,
  priorHits,
  priorHitsSpec,
  startPriorHits,
  type PriorState,
} from '../../../sim/calibration/prior-hits.ts';
import type { Value } from '../../../sim/calibration/targets.ts';
import { parseRecord, readFindings } from '../../../sim/index.ts';
import { readShipped } from '../../support/shipped-files.ts';

const file = new URL('../../../scenarios/evidence/record/W01.yaml', import.meta.url);
const findings = readFindings([parseRecord(readFileSync(file, 'utf8'), { file: 'W01.yaml', read: readShipped })]);
const parameters = ['creepiness.violation', 'shop.buyBase'].map(freeParameter);

/** Runs to the end; each set has the values that `valuesOf` gives for it. */
function run(start: PriorState, valuesOf: (draw: number) => Value[]): PriorState {
  let state = start;
  let tried = 0;
  for (let batch = nextPriorBatch(state); batch !== undefined; batch = nextPriorBatch(state))
    state = advancePriorHits(
      state,
      batch.sets.map(() => valuesOf(tried++ - priorHitsSpec.cohorts)),
    );
  return state;
}

describe('the chance that a value meets what was found, but for its noise', () => {
  it.each([
    [{ low: 1, high: 2 }, 1.5, 0, 1],
    [{ low: 1, high: 2 }, 2.5, 0, 0],
    [{ low: 1, high: 2 }, 2, 0.01, 0.5],
    [{ low: 1, high: 3 }, 2, 1, 0.6827],
    [{ sign: '+' }, 1, 1, 0.8413],
    [{ sign: '-' }, 1, 1, 0.1587],
    [{ sign: '<=0' }, -1, 1, 0.8413],
    [{ sign: '+' }, 0, 1, 0],
    [{ sign: '-' }, 0, 0, 0],
    [{ sign: '>=0' }, 0, 1, 1],
    [{ sign: '+' }, null, 1, 0],
  ] as const)('is for %j and %s with noise %s about %s: %s', (goal, value, noise, chance) =>
    expect(chanceToMeet(goal, value, noise)).toBeCloseTo(chance, 4),
  );
});

describe('prior hits', () => {
  it('are of signs and sizes apart, and called structure where most draws meet them', () => {
    // opens, clicks and unsubscribes; clicks meet their sign always and their size in every fourth draw
    const state = run(startPriorHits(parameters, findings, 1, 24), draw =>
      [-1, draw % 4 === 0 ? 1 : 9, -0.1].flatMap(value => [value, value]),
    );
    const found = priorHits({ ...state, noise: state.noise.map(() => [0, 0, 0, 0, 0, 0]) });
    expect(found).toMatchObject({ seed: 1, draws: 24, people: 250 });
    expect(found.measures.map(({ measure, part, hits, kind }) => [measure, part, hits, kind])).toEqual([
      ['opens', 'sign', 0, 'demanding'],
      ['opens', 'size', 0, 'demanding'],
      ['clicks', 'sign', 1, 'structure'],
      ['clicks', 'size', 0.25, 'demanding'],
      ['unsubscribes', 'sign', 1, 'structure'],
      ['unsubscribes', 'size', 1, 'structure'],
    ]);
  });

  it('come from sets from all ranges, the same after a break', () => {
    const sets: unknown[] = [];
    let state = startPriorHits(parameters, findings, 1, 20);
    for (let batch = nextPriorBatch(state); batch !== undefined; batch = nextPriorBatch(state)) {
      sets.push(...batch.sets);
      state = advancePriorHits(
        JSON.parse(JSON.stringify(state)) as PriorState,
        batch.sets.map(() => [0, 0, 0, 0, 0, 0]),
      );
    }
    const drawn = sets.slice(priorHitsSpec.cohorts) as Record<string, number>[];
    expect(drawn).toHaveLength(20);
    expect(new Set(drawn.map(set => JSON.stringify(set))).size).toBe(20);
    for (const { path, min, max } of parameters) {
      const values = drawn.map(set => set[path]!);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(min);
      expect(Math.max(...values)).toBeLessThanOrEqual(max);
    }
    expect(sets.slice(1, priorHitsSpec.cohorts)).toEqual(Array.from({ length: 11 }, () => sets[0]));
  });
});
