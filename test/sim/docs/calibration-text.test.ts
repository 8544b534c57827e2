import { describe, expect, it } from 'vitest';
import { describeCalibration, type EnsembleRecord } from '../../../sim/docs/calibration-text.ts';

const ensemble: EnsembleRecord = {
  date: '2030-01-02',
  seed: 7,
  method: 'By trying.',
  acceptance: 'All in their bands.',
  members: [
    [1, 2],
    [1, 3],
    [1, 4],
  ],
  parameters: [
    { path: 'exit.unsubAct', min: 0, max: 0.1, low: 0.004, high: 0.006, spread: 0.05 },
    { path: 'engage.incentive', min: 0, max: 1.5, low: 0.1, high: 1.4, spread: 0.9 },
  ],
  default: { 'exit.unsubAct': 0.005, 'engage.incentive': 0.5 },
  measures: [{ id: 'C15 open', goal: { low: 0.16, high: 0.28 }, randomHits: 0.9, central: 0.22, low: 0.2, high: 0.25 }],
  tradeOffs: [{ a: 'exit.unsubAct', b: 'exit.unsubBase', r: -0.71234 }],
  influences: [
    { path: 'exit.unsubAct', findings: 4.321, verdicts: 0.1 },
    { path: 'cost.securityCostCents', findings: 0, verdicts: 1.5 },
    { path: 'drift.keepAlive', findings: 0.001, verdicts: 0.002 },
  ],
  crossValidation: {
    folds: 2,
    people: 1000,
    measures: [
      {
        id: 'W01 clicks',
        finding: 'W01',
        study: 'mailchimp-segments',
        fold: 0,
        direction: { alike: 0, side: 'above' },
        signed: true,
        band: [0.5, 1.6],
        published: 1.01,
        unit: '',
        twoArms: true,
        inSample: { value: 0.7, agreeing: 1 },
        outOfSample: { value: 0.2, agreeing: 0.8 },
      },
    ],
  },
};

describe('what is told of the calibration', () => {
  const text = describeCalibration(ensemble).join('\n');
  it('is when, how, and how many sets fit', () => {
    expect(text).toContain(
      'Looked for on 2030-01-02 with seed 7. By trying. 3 sets of parameters were accepted: all in their bands.',
    );
  });
  it('is which parameters the evidence pins and which it leaves open', () => {
    expect(text).toContain('| `exit.unsubAct` | 0 to 0.1 | 0.005 | 0.004 to 0.006 | 0.05 | narrow |');
    expect(text).toContain('| 0.9 | wide |');
  });
  it('is which measures are hardly a test, and what can only be known together', () => {
    expect(text).toContain('1 of 1 are met by more than 75 % of them');
    expect(text).toContain('| `exit.unsubAct` | `exit.unsubBase` | -0.712 |');
  });
  it('is what moves anything, and what moves nothing', () => {
    expect(text).toContain('1 parameters have less than 0.02 on findings and on verdicts');
    expect(text).toContain(': `drift.keepAlive`.');
    expect(text).toContain('| `cost.securityCostCents` | 1.5 |');
  });
  it('is what fits say of studies that they have not seen, beside those that they have', () => {
    expect(text).toContain('The 1 studies were dealt into 2 folds.');
    expect(text).toContain('| directions | 1 of 1 | 1 of 1 |');
    expect(text).toContain('| sizes | 0 of 1 | 1 of 1 |');
    expect(text).toContain('| where 67 to 90 % agree | 1 of 1 | 0 of 0 |');
  });
});
