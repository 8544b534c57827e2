import { describe, expect, it } from 'vitest';
import { advanceCalibration, nextBatch, startCalibration } from '../../../sim/calibration/calibration.ts';
import type { CalibrationSize } from '../../../sim/calibration/spec.ts';
import type { CalibrationState, ParameterSet } from '../../../sim/calibration/state.ts';
import type { FitTarget, Value } from '../../../sim/calibration/targets.ts';
import { createEnsemble } from '../../../sim/calibration/ensemble.ts';
import type { FreeParameter } from '../../../sim/calibration/parameters.ts';
import { normalsOf } from '../../support/normals.ts';

const size: CalibrationSize = {
  people: 100,
  sets: 40,
  steps: 5,
  random: 20,
  wanted: 30,
  rounds: 5,
  recheck: 4,
  studies: false,
};
const parameters: FreeParameter[] = [
  { path: 'a.slope', min: 0, max: 4, start: 1.5, logScale: false },
  { path: 'a.base', min: -5, max: 5, start: 0, logScale: false },
  { path: 'a.idle', min: 0.1, max: 10, start: 1, logScale: true },
];
const targets: FitTarget[] = [
  { id: 'F1 sum', goal: { low: 3.8, high: 4.2 } },
  { id: 'F2 square', goal: { low: 8, high: 10 } },
  { id: 'F3 order', goal: { sign: '+' } },
  { id: 'survey answer', goal: { low: 100, high: 101 }, soft: true },
];

/** Stands for the simulation: a sum of 4 and a square of 9 mean slope 3, base 1. */
function simulate(set: ParameterSet, seed: number, people: number): Value[] {
  const [slope, base] = [set['a.slope']!, set['a.base']!];
  const normals = normalsOf(seed);
  const noise = () => (0.05 * normals() * 10) / Math.sqrt(people);
  return [slope + base + noise(), slope * slope + noise(), slope - base + noise(), 7];
}

const answer = (state: CalibrationState): Value[][] => {
  const { sets, seeds, people } = nextBatch(state);
  return sets.map((set, j) => [...simulate(set, seeds[j]!, people), ...state.targets.slice(4).map(() => 0)]);
};

function runToEnd(state: CalibrationState): CalibrationState {
  let now = state;
  while (now.stage !== 'done') now = advanceCalibration(now, answer(now));
  return now;
}

describe('a calibration', () => {
  const done = runToEnd(startCalibration(parameters, targets, size, 7));
  const ensemble = createEnsemble(done, '2026-01-01')!;

  it('finds sets that fit, on a cohort that none of them was fitted to', () => {
    expect(ensemble.members.length).toBeGreaterThanOrEqual(size.wanted);
    const slopes = ensemble.members.map(([slope]) => slope!);
    expect(Math.min(...slopes)).toBeGreaterThan(2.6);
    expect(Math.max(...slopes)).toBeLessThan(3.4);
  });

  it('ends with a set of its own in the middle', () => {
    expect(ensemble.members).toContainEqual(parameters.map(({ path }) => ensemble.central[path]));
    expect(ensemble.centralIs).toBe('medoid');
  });

  it('keeps what the model has where that fits, to the last digit', () => {
    const starts = { 'a.slope': 3.00000007, 'a.base': 1.00000003, 'a.idle': 1.23456789 };
    const right = parameters.map(parameter => ({ ...parameter, start: starts[parameter.path as keyof typeof starts] }));
    const kept = createEnsemble(runToEnd(startCalibration(right, targets, size, 7)), '2026-01-01')!;
    expect(kept.centralIs).toBe('start');
    expect(kept.central).toEqual(starts);
    expect(kept.members.length).toBeGreaterThanOrEqual(size.wanted);
  });

  it('says what is pinned and what is not', () => {
    const spread = Object.fromEntries(ensemble.parameters.map(each => [each.path, each.spread]));
    expect(spread['a.slope']).toBeLessThan(0.3);
    expect(spread['a.idle']).toBeGreaterThan(0.6);
  });

  it('says which measures are no test: those that random sets meet as well', () => {
    const hits = Object.fromEntries(ensemble.measures.map(({ id, randomHits }) => [id, randomHits!]));
    expect(hits['F1 sum']).toBeLessThan(0.4);
    expect(hits['F3 order']).toBeGreaterThan(hits['F1 sum']!);
  });

  it('comes to the same when it is stopped anywhere and resumed from what was stored', () => {
    let now = startCalibration(parameters, targets, size, 7);
    while (now.stage !== 'done')
      now = JSON.parse(JSON.stringify(advanceCalibration(now, answer(now)))) as CalibrationState;
    expect(createEnsemble(now, '2026-01-01')).toEqual(ensemble);
  });

  it('with another seed uses other cohorts and comes to other sets', () => {
    const other = runToEnd(startCalibration(parameters, targets, size, 8));
    expect(createEnsemble(other, '2026-01-01')!.members).not.toEqual(ensemble.members);
  });

  it('asks before it simulates where answers to surveys are wanted', () => {
    const asked = targets.map(each => (each.id === 'F1 sum' ? { ...each, asked: true as const } : each));
    let now = startCalibration(parameters, asked, size, 7);
    while (now.stage !== 'find' || now.surveyPasses > 0)
      now = advanceCalibration(
        now,
        answer(now).map(values => (nextBatch(now).onlyAsked ? [values[0]!, null, null, null] : values)),
      );
    const sums = nextBatch(now).sets.map(set => set['a.slope']! + set['a.base']!);
    expect(now.members).toHaveLength(size.sets);
    // the model’s own set comes first; from there, at 1.5, with all that could be asked for on the way
    expect(Math.min(...sums.slice(1))).toBeGreaterThan(2.5);
    expect(createEnsemble(runToEnd(now), '2026-01-01')!.members.length).toBeGreaterThanOrEqual(size.wanted);
  });

  it('has no ensemble where nothing fits', () => {
    const impossible = runToEnd(
      startCalibration(parameters, [...targets, { id: 'F4 never', goal: { low: 50, high: 51 } }], size, 7),
    );
    const values = (state: CalibrationState) => state.accepted.members.length;
    expect(values(impossible)).toBe(0);
    expect(createEnsemble(impossible, '2026-01-01')).toBeUndefined();
  });
});
