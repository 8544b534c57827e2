import { valueAt, withLever, type LeafValue, type Scenario, type SpecValue } from '../../../sim/index.ts';

/** The value at `key` or `group.field`. */
export function leverAt(levers: Readonly<Record<string, SpecValue>>, path: string): LeafValue | undefined {
  return valueAt(levers, path) as LeafValue | undefined;
}

/** The scenario with one lever of one strategy set from the first day on. */
export function withLeverSet(scenario: Scenario, strategy: string, path: string, value: LeafValue): Scenario {
  const current = scenario.strategies[strategy]!;
  return { ...scenario, strategies: { ...scenario.strategies, [strategy]: withLever(current, path, value) } };
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
