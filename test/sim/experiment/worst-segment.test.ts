import { describe, expect, it } from 'vitest';
import { combineRun } from '../../../sim/experiment/combine.ts';
import { combineCompare } from '../../../sim/experiment/compare.ts';
import { estimateMean } from '../../../sim/experiment/intervals.ts';
import { pickWorst } from '../../../sim/experiment/pick-worst.ts';
import { findWorst } from '../../../sim/experiment/worst-segment.ts';
import { leastPeople, segmentAxes, type SegmentAxis } from '../../../sim/model/world/segments.ts';
import { createDraws, repeat } from './draws.ts';
import { createScenario, createUnit, population } from './units.ts';

const segment = (axis: SegmentAxis, value: string, at: number | null, people = 500) => ({ axis, value, people, at });
const pick = (segments: readonly ReturnType<typeof segment>[], better: 'up' | 'down' = 'down') =>
  pickWorst(segments, ({ at }) => at, better);

describe('the worst segment', () => {
  const [none, very, men] = [
    segment('concern', 'none', 0.1),
    segment('concern', 'very', 0.5),
    segment('gender', 'male', 0.3),
  ];
  const women = segment('gender', 'female', 0.3);

  it('is the one with most of what is bad and least of what is good', () => {
    expect(pick([none, very, men, women])).toEqual({ segment: very, at: 0.5, among: 4 });
    expect(pick([none, very, men, women], 'up')).toEqual({ segment: none, at: 0.1, among: 4 });
  });
  it('is never one of too few people, everybody, or one without a value', () => {
    const few = segment('age', '18-29', 9, leastPeople - 1);
    const everybody = segment('country', 'US', 9);
    const silent = segment('age', '30-44', null);
    expect(pick([few, silent, everybody, none, very])).toMatchObject({ segment: very, among: 2 });
  });
  it('is nobody where all fare alike, and of equally bad ones the first', () => {
    expect(pick([men, women])).toBeNull();
    expect(pick([men, women, none, very], 'up')).toMatchObject({ segment: none });
    expect(pick([women, men, none, segment('concern', 'very', 0.3)])).toMatchObject({ segment: women });
  });
});

describe('the interval of the worst segment', () => {
  const places = (Object.keys(segmentAxes) as SegmentAxis[]).flatMap(axis =>
    segmentAxes[axis].map(value => ({ axis, value, people: 500 })),
  );

  /** How often the truth of the segment that looked worst lies in the interval, joint or its own. */
  function coverage(
    replications: number,
    deviation: (draws: ReturnType<typeof createDraws>) => number,
    name: string,
    common = 0,
  ) {
    const draws = createDraws(name);
    const tries = repeat(800, () => {
      const luck = repeat(replications, () => common * draws.normal());
      const estimates = new Map(
        places.map(place => [place, estimateMean(luck.map(shared => shared + deviation(draws)))]),
      );
      const worst = findWorst(places, place => estimates.get(place), 'down', replications)!;
      const own = [...estimates.values()].find(({ mean }) => mean === worst.mean)!;
      return { joint: worst.low! <= 0 && worst.high! >= 0, own: own.low! <= 0 && own.high! >= 0 };
    });
    return { joint: tries.filter(({ joint }) => joint).length / 800, own: tries.filter(({ own }) => own).length / 800 };
  }

  it.each([4, 10, 20])(
    'of %i replications holds the truth 95 times of 100 where all segments are alike; its own interval would not',
    replications => {
      const { joint, own } = coverage(replications, draws => draws.normal(), `alike ${replications}`);
      expect(own).toBeLessThan(0.85);
      // 0.95 less two standard errors of 800 tries
      expect(joint).toBeGreaterThan(0.935);
    },
  );
  it('does so too where segments share most of their luck', () => {
    expect(coverage(10, draws => 0.5 * draws.normal(), 'shared', 1).joint).toBeGreaterThan(0.935);
  });
  it('does so too where luck is lopsided', () => {
    // a sum of four lopsided draws, as a number over many people is at worst; less its mean
    const expected = 4 * Math.exp(0.7 ** 2 / 2);
    expect(
      coverage(20, draws => repeat(4, draws.skewed).reduce((sum, x) => sum + x, -expected), 'lopsided').joint,
    ).toBeGreaterThan(0.935);
  });
});

describe('reports', () => {
  const luck = [100, 104, 97, 101, 99, 103];
  const units = luck.flatMap((value, r) => [
    createUnit('plain', r, value),
    createUnit('bold', r, value + 10 + (r % 2)),
  ]);
  const report = combineCompare(createScenario(['plain', 'bold'], 6), population, units);

  it('name the worst segment of each strategy by every metric that has one', () => {
    const [plain, bold] = report.strategies;
    // all segments of plain are alike
    expect(plain!.worst).toEqual({});
    expect(bold!.worst).toEqual({
      valueAfterBacklash: {
        axis: 'gender',
        value: 'male',
        people: 440,
        mean: expect.closeTo(71.167, 3),
        low: expect.any(Number),
        high: expect.any(Number),
        ofSegments: 2,
      },
    });
    expect(combineRun(createScenario(['plain', 'bold'], 6), population, units).strategies[1]!.worst).toEqual(
      bold!.worst,
    );
  });
  it('name whom one strategy serves worst against another', () => {
    expect(report.pairs[0]!.worst['valueAfterBacklash']).toMatchObject({
      axis: 'gender',
      value: 'male',
      mean: -29.5,
      ofSegments: 2,
    });
  });
  it('of one replication name it without an interval', () => {
    const one = combineRun(createScenario(['bold'], 1), population, [units[1]!]);
    expect(one.strategies[0]!.worst['valueAfterBacklash']).toMatchObject({ value: 'male', low: null, high: null });
  });
});
