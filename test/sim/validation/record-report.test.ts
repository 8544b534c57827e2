import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runUnit } from '../../../sim/engine/unit.ts';
import { parseRecord } from '../../../sim/index.ts';
import {
  judgeTarget,
  readFindings,
  reportRecord,
  trialUnits,
  type MeasureReport,
  type TargetReport,
} from '../../../sim/index.ts';
import { sources } from '../../../sim/model/world/sources.ts';
import { readShipped } from '../../support/shipped-files.ts';

const folder = new URL('../../../scenarios/evidence/record/', import.meta.url);
const files = readdirSync(folder).toSorted();
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const targets = readFindings(files.map(file => parseRecord(read(file), { file, read: readShipped })));
const listed = new Set(sources.map(({ key }) => key));

describe.each(targets.map(target => [target.id, target] as const))(
  'the finding %s of the wider record',
  (id, target) => {
    it('is named as its file, has listed sources, and measures all its arms', () => {
      expect(files).toContain(`${id}.yaml`);
      expect(target.sources.filter(key => !listed.has(key))).toEqual([]);
      const measured = [...target.measures, ...(target.placebo ? [target.placebo] : [])].flatMap(({ measure }) =>
        measure.levels.map(({ strategy }) => strategy),
      );
      expect(new Set(measured)).toEqual(new Set(target.scenarios.flatMap(({ strategies }) => Object.keys(strategies))));
    });

    it('has a comment that says what the study did', () => expect(read(`${id}.yaml`)).toMatch(/^# .{40}/));

    it('counts the published size as right', () => {
      for (const { published, sizeBand } of target.measures) {
        if (published === null) continue;
        expect(published).toBeGreaterThanOrEqual(sizeBand![0]);
        expect(published).toBeLessThanOrEqual(sizeBand![1]);
      }
    });
  },
);

it('the wider record is wide', () => expect(targets.length).toBeGreaterThanOrEqual(20));

const measureOf = (changes: Partial<MeasureReport>): MeasureReport => ({
  id: 'it',
  expression: '',
  unit: '',
  simulated: 0.2,
  low: 0.1,
  high: 0.3,
  published: null,
  band: null,
  sign: '+',
  held: 1,
  distance: null,
  status: 'hit',
  ...changes,
});
const targetOf = (...measures: MeasureReport[]): TargetReport => ({
  id: 'W99',
  statement: '',
  kind: 'quantity',
  status: 'hit',
  measures,
  source: 'aguirre-2015',
  sources: ['aguirre-2015'],
  confidence: 'high',
  placebo: null,
});
const reported = (...measures: MeasureReport[]) =>
  reportRecord([targetOf(...measures)], { people: 1000, seed: 42, replications: 2, units: [] });
const sizeOf = (low: number, high: number) => ({ sizeBand: [low, high] as const });

describe('the report on the wider record', () => {
  it('calls a sign right, wrong or open by the whole interval', () => {
    const signs = [{}, { low: -0.1 }, { sign: '-' }, { simulated: null, low: null, high: null }] as const;
    expect(signs.map(changes => reported(measureOf(changes)).entries[0]!.sign)).toEqual([
      'right',
      'open',
      'wrong',
      'open',
    ]);
  });

  it('tells the size apart from the sign', () => {
    const [entry] = reported(
      measureOf({ ...sizeOf(0.5, 1) }),
      measureOf({ sign: null, band: [0, 1], ...sizeOf(0, 1) }),
    ).entries;
    expect(entry).toMatchObject({
      sign: 'right',
      size: 'wrong',
      measures: [{ sizeVerdict: 'wrong' }, { sign: null, signVerdict: null, sizeVerdict: 'right' }],
    });
  });

  it('counts findings by their worst measure, and those without a size not among the sizes', () => {
    const { counts } = reported(measureOf({}), measureOf({ sign: '-' }), measureOf({ low: -1 }));
    expect(counts).toEqual({
      findings: 1,
      signs: { of: 1, right: 0 },
      sizes: { of: 0, right: 0 },
      measureSigns: { of: 3, right: 1 },
      measureSizes: { of: 0, right: 0 },
    });
  });

  it('takes what a fitted finding has to hit for its size', () => {
    const [entry] = reported(measureOf({ sign: null, band: [0.1, 0.3] })).entries;
    expect(entry).toMatchObject({ sign: null, size: 'right', measures: [{ band: [0.1, 0.3] }] });
  });

  it('says in how many plausible worlds each is right, of those that have a value', () => {
    const inWorld = (simulated: number | null) => [targetOf(measureOf({ simulated, ...sizeOf(0.1, 0.3) }))];
    const { entries } = reportRecord([targetOf(measureOf({ ...sizeOf(0.1, 0.3) }))], {
      people: 1000,
      seed: 42,
      replications: 2,
      units: [],
      worlds: [0.4, 0.2, null, -0.1, 0.3].map(inWorld),
    });
    expect(entries[0]!.measures[0]!.worlds).toEqual({ of: 4, low: -0.1, high: 0.4, signRight: 0.75, sizeRight: 0.5 });
  });

  it('names the parameters that name the study', () => {
    expect(reported(measureOf({})).entries[0]!.knownTo).toContain('creepiness.covertVisible');
  });
});

it('whoever got all the mail opens more of it, though more mail makes people open less', () => {
  const trap = targets.find(({ id }) => id === 'W14')!;
  const units = trialUnits(trap, { consumers: 1500, replications: 3 });
  const results = units.map(({ scenario, strategy, replication, extra }) =>
    runUnit(scenario, strategy, replication, undefined, { extra }),
  );
  const { entries } = reportRecord([judgeTarget(trap, results)], {
    people: 1500,
    seed: 42,
    replications: 3,
    units: results,
  });
  expect(entries[0]!.measures.map(({ simulated }) => Math.sign(simulated!))).toEqual([-1, 1]);
});
