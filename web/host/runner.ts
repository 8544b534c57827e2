// Takes one simulator through a plan: from stop to stop, moving levers where the plan says so.
import type { ExplainReport, Frame } from '../../sim/index.ts';
import { createLiveClient } from '../../sim/protocol/index.ts';
import type { WorkerPort } from '../../sim/protocol/index.ts';
import type { RunPlan } from '../state/run-plan.ts';

export interface RunnerOptions {
  host: WorkerPort;
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
  let plan: RunPlan | null = null;
  let stops: number[] = [];
  let nextCommand = 0;

  const client = createLiveClient(host, {
    onReady(people) {
      onReady(people);
      // a frame is only sent on credit: one for each day
      if (everyDay) client.credit(plan!.scenario.days + 1);
      proceed(0);
    },
    onFrame,
    onPaused: tick => tick === stops[0] && proceed(stops.shift()!),
    onFailure: ({ message }) => onProblem(message),
  });

  /** On to the next stop; at the end asks for the digest. */
  const proceed = (tick: number) => {
    const { scenario, commands } = plan!;
    for (; commands[nextCommand]?.tick === tick; nextCommand++) client.command(commands[nextCommand]!);
    if (tick < scenario.days) client.runTo(stops[0]!, everyDay ? 1 : slice);
    // another plan needs no answer to this
    else
      client.log().then(
        ({ digest }) => onEnd(digest),
        () => {},
      );
  };

  return {
    start(next, wanted = []) {
      plan = next;
      const { scenario, replication, own, commands } = next;
      const { days } = scenario;
      const moves = commands.map(({ tick }) => tick);
      stops = [...new Set([...wanted, ...moves, days])].filter(tick => tick > 0 && tick <= days).sort((a, b) => a - b);
      nextCommand = 0;
      client.start({ scenario, replication, population: own?.population });
    },
    explain: client.explain,
    close: () => client.close(),
  };
}
