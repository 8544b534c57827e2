import { describe, expect, it } from 'vitest';
import { combineLine } from '../../../sim/experiment/line.ts';
import { planLine } from '../../../sim/experiment/line-plan.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import {
  createWorkerSide,
  runLine,
  type HostEvent,
  type LineProgress,
  type WorkerPort,
} from '../../../sim/protocol/index.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const scenario = scenarioOf(
  { bold: 'hyper-covert' },
  { replications: 3, population: { base: 'us', size: 200 }, days: 5 },
);
const plan = planLine(scenario, { lever: 'visibility', steps: 2 });

/** A worker on this thread that answers when it is told to. */
function slowWorker(): WorkerPort & { answer: () => boolean; closed: boolean } {
  let listener: (event: HostEvent) => void = () => {};
  const waiting: (() => void)[] = [];
  const side = createWorkerSide(
    event => listener(structuredClone(event)),
    () => {},
  );
  const worker = {
    closed: false,
    send: (request: Parameters<WorkerPort['send']>[0]) =>
      void waiting.push(() => side.receive(structuredClone(request))),
    onEvent: (next: typeof listener) => void (listener = next),
    close: () => void (worker.closed = true),
    /** true if there was something to do */
    answer: () => {
      const work = waiting.shift();
      work?.();
      return work !== undefined;
    },
  };
  return worker;
}

function start(workers: readonly WorkerPort[], asked = plan) {
  const heard: LineProgress[] = [];
  const problems: string[] = [];
  const stop = runLine({
    plan: asked,
    workers,
    onProgress: progress => heard.push(progress),
    onProblem: message => problems.push(message),
  });
  return { heard, problems, stop };
}

describe('a line that grows', () => {
  it('has an answer after the first whole replication, and the same as one made at once in the end', () => {
    const workers = [slowWorker(), slowWorker()];
    const { heard } = start(workers);
    // the second worker is the slower one
    while (workers[0]!.answer() && workers[0]!.answer() && workers[1]!.answer());
    while (workers.some(worker => worker.answer()));
    expect(heard.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(heard.map(({ report }) => report?.replications ?? 0)).toEqual(expect.arrayContaining([0, 1, 2, 3]));
    const units = Object.keys(plan.scenario.strategies).flatMap(id =>
      [0, 1, 2].map(r => runUnit(plan.scenario, id, r)),
    );
    expect(heard.at(-1)!.report).toEqual(combineLine(plan, { name: 'us', people: 200 }, units));
    expect(workers.every(({ closed }) => closed)).toBe(true);
  });
  it('stops when told to, and says no more', () => {
    const worker = slowWorker();
    const { heard, stop } = start([worker]);
    worker.answer();
    stop();
    worker.answer();
    expect(heard).toHaveLength(1);
    expect(worker.closed).toBe(true);
  });
  it('ends with the first problem', () => {
    const worker = slowWorker();
    const broken = { ...plan, scenario: { ...plan.scenario, mechanisms: { nonsense: 1 } } };
    const { heard, problems } = start([worker], broken);
    worker.answer();
    expect(heard).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('nonsense');
    expect(worker.closed).toBe(true);
  });
});
