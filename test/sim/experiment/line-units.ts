import { metrics } from '../../../sim/metrics/index.ts';
import { armOf, type LinePlan } from '../../../sim/experiment/line-plan.ts';
import type { UnitResult } from '../../../sim/engine/report.ts';
import { createScenario, createUnit } from './units.ts';

/** A plan over depth, without a model behind it. */
export function createPlan(values: readonly number[], replications: number, metric = 'valueAfterBacklash'): LinePlan {
  const strategy = { id: 'bold', title: 'Bold', says: '', levers: { depth: 0.4 } };
  return {
    strategy,
    lever: { key: 'depth', label: 'Depth', unit: 'scale', min: values[0]!, max: values.at(-1)!, whole: false },
    metric: metrics.find(({ key }) => key === metric)!,
    values,
    scenario: createScenario(
      values.map(value => armOf('depth', value)),
      replications,
    ),
  };
}

/** Units of every value and replication; the value after backlash is a curve of one's own. */
export function unitsOf(
  { values, scenario }: LinePlan,
  height: (value: number, replication: number) => number | null,
): UnitResult[] {
  return values.flatMap(value =>
    Array.from({ length: scenario.replications }, (_, r) => createUnit(armOf('depth', value), r, height(value, r))),
  );
}

export const tenths = Array.from({ length: 11 }, (_, i) => i / 10);
