import { describe, expect, it } from 'vitest';
import { compareModels, parseModelReport, type ModelReport } from '../../../sim/validation/model-report.ts';

/** Four replications of two numbers of one strategy. */
function reportOf(trust: (number | null)[], purchases: number[], changes: Partial<ModelReport> = {}): ModelReport {
  return {
    schemaVersion: '1',
    kind: 'model',
    engine: { version: '1.0.0', fingerprint: '111111-222222-333333-444444-555555-666666' },
    people: 400,
    replications: 4,
    scenarios: [{ id: 'shop', seed: 1, days: 28, strategies: [{ id: 'plain', metrics: { trust, purchases } }] }],
    ...changes,
  };
}
const before = reportOf([0.1, 0.2, 0.3, 0.4], [1, 2, 3, 4]);

describe('two reports of the model', () => {
  it('are the same where every replication is', () => {
    const { counts, movements, model } = compareModels(before, structuredClone(before));
    expect({ counts, movements, model }).toEqual({
      counts: { same: 2, luck: 0, moved: 0 },
      movements: [],
      model: null,
    });
  });

  it('tell what moved on the same luck from what luck may have moved, the surest first', () => {
    // trust falls by .3 in each replication but for a little; purchases go up and down
    const after = reportOf([-0.2, -0.1, -0.01, 0.1], [2, 1, 4, 3]);
    const { counts, movements } = compareModels(before, after);
    expect(counts).toEqual({ same: 0, luck: 1, moved: 1 });
    expect(movements.map(({ metric, movement }) => `${metric} ${movement}`)).toEqual(['trust moved', 'purchases luck']);
    expect(movements[0]!.difference.mean).toBeCloseTo(-0.3025, 10);
    expect(movements[1]!.difference.mean).toBe(0);
  });

  it('say that a number has come or gone', () => {
    const after = reportOf([null, null, null, null], [1, 2, 3, 4]);
    expect(compareModels(before, after).movements).toMatchObject([{ metric: 'trust', movement: 'moved' }]);
  });

  it('name the parts of the model that differ, and what only one of them has', () => {
    const engine = { version: '1.0.0', fingerprint: '111111-222222-aaaaaa-444444-555555-bbbbbb' };
    const [shop] = before.scenarios;
    const after = reportOf([], [], { engine, scenarios: [{ ...shop!, seed: 2 }] });
    const { model, unmatched, counts } = compareModels(before, after);
    expect(model).toBe('made with another model: what differs is the parameters and levers');
    expect(counts).toEqual({ same: 0, luck: 0, moved: 0 });
    expect(unmatched).toEqual([
      'trust of plain in shop (seed 1, 28 days) is gone',
      'purchases of plain in shop (seed 1, 28 days) is gone',
      'trust of plain in shop (seed 2, 28 days) is new',
      'purchases of plain in shop (seed 2, 28 days) is new',
    ]);
  });

  it('are refused where their sizes differ', () => {
    expect(() => compareModels(before, reportOf([1], [1], { people: 200 }))).toThrow(
      'the reports differ in size: 400 and 200; make both alike',
    );
  });
});

it('a file that is no report is refused with its first wrong place', () => {
  expect(parseModelReport(structuredClone(before), 'a.json')).toEqual(before);
  expect(() => parseModelReport({ ...before, people: 'many' }, 'a.json')).toThrow(
    /a\.json.*people.*no result of creepline model report/,
  );
});
