import { describe, expect, it } from 'vitest';
import { advanceCalibration, nextBatch, startCalibration } from '../../../sim/calibration/calibration.ts';
import { createEnsemble } from '../../../sim/calibration/ensemble.ts';
import type { FreeParameter } from '../../../sim/calibration/parameters.ts';
import type { CalibrationSize } from '../../../sim/calibration/spec.ts';
import { settleFits } from '../../../sim/calibration/fitting.ts';
import { startOf, type CalibrationState, type ParameterSet } from '../../../sim/calibration/state.ts';
import type { FitTarget, Value } from '../../../sim/calibration/targets.ts';
import { normalsOf } from '../../support/normals.ts';

const size: CalibrationSize = {
  people: 100,
  bases: 1,
  rounds: 5,
  draws: 30,
  wanted: 30,
  worlds: 12,
  corrections: 1,
  recheck: 2,
  judge: 20,
};
const parameters: FreeParameter[] = [
  { path: 'a.slope', min: 0, max: 4, start: 1, prior: 2, logScale: false },
  { path: 'a.base', min: -5, max: 5, start: -1, prior: 0, logScale: false },
  { path: 'a.alone', min: -5, max: 5, start: 2, prior: 0, logScale: false },
  { path: 'a.money', min: 0.1, max: 10, start: 2, prior: 2, logScale: true },
  { path: 'a.idle', min: 0, max: 1, start: 0.3, prior: 0.5, logScale: false },
];
const targets: FitTarget[] = [
  { id: 'F1 sum', goal: { low: 3.8, high: 4.2 }, study: 'one', confidence: 'high', finding: 'F1' },
  { id: 'F2 sum', goal: { low: 3.7, high: 4.3 }, study: 'two', confidence: 'high', finding: 'F2' },
  { id: 'F3 difference', goal: { low: 1.8, high: 2.2 }, study: 'three', confidence: 'high', finding: 'F3' },
  { id: 'F4 difference', goal: { low: 1.7, high: 2.3 }, study: 'four', confidence: 'high', finding: 'F4' },
  { id: 'F5 alone', goal: { low: 3, high: 4 }, study: 'five', confidence: 'high', finding: 'F5' },
  { id: 'F5 again', goal: { low: 3, high: 4 }, study: 'five', confidence: 'high', finding: 'F5' },
  { id: 'F6 never', goal: { low: 50, high: 51 }, study: 'six', confidence: 'high', finding: 'F6' },
  { id: 'shop value', goal: { sign: '+' }, study: 'shop', confidence: 'high', finding: 'shop', watched: true },
];

/** Stands for the simulation, a line in its parameters: the truth is slope 3 and base 1. Only one study sees `alone`. */
function simulate(set: ParameterSet, seed: number, people: number): Value[] {
  const of = (key: string) => set[`a.${key}`] ?? parameters.find(({ path }) => path === `a.${key}`)!.start;
  const normals = normalsOf(seed);
  const noise = () => (0.05 * normals() * 10) / Math.sqrt(people);
  const [sum, difference, alone] = [of('slope') + of('base'), of('slope') - of('base'), of('alone')];
  return [sum + noise(), sum + noise(), difference + noise(), difference + noise(), alone, alone, sum, of('money')];
}

const answer = (state: CalibrationState): Value[][] => {
  const { sets, seeds, people, only } = nextBatch(state);
  return sets.map((set, j) =>
    simulate(set, seeds[j]!, people)
      .slice(0, state.targets.length)
      .map((value, k) => (only?.[j]?.includes(state.targets[k]!.study) === false ? null : value)),
  );
};

function runToEnd(state: CalibrationState): CalibrationState {
  let now = state;
  while (now.members.length > 0) now = advanceCalibration(now, answer(now));
  return now;
}

const start = (seed = 7) => startCalibration(parameters, targets, size, seed, true);

describe('plausible sets', () => {
  it('that do not fit after their correction go back half the way to the fit', () => {
    let state = startCalibration(parameters, targets, { ...size, corrections: 2 }, 7, true);
    while (state.stage !== 'spread' || state.round < 1) state = advanceCalibration(state, answer(state));
    const wanting = (of: CalibrationState) =>
      of.fits.flatMap(({ centre, worlds }) =>
        worlds.filter(({ plausible }) => !plausible).map(({ member }) => ({ centre, member })),
      );
    // a trial in which none of them fits
    const first = state.fits.length + 1;
    const hopeless = answer(state).map((values, j) => (j < first ? values : values.map(() => 1e6)));
    const before = wanting(state);
    expect(before.length).toBeGreaterThan(0);
    const after = wanting(advanceCalibration(state, hopeless));
    expect(after.map(({ member }) => member)).toEqual(
      before.map(({ centre, member }) => member.map((share, p) => (share + centre[p]!) / 2)),
    );
  });
});

describe('a calibration', () => {
  const done = runToEnd(start());
  const ensemble = createEnsemble(done, '2026-01-01');
  const valuesOf = (path: string) => {
    const p = ensemble.parameters.findIndex(each => each.path === path);
    return ensemble.members.map(member => member[p]!);
  };

  it('frees what moves the evidence or a verdict, and nothing else', () => {
    expect(ensemble.parameters.map(({ path }) => path)).toEqual(['a.slope', 'a.base', 'a.alone', 'a.money']);
    expect(ensemble.influences!.find(({ path }) => path === 'a.idle')).toEqual({
      path: 'a.idle',
      findings: 0,
      verdicts: 0,
    });
  });

  it('finds the truth, whatever one finding asks that no set can meet', () => {
    expect(done.stage).toBe('done');
    expect(ensemble.default['a.slope']).toBeCloseTo(3, 0);
    expect(ensemble.default['a.base']).toBeCloseTo(1, 0);
    const met = (id: string) => ensemble.measures.find(each => each.id === id)!.central!;
    expect(Math.abs(met('F1 sum') - 4)).toBeLessThan(0.3);
    expect(Math.abs(met('F3 difference') - 2)).toBeLessThan(0.3);
  });

  it('keeps the set of the model where no fit is better, and gives it to no fit that may not have seen everything', () => {
    const state = {
      ...done,
      stage: 'fit' as const,
      fits: done.fits.map(fit => ({ ...fit, best: { centre: fit.centre, loss: 1e9 } })),
    };
    const [whole, ...without] = settleFits(state);
    expect(whole!.centre).toEqual(startOf(done.parameters));
    expect(without.map(({ centre }) => centre)).toEqual(done.fits.slice(1).map(({ centre }) => centre));
    const best = { centre: done.parameters.map(() => 0.4), loss: -1 };
    expect(settleFits({ ...state, fits: [{ ...done.fits[0]!, best }] })[0]!.centre).toEqual(best.centre);
  });

  it('leaves what no finding speaks of where it was written', () => {
    expect(ensemble.default['a.money']).toBeCloseTo(2, 1);
  });

  it('finds sets that are as plausible: narrow where the evidence pins a parameter, wide where it says nothing', () => {
    expect(ensemble.members.length).toBeGreaterThan(10);
    expect(ensemble.members[0]!.map(value => value)).toEqual(
      ensemble.parameters.map(({ path }) => expect.closeTo(ensemble.default[path]!, 4)),
    );
    expect(Math.max(...valuesOf('a.slope')) - Math.min(...valuesOf('a.slope'))).toBeLessThan(1.2);
    const spread = Object.fromEntries(ensemble.parameters.map(each => [each.path, each.spread]));
    expect(spread['a.slope']).toBeLessThan(0.4);
    expect(spread['a.money']).toBeGreaterThan(0.6);
  });

  it('comes to the same bytes when it is stopped anywhere and resumed from what was stored', () => {
    let now = start();
    while (now.members.length > 0)
      now = JSON.parse(JSON.stringify(advanceCalibration(now, answer(now)))) as CalibrationState;
    expect(JSON.stringify(createEnsemble(now, '2026-01-01'))).toBe(JSON.stringify(ensemble));
  });

  it('with another seed uses other cohorts and comes to other sets', () => {
    const other = createEnsemble(runToEnd(start(8)), '2026-01-01');
    expect(other.members).not.toEqual(ensemble.members);
  });

  it('leaves each study out of one fit, which is by the same procedure and knows what others say of the same', () => {
    const [whole, ...without] = done.fits;
    expect(whole!.fold).toBeNull();
    expect(without.map(({ fold }) => fold)).toEqual([0, 1, 2, 3, 4, 5]);
    const predicted = (study: string, target: number) =>
      without.find(({ fold }) => fold === done.folds[study])!.judged[target]!;
    // another study has seen the same sum
    expect(Math.abs(predicted('one', 0) - 4)).toBeLessThan(0.5);
    expect(Math.abs(predicted('three', 2) - 2)).toBeLessThan(0.5);
    // nothing else has seen what is alone: the middle of its range, wherever the model stood before
    expect(predicted('five', 4)).toBeCloseTo(0, 1);
    expect(whole!.judged[4]).toBeGreaterThan(2.8);
  });

  it('judges a fit only on what it has not seen, and that of everything on everything', () => {
    const [whole, ...without] = done.fits;
    expect(whole!.judged).not.toContain(null);
    for (const { fold, judged } of without)
      expect(judged.map(value => value === null)).toEqual(done.targets.map(({ study }) => done.folds[study] !== fold));
  });

  it('has no folds where none are asked for', () => {
    const plain = startCalibration(parameters, targets, size, 7);
    expect(plain.folds).toEqual({});
    expect(createEnsemble(runToEnd(plain), '2026-01-01').crossValidation).toBeUndefined();
  });
});
