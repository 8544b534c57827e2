// Takes one simulator through a plan: from stop to stop, moving levers where the plan says so.
import type { ExplainReport, Frame } from '../../sim/index.ts';
import type { HostEvent } from '../../sim/protocol/index.ts';
import type { RunPlan } from '../state/run-plan.ts';
import type { LiveHost } from './live-host.ts';

export interface RunnerOptions {
  host: LiveHost;
  /** a frame of every day; otherwise only of the stops */
  everyDay: boolean;
  onReady: (people: number) => void;
  onFrame: (frame: Frame) => void;
  onEnd: (digest: string) => void;
  onProblem: (message: string) => void;
}

export interface Runner {
  /** from the first morning to the last day; a run under way is given up. `stops`: days of which a frame is wanted */
  start(plan: RunPlan, stops?: readonly number[]): void;
  /** the diary of a person over the first days of the run that has come to its end */
  explain(strategy: string, consumer: number, days: number): Promise<ExplainReport>;
  close(): void;
}

/** Days between two looks at the mailbox, where no frame is wanted: a new plan does not wait long. */
const slice = 10;

export function createRunner({ host, everyDay, onReady, onFrame, onEnd, onProblem }: RunnerOptions): Runner {
  const waiting = new Map<number, { resolve: (report: ExplainReport) => void; reject: (error: Error) => void }>();
  let plan: RunPlan | null = null;
  let stops: number[] = [];
  /** starts that were sent and not yet answered; until the newest is answered all else belongs to older runs */
  let starting = 0;
  let nextCommand = 0;
  let requests = 0;
  let logRequest = -1;

  /** On to the next stop; at the end asks for the digest. */
  const proceed = (tick: number) => {
    const { scenario, commands } = plan!;
    for (; commands[nextCommand]?.tick === tick; nextCommand++)
      host.send({ type: 'command', command: commands[nextCommand]! });
    if (tick < scenario.days) return host.send({ type: 'runTo', tick: stops[0]!, ticksPerFrame: everyDay ? 1 : slice });
    logRequest = ++requests;
    host.send({ type: 'log', request: logRequest });
  };

  const settle = (request: number, result: ExplainReport | Error) => {
    const asked = waiting.get(request);
    waiting.delete(request);
    if (result instanceof Error) asked?.reject(result);
    else asked?.resolve(result);
  };

  const begin = (people: number) => {
    if (--starting > 0) return;
    onReady(people);
    // a frame is only sent on credit: one for each day
    if (everyDay) for (let day = 0; day <= plan!.scenario.days; day++) host.send({ type: 'credit' });
    proceed(0);
  };

  const fail = (event: Extract<HostEvent, { type: 'failed' }>) => {
    if (event.request !== undefined) return settle(event.request, new Error(event.message));
    starting = Math.max(0, starting - 1);
    onProblem(event.message);
  };

  host.onEvent(event => {
    if (event.type === 'failed') fail(event);
    else if (event.type === 'explained') settle(event.request, event.report);
    else if (event.type === 'ready') begin(event.people);
    else if (starting > 0) return;
    else if (event.type === 'frame') onFrame(event.frame);
    else if (event.type === 'paused' && event.tick === stops[0]) proceed(stops.shift()!);
    else if (event.type === 'logged' && event.request === logRequest) onEnd(event.log.digest);
  });

  return {
    start(next, wanted = []) {
      plan = next;
      const { days } = next.scenario;
      const moves = next.commands.map(({ tick }) => tick);
      stops = [...new Set([...wanted, ...moves, days])].filter(tick => tick > 0 && tick <= days).sort((a, b) => a - b);
      starting += 1;
      nextCommand = 0;
      logRequest = -1;
      const { scenario, replication, own } = next;
      host.send({ type: 'start', scenario, replication, ...(own === null ? {} : { population: own.population }) });
    },
    explain: (strategy, consumer, days) =>
      new Promise((resolve, reject) => {
        const request = ++requests;
        waiting.set(request, { resolve, reject });
        host.send({ type: 'explain', request, strategy, consumer, days });
      }),
    close: () => host.close(),
  };
}
