import { describe, expect, it } from 'vitest';
import type { FreeParameter } from '../../../sim/calibration/parameters.ts';
import { chooseFree, influencesOf, onlyFree } from '../../../sim/calibration/screen.ts';
import type { FitTarget, Value } from '../../../sim/calibration/targets.ts';

const parameter = (path: string, start = 0.2): FreeParameter => ({
  path,
  min: 0,
  max: 1,
  start,
  prior: 0.5,
  logScale: false,
});
const parameters = [parameter('a.strong'), parameter('a.idle'), parameter('a.money'), parameter('survey.poll.shift')];
const targets: FitTarget[] = [
  { id: 'F1 x', goal: { sign: '+' }, study: 's', confidence: 'high', finding: 'F1' },
  { id: 'F2 x', goal: { sign: '+' }, study: 't', confidence: 'high', finding: 'F2' },
  { id: 'shop value', goal: { sign: '+' }, study: 'shop', confidence: 'high', finding: 'shop', watched: true },
];
/** The starting point, then each parameter moved alone. */
const values: Value[][] = [
  [1, 1, 100],
  [4, 2, 100],
  [1, null, 100],
  [1, 1, 180],
  [1, 1, 100],
];
const round = {
  people: 100,
  members: values.map((_, j) => parameters.map((__, p) => (j === p + 1 ? 0.45 : 0.2))),
  values,
};

describe('screening', () => {
  const influences = influencesOf({ parameters, targets, noise: [4, 0, 60], rounds: [round] });

  it('gives each parameter its share of the changes of each target, less where they lie within noise', () => {
    // 9 of 9 + 16, all of the second one; 6400 of 6400 + 3600
    expect(influences).toEqual([
      { path: 'a.strong', findings: expect.closeTo(1.36) as number, verdicts: 0 },
      { path: 'a.idle', findings: 0, verdicts: 0 },
      { path: 'a.money', findings: 0, verdicts: expect.closeTo(0.64) as number },
      { path: 'survey.poll.shift', findings: 0, verdicts: 0 },
    ]);
  });

  it('frees what moves findings or verdicts, and wordings, from the values that are written', () => {
    const free = chooseFree(parameters, influences);
    expect(free.parameters.map(({ path }) => path)).toEqual(['a.strong', 'a.money', 'survey.poll.shift']);
    expect(free.priors).toEqual([0.5, 0.5, 0.5]);
  });

  it('leaves trials of what is not free out of what the emulator learns from', () => {
    const kept = onlyFree(round, chooseFree(parameters, influences));
    expect(kept.values).toEqual([values[0], values[1], values[3], values[4]]);
    expect(kept.members).toEqual([
      [0.2, 0.2, 0.2],
      [0.45, 0.2, 0.2],
      [0.2, 0.45, 0.2],
      [0.2, 0.2, 0.45],
    ]);
  });
});
