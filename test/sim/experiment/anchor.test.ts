import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runUnit } from '../../../sim/engine/unit.ts';
import { anchorScenario, anchorSteps, type Anchoring } from '../../../sim/experiment/anchor.ts';
import { firstPeople } from '../../../sim/experiment/anchor-measure.ts';
import { readAudience } from '../../../sim/audience/import.ts';
import { scenarioFromJson, scenarioToJson } from '../../../sim/io/scenario-json.ts';
import { createPopulation, populationFromAudience } from '../../../sim/model/population/index.ts';
import type { Population } from '../../../sim/model/world/population.ts';
import type { Scenario } from '../../../sim/model/world/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const strategies = {
  mail: 'batch-and-blast',
  many: { extends: 'segment-rules', channels: { email: 0.5, push: 0.3, display: 0.2 }, frequency: { capPerWeek: 5 } },
  silent: { extends: 'batch-and-blast', frequency: { capPerWeek: 0 } },
};

function scenarioWith(baseline: Readonly<Record<string, unknown>>, size = 3000): Scenario {
  return scenarioOf(strategies, { brand: { baseline }, population: { base: 'us', size } });
}

/** What the figures come to in replications that no anchoring has seen: means, as the report would have them. */
function freshFigures(
  { scenario }: Anchoring,
  strategy: string,
  people: Population,
  replications: number,
): Record<string, number> {
  const meansAfter = (days: number) => {
    const units = Array.from({ length: replications }, (_, r) => runUnit({ ...scenario, days }, strategy, r, people));
    return (key: string) => units.reduce((sum, { metrics }) => sum + metrics[key]!, 0) / replications;
  };
  const [fortnight, month] = [meansAfter(14), meansAfter(28)];
  return {
    openRate: month('openRate'),
    clickRate: month('clickRate'),
    unsubscribeRate: month('unsubscribeRate'),
    visitRate: fortnight('visitShare'),
    conversionRate: fortnight('buyerShare'),
    // the margin is 35 % of the price
    marginCents: (month('revenueCents') / month('purchases')) * 0.35,
  };
}

function expectFigures(anchoring: Anchoring, people: Population, replications: number, tolerance = 0.05): void {
  const { strategy } = anchoring.anchored[0]!;
  const fresh = freshFigures(anchoring, strategy, people, replications);
  for (const { rate, given } of anchoring.anchored) {
    const found = fresh[rate]!;
    expect(Math.abs(found / given - 1), `${rate}: ${found} for ${given}`).toBeLessThan(tolerance);
  }
}

describe('a scenario anchored to a brand’s own figures', () => {
  it('gives them all back under an e-mail strategy, on luck that was not used to fit', () => {
    const given = {
      openRate: 0.3,
      clickRate: 0.04,
      unsubscribeRate: 0.006,
      visitRate: 0.42,
      conversionRate: 0.09,
      marginCents: 2500,
    };
    const scenario = scenarioWith({ strategy: 'mail', ...given });
    const people = createPopulation(scenario);
    const anchoring = anchorScenario(scenario, people);
    expect(anchoring.anchored.map(({ rate }) => rate)).toEqual(Object.keys(given));
    expectFigures(anchoring, people, 20);
  });

  it('gives them back under a strategy of several channels', () => {
    const scenario = scenarioWith({ strategy: 'many', openRate: 0.4, clickRate: 0.02, visitRate: 0.4 });
    const people = createPopulation(scenario);
    expectFigures(anchorScenario(scenario, people), people, 6);
  });

  it('gives them back for people of a table', async () => {
    const scenario = scenarioWith({ strategy: 'mail', openRate: 0.15, clickRate: 0.03, visitRate: 0.35 });
    const bytes = new Uint8Array(
      readFileSync(new URL('../../../scenarios/audiences/hillstrom-like.csv', import.meta.url)),
    );
    const people = populationFromAudience(await readAudience(bytes, { file: 'hillstrom-like.csv' }), scenario);
    expectFigures(anchorScenario(scenario, people), people, 16);
  });

  it('changes a few intercepts and nothing else, and is a scenario like any other', () => {
    const scenario = scenarioWith({ strategy: 'mail', openRate: 0.3, marginCents: 2500, listSize: 10 });
    const { scenario: after, anchored } = anchorScenario(scenario, createPopulation(scenario));
    const { baseline: _, ...brand } = scenario.brand;
    expect(after).toEqual({
      ...scenario,
      brand,
      parameters: { 'cost.customers': 10, 'engage.openShift': anchored[0]!.to },
      topics: after.topics,
    });
    const factors = after.topics.map(({ marginCents }, k) => marginCents / scenario.topics[k]!.marginCents);
    for (const factor of factors) expect(factor).toBeCloseTo(anchored[1]!.to, 9);
    expect(scenarioFromJson(scenarioToJson(after))).toEqual(after);
  });

  it('is the same twice, to the last bit', () => {
    const scenario = scenarioWith({ strategy: 'mail', openRate: 0.3, clickRate: 0.02 }, 1000);
    const people = createPopulation(scenario);
    expect(anchorScenario(scenario, people)).toEqual(anchorScenario(scenario, createPopulation(scenario)));
  });

  it('says what a figure was before and after, how far its intercept went, and whether that is far', () => {
    const anchorOpens = (openRate: number) => {
      const scenario = scenarioWith({ strategy: 'mail', openRate }, 1000);
      return anchorScenario(scenario, createPopulation(scenario)).anchored[0]!;
    };
    const given = anchorOpens(0.25).before + 0.03;
    const report = anchorOpens(given);
    expect(report).toMatchObject({
      rate: 'openRate',
      strategy: 'mail',
      unit: 'per message',
      given,
      parameter: 'engage.openShift',
      from: 0,
      large: false,
    });
    expect(report.before).not.toBeCloseTo(given, 2);
    expect(report.after).toBeCloseTo(given, 2);
    expect(report.to > report.from).toBe(report.given > report.before);
    expect(report.noise).toBeLessThan(0.025);
    expect(anchorOpens(0.02)).toMatchObject({ given: 0.02, large: true });
  });

  it('starts from what the scenario says of an intercept', () => {
    const base = scenarioWith({ strategy: 'mail', openRate: 0.25 }, 1000);
    const scenario = { ...base, parameters: { 'engage.openShift': 1 } };
    expect(anchorScenario(scenario, createPopulation(scenario)).anchored[0]).toMatchObject({ from: 1 });
  });

  it('is anchored to the strategy of today as it was written, whatever has become of it', () => {
    const scenario = scenarioWith({ strategy: 'mail', openRate: 0.25 }, 1000);
    const people = createPopulation(scenario);
    const { mail, ...others } = scenario.strategies;
    const changed = { ...scenario, strategies: others };
    expect(anchorScenario(changed, people, { strategy: mail }).anchored).toEqual(
      anchorScenario(scenario, people).anchored,
    );
    expect(() => anchorScenario(changed, people)).toThrow('brand.baseline.strategy: unknown strategy: mail');
  });

  it('is left alone where there is no figure', () => {
    const scenario = scenarioOf(strategies);
    expect(anchorScenario(scenario)).toEqual({ scenario, anchored: [] });
    expect(anchorScenario(scenarioWith({ strategy: 'mail', listSize: 10 }))).toEqual({
      scenario: {
        ...scenario,
        population: { base: 'us', size: 3000, overrides: {} },
        parameters: { 'cost.customers': 10 },
      },
      anchored: [],
    });
  });

  it('tells its host how far it is', () => {
    const scenario = scenarioWith({ strategy: 'mail', openRate: 0.25 }, 500);
    const progress = [...anchorSteps(scenario, createPopulation(scenario))];
    expect(progress.map(({ done }) => done)).toEqual(progress.map((_, i) => i + 1));
    for (const { done, expected } of progress) expect(expected).toBeGreaterThanOrEqual(done);
  });
});

describe('a figure that the model cannot give', () => {
  const refusal = (baseline: Readonly<Record<string, unknown>>) => {
    const scenario = scenarioWith(baseline, 1000);
    return () => anchorScenario(scenario, createPopulation(scenario));
  };
  it('is refused with the intercept, how far it came, and why', () => {
    expect(refusal({ strategy: 'mail', clickRate: 0.03, visitRate: 0.05 })).toThrow(
      /^brand\.baseline\.visitRate: 5\.00 % cannot be reached: even with shopping\.visitBase at 0\.1, the end of its range, it comes to 1\d\.\d % \(2\d\.\d % without anchoring\); clicks on messages are visits too/,
    );
  });
  it('is refused where there is nothing to count it by', () => {
    expect(refusal({ strategy: 'silent', openRate: 0.2, clickRate: 0.01 })).toThrow(
      'brand.baseline.openRate: cannot be anchored to: under silent no message is sent\nbrand.baseline.clickRate: cannot be anchored to',
    );
  });
});

describe('the first of many people', () => {
  it('are the same people as among all', () => {
    const scenario = scenarioWith({ strategy: 'mail' }, 500);
    const [all, first] = [
      createPopulation(scenario),
      createPopulation({ ...scenario, population: { ...scenario.population, size: 120 } }),
    ];
    expect(firstPeople(all, 120)).toEqual(first);
    expect(firstPeople(first, 120)).toBe(first);
  });
});
