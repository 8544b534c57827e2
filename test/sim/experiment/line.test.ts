import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineLine } from '../../../sim/experiment/line.ts';
import { findBest, findPeak, stepOf } from '../../../sim/experiment/line-best.ts';
import { numericLevers, valuesOver } from '../../../sim/experiment/line-levers.ts';
import { keepForLine, planLine } from '../../../sim/experiment/line-plan.ts';
import { sayLineBriefly } from '../../../sim/experiment/line-say.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { levers } from '../../../sim/model/strategy/index.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { createDraws } from './draws.ts';
import { createPlan, tenths, unitsOf } from './line-units.ts';
import { population } from './units.ts';

const hill = (top: number) => (value: number, replication: number) =>
  500 - 800 * (value - top - 0.02 * Math.cos(replication)) ** 2 + 30 * Math.sin(replication);
const report = (height: (value: number, r: number) => number | null, replications = 8, metric?: string) => {
  const plan = createPlan(tenths, replications, metric);
  return combineLine(plan, population, unitsOf(plan, height));
};

describe('a hill inside the range', () => {
  const { overall, segments, values, lever, metric } = report(hill(0.62));

  it('has its line at the top, between two values that were tried', () => {
    expect(overall.outcome).toBe('within');
    expect(overall.best.mean).toBeCloseTo(0.62, 2);
    expect(overall.ends.low.mean).toBe(0);
    expect(overall.ends.high.mean).toBe(0);
  });
  it('never tells the line finer than the values were tried', () => {
    expect(lever.step).toBe(0.1);
    expect(overall.best.high! - overall.best.low!).toBeGreaterThanOrEqual(0.1 - 1e-12);
  });
  it('first loses on the step behind the top', () => {
    expect(overall.firstLoss).toEqual({ from: 0.6, to: 0.7 });
    expect(overall.steps.map(({ difference }) => Math.sign(difference.mean!))).toEqual([
      1, 1, 1, 1, 1, 1, -1, -1, -1, -1,
    ]);
  });
  it('tells the curves around it', () => {
    expect(values).toEqual(tenths);
    expect(metric).toMatchObject({ key: 'valueAfterBacklash', better: 'up' });
    expect(lever).toMatchObject({ key: 'depth', current: 0.4 });
    expect(overall.points.map(({ value }) => value)).toEqual(tenths);
    expect(Object.keys(overall.points[0]!.metrics)).toEqual([
      'valueAfterBacklash',
      'engagement',
      'backlash',
      'creepiness',
    ]);
    expect(overall.points[3]!.metrics['engagement']).toEqual({ mean: 0.5, low: 0.5, high: 0.5, unit: '0–1' });
  });
  it('is said in words', () => {
    expect(overall.sentence).toBe(
      'Value after backlash is best at depth 0.62 (0.55 to 0.65). From 0.6 to 0.7 it first clearly gets worse.',
    );
  });
  it('gives a segment of fewer than 100 people numbers and no verdict', () => {
    expect(segments.map(({ value, outcome }) => [value, outcome])).toEqual([
      ['female', 'within'],
      ['male', 'within'],
      ['yes', 'tooFewPeople'],
    ]);
    const few = segments[2]!;
    expect(few.points).toHaveLength(11);
    expect([few.best.mean, few.firstLoss]).toEqual([null, null]);
    expect(few.sentence).toContain('60 people are too few');
  });
});

describe('other shapes', () => {
  it('a climb has no line within range: its best is at the upper end in every replication', () => {
    const { outcome, ends, firstLoss, sentence } = report(value => 100 * value).overall;
    expect([outcome, ends.low.mean, ends.high.mean, firstLoss]).toEqual(['none', 0, 1, null]);
    expect(sentence).toBe(
      'None within range: value after backlash is best at an end, at 0 in none and at 1 in all of the replications.',
    );
  });
  it('a slope has none either, and loses from the first step', () => {
    const { outcome, ends, firstLoss } = report((value, r) => r - 100 * value).overall;
    expect([outcome, ends.low.mean, firstLoss]).toEqual(['none', 1, { from: 0, to: 0.1 }]);
  });
  it('a lever without effect changes nothing, whatever luck does', () => {
    const { outcome, sentence } = report((_, r) => 100 * r).overall;
    expect([outcome, sentence]).toEqual([
      'flat',
      'Depth changes nothing: value after backlash is the same at every value.',
    ]);
  });
  it('a plateau that reaches the end has no line within range, one inside has its middle', () => {
    const { overall } = report((value, r) => r + Math.min(value, 0.7));
    expect(overall.outcome).toBe('none');
    expect(overall.sentence).toMatch(/at 1 in all of the replications\. From 0\.7 on nothing changes\.$/);
    const { outcome, best } = report((value, r) => r - Math.max(0, Math.abs(value - 0.5) - 0.15)).overall;
    expect([outcome, best.mean]).toEqual(['within', expect.closeTo(0.5, 9)]);
  });
  it('where less is better, the lowest value is the best', () => {
    // the backlash of these units is 0.5 − value / 1000
    const { overall, metric } = report(hill(0.3), 8, 'backlash');
    expect(metric.better).toBe('down');
    expect(overall.outcome).toBe('within');
    expect(overall.best.mean).toBeCloseTo(0.3, 2);
    expect(overall.firstLoss).toEqual({ from: 0.3, to: 0.4 });
  });
  it('one replication has a best value, and nothing that can be said of chance', () => {
    const { outcome, best, sentence } = report(hill(0.5), 1).overall;
    expect(outcome).toBe('unknown');
    expect([best.low, best.high]).toEqual([null, null]);
    expect(sentence).toContain('one replication has no interval');
  });
  it('replications without a value somewhere are left out, and all of them without is not known', () => {
    const { overall } = report((value, r) => (r === 0 && value === 0.4 ? null : hill(0.5)(value, r)));
    expect(overall.outcome).toBe('within');
    expect(report(value => (value === 0.4 ? null : 1)).overall).toMatchObject({ outcome: 'unknown', firstLoss: null });
  });
});

describe('the top of a curve', () => {
  it('is that of a parabola exactly, however unevenly it was tried', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (top, steep) => {
          const values = [0, 0.05, 0.2, 0.4, 0.55, 0.8, 0.95, 1];
          const { at, end } = findPeak(
            values.map(value => -steep * (value - top) ** 2),
            values,
          );
          expect(end).toBeNull();
          expect(at).toBeCloseTo(top, 6);
        },
      ),
    );
  });
  it('moves with its neighbours, but not past the middle to one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (left, right) => {
        const { at } = findPeak([left, 100, right], [0, 1, 2]);
        expect(Math.abs(at - 1)).toBeLessThanOrEqual(0.5);
        expect(Math.sign(at - 1)).toBe(Math.sign(right - left));
      }),
    );
  });
});

describe('what is said of chance', () => {
  /** Curves of one experiment: common luck moves a replication up and down, own luck each value. */
  const curvesOf = (name: string, replications: number, noise: number, height: (value: number) => number) => {
    const { normal } = createDraws(name);
    const luck = Array.from({ length: replications }, () => 50 * normal());
    return tenths.map(value => luck.map(common => common + height(value) + noise * normal()));
  };

  const shapes: [name: string, top: number, height: (value: number) => number][] = [
    ['even', 0.57, value => -300 * (value - 0.57) ** 2],
    ['steep before, gentle after', 0.57, value => -(value < 0.57 ? 600 : 100) * (value - 0.57) ** 2],
    ['pointed', 0.44, value => -100 * Math.abs(value - 0.44)],
  ];
  it.each(shapes)(
    'the interval holds the true best value of a hill that is %s in 95 of 100 experiments or more',
    (name, top, height) => {
      for (const [replications, noise] of [
        [5, 1],
        [12, 4],
        [20, 15],
      ] as const) {
        const found = Array.from(
          { length: 200 },
          (_, i) => findBest(curvesOf(`${name} ${noise} ${i}`, replications, noise, height), tenths, 1).best,
        );
        const holds = found.filter(best => best.low! <= top && best.high! >= top);
        expect(holds.length, `${replications} replications, noise ${noise}`).toBeGreaterThanOrEqual(190);
      }
    },
  );
  it('a clear hill is called a line, the narrower the more replications there are', () => {
    const widthOf = (replications: number) => {
      const { outcome, best } = findBest(
        curvesOf('clear', replications, 6, value => -300 * (value - 0.57) ** 2),
        tenths,
        1,
      );
      expect(outcome).toBe('within');
      return best.high! - best.low!;
    };
    expect(widthOf(40)).toBeLessThan(widthOf(8));
  });
  it('mere chance is called a line in 5 of 100 experiments or fewer', () => {
    const lines = Array.from(
      { length: 300 },
      (_, i) =>
        findBest(
          curvesOf(`chance ${i}`, 12, 4, () => 0),
          tenths,
          1,
        ).outcome === 'within',
    );
    expect(lines.filter(Boolean).length).toBeLessThanOrEqual(15);
  });
});

describe('the line of a group in a few words', () => {
  const share = (mean: number) => ({ mean, low: 0, high: 1 });
  const lever = { key: 'depth', label: 'Depth', unit: 'scale', min: 0, max: 1, step: 0.1, current: 0 };
  const found = { best: { mean: 0.4, low: 0.30123, high: 0.55 }, ends: { low: share(0.1), high: share(0.75) } };
  it.each([
    ['within', '0.4 (0.3 to 0.55)'],
    ['none', 'none within range, at 0 in 10 %, at 1 in 75 %'],
    ['unclear', 'not clear'],
    ['flat', 'changes nothing'],
    ['tooFewPeople', 'too few people'],
    ['unknown', 'not known'],
  ] as const)('%s', (outcome, words) => expect(sayLineBriefly({ lever }, { ...found, outcome })).toBe(words));
});

describe('what can have a line', () => {
  it('every lever that is a number', () => {
    const keys = numericLevers.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['depth', 'visibility', 'frequency.capPerWeek', 'value.discountShare']),
    );
    for (const { spec } of levers) expect(keys.includes(spec.key), spec.key).toBe(spec.type === 'number');
  });
  it('is tried from end to end, whole numbers once each', () => {
    expect(valuesOver({ min: 0, max: 1, whole: false }, 10)).toEqual(tenths);
    expect(valuesOver({ min: 0, max: 3, whole: true }, 10)).toEqual([0, 1, 2, 3]);
    expect(stepOf([0, 1, 3])).toBe(2);
  });
});

describe('a line over real people', () => {
  const scenario = scenarioOf(
    { plain: 'batch-and-blast', bold: 'hyper-covert' },
    { replications: 2, population: { base: 'us', size: 300 }, days: 14 },
  );
  const plan = planLine(scenario, { strategy: 'bold', lever: 'frequency.capPerWeek', steps: 3 });
  const units = Object.keys(plan.scenario.strategies).flatMap(id => [0, 1].map(r => runUnit(plan.scenario, id, r)));

  it('moves that lever alone', () => {
    const strategies = Object.values(plan.scenario.strategies);
    expect(strategies.map(({ levers: each }) => (each['frequency'] as { capPerWeek: number }).capPerWeek)).toEqual([
      0, 7, 14, 21,
    ]);
    const { frequency: _f, ...others } = scenario.strategies['bold']!.levers;
    for (const { levers: each } of strategies) expect(each).toMatchObject(others);
  });
  it('is told from the part of each result that it keeps', () => {
    const whole = combineLine(plan, population, units);
    expect(combineLine(plan, population, units.map(unit => keepForLine(plan, unit)).reverse())).toEqual(whole);
    expect(whole.strategy.id).toBe('bold');
    expect(whole.lever.current).toBe(7);
    expect(whole.overall.points[0]!.metrics['creepiness']!.mean ?? 0).toBe(0);
  });
  it('goes on beyond one message a day: two a day annoy more, and three more still', () => {
    const annoyance = Object.keys(plan.scenario.strategies).map((_, arm) => units[2 * arm]!.metrics['annoyance'] ?? 0);
    expect(annoyance).toEqual(annoyance.toSorted((a, b) => a - b));
    expect(new Set(annoyance).size).toBe(4);
  });
  it('takes the first strategy and the value after backlash, unless others are named', () => {
    const usual = planLine(scenario, { lever: 'depth' });
    expect([usual.strategy.id, usual.metric.key, usual.values.length]).toEqual(['plain', 'valueAfterBacklash', 11]);
  });
  it.each([
    ['dept', 'unknown lever: dept (did you mean depth?); levers with a line: '],
    ['capPerWeek', 'unknown lever: capPerWeek (did you mean frequency.capPerWeek?)'],
    ['frequency', 'frequency is a group: name a field of it (frequency.capPerWeek, frequency.holdout)'],
    ['collection', 'collection is no number (it is a choice)'],
    ['data', 'data is no number (it is a set)'],
  ])('refuses the lever %s with a way out', (lever, message) => {
    expect(() => planLine(scenario, { lever })).toThrow(message);
  });
  it('can be looked for in a part of the range', () => {
    expect(planLine(scenario, { lever: 'depth', from: 0.2, to: 0.4, steps: 4 }).values).toEqual([
      0.2, 0.25, 0.3, 0.35, 0.4,
    ]);
    expect(() => planLine(scenario, { lever: 'depth', from: 0.4, to: 0.2 })).toThrow('--from: 0.4 is not below 0.2');
    expect(() => planLine(scenario, { lever: 'depth', to: 1.5 })).toThrow(
      '--to: 1.5 is outside 0..1, the range of depth',
    );
  });
  it('says everything that is wrong at once', () => {
    const wrong = () => planLine(scenario, { lever: 'x', strategy: 'blod', metric: 'backlsh', steps: 1 });
    for (const part of [
      '--strategy: unknown strategy: blod (did you mean bold?)',
      '--lever: unknown lever: x',
      '(did you mean backlash?)',
      '--steps: 1 is not',
    ])
      expect(wrong).toThrow(part);
  });
});
