import { problemOfValue } from '../core/check-value.ts';
import { invalid } from '../core/errors.ts';
import { specAt } from '../core/lever-path.ts';
import { createPopulation } from '../model/population/index.ts';
import { levers } from '../model/strategy/index.ts';
import type { Population } from '../model/world/population.ts';
import type { Scenario } from '../model/world/scenario.ts';
import type { SpecValue } from '../core/specs.ts';
import { explain } from './explain.ts';
import { fingerprintOf } from './fingerprint/fingerprint.ts';
import { withLever } from './flips.ts';
import type { Frame } from './frame.ts';
import { measurePeople } from './measure.ts';
import type { ExplainReport } from './report.ts';
import { Simulation } from './simulation.ts';
import { followedRows, takeFrame } from './take-frame.ts';
import { digestUnits, findStrategy, runDigest } from './unit.ts';
import { version } from './version.ts';

/** A change of a lever between two days; `tick` is written when it is applied. */
export interface LeverCommand {
  type: 'setLever';
  strategy: string;
  /** lever key, or `group.field` */
  path: string;
  value: SpecValue;
  tick?: number;
}
export type Command = LeverCommand;

/** Replays a live run exactly. */
export interface RunLog {
  version: string;
  /** of the model as the scenario ran it; logs of before fingerprints have none */
  fingerprint?: string;
  scenario: Scenario;
  replication: number;
  commands: Command[];
  /** ticks run */
  ticks: number;
  digest: string;
}

/** Several strategies on the same people and luck, one replication, to be watched and changed on the way. */
export class LiveRun {
  readonly days: number;
  private readonly simulation: Simulation;
  private readonly scenario: Scenario;
  private readonly followed: Uint32Array;
  private readonly commands: Command[] = [];

  constructor(scenario: Scenario, replication = 0, population: Population = createPopulation(scenario)) {
    this.scenario = scenario;
    this.days = scenario.days;
    this.simulation = new Simulation(scenario, population, Object.values(scenario.strategies), replication);
    this.followed = followedRows(population.ids);
  }

  get tick(): number {
    return this.simulation.tick;
  }

  get people(): number {
    return this.simulation.population.size;
  }

  /** Runs some days, but not beyond the last. */
  step(ticks = 1): void {
    for (let k = 0; k < ticks && this.tick < this.days; k++) this.simulation.step();
  }

  frame(): Frame {
    return takeFrame(this.simulation, this.followed);
  }

  /** Takes effect the next day; bad input throws and changes nothing. */
  apply(command: Command): void {
    const stamped = { ...command, tick: this.tick };
    applyCommand(this.simulation, this.scenario, stamped);
    this.commands.push(stamped);
  }

  /** The diary of one person over the days run so far, with the changes made on the way. */
  explain(strategy: string, consumer: number, days = this.tick): ExplainReport {
    const { scenario, simulation, commands } = this;
    const alone = commands.filter(command => command.strategy === strategy);
    return explain(scenario, simulation.population, strategy, simulation.replication, consumer, {
      days,
      beforeDay: (single, tick) => {
        for (const command of alone) if (command.tick === tick) applyToArm(single, 0, command);
      },
    });
  }

  /** Fingerprint over all strategies, in their order; at the end the one of a report on this replication alone. */
  digest(): string {
    return digestUnits(this.unitDigests());
  }

  /** Per strategy the digest that a finished unit of an experiment has. */
  unitDigests(): string[] {
    return Object.keys(this.scenario.strategies).map((_, arm) =>
      runDigest(this.simulation, arm, measurePeople(this.simulation.rows(arm))),
    );
  }

  log(): RunLog {
    return {
      version,
      fingerprint: fingerprintOf(this.scenario),
      scenario: this.scenario,
      replication: this.simulation.replication,
      commands: [...this.commands],
      ticks: this.tick,
      digest: this.digest(),
    };
  }
}

/** Runs a log again; the caller compares digests. */
export function replay(log: RunLog, population?: Population): LiveRun {
  if (log.version !== version) throw invalid(`made by engine ${log.version}; this is ${version}`, { path: 'version' });
  const run = new LiveRun(log.scenario, log.replication, population);
  for (let tick = 0; tick < log.ticks; tick++) {
    for (const command of log.commands) if (command.tick === tick) run.apply(command);
    run.step();
  }
  return run;
}

function applyCommand(simulation: Simulation, scenario: Scenario, command: Command): void {
  findStrategy(scenario, command.strategy);
  applyToArm(simulation, Object.keys(scenario.strategies).indexOf(command.strategy), command);
}

function applyToArm(simulation: Simulation, arm: number, { path, value }: Command): void {
  const problem = problemOfValue(
    specAt(
      levers.map(({ spec }) => spec),
      path,
    ),
    value,
  );
  if (problem !== undefined) throw invalid(problem, { path });
  simulation.changeStrategy(arm, withLever(simulation.strategy(arm), path, value));
}
