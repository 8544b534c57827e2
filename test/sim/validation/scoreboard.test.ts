import { describe, expect, it } from 'vitest';
import type { PredictedMeasure } from '../../../sim/validation/predictions.ts';
import { scoreboardOf } from '../../../sim/validation/scoreboard.ts';

const origin = { date: '2030-01-02', seed: 3 };
const above = { alike: 0, side: 'above' } as const;

/** Found to be .2 above, and met where it was fitted to. */
function measure(id: string, value: number | null, more: Partial<PredictedMeasure> = {}): PredictedMeasure {
  return {
    id,
    finding: id.slice(0, 3),
    study: `study of ${id.slice(0, 3)}`,
    fold: 0,
    direction: above,
    signed: true,
    band: [0.1, 0.3],
    published: 0.2,
    unit: '',
    twoArms: true,
    inSample: { value: 0.2, agreeing: 1 },
    outOfSample: { value, agreeing: 1 },
    ...more,
  };
}

const boardOf = (measures: PredictedMeasure[], hits: Record<string, number> | null = null) =>
  scoreboardOf({ folds: 2, people: 1000, measures }, origin, hits);

describe('the scoreboard', () => {
  it('counts directions, sizes and arms out of sample and in sample, and names what is missed', () => {
    const { outOfSample, inSample, findings, studies } = boardOf([
      measure('W01 clicks', 0.15),
      measure('W01 opens', 0.5),
      measure('W02 clicks', -0.2),
    ]);
    expect(outOfSample.signs).toEqual({ of: 3, right: 2, missed: ['W02 clicks'] });
    expect(outOfSample.bands).toEqual({ of: 3, right: 1, missed: ['W01 opens', 'W02 clicks'] });
    expect(outOfSample.rightArm).toMatchObject({ of: 3, right: 2 });
    expect(inSample.signs).toEqual({ of: 3, right: 3, missed: [] });
    expect([findings, studies]).toEqual([2, 2]);
  });

  it('counts what cannot be predicted as missed', () => {
    const { outOfSample } = boardOf([measure('W01 clicks', null, { outOfSample: { value: null, agreeing: null } })]);
    expect(outOfSample.signs).toMatchObject({ of: 1, right: 0 });
    expect(outOfSample.bands).toMatchObject({ of: 1, right: 0 });
    expect(outOfSample.rightArm.byConfidence.find(each => each.class === 'open')).toMatchObject({ of: 1, right: 0 });
  });

  it('takes no measure that is on neither side for wrong: a tie points nowhere', () => {
    expect(boardOf([measure('W01 clicks', 0)]).outOfSample.signs.right).toBe(0);
    expect(boardOf([measure('W01 level', 0.2, { direction: null, twoArms: false })]).outOfSample).toMatchObject({
      signs: { of: 0, right: 0 },
      bands: { of: 1, right: 1 },
      rightArm: { of: 0, right: 0 },
    });
  });

  it('tells demanding sizes from those that most random sets meet', () => {
    const measures = [measure('W01 clicks', 0.2), measure('W02 clicks', 0.9), measure('W03 clicks', 0.9)];
    const { outOfSample, demanding } = boardOf(measures, { 'W01 clicks': 0.5, 'W02 clicks': 0.51 });
    expect(demanding).toBe(2);
    expect(outOfSample.bands).toEqual({ of: 2, right: 1, missed: ['W03 clicks'] });
    expect(outOfSample.easyBands).toEqual({ of: 1, right: 0, missed: ['W02 clicks'] });
    expect(boardOf(measures)).toMatchObject({ demanding: null, outOfSample: { bands: { of: 3, right: 1 } } });
  });

  it('says how often it is right where most plausible sets agree, and how many do', () => {
    const agreed = (id: string, value: number, agreeing: number) =>
      measure(id, value, { outOfSample: { value, agreeing } });
    const { byConfidence } = boardOf([
      agreed('W01 a', 0.2, 1),
      agreed('W02 a', -0.2, 0.9),
      agreed('W03 a', 0.2, 0.89),
      agreed('W04 a', 0.2, 0.67),
      agreed('W05 a', -0.2, 0.66),
    ]).outOfSample.rightArm;
    expect(byConfidence).toEqual([
      { class: 'sure', of: 2, right: 1, agreeing: expect.closeTo(0.95) as number },
      { class: 'likely', of: 2, right: 2, agreeing: expect.closeTo(0.78) as number },
      { class: 'open', of: 1, right: 0, agreeing: 0.66 },
    ]);
  });

  it('ranks sizes within a unit, a ratio by how far it is from 1', () => {
    const sized = (id: string, published: number, value: number, more = {}) =>
      measure(id, value, { published, ...more });
    const ratio = { direction: { alike: 1, side: 'above' } } as const;
    const { sizes } = boardOf([
      sized('W01 a', 0.1, 0.3),
      sized('W02 a', 1.2, 1.4, ratio),
      sized('W03 a', 0.3, 0.5),
      sized('W04 a', 0.01, 0.5, { unit: 'share' }),
    ]).outOfSample;
    expect(sizes).toEqual({
      relative: { of: 3, correlation: expect.closeTo(1) as number },
      share: { of: 1, correlation: null },
    });
  });
});
