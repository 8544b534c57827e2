// A line that grows: its units go to workers one replication after the other, and each whole replication sharpens the answer.
import { combineLine } from '../experiment/line.ts';
import { keepForLine, type LinePlan } from '../experiment/line-plan.ts';
import type { LineReport } from '../experiment/line-report.ts';
import type { UnitResult } from '../engine/report.ts';
import type { Population } from '../model/world/population.ts';
import type { WorkerPort } from './live-client.ts';

export interface LineProgress {
  /** units */
  done: number;
  total: number;
  /** over the replications done so far */
  report: LineReport | null;
}

export interface LineRunOptions {
  plan: LinePlan;
  /** people of one's own, in place of the built-in ones */
  population?: Population | undefined;
  /** each does one unit after the other */
  workers: readonly WorkerPort[];
  onProgress: (progress: LineProgress) => void;
  onProblem: (message: string) => void;
}

/** Starts at once; returns how to stop. The workers are closed at the end, whatever that is. */
export function runLine({ plan, population, workers, onProgress, onProblem }: LineRunOptions): () => void {
  const people = {
    name: population?.name ?? plan.scenario.population.base,
    people: population?.size ?? plan.scenario.population.size,
  };
  const units = unitsOf(plan);
  const arms = plan.values.length;
  const results: UnitResult[] = [];
  let next = 0;
  let over = false;
  let report: LineReport | null = null;

  const end = () => {
    over = true;
    for (const worker of workers) worker.close();
  };
  const give = (worker: WorkerPort) => {
    const unit = units[next];
    if (unit === undefined) return;
    worker.send({ type: 'unit', request: next++, scenario: plan.scenario, ...unit, ...(population && { population }) });
  };
  const take = (result: UnitResult) => {
    results.push(keepForLine(plan, result));
    if (countWhole(results, arms) > (report?.replications ?? 0)) report = combineLine(plan, people, results);
    onProgress({ done: results.length, total: units.length, report });
    if (results.length === units.length) end();
  };
  for (const worker of workers) {
    worker.onEvent(event => {
      if (over) return;
      if (event.type === 'failed') {
        end();
        onProblem(event.message);
      } else if (event.type === 'unit') {
        take(event.result);
        if (!over) give(worker);
      }
    });
    give(worker);
  }
  return end;
}

/** All values of the first replication, then of the second: what is there after a while is whole. */
function unitsOf({ scenario }: LinePlan): { strategy: string; replication: number }[] {
  const arms = Object.keys(scenario.strategies);
  return Array.from({ length: scenario.replications }, (_, replication) =>
    arms.map(strategy => ({ strategy, replication })),
  ).flat();
}

/** Replications that every value has. */
function countWhole(results: readonly UnitResult[], arms: number): number {
  const counts = new Map<number, number>();
  for (const { replication } of results) counts.set(replication, (counts.get(replication) ?? 0) + 1);
  return [...counts.values()].filter(count => count === arms).length;
}
