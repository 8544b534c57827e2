import { describe, expect, it } from 'vitest';
import { describeCalibration, evidenceFor, type EnsembleRecord } from '../../../sim/docs/calibration-text.ts';
import { renderModel } from '../../../sim/docs/model-text.ts';

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
  central: { 'exit.unsubAct': 0.005, 'engage.incentive': 0.5 },
  measures: [{ id: 'C15 open', goal: { low: 0.16, high: 0.28 }, randomHits: 0.9, central: 0.22, low: 0.2, high: 0.25 }],
  tradeOffs: [{ a: 'exit.unsubAct', b: 'exit.unsubBase', r: -0.71234 }],
  leaveOneOut: [
    { finding: 'C15', held: false, signs: true, band: false, missedOthers: 2, others: 50, says: 'open 29 %' },
    { finding: 'C16', held: true, signs: true, band: null, missedOthers: 0, others: 51, says: 'all of 1 as found' },
    {
      finding: 'C07',
      held: true,
      signs: true,
      band: true,
      wording: -0.8,
      missedOthers: 1,
      others: 50,
      says: 'all of 7 as found',
    },
  ],
  ablation: [
    { mechanism: 'drift', missed: ['C12'] },
    { mechanism: 'resignation', missed: [] },
  ],
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
  it('marks a mechanism that no evidence needs, where it is described', () => {
    expect(evidenceFor('resignation', ensemble)).toContain('No evidence needs it');
    expect(evidenceFor('drift', ensemble)).toContain('missed: C12');
    expect(evidenceFor('trust', ensemble)).toBe('');
    const model = renderModel({ findings: [], ensemble });
    expect(model.match(/No evidence needs it/g)).toHaveLength(1);
    expect(model).toContain('| C15 | yes | no | 2 of 50 | open 29 % |');
    expect(model).toContain('| C07 | yes | with its wording | 1 of 50 | all of 7 as found; wording shifted by -0.8 |');
    expect(model).toContain('for 3 of 3, every band for 0 of the 2 that have one, and for 1 more once the wording');
    expect(model).toContain('everything for 1, ');
  });
});
