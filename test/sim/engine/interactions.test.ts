import { describe, expect, it } from 'vitest';
import { estimateDifference, estimateMean } from '../../../sim/experiment/intervals.ts';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

// What evidence says about two things together. Same people and luck in both arms; the sign must be clear over 20 replications.
const replications = 20;
const people = { population: { base: 'us', size: 5000 }, days: 14 };

/** A brand that knows what people like and lets it show, on a paid channel; arms change it. */
const personal = {
  extends: 'segment-rules',
  data: ['purchases', 'browsing'],
  learning: { model: 'propensity' },
  visibility: 0.8,
  channels: { social: 1 },
  frequency: { capPerWeek: 3 },
  consent: { mode: 'none' },
};

function perReplication(
  strategies: Record<string, unknown>,
  metric: string,
  changes: Record<string, unknown> = {},
): Record<string, number[]> {
  const scenario = scenarioOf(strategies, { ...people, ...changes });
  const population = createPopulation(scenario);
  return Object.fromEntries(
    Object.keys(strategies).map(id => [
      id,
      Array.from(
        { length: replications },
        (_, replication) => runUnit(scenario, id, replication, population).metrics[metric]!,
      ),
    ]),
  );
}

const clearlyAbove = (a: number[], b: number[]): void => expect(estimateDifference(a, b).low).toBeGreaterThan(0);

describe('what two things do together', { timeout: 180_000 }, () => {
  it('depth raises response when collection is announced and lowers it when it is silent', () => {
    const arm = (collection: string, depth: number, visibility: number) => ({
      ...personal,
      data: ['social'],
      breadth: 0,
      collection,
      disclosure: 'none',
      depth,
      visibility,
      frequency: { capPerWeek: 7 },
    });
    const rates = perReplication(
      {
        'announced-shallow': arm('announced', 0.1, 0.2),
        'announced-deep': arm('announced', 0.67, 0.8),
        'silent-shallow': arm('silent', 0.1, 0.2),
        'silent-deep': arm('silent', 0.67, 0.8),
      },
      'clickRate',
      { population: { base: 'de', size: 24_000 }, brand: { trust: 0.6, familiarity: 0 }, days: 28 },
    );
    clearlyAbove(rates['announced-deep']!, rates['announced-shallow']!);
    clearlyAbove(rates['silent-shallow']!, rates['silent-deep']!);
  });

  it('disclosure raises response where the flow is acceptable and lowers it where it is not', () => {
    const arm = (data: string[], disclosure: string) => ({
      ...personal,
      data,
      disclosure,
      depth: 0.6,
      collection: 'noticed',
    });
    const clicks = (data: string[], trust: number) =>
      perReplication({ silent: arm(data, 'none'), told: arm(data, 'whyThis') }, 'clickRate', {
        brand: { trust, familiarity: 0.8 },
      });
    const own = clicks(['purchases'], 0.95);
    const bought = clicks(['crossSite', 'broker', 'devices'], 0.6);
    clearlyAbove(own['told']!, own['silent']!);
    clearlyAbove(bought['silent']!, bought['told']!);
  });

  it('control multiplies response only where the use of data is visible', () => {
    const arm = (visibility: number, control: number) => ({ ...personal, depth: 1, visibility, control });
    const rates = perReplication(
      {
        'shown-none': arm(0.9, 0),
        'shown-control': arm(0.9, 0.9),
        'hidden-none': arm(0, 0),
        'hidden-control': arm(0, 0.9),
      },
      'clickRate',
      { days: 28 },
    );
    const ratio = (visible: string) =>
      rates[`${visible}-control`]!.map((rate, k) => rate / rates[`${visible}-none`]![k]!);
    clearlyAbove(ratio('shown'), ratio('hidden'));
    // the placebo band of the original experiment
    const hidden = estimateMean(ratio('hidden'));
    expect(hidden.low).toBeGreaterThan(0.9);
    expect(hidden.high).toBeLessThan(1.1);
  });

  it('a discount leaves creepiness equal to the bit, in the same state on the same day', () => {
    const scenario = scenarioOf(
      { plain: { ...personal, depth: 1 }, discount: { ...personal, depth: 1, value: { discountShare: 0.4 } } },
      people,
    );
    const population = createPopulation(scenario);
    for (let replication = 0; replication < replications; replication++) {
      const simulation = new Simulation(scenario, population, Object.values(scenario.strategies), replication);
      simulation.step();
      const [plain, discount] = [0, 1].map(arm => simulation.rows(arm));
      expect(discount!.column('creepinessSum')).toEqual(plain!.column('creepinessSum'));
      expect(plain!.column('creepinessSum').some(value => value > 0.5)).toBe(true);
      expect(discount!.column('clicks')).not.toEqual(plain!.column('clicks'));
    }
  });

  it('repetition annoys more with every step at low load, and less with every step at high load', () => {
    const scenario = scenarioOf({ daily: { extends: 'batch-and-blast', frequency: { capPerWeek: 7 } } }, people);
    const population = createPopulation(scenario);
    const annoyanceAt = (load: number): number[] =>
      Array.from({ length: replications }, (_, replication) => {
        const simulation = new Simulation(scenario, population, [scenario.strategies['daily']!], replication);
        for (let row = 0; row < population.size; row++) simulation.poke('load', row, load, 0);
        simulation.step();
        const rows = simulation.rows(0);
        return (
          rows.column('annoyanceSum').reduce((a, b) => a + b, 0) / rows.column('messages').reduce((a, b) => a + b, 0)
        );
      });
    const [none, little, more, much, evenMore, most] = [0, 1.5, 3, 20, 40, 60].map(annoyanceAt);
    const step = (from: number[], to: number[]) => to.map((value, k) => value - from[k]!);
    clearlyAbove(step(little!, more!), step(none!, little!));
    clearlyAbove(step(much!, evenMore!), step(evenMore!, most!));
    clearlyAbove(most!, much!);
  });

  it('trust recovers more slowly than it fell, and a scar stays', () => {
    const scenario = scenarioOf(
      { creepy: 'hyper-covert' },
      { ...people, population: { base: 'us', size: 1000 }, days: 400 },
    );
    const population = createPopulation(scenario);
    const quiet = {
      ...scenario.strategies['creepy']!,
      levers: { ...scenario.strategies['creepy']!.levers, frequency: { capPerWeek: 0, adaptive: false } },
    };
    const trust = Array.from({ length: replications }, (_, replication) => {
      const simulation = new Simulation(scenario, population, [scenario.strategies['creepy']!], replication);
      const mean = (): number =>
        simulation
          .rows(0)
          .column('trust')
          .reduce((a, b) => a + b, 0) / population.size;
      const run = (days: number): number => {
        for (let day = 0; day < days; day++) simulation.step();
        return mean();
      };
      const fallen = run(30);
      simulation.changeStrategy(0, quiet);
      return { fallen, afterAMonth: run(30), afterAYear: run(330) };
    });
    const of = (key: 'fallen' | 'afterAMonth' | 'afterAYear') => trust.map(values => values[key]);
    // in the month after, less than half of what a month took comes back
    expect(estimateMean(trust.map(({ fallen, afterAMonth }) => (afterAMonth - fallen) / -fallen)).high).toBeLessThan(
      0.5,
    );
    clearlyAbove(of('afterAMonth'), of('fallen'));
    clearlyAbove(of('afterAYear'), of('afterAMonth'));
    expect(estimateMean(of('afterAYear')).high).toBeLessThan(0);
  });
});
