import { CreeplineError } from '../core/errors.ts';
import { modelFingerprint } from '../engine/fingerprint/fingerprint.ts';
import { LiveRun } from '../engine/live-run.ts';
import { runUnit } from '../engine/unit.ts';
import { createPopulation } from '../model/population/index.ts';
import type { Population } from '../model/world/population.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { checkRequest, requestNumber } from './check-request.ts';
import type { HostEvent, HostRequest } from './messages.ts';

export interface WorkerSide {
  /** Any message; one that is no request is answered with `failed`. */
  receive(message: unknown): void;
}

/**
 * The worker's half of the conversation, the same in Node and in the page. `later` yields to incoming messages between
 * frames (setTimeout or setImmediate of the host), so that pause and commands are heard while a run goes on.
 */
export function createWorkerSide(post: (event: HostEvent) => void, later: (work: () => void) => void): WorkerSide {
  const session = new Session(post, later);
  return {
    receive(message) {
      try {
        session.handle(checkRequest(message));
      } catch (error) {
        post(failure(error, requestNumber(message) ?? session.started));
      }
    },
  };
}

function failure(error: unknown, request: number | undefined): HostEvent {
  const code = error instanceof CreeplineError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  return { type: 'failed', code, message, ...(request === undefined ? {} : { request }) };
}

class Session {
  private readonly post: (event: HostEvent) => void;
  private readonly later: (work: () => void) => void;
  private run: LiveRun | undefined;
  /** the request that the run was started with: its failures carry it, so that the host can tell runs apart */
  started: number | undefined;
  private target = 0;
  private ticksPerFrame = 1;
  /** frames the screen is ready to take; the run waits for none, it just does not send */
  private credit = 0;
  private running = false;
  private cached: { key: string; population: Population } | undefined;

  constructor(post: (event: HostEvent) => void, later: (work: () => void) => void) {
    this.post = post;
    this.later = later;
  }

  handle(request: HostRequest): void {
    switch (request.type) {
      case 'start':
        this.start(request);
        return;
      case 'runTo':
        this.runTo(request.tick, request.ticksPerFrame);
        return;
      case 'pause':
        this.target = this.live().tick;
        return;
      case 'credit':
        this.credit++;
        return;
      case 'command':
        this.live().apply(request.command);
        return;
      case 'explain':
        this.post({
          type: 'explained',
          request: request.request,
          report: this.live().explain(request.strategy, request.consumer, request.days),
        });
        return;
      case 'log':
        this.post({ type: 'logged', request: request.request, log: this.live().log() });
        return;
      case 'unit': {
        const { scenario, strategy, replication, population, extra, only, expectation } = request;
        const result = runUnit(scenario, strategy, replication, this.people(scenario, population), {
          extra,
          only,
          expectation,
        });
        this.post({ type: 'unit', request: request.request, result });
      }
    }
  }

  private live(): LiveRun {
    if (this.run === undefined) throw new Error('no run was started');
    return this.run;
  }

  private start({ request, scenario, replication, population }: HostRequest & { type: 'start' }): void {
    this.target = 0;
    this.credit = 1;
    this.run = new LiveRun(scenario, replication, this.people(scenario, population));
    this.started = request;
    this.post({ type: 'ready', people: this.run.people, ...(request === undefined ? {} : { request }) });
    this.post({ type: 'frame', frame: this.run.frame() });
    // a log names the model: its fingerprint is worked out while the first frame is looked at, not when somebody leaves
    this.later(() => void modelFingerprint());
  }

  /** Built-in people are the same for every strategy and replication of a scenario: made once per worker. */
  private people(scenario: Scenario, given: Population | undefined): Population {
    if (given !== undefined) return given;
    const key = JSON.stringify([scenario.population, scenario.topics, scenario.brand, scenario.seed]);
    if (this.cached?.key !== key) this.cached = { key, population: createPopulation(scenario) };
    return this.cached.population;
  }

  private runTo(tick: number, ticksPerFrame: number): void {
    this.target = Math.min(tick, this.live().days);
    this.ticksPerFrame = ticksPerFrame;
    if (!this.running) this.advance();
  }

  private advance(): void {
    const run = this.live();
    this.running = run.tick < this.target;
    if (!this.running) {
      this.post({ type: 'frame', frame: run.frame() });
      this.post({ type: 'paused', tick: run.tick });
      return;
    }
    run.step(Math.min(this.ticksPerFrame, this.target - run.tick));
    if (this.credit > 0 && run.tick < this.target) {
      this.credit--;
      this.post({ type: 'frame', frame: run.frame() });
    }
    this.later(() => {
      try {
        this.advance();
      } catch (error) {
        this.running = false;
        this.post(failure(error, this.started));
      }
    });
  }
}
