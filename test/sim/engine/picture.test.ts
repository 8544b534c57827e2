import { describe, expect, it } from 'vitest';
import type { NumberSpec } from '../../../sim/core/specs.ts';
import { withLever } from '../../../sim/engine/flips.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { estimateDifference } from '../../../sim/experiment/intervals.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { levers } from '../../../sim/model/strategy/index.ts';
import type { Scenario } from '../../../sim/model/world/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

// Whatever is fitted, the picture must be sensible: near the benchmarks, no cliff, harm where it belongs.

describe('an ordinary mailing, four a month', () => {
  const scenario = scenarioOf(
    { ordinary: { extends: 'segment-rules', frequency: { capPerWeek: 0.92 } } },
    { population: { base: 'us', size: 20_000 }, days: 56 },
  );
  const { metrics } = runUnit(scenario, 'ordinary', 0);

  // benchmarks of 2019 with the tolerance used for calibration: mailchimp-2019
  it.each([
    ['openRate', 0.16, 0.28],
    ['clickRate', 0.015, 0.04],
    ['unsubscribeRate', 0.001, 0.0045],
  ])('has an e-mail %s between %f and %f', (key, low, high) => {
    expect(metrics[key]).toBeGreaterThan(low);
    expect(metrics[key]).toBeLessThan(high);
  });
});

describe('every numeric lever', () => {
  // each lever has something to act on: a review, a pilot, a wish to weigh backlash
  const base = {
    extends: 'first-party-respectful',
    depth: 0.8,
    visibility: 0.6,
    value: { points: 0.3 },
    learning: { objective: 'valueMinusBacklash' },
    oversight: { reviewAbove: 0.05 },
    pilot: { share: 0.5, ticks: 10 },
  };
  const scenario = scenarioOf({ base }, { population: { base: 'us', size: 3000 } });
  const population = createPopulation(scenario);
  const numeric = levers.flatMap(({ spec }) => {
    const fields =
      spec.type === 'group'
        ? spec.fields.map(field => [`${spec.key}.${field.key}`, field] as const)
        : [[spec.key, spec] as const];
    return fields
      .filter(([, leaf]) => leaf.type === 'number')
      .map(([path, leaf]) => [path, leaf as NumberSpec] as const);
  });
  const rates = ['openRate', 'clickRate', 'visitShare', 'unsubscribedShare', 'leftShare', 'engagement', 'trust'];

  const at = (path: string, value: number) => {
    const strategy = withLever(scenario.strategies['base']!, path, value);
    const changed: Scenario = { ...scenario, strategies: { base: strategy } };
    return runUnit(changed, 'base', 0, population).metrics;
  };

  it.each(numeric)('%s moves something, and no rate a hundredfold', (path, { min, max }) => {
    // a cap of zero sends nothing: the smallest mailing is one a month
    const low = at(path, path === 'frequency.capPerWeek' ? 0.25 : min);
    const high = at(path, max);
    expect(high).not.toEqual(low);
    for (const rate of rates.filter(key => key !== 'trust')) {
      const [a, b] = [low[rate]!, high[rate]!];
      if (Math.min(a, b) > 0) expect(Math.max(a, b) / Math.min(a, b), rate).toBeLessThan(100);
    }
  });
});

describe('a covert, deep strategy', () => {
  const scenario = scenarioOf(
    { covert: 'hyper-covert', fair: 'first-party-respectful' },
    { population: { base: 'us', size: 5000 }, days: 60 },
  );
  const population = createPopulation(scenario);
  const units = (id: string) =>
    Array.from({ length: 20 }, (_, replication) => runUnit(scenario, id, replication, population));
  const covert = units('covert');
  const fair = units('fair');
  const among = (concern: string) =>
    covert.map(
      ({ segments }) =>
        segments.find(({ axis, value }) => axis === 'concern' && value === concern)!.metrics['backlash']!,
    );
  const of = (results: typeof covert, key: string) => results.map(({ metrics }) => metrics[key]!);

  it('makes more people turn against the brand, most of all the very concerned', () => {
    expect(estimateDifference(of(covert, 'backlash'), of(fair, 'backlash')).low).toBeGreaterThan(0);
    expect(estimateDifference(among('very'), among('somewhat')).low).toBeGreaterThan(0);
    expect(estimateDifference(among('somewhat'), among('notVery')).low).toBeGreaterThan(0);
  });

  it('creeps people out more and costs trust', () => {
    expect(estimateDifference(of(covert, 'creepiness'), of(fair, 'creepiness')).low).toBeGreaterThan(0);
    expect(estimateDifference(of(covert, 'trust'), of(fair, 'trust')).high).toBeLessThan(0);
  });
});
