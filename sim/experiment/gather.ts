// Work units arrive in any order and maybe not all of them: they are put in order before anything is counted.
import { CreeplineError } from '../core/errors.ts';
import type { UnitResult } from '../engine/report.ts';
import type { Scenario } from '../model/world/scenario.ts';

/** The units of one strategy, one a replication; the same replications in every strategy. */
export interface ArmUnits {
  id: string;
  title: string;
  units: UnitResult[];
}

export interface Gathered {
  arms: ArmUnits[];
  /** how many replications every strategy has */
  replications: number;
}

/** Sorts units by strategy (in the scenario's order) and replication. A replication that not every strategy has is left out. */
export function gatherUnits(scenario: Scenario, units: readonly UnitResult[]): Gathered {
  const byStrategy = new Map<string, Map<number, UnitResult>>();
  for (const unit of units) {
    const { strategy, replication } = unit;
    if (!Object.hasOwn(scenario.strategies, strategy))
      throw broken(`a result for a strategy that the scenario does not have: ${strategy}`);
    const known = byStrategy.get(strategy) ?? new Map<number, UnitResult>();
    if (known.has(replication)) throw broken(`two results for strategy ${strategy}, replication ${replication}`);
    byStrategy.set(strategy, known.set(replication, unit));
  }
  const arms = Object.values(scenario.strategies).flatMap(({ id, title }) => {
    const results = byStrategy.get(id);
    return results === undefined ? [] : [{ id, title, results }];
  });
  const shared = [...(arms[0]?.results.keys() ?? [])]
    .filter(key => arms.every(arm => arm.results.has(key)))
    .sort((a, b) => a - b);
  if (shared.length === 0) throw broken('no replication was run to the end under every strategy');
  return {
    arms: arms.map(({ id, title, results }) => ({
      id,
      title,
      units: shared.map(replication => results.get(replication)!),
    })),
    replications: shared.length,
  };
}

function broken(message: string): CreeplineError {
  return new CreeplineError('internal', [{ message }]);
}
