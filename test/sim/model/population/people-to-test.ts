import type { BasePopulation, Scenario } from '../../../../sim/model/world/scenario.ts';

/** A plain shop's scenario; only what people depend on matters here. */
export function scenarioOf(
  base: BasePopulation,
  size: number,
  changes: Partial<Scenario> = {},
  overrides: Record<string, number> = {},
): Scenario {
  return {
    id: 'test',
    title: 'Test',
    question: 'Who are these people?',
    lookAt: [],
    sources: [],
    population: { base, size, overrides },
    topics: ['fashion', 'home', 'sports', 'toys', 'garden', 'books', 'music', 'food'].map(name => ({
      name,
      sensitivity: 0.2,
      marginCents: 500,
    })),
    brand: { category: 'retail', trust: 0.6, familiarity: 0.6, pace: 1 },
    network: { degree: 8, rewire: 0.1, off: false },
    thirdParty: { available: true, accuracy: 0.8 },
    rivals: [],
    law: { regime: 'none', auditsPer100kComplaints: 2, fineShare: 0.02 },
    awareness: { start: 0, growthPerYear: 0 },
    events: [],
    expect: [],
    days: 90,
    seed: 42,
    replications: 1,
    strategies: {},
    mechanisms: {},
    parameters: {},
    equations: {},
    ...changes,
  };
}

export function idsUpTo(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, i) => i);
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

export function deviation(values: ArrayLike<number>): number {
  const m = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - m) ** 2;
  return Math.sqrt(sum / values.length);
}

export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ma, mb] = [mean(a), mean(b)];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - ma) * (b[i]! - mb);
  return sum / a.length / (deviation(a) * deviation(b));
}

/** Share of people for whom something holds. */
export function shareWhere(values: ArrayLike<number>, holds: (value: number) => boolean): number {
  return mean(Array.from(values, value => (holds(value) ? 1 : 0)));
}

/** The values of those people for whom something holds. */
export function only(values: ArrayLike<number>, holds: (person: number) => boolean): number[] {
  return Array.from(values).filter((_, i) => holds(i));
}
