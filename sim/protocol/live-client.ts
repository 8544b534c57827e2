// The host's half of the conversation about a live run, the same in the terminal and on the page.
import type { Frame } from '../engine/frame.ts';
import type { Command, RunLog } from '../engine/live-run.ts';
import type { ExplainReport } from '../engine/report.ts';
import type { Population } from '../model/world/population.ts';
import type { Scenario } from '../model/world/scenario.ts';
import type { HostEvent, HostRequest } from './messages.ts';

/** A worker wherever it runs: a thread of Node, a worker of the page, or this thread under test. */
export interface WorkerPort {
  send(request: HostRequest): void;
  /** One listener. Errors of the worker itself come as `failed` without a request. */
  onEvent(listener: (event: HostEvent) => void): void;
  close(): unknown;
}

/** What is heard of the run that was started last; nothing is heard of earlier ones. */
export interface LiveRunListener {
  /** The run stands on its first morning, with so many people. */
  onReady: (people: number) => void;
  onFrame: (frame: Frame) => void;
  /** The run rests on this day: the one that was asked for, or the last one. */
  onPaused?: (tick: number) => void;
  /** `invalid` after `onReady`: a command was refused and the run stands as it was. Else nothing more comes of this run. */
  onFailure: (failure: { code: 'invalid' | 'internal'; message: string }) => void;
}

export interface LiveStart {
  scenario: Scenario;
  replication: number;
  /** people of one's own, in place of the built-in ones */
  population?: Population | undefined;
}

export interface LiveClient {
  /** Starts a run on its first morning. A run under way is given up, and questions about it are rejected. */
  start(what: LiveStart): void;
  /** Runs up to a day. Frames on the way need credit; the frame of that day always comes. */
  runTo(tick: number, ticksPerFrame: number): void;
  /** Lets so many more frames come on the way. */
  credit(frames: number): void;
  command(command: Command): void;
  /** The diary of a person over the first `days`. Rejects when the question is refused or the run is started again. */
  explain(strategy: string, consumer: number, days: number): Promise<ExplainReport>;
  /** What is needed to run the same again. Rejects as `explain` does. */
  log(): Promise<RunLog>;
  close(): unknown;
}

interface Question {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

export function createLiveClient(worker: WorkerPort, listener: LiveRunListener): LiveClient {
  const questions = new Map<number, Question>();
  let requests = 0;
  /** the request that started the present run */
  let run = 0;
  /** until the newest start is answered, frames belong to earlier runs */
  let ready = false;

  const take = (request: number): Question | undefined => {
    const question = questions.get(request);
    questions.delete(request);
    return question;
  };
  const ask = <T>(build: (request: number) => HostRequest) =>
    new Promise<T>((resolve, reject) => {
      const request = ++requests;
      questions.set(request, { resolve, reject });
      worker.send(build(request));
    });
  const fail = ({ request, code, message }: HostEvent & { type: 'failed' }) => {
    const question = request === undefined ? undefined : take(request);
    if (question !== undefined) question.reject(new Error(message));
    else if (request === undefined || request === run) listener.onFailure({ code, message });
  };

  worker.onEvent(event => {
    switch (event.type) {
      case 'ready':
        ready = event.request === run;
        if (ready) listener.onReady(event.people);
        return;
      case 'frame':
        if (ready) listener.onFrame(event.frame);
        return;
      case 'paused':
        if (ready) listener.onPaused?.(event.tick);
        return;
      case 'explained':
        take(event.request)?.resolve(event.report as never);
        return;
      case 'logged':
        take(event.request)?.resolve(event.log as never);
        return;
      case 'failed':
        fail(event);
        return;
      case 'unit':
    }
  });

  return {
    start({ scenario, replication, population }) {
      for (const request of questions.keys()) take(request)?.reject(new Error('the run was started again'));
      run = ++requests;
      ready = false;
      worker.send({ type: 'start', request: run, scenario, replication, ...(population && { population }) });
    },
    runTo: (tick, ticksPerFrame) => worker.send({ type: 'runTo', tick, ticksPerFrame }),
    credit(frames) {
      for (let frame = 0; frame < frames; frame++) worker.send({ type: 'credit' });
    },
    command: command => worker.send({ type: 'command', command }),
    explain: (strategy, consumer, days) => ask(request => ({ type: 'explain', request, strategy, consumer, days })),
    log: () => ask(request => ({ type: 'log', request })),
    close: () => worker.close(),
  };
}
