import type { UnitResult } from '../../../sim/engine/report.ts';
import { defaultLevers, levers } from '../../../sim/model/strategy/index.ts';
import type { Scenario } from '../../../sim/model/world/scenario.ts';

const usual = defaultLevers(levers);
const strategy = (id: string) => ({ id, title: id.toUpperCase(), says: '', levers: usual });

export function createScenario(strategies: readonly string[], replications: number): Scenario {
  return {
    id: 'trial',
    title: 'A trial',
    question: 'Which one?',
    lookAt: [],
    sources: [],
    population: { base: 'us', size: 1000, overrides: {} },
    topics: [],
    brand: { category: 'retail', trust: 0.6, familiarity: 0.6, pace: 1 },
    network: { degree: 0, rewire: 0, off: true },
    thirdParty: { available: true, accuracy: 0.5 },
    rivals: [],
    law: { regime: 'none', auditsPer100kComplaints: 2, fineShare: 0.02 },
    awareness: { start: 0, growthPerYear: 0 },
    events: [],
    expect: [],
    days: 2,
    seed: 42,
    replications,
    strategies: Object.fromEntries(strategies.map(id => [id, strategy(id)])),
    mechanisms: {},
    parameters: {},
    equations: {},
  };
}

export const population = { name: 'us', people: 1000 };

/** A unit whose numbers follow from its value after backlash. */
export function createUnit(
  id: string,
  replication: number,
  value: number | null,
  parts: Partial<UnitResult> = {},
): UnitResult {
  const metrics = { engagement: 0.5, backlash: value === null ? null : 0.5 - value / 1000, valueAfterBacklash: value };
  return {
    strategy: id,
    replication,
    digest: `${id}${replication}`,
    metrics,
    segments: [
      { axis: 'gender', value: 'female', people: 500, metrics },
      {
        axis: 'gender',
        value: 'male',
        people: 440,
        metrics: { ...metrics, valueAfterBacklash: value === null ? null : value - (id === 'bold' ? 40 : 0) },
      },
      { axis: 'dataPoor', value: 'yes', people: 60, metrics: { ...metrics, valueAfterBacklash: -1e6 } },
    ],
    series: { engagement: [replication, null] },
    lost: [],
    ...parts,
  };
}
