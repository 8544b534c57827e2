// How a host (terminal, page) talks to a live run in a worker: commands in, events out. Everything is structured-cloneable.
import type { Scenario } from '../model/world/scenario.ts';
import type { Population } from '../model/world/population.ts';
import type { Frame } from '../engine/frame.ts';
import type { Expectation } from '../engine/expectation.ts';
import type { ExtraMeasure } from '../engine/extra.ts';
import type { ExplainReport, UnitResult } from '../engine/report.ts';
import type { Command, RunLog } from '../engine/live-run.ts';

export type HostRequest =
  /** `request` is told again with `ready` and with each failure of this run that answers no question */
  | { type: 'start'; request?: number; scenario: Scenario; replication: number; population?: Population }
  /** run until this tick, sending frames on credit */
  | { type: 'runTo'; tick: number; ticksPerFrame: number }
  | { type: 'pause' }
  | { type: 'credit' }
  | { type: 'command'; command: Command }
  /** `days`: how many days from the start; default all so far */
  | { type: 'explain'; request: number; strategy: string; consumer: number; days?: number }
  | { type: 'log'; request: number }
  /** one unit of an experiment, for worker pools */
  | {
      type: 'unit';
      request: number;
      scenario: Scenario;
      strategy: string;
      replication: number;
      population?: Population;
      extra?: readonly ExtraMeasure[];
      only?: readonly string[];
      expectation?: Expectation;
    };

export type HostEvent =
  | { type: 'ready'; request?: number; people: number }
  | { type: 'frame'; frame: Frame }
  | { type: 'paused'; tick: number }
  | { type: 'explained'; request: number; report: ExplainReport }
  | { type: 'logged'; request: number; log: RunLog }
  | { type: 'unit'; request: number; result: UnitResult }
  | { type: 'failed'; request?: number; code: 'invalid' | 'internal'; message: string };
