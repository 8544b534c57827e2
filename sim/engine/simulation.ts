import { dayKey } from '../core/chance.ts';
import { createMachine, packParameters, type Machine, type Program } from '../language/index.ts';
import { settle, type Neighbours } from '../market/index.ts';
import type { ColumnName, Rows, Tallies } from '../metrics/index.ts';
import { createNetwork } from '../population/index.ts';
import { recordedSources, type stateColumns } from '../world/columns.ts';
import type { Population } from '../world/population.ts';
import type { Scenario, Strategy } from '../world/scenario.ts';
import { parameterValues } from './parameters.ts';
import { compileStory } from './program.ts';
import { checkModelKeys } from './specs.ts';

type StateName = keyof typeof stateColumns;

/** Ties of a population, made once for all its strategies and replications. */
const networks = new WeakMap<Population, { key: string; network: Neighbours }>();

function networkOf(population: Population, { network: { degree, rewire }, seed }: Scenario): Neighbours {
  const key = `${degree} ${rewire} ${seed}`;
  const known = networks.get(population);
  if (known?.key === key) return known.network;
  const network = createNetwork(population.ids, { degree, rewire }, seed);
  networks.set(population, { key, network });
  return network;
}

/**
 * The same people under several strategies at once, day by day. Strategies share people and luck and nothing else:
 * each has its own state, so one alone runs to the same bits as beside others.
 */
export class Simulation {
  readonly scenario: Scenario;
  readonly population: Population;
  readonly program: Program;
  readonly replication: number;
  /** days finished */
  tick = 0;
  /** tallies of the last day, by strategy */
  readonly today: Tallies[] = [];
  private readonly strategies: Strategy[];
  private readonly machine: Machine;
  private readonly network: Neighbours | undefined;
  private readonly parameters: Float32Array[] = [];
  private readonly tickWord: number;

  constructor(scenario: Scenario, population: Population, strategies: readonly Strategy[], replication: number) {
    checkModelKeys(scenario);
    this.scenario = scenario;
    this.population = population;
    this.strategies = [...strategies];
    this.replication = replication;
    const { program, compiled } = compileStory(scenario);
    this.program = program;
    this.machine = createMachine(compiled, program, { people: population.size, arms: strategies.length });
    this.machine.setIds(population.ids);
    for (const [name, values] of Object.entries(population.traits)) this.machine.writeColumn(name, values);
    this.network = scenario.network.off ? undefined : networkOf(population, scenario);
    this.tickWord = program.parameters.find(({ name }) => name === 'tick')!.word;
    strategies.forEach((strategy, arm) => {
      this.parameters[arm] = packParameters(program, parameterValues(scenario, strategy));
      this.firstMorning(arm);
    });
  }

  /** State before day 0: what differs between people, and what the brand knows of its customers from the start. */
  private firstMorning(arm: number): void {
    const { size, initial } = this.population;
    for (const [name, values] of Object.entries(initial)) this.machine.writeColumn(name, values, arm);
    const collects = parameterValues(this.scenario, this.strategies[arm]!).collects as readonly number[];
    const purchases = recordedSources.indexOf('purchases');
    const familiarity = initial.familiarity;
    if (familiarity === undefined || !collects[purchases]) return;
    const evidence = new Float32Array(size * recordedSources.length);
    evidence.set(familiarity, purchases * size);
    this.machine.writeColumn('evidence', evidence, arm);
  }

  /** One day for everybody under every strategy. */
  step(): void {
    const key = dayKey(this.scenario.seed, this.replication, this.tick);
    for (let arm = 0; arm < this.strategies.length; arm++) {
      const parameters = this.parameters[arm]!;
      parameters[this.tickWord] = this.tick;
      this.machine.setParameters(parameters, arm);
      this.machine.clearTotals(arm);
      this.machine.runDay(key, arm);
      this.today[arm] = Object.fromEntries(Object.entries(this.machine.totals(arm)).map(([name, [total]]) => [name, total!]));
      this.checkNumbers(arm);
      if (this.network !== undefined) this.settleArm(arm, this.network);
    }
    this.tick++;
  }

  private settleArm(arm: number, network: Neighbours): void {
    if (this.today[arm]!.peopleWarning === 0 && this.today[arm]!.peopleRecommending === 0) return;
    const gossip = this.machine.readColumn('gossip', arm);
    settle(
      {
        people: this.population.size,
        gossipOf: row => gossip[row]!,
        hear: (row, tellings) => this.machine.writeCell('heard', row, tellings, 0, arm),
      },
      network,
    );
  }

  /** Sums of a day are finite, or something in the equations went wrong: name it at once. */
  private checkNumbers(arm: number): void {
    for (const [name, total] of Object.entries(this.today[arm]!))
      if (!Number.isFinite(total)) throw new Error(`tick ${this.tick}, ${this.strategies[arm]!.id}: ${name} is no number`);
  }

  /** Changes a strategy from the next day on. */
  changeStrategy(arm: number, strategy: Strategy): void {
    this.strategies[arm] = strategy;
    this.parameters[arm] = packParameters(this.program, parameterValues(this.scenario, strategy));
  }

  strategy(arm: number): Strategy {
    return this.strategies[arm]!;
  }

  /** The numbers that the equations of one strategy use today. */
  parametersOf(arm: number): Float32Array {
    const parameters = this.parameters[arm]!.slice();
    parameters[this.tickWord] = this.tick;
    return parameters;
  }

  person(row: number, arm: number): { id: number; traits: Float32Array; state: Float32Array } {
    return this.machine.row(row, arm);
  }

  rows(arm: number): Rows {
    const fetched = new Map<ColumnName, Float32Array>();
    return {
      people: this.population.size,
      days: this.tick,
      topics: this.scenario.topics.length,
      column: name => {
        const column = fetched.get(name) ?? this.machine.readColumn(name, arm);
        fetched.set(name, column);
        return column;
      },
    };
  }

  /** Fingerprint of the whole state of one strategy. */
  stateDigest(arm: number): string {
    return this.machine.stateDigest(arm);
  }

  /** Changes one cell, for tests of what a digest sees. */
  poke(name: StateName, row: number, value: number, arm: number): void {
    this.machine.writeCell(name, row, value, 0, arm);
  }
}
