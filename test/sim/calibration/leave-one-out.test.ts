import { describe, expect, it } from 'vitest';
import {
  advanceCalibration,
  nextBatch,
  resumeCalibration,
  startCalibration,
} from '../../../sim/calibration/calibration.ts';
import type { CalibrationSize } from '../../../sim/calibration/spec.ts';
import type { CalibrationState, LeftOut, ParameterSet } from '../../../sim/calibration/state.ts';
import type { FitTarget, Value } from '../../../sim/calibration/targets.ts';
import type { HeldOutFinding } from '../../../sim/calibration/held-out.ts';
import { createEnsemble } from '../../../sim/calibration/ensemble.ts';
import type { FreeParameter } from '../../../sim/calibration/parameters.ts';
import { normalsOf } from '../../support/normals.ts';

const size: CalibrationSize = {
  people: 100,
  sets: 30,
  steps: 2,
  random: 0,
  wanted: 20,
  rounds: 3,
  recheck: 4,
  studies: true,
};
// what one would have said before of a path that nobody has thought of is 0
const parameters: FreeParameter[] = ['a.one', 'a.two', 'a.idle'].map(path => ({
  path,
  min: -5,
  max: 5,
  start: path === 'a.idle' ? 0 : 2,
  logScale: false,
}));
const targets: FitTarget[] = [
  { id: 'F1 sum', goal: { low: 3.5, high: 4.5 }, published: 4, finding: 'F1' },
  { id: 'F2 sum', goal: { low: 3.6, high: 4.6 }, published: 4.1, finding: 'F2' },
  { id: 'F3 order', goal: { low: 1, high: 3 }, finding: 'F3' },
];
const findings: HeldOutFinding[] = targets.map(({ id, goal, finding }) => ({
  finding: finding!,
  surveys: [],
  quantity: true,
  measures: [{ id, goal, direction: { above: 0 } }],
}));
const plan = { findings, mechanisms: ['sums', 'nothing'] };

/** F1 and F2 see the same sum; F3 sees one parameter alone, through a mechanism that can be switched off. */
function simulate(set: ParameterSet, seed: number, people: number, without: string | null): Value[] {
  const normals = normalsOf(seed);
  const noise = () => normals() / Math.sqrt(people);
  const sum = without === 'sums' ? 0 : set['a.one']! + set['a.two']!;
  return [sum + noise(), sum + noise(), set['a.two']! + noise()];
}

function answer(state: CalibrationState): Value[][] {
  const { sets, seeds, people, only, without } = nextBatch(state);
  return sets.map((set, j) =>
    simulate(set, seeds[j]!, people, without?.[j] ?? null).map((value, k) =>
      only === undefined || only[j] === targets[k]!.finding ? value : null,
    ),
  );
}

function runTo(stage: CalibrationState['stage'], state: CalibrationState): CalibrationState {
  let now = state;
  while (now.stage !== stage) now = advanceCalibration(now, answer(now));
  return now;
}

describe('after the ensemble', () => {
  const found = runTo('leaveOneOut', startCalibration(parameters, targets, size, 3, plan));
  const { leaveOneOut, ablation, measures } = createEnsemble(runTo('done', found), '2030-01-01')!;

  it('what other findings say as well comes out of a fit without one', () => {
    expect(leaveOneOut!.slice(0, 2)).toEqual(
      ['F1', 'F2'].map(finding => ({
        finding,
        held: true,
        signs: true,
        band: true,
        missedOthers: expect.any(Number),
        others: 2,
        says: 'all of 1 as found',
      })),
    );
  });

  it('what only one finding says is lost with it, though not always its direction', () => {
    const [third] = leaveOneOut!.slice(2);
    // the sum of 4 is shared by both, as is thought before: about 2 each, wherever in the band that is
    expect(third).toMatchObject({ finding: 'F3', signs: true });
    const alone = createEnsemble(
      runTo(
        'done',
        startCalibration(parameters, [{ ...targets[2]!, goal: { low: 1, high: 3 } }], size, 3, {
          findings: [findings[2]!],
          mechanisms: [],
        }),
      ),
      '2030-01-01',
    )!;
    expect(alone.leaveOneOut).toEqual([
      {
        finding: 'F3',
        held: false,
        signs: expect.any(Boolean),
        band: false,
        missedOthers: 0,
        others: 0,
        says: expect.stringMatching(/^order .* \(1 to 3\)$/),
      },
    ]);
  });

  it('what others found pulls within their bands too', () => {
    const first: FitTarget = { ...targets[0]!, goal: { low: 3, high: 4.6 } };
    const second: FitTarget = { id: 'F2 sum', goal: { low: 2, high: 6 }, finding: 'F2' };
    const left: HeldOutFinding = { ...findings[0]!, measures: [{ id: first.id, goal: first.goal, direction: null }] };
    const without = (others: FitTarget) =>
      runTo(
        'done',
        resumeCalibration({
          ...found,
          targets: [first, others, { ...targets[2]!, soft: true }],
          plan: { findings: [left], mechanisms: [] },
          members: [],
        }),
      ).studies.leaveOneOut![0]!.held;
    expect([without(second), without({ ...second, published: 5 })]).toEqual([false, true]);
  });

  it('a mechanism is needed for what cannot be fitted without it', () => {
    expect(ablation).toEqual([
      { mechanism: 'sums', missed: expect.arrayContaining(['F1', 'F2']) as unknown },
      { mechanism: 'nothing', missed: [] },
    ]);
  });

  it('each measure also has what one would have said before', () => {
    expect(measures.map(({ before }) => Math.abs(before!) < 0.5)).toEqual([true, true, true]);
  });

  it('is the same when it is stopped anywhere, and when it begins with what an ensemble left', () => {
    let now = resumeCalibration({ ...found, members: [] });
    while (now.stage !== 'done')
      now = JSON.parse(JSON.stringify(advanceCalibration(now, answer(now)))) as CalibrationState;
    expect(createEnsemble(now, '2030-01-01')).toMatchObject({ leaveOneOut, ablation });
  });
});

describe('a model without a mechanism', () => {
  // an answer that draws one parameter to 4, though nothing asks for that
  const drawn: FitTarget = {
    id: 'poll idle.yes',
    goal: { low: 0.2, high: 0.8 },
    published: 0.7,
    asked: true,
    soft: true,
  };
  const answers = (state: CalibrationState) =>
    answer(state).map((values, j) => [...values, 0.5 + 0.05 * nextBatch(state).sets[j]!['a.idle']!]);

  it('stays as it is where it fits, and is fitted anew where it does not', () => {
    let state = startCalibration(parameters, [...targets, drawn], size, 3, plan);
    while (state.stage !== 'ablation') state = advanceCalibration(state, answers(state));
    const [, sums, nothing] = state.members;
    while (state.members.length < 4) state = advanceCalibration(state, answers(state));
    expect(state.members[2]).toEqual(nothing);
    expect(state.members[1]).not.toEqual(sums);
  });
});

describe('a finding that people were asked about', () => {
  const shift: FreeParameter = { path: 'survey.poll.shift', min: -6, max: 6, start: 3, logScale: false };
  // the wording moves the level and not the difference
  const asked: FitTarget[] = [
    { id: 'F4 difference', goal: { low: 0.05, high: 0.15 }, published: 0.1, finding: 'F4', asked: true },
    { id: 'F4 level', goal: { low: 0.55, high: 0.65 }, published: 0.6, finding: 'F4', asked: true },
    { id: 'poll level.yes', goal: { low: 0.52, high: 0.68 }, published: 0.6, asked: true, soft: true },
  ];
  const left: HeldOutFinding = {
    finding: 'F4',
    surveys: ['poll'],
    quantity: true,
    measures: asked.slice(0, 2).map(({ id, goal }) => ({ id, goal, direction: null })),
  };
  const said = (set: ParameterSet) => [0.05 * set['a.one']!, 0.4 + 0.05 * set['a.one']! + 0.05 * set[shift.path]!];
  const answers = (state: CalibrationState) =>
    nextBatch(state).sets.map(set => [set['a.one']! + set['a.two']!, ...said(set), said(set)[1]!]);
  const one = startCalibration([...parameters.slice(0, 2), shift], [targets[0]!, ...asked], size, 3, {
    findings: [left],
    mechanisms: [],
  });

  it('has the wording of its survey fitted, and nothing else', () => {
    let state = one;
    while (state.stage !== 'done') state = advanceCalibration(state, answers(state));
    const [{ band, says, wording }] = state.studies.leaveOneOut as [LeftOut];
    // the sum is 4 and equally much of both is thought of: 2 · .05 makes the difference, and 2 · .05 the wording
    expect(band).toBe(true);
    expect(says).toBe('all of 2 as found');
    expect(wording).toBeGreaterThan(1.5);
    expect(wording).toBeLessThan(3);
  });
});
