import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../../sim/engine/report.ts';
import type { Finding, Goal } from '../../../sim/validation/finding-file.ts';
import { judgeTarget, readFindings, reportValidation, trialUnits } from '../../../sim/index.ts';
import { createScenario } from '../experiment/units.ts';

const measure = (goal: Goal, expression = 'delta(clickRate, bold - plain)') => ({
  id: 'it',
  expression,
  goal,
  published: null,
  place: { file: 'C99.yaml', line: 3, column: 7 },
});

function findingOf(goal: Goal, more: Partial<Finding> = {}): Finding {
  return {
    id: 'C99',
    statement: 'Bold is better.',
    kind: 'quantity',
    source: 'tucker-2014',
    sources: ['tucker-2014'],
    confidence: 'high',
    measures: [measure(goal)],
    scenarios: [createScenario(['plain'], 20), createScenario(['bold'], 20)],
    needs: [],
    ...more,
  };
}

/** Plain has a click rate of .1, and bold so much more in each replication. */
function unitsOf(differences: readonly number[]): UnitResult[] {
  const unit = (strategy: string, clickRate: number, replication: number): UnitResult => ({
    strategy,
    replication,
    digest: `${strategy}${replication}`,
    metrics: { clickRate, openRate: 0.2 },
    segments: [],
    series: {},
    lost: [],
  });
  return differences.flatMap((difference, i) => [unit('bold', 0.1 + difference, i), unit('plain', 0.1, i)]);
}

const judge = (goal: Goal, differences: readonly number[], more: Partial<Finding> = {}) =>
  judgeTarget(readFindings([findingOf(goal, more)])[0]!, unitsOf(differences));
/** So many of 20 replications are 1 point better, the others as much worse. */
const better = (count: number) => Array.from({ length: 20 }, (_, i) => (i < count ? 0.01 : -0.01));

describe('a measure with a band', () => {
  it('is hit by its mean, wherever single replications lie', () => {
    const { status, measures } = judge({ low: 0.02, high: 0.04 }, [0, 0.06]);
    expect(status).toBe('hit');
    expect(measures[0]).toMatchObject({
      simulated: expect.closeTo(0.03),
      band: [0.02, 0.04],
      sign: null,
      held: 0,
      distance: 0,
      status: 'hit',
    });
  });

  it('is missed by so many halves of its width', () => {
    expect(judge({ low: 0.02, high: 0.04 }, [0.05, 0.07]).measures[0]).toMatchObject({
      status: 'miss',
      distance: expect.closeTo(2),
    });
    expect(judge({ low: 0.02, high: 0.04 }, [0.015, 0.015]).measures[0]).toMatchObject({
      status: 'miss',
      distance: expect.closeTo(0.5),
    });
  });
});

describe('a measure with a sign', () => {
  it('is hit when the sign holds in 19 of 20 replications, not in 18', () => {
    expect([20, 19, 18].map(count => judge({ sign: '+' }, better(count)).status)).toEqual(['hit', 'hit', 'miss']);
    expect([0, 1, 2].map(count => judge({ sign: '-' }, better(count)).status)).toEqual(['hit', 'hit', 'miss']);
    expect(judge({ sign: '+' }, better(19)).measures[0]).toMatchObject({
      held: 0.95,
      sign: '+',
      band: null,
      distance: null,
    });
  });

  it('may ask for nothing more than not to turn round', () => {
    expect((['+', '-', '>=0', '<=0'] as const).map(sign => judge({ sign }, [0, 0]).status)).toEqual([
      'miss',
      'miss',
      'hit',
      'hit',
    ]);
  });
});

describe('a finding', () => {
  it('is hit when all its measures are, and nothing moves that must not', () => {
    const hit = measure({ sign: '+' });
    const missed = measure({ sign: '-' });
    expect(judge({ sign: '+' }, [0.1], { measures: [hit, hit] }).status).toBe('hit');
    expect(judge({ sign: '+' }, [0.1], { measures: [hit, missed] }).status).toBe('miss');
    const placebo = measure({ low: 0.9, high: 1.1 }, 'ratio(openRate, bold / plain)');
    expect(judge({ sign: '+' }, [0.1], { placebo })).toMatchObject({
      status: 'hit',
      placebo: { simulated: 1, status: 'hit' },
    });
    expect(judge({ sign: '+' }, [0.1], { placebo: { ...placebo, goal: { sign: '-' } } })).toMatchObject({
      status: 'miss',
      placebo: { status: 'miss' },
    });
  });

  it('is missed where there is nothing to divide by', () => {
    const { measures, status } = judge({ low: 0, high: 1 }, [0.1], {
      measures: [measure({ low: 0, high: 1 }, '1 / delta(openRate, bold - plain)')],
    });
    expect(status).toBe('miss');
    expect(measures[0]).toMatchObject({ simulated: null, distance: null, reason: 'nothing to divide by' });
  });

  it('with a measure that says nothing is refused where it stands', () => {
    expect(() =>
      readFindings([
        findingOf({ sign: '+' }, { measures: [measure({ sign: '+' }, 'delta(clickRate, bald - plain)')] }),
      ]),
    ).toThrow('C99.yaml:3:7 letter 18: unknown strategy: bald (did you mean bold?)');
  });

  it('is left out while it waits for something that the model cannot do', () => {
    const waiting = findingOf(
      { sign: '+' },
      { needs: ['tenure'], measures: [measure({ sign: '+' }, 'what(is, this')] },
    );
    expect(readFindings([waiting, findingOf({ sign: '+' })]).map(({ needs }) => needs)).toEqual([[]]);
  });

  it('knows how many days each of its arms is run for', () => {
    const late = measure({ sign: '+' }, 'delta(clickRate@30, bold - plain)');
    const longer = { ...createScenario(['bold'], 20), days: 40 };
    const shorter = { ...createScenario(['plain'], 20), days: 14 };
    expect(() => readFindings([findingOf({ sign: '+' }, { measures: [late], scenarios: [longer, shorter] })])).toThrow(
      'letter 17: plain is run for 14 days',
    );
  });
});

describe('the units of a finding', () => {
  it('have people and random numbers of their own in each replication, the same in all arms, and only arms that are measured', () => {
    const [target] = readFindings([
      findingOf({ sign: '+' }, { scenarios: [createScenario(['plain', 'bold', 'idle'], 20)] }),
    ]);
    const units = trialUnits(target!, { replications: 2, consumers: 300, seed: 2 ** 32 - 1 });
    expect(
      units.map(({ strategy, replication, scenario: { seed, population } }) => [
        strategy,
        replication,
        seed,
        population.size,
      ]),
    ).toEqual([
      ['plain', 0, 4_294_967_295, 300],
      ['bold', 0, 4_294_967_295, 300],
      ['plain', 1, 0, 300],
      ['bold', 1, 0, 300],
    ]);
    expect(trialUnits(target!, {})).toHaveLength(40);
  });
});

describe('the report', () => {
  it('has the leading measure of each finding in front', () => {
    const [target] = reportValidation([judge({ low: 0.02, high: 0.04 }, [0.03, 0.03])], [], {
      people: 1000,
      seed: 42,
      replications: 2,
      units: [],
    }).targets;
    const { simulated, low, high, unit, band, sign } = target!.measures[0]!;
    expect(target).toMatchObject({ simulated, low, high, unit, band: [0.02, 0.04], sign });
    expect({ simulated, unit, band, sign }).toEqual({
      simulated: expect.closeTo(0.03),
      unit: 'per message',
      band: [0.02, 0.04],
      sign: null,
    });
  });

  it('is surprised by misses that are not listed and by listed ones that hit, not by what was not tried', () => {
    const targets = [judge({ sign: '+' }, [0.1]), { ...judge({ sign: '-' }, [0.1]), id: 'C98' }];
    const report = (...ids: string[]) =>
      reportValidation(
        targets,
        ids.map(id => ({ id, reason: 'known' })),
        { people: 1000, seed: 42, replications: 1, units: [] },
      );
    expect(report().surprises).toEqual([{ id: 'C98', status: 'miss' }]);
    expect(report('C98', 'C01').surprises).toEqual([]);
    expect(report('C98', 'C99').surprises).toEqual([{ id: 'C99', status: 'hit' }]);
    expect(report('C98').targets.map(({ status }) => status)).toEqual(['hit', 'known-miss']);
    expect(report('C98').counts).toMatchObject({ hit: 1, miss: 0, knownMiss: 1 });
    expect(report('C98', 'C99').targets.map(({ status }) => status)).toEqual(['hit', 'known-miss']);
    expect(report().counts).toEqual({ targets: 2, hit: 1, miss: 1, knownMiss: 0, measures: 2, measuresHit: 1 });
  });
});
