import { type Numbers, yearOfBreaches, yearOfFinesOn, type YearOfLosses } from '../model/market/index.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { parameterValues } from './parameters.ts';
import { dictionary } from './specs.ts';

/** What a brand’s practice comes to, by a run: per person and day, per person and year, and as a share of all records. */
export interface Practice {
  complaintsPerDay: number;
  revenueCentsPerYear: number;
  dataHeld: number;
}

/** What fines and breaches cost a brand in a year, cents a person: what is to be expected, and what the worst twentieth of years cost. */
export function yearOfRisk(
  scenario: Scenario,
  strategy: Strategy,
  { complaintsPerDay, revenueCentsPerYear, dataHeld }: Practice,
): { fines: YearOfLosses; breaches: YearOfLosses } {
  const values = parameterValues(scenario, strategy);
  const number: Numbers = name => (values[name] ?? dictionary.parameters[name]!.default) as number;
  // the law is that of the last day
  const day = { scenario, replication: 0, tick: scenario.days - 1, people: scenario.population.size, number };
  return {
    fines: yearOfFinesOn(day, complaintsPerDay, revenueCentsPerYear),
    breaches: yearOfBreaches(day, dataHeld),
  };
}
