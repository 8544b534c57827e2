import { dictionary } from '../../../../sim/engine/specs.ts';
import type { Day } from '../../../../sim/model/market/index.ts';
import { scenarioOf } from '../../../support/scenario-of.ts';

/** A day of a market: numbers by their name in the equations, where they are not as usual. */
export function dayOf(
  numbers: Readonly<Record<string, number>>,
  scenario: Readonly<Record<string, unknown>> = {},
  tick = 0,
): Day {
  return {
    scenario: scenarioOf({ plain: {} }, scenario),
    replication: 0,
    tick,
    people: 1000,
    number: name => numbers[name] ?? usual(name),
  };
}

function usual(name: string): number {
  const value = dictionary.parameters[name]?.default;
  if (typeof value !== 'number') throw new Error(`${name} is no single number`);
  return value;
}
