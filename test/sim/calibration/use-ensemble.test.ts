import { describe, expect, it } from 'vitest';
import { chooseSets, withValues } from '../../../sim/calibration/use-ensemble.ts';
import { withSpread, type MeasureReport, type ValidationReport } from '../../../sim/index.ts';
import { createScenario } from '../experiment/units.ts';

const parameters = [{ path: 'exit.unsubBase', min: 0, max: 1, low: 0, high: 1, spread: 1 }];
const ensemble = { parameters, members: Array.from({ length: 10 }, (_, i) => [i]) };
const chosen = (count: number) => chooseSets(ensemble, count).map(set => set['exit.unsubBase']);

describe('plausible worlds', () => {
  it('are taken evenly over the order of the sets', () => {
    expect(chosen(2)).toEqual([2, 7]);
    expect(chosen(5)).toEqual([1, 3, 5, 7, 9]);
    expect(chosen(10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  it('are all different, however many are taken', () => {
    for (let count = 2; count <= 10; count++) expect(new Set(chosen(count)).size).toBe(count);
  });
  it('leave what a scenario sets itself as it is, and surveys out', () => {
    const scenario = { ...createScenario(['plain'], 1), parameters: { 'exit.stopBase': 0.5 } };
    const laid = withValues(scenario, { 'exit.stopBase': 0.1, 'exit.unsubBase': 0.2, 'survey.x.shift': 3 });
    expect(laid).toEqual({ ...scenario, parameters: { 'exit.stopBase': 0.5, 'exit.unsubBase': 0.2 } });
  });
});

const measureOf = (id: string): MeasureReport => ({
  id,
  expression: '',
  unit: 'share',
  simulated: 0.2,
  low: 0.1,
  high: 0.3,
  published: null,
  band: [0, 1],
  sign: null,
  held: 1,
  distance: 0,
  status: 'hit',
});
const answer = { item: 'ads', answer: 'yes', says: 'ads', simulated: 0.5, published: 0.6, error: -0.1 };
const instrument = {
  survey: 'asked',
  title: 'Asked',
  source: 'pew-2019',
  confidence: 'high' as const,
  answers: [answer],
  meanAbsoluteError: 0.1,
};

const report = {
  targets: [{ id: 'C01', measures: [measureOf('clicks'), measureOf('opens')], placebo: measureOf('text') }],
  surveys: { input: [{ ...instrument, input: true }], answered: [{ ...instrument, input: false }] },
} as unknown as ValidationReport;

const stored = (id: string, low: number | null, high: number | null, more = {}) => ({
  id,
  goal: { low: 0, high: 1 },
  noise: 0.01,
  randomHits: 0.4,
  central: 0.2,
  low,
  high,
  ...more,
});
const shipped = {
  date: '2026-01-31',
  seed: 7,
  members: [[1], [2], [3]],
  measures: [
    stored('C01 clicks', 0.15, 0.27, { before: 0.9 }),
    stored('C01 opens', null, null),
    stored('C01 text', 0.9, 1.1),
    stored('asked ads.yes', 0.4, 0.7),
  ],
};

describe('the spread over the sets that fit', () => {
  const {
    targets: [target],
    surveys,
    ensemble: told,
  } = withSpread(report, shipped);
  it('stands beside chance for each measure, the placebo and each answer of the model', () => {
    expect(target!.measures[0]).toMatchObject({
      low: 0.1,
      high: 0.3,
      ensemble: { low: 0.15, high: 0.27, randomHits: 0.4, before: 0.9 },
    });
    expect(target!.placebo!.ensemble).toEqual({ low: 0.9, high: 1.1, randomHits: 0.4 });
    expect(surveys!.answered[0]!.answers[0]!.ensemble).toEqual({ low: 0.4, high: 0.7, randomHits: 0.4 });
    expect(told).toEqual({ date: '2026-01-31', seed: 7, sets: 3 });
  });
  it('is told as nothing where no set could be measured, and not for answers that people are made from', () => {
    expect(target!.measures[1]!.ensemble).toBeNull();
    expect(surveys!.input[0]!.answers[0]).not.toHaveProperty('ensemble');
  });
});
