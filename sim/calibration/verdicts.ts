// Verdicts of shipped scenarios, tried in the screening only: a number that moves them has to take part in the ensemble, whether or not a finding
// speaks of it.
import type { Scenario } from '../model/world/scenario.ts';
import { readFindings, type Target } from '../validation/targets.ts';

/** What a verdict is about. */
const metrics = ['valueAfterBacklash', 'backlash'];

/** The difference of the first two strategies of each scenario, metric by metric. Audiences of one's own are left out. */
export function verdictTargets(scenarios: readonly Scenario[]): Target[] {
  return readFindings(
    scenarios.flatMap(scenario => {
      const [a, b] = Object.keys(scenario.strategies);
      if (a === undefined || b === undefined || scenario.population.file !== undefined) return [];
      return [
        {
          id: scenario.id,
          statement: scenario.title,
          kind: 'direction',
          source: scenario.id,
          confidence: 'medium',
          sources: [],
          measures: metrics.map(metric => ({
            id: metric,
            expression: `delta(${metric}, ${b} - ${a})`,
            goal: { sign: '+' },
            published: null,
            place: { file: scenario.id },
          })),
          scenarios: [scenario],
          needs: [],
        },
      ];
    }),
  );
}
