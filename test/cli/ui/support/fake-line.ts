import { combineLine, type LinePlan, type UnitResult } from '../../../../sim/index.ts';
import type { LineListener, StartLine } from '../../../../cli/host/live-line.ts';

export interface FakeLine {
  start: StartLine;
  /** what was asked, newest last */
  plans: LinePlan[];
  /** questions given up */
  stopped: number;
  /** the answer over so many replications: the best value is .4 for everybody, 0 for those who are vulnerable */
  answer: (replications: number) => void;
  fail: (message: string) => void;
}

/** Lines without an engine. */
export function createFakeLine(): FakeLine {
  let listener: LineListener | undefined;
  const line: FakeLine = {
    plans: [],
    stopped: 0,
    start(plan, hears) {
      line.plans.push(plan);
      listener = hears;
      return () => void line.stopped++;
    },
    answer(replications) {
      const plan = line.plans.at(-1)!;
      const units = plan.values.flatMap((value, i) =>
        Array.from({ length: replications }, (_, r) =>
          unitOf(plan, Object.keys(plan.scenario.strategies)[i]!, value, r),
        ),
      );
      const total = plan.values.length * plan.scenario.replications;
      listener?.onProgress({
        done: units.length,
        total,
        report: combineLine(plan, { name: 'us', people: 1000 }, units),
      });
    },
    fail: message => listener?.onProblem(message),
  };
  return line;
}

function unitOf({ lever: { min, max } }: LinePlan, strategy: string, value: number, replication: number): UnitResult {
  const share = (value - min) / (max - min);
  const metricsOf = (best: number) => ({
    valueAfterBacklash: 300 - 400 * (share - best) ** 2 + 3 * Math.sin(replication + share),
    engagement: 0.5 + 0.3 * share - 0.3 * share ** 2,
    backlash: 0.3 * share ** 2,
    creepiness: 0.5 * share,
  });
  const segment = (axis: 'vulnerable' | 'dataPoor', group: string, people: number, best: number) => ({
    axis,
    value: group,
    people,
    metrics: metricsOf(best),
  });
  return {
    strategy,
    replication,
    digest: `${strategy} ${replication}`,
    metrics: metricsOf(0.4),
    series: {},
    lost: [],
    segments: [
      segment('vulnerable', 'no', 800, 0.5),
      segment('vulnerable', 'yes', 200, 0),
      segment('dataPoor', 'yes', 20, 0.4),
    ],
  };
}
