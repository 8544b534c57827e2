// The whole shipped model, as people run it.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { createPopulation, parseScenario, runUnit, type Scenario } from '../../sim/index.ts';
import { Simulation } from '../../sim/engine/simulation.ts';
import { leastTime, type Contestant } from './rounds.ts';

const scenarios = new URL('../../../scenarios/', import.meta.url);

function readShipped(name: string): string | undefined {
  const file = [scenarios, new URL('strategies/', scenarios)]
    .map(folder => new URL(`${name}.yaml`, folder))
    .find(existsSync);
  return file && readFileSync(file, 'utf8');
}

function shippedScenario(id: string, people: number, days: number): Scenario {
  const scenario = parseScenario(readShipped(id)!, { file: `${id}.yaml`, read: readShipped });
  return { ...scenario, days, population: { ...scenario.population, size: people } };
}

export interface Story {
  scenario: string;
  strategy: string;
  people: number;
  days: number;
}

/** Whole days of one strategy on one thread, the market and what people tell each other included. */
export function fullModel({ scenario: id, strategy, people, days }: Story): Contestant {
  const scenario = shippedScenario(id, people, days);
  const population = createPopulation(scenario);
  const prepare = (): (() => void) => {
    const simulation = new Simulation(scenario, population, [scenario.strategies[strategy]!], 0);
    return () => {
      for (let day = 0; day < days; day++) simulation.step();
    };
  };
  return {
    name: `whole model: ${strategy} of ${id}`,
    run: () => ({ ns: (leastTime(2, prepare) * 1e9) / people / days }),
  };
}

/** How many messages a person gets a day, on average: what most of the time goes into. */
export function messagesADay({ scenario: id, strategy, people, days }: Story): number {
  const scenario = shippedScenario(id, people, days);
  const simulation = new Simulation(scenario, createPopulation(scenario), [scenario.strategies[strategy]!], 0);
  let messages = 0;
  for (let day = 0; day < days; day++) {
    simulation.step();
    messages += simulation.today[0]!.messagesSent!;
  }
  return messages / people / days;
}

/** How much sooner two workers are done with two units than one is with both. */
export async function gainOfTwoWorkers(story: Story, rounds: number): Promise<number> {
  const workers = [0, 1].map(() => new Worker(new URL('./unit-worker.js', import.meta.url), { workerData: story }));
  const unit = async (worker: Worker): Promise<void> => {
    const done = once(worker, 'message');
    worker.postMessage('run');
    await done;
  };
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begin = performance.now();
    await work();
    return performance.now() - begin;
  };
  const [first, second] = workers as [Worker, Worker];
  let alone = Infinity;
  let together = Infinity;
  await Promise.all(workers.map(unit)); // made ready and warm
  for (let round = 0; round < rounds; round++) {
    alone = Math.min(alone, await timed(async () => unit(first).then(() => unit(first))));
    together = Math.min(together, await timed(async () => Promise.all([unit(first), unit(second)])));
  }
  await Promise.all(workers.map(worker => worker.terminate()));
  return alone / together;
}

/** Seconds to make people. */
export function generationTime(people: number, tries: number): number {
  const scenario = shippedScenario('target-pregnancy', people, 1);
  return leastTime(tries, () => () => createPopulation(scenario));
}

/** Everything a worker does for one unit. */
export function unitOf({ scenario: id, strategy, people, days }: Story): () => void {
  const scenario = shippedScenario(id, people, days);
  const population = createPopulation(scenario);
  return () => runUnit(scenario, strategy, 0, population);
}
