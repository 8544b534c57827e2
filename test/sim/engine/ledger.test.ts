import { describe, expect, it } from 'vitest';
import { compileStory } from '../../../sim/engine/program.ts';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { columnsOf, metrics } from '../../../sim/metrics/index.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { mechanisms } from '../../../sim/model/story.ts';
import { ledgerColumns } from '../../../sim/model/world/columns.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const ledger = Object.keys(ledgerColumns) as (keyof typeof ledgerColumns)[];

// everything that is booked happens: people are pressed and noised, there is a breach and a story, and the law bites
const scenario = scenarioOf(
  {
    hard: {
      extends: 'hyper-covert',
      pressure: { level: 1 },
      privacyTechnology: { localDpEpsilon: 4 },
      consent: { mode: 'optOut', darkPattern: 'aggressive' },
    },
  },
  {
    population: { base: 'mix', size: 900 },
    network: { off: false },
    days: 40,
    law: { regime: 'optIn', auditsPer100kComplaints: 1000, fineShare: 0.1 },
    parameters: {
      'regulator.drawsInquiries': 0.5,
      'regulator.inquiryTicks': 14,
      'cost.customers': 5_000_000,
    },
    events: [
      { tick: 3, type: 'breach', severity: 1 },
      { tick: 6, type: 'press', severity: 1 },
    ],
  },
);
const population = createPopulation(scenario);
const full = runUnit(scenario, 'hard', 0, population);

describe('a unit that measures some metrics', () => {
  it('is tried where everything that is booked has happened', () => {
    const simulation = new Simulation(scenario, population, [scenario.strategies['hard']!], 0);
    for (let day = 0; day < scenario.days; day++) simulation.step();
    const rows = simulation.rows(0);
    expect(ledger.filter(name => rows.column(name).every(value => value === 0))).toEqual([]);
  });

  it.each(metrics.map(({ key }) => key))(
    'has the same %s as the full report, of everybody and of every segment',
    key => {
      const { metrics: alone, segments, lost } = runUnit(scenario, 'hard', 0, population, { only: [key] });
      expect(alone).toEqual({ [key]: full.metrics[key] });
      expect(segments).toEqual(
        full.segments.map(segment => ({ ...segment, metrics: { [key]: segment.metrics[key] } })),
      );
      expect(lost).toEqual(full.lost);
    },
  );

  it('books what its extra measures need', () => {
    const measure = { metric: 'creepiness', segment: [{ axis: 'concern', value: 'upper' }] };
    const extra = (['mean', 'p50', 'p95', 'share'] as const).map(summary => ({ ...measure, key: summary, summary }));
    expect(runUnit(scenario, 'hard', 0, population, { only: ['openRate'], extra }).extra).toEqual(
      runUnit(scenario, 'hard', 0, population, { extra }).extra,
    );
  });

  it('books nothing else', () => {
    const simulation = new Simulation(scenario, population, [scenario.strategies['hard']!], 0, {
      ledger: ['clicks'],
    });
    expect(() => simulation.rows(0).column('creepinessSum')).toThrow('creepinessSum');
    expect(simulation.rows(0).column('clicks')).toHaveLength(900);
  });
});

describe('the ledger', () => {
  it('is all of it asked for by some metric, and written by some mechanism', () => {
    const { program } = compileStory({ equations: {} });
    const asked: ReadonlySet<string> = columnsOf(metrics);
    const written = mechanisms.flatMap(({ key }) => program.writes[key]!.columns);
    for (const name of ledger) expect([asked.has(name), written.includes(name)], name).toEqual([true, true]);
  });

  it('changes nothing that people do: with and without it the state has the same digest', () => {
    const run = (booked?: readonly string[]): string => {
      const simulation = new Simulation(scenario, population, [scenario.strategies['hard']!], 0, { ledger: booked });
      for (let day = 0; day < 20; day++) simulation.step();
      return simulation.stateDigest(0);
    };
    expect(run([])).toBe(run());
    expect(run(['warnings', 'breachCents'])).toBe(run());
  });
});

describe('equations of a scenario', () => {
  const fatigue = mechanisms.find(({ key }) => key === 'fatigue')!.equations;
  const shop = mechanisms.find(({ key }) => key === 'shop')!.equations;
  const unitWith = (equations: Record<string, string>, only?: readonly string[]) =>
    runUnit({ ...scenario, equations }, 'hard', 0, population, { only });

  it('may book otherwise', () => {
    const twice = { shop: shop.replace('revenueCents + paid', 'revenueCents + 2 * paid') };
    expect(unitWith(twice, ['revenueCents']).metrics['revenueCents']).toBeCloseTo(2 * full.metrics['revenueCents']!, 2);
    expect(unitWith(twice).metrics['profitCents']).toBe(full.metrics['profitCents']);
  });

  it('may leave out what is booked: it is 0', () => {
    const without = { shop: shop.replace(/^ *revenueCents = .*\n/m, '') };
    expect(unitWith(without, ['revenueCents']).metrics['revenueCents']).toBe(0);
  });

  it('may not hang anything on it, and are told which name stands where', () => {
    const hung = { fatigue: fatigue.replace('load * loadKeep', 'load * loadKeep / (1 + complaints)') };
    expect(() => unitWith(hung, ['openRate'])).toThrow(
      /fatigue:3:\d+ "complaints" is only booked for reports: no equation but its own may read it, to add to it/,
    );
  });
});
