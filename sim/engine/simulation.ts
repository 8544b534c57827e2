import { dayKey } from '../core/chance.ts';
import { createMachine, type Machine, type Program } from '../language/index.ts';
import {
  closeDay,
  createMarket,
  openDay,
  settle,
  type Day,
  type DayInputs,
  type DayTotals,
  type Market,
  type Neighbours,
} from '../model/market/index.ts';
import type { ColumnName, Rows, Tallies } from '../metrics/index.ts';
import { createNetwork } from '../model/population/index.ts';
import type { ledgerColumns, stateColumns } from '../model/world/columns.ts';
import type { Population } from '../model/world/population.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { DayNumbers } from './day-numbers.ts';
import { excludedPeople, firstEvidence, firstLoad } from './first-morning.ts';
import { parameterValues } from './parameters.ts';
import { compileStory, type Booking } from './program.ts';
import { checkModelKeys } from './specs.ts';

type ChangingName = keyof typeof stateColumns | keyof typeof ledgerColumns;

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
  private readonly numbers: DayNumbers[];
  private readonly markets: Market[];
  /** what the market puts into the equations of the day that comes, by strategy */
  private readonly inputs: (DayInputs | undefined)[] = [];

  constructor(
    scenario: Scenario,
    population: Population,
    strategies: readonly Strategy[],
    replication: number,
    booking?: Booking,
  ) {
    checkModelKeys(scenario);
    this.scenario = scenario;
    this.population = population;
    this.strategies = [...strategies];
    this.replication = replication;
    const { program, compiled } = compileStory(scenario, booking);
    this.program = program;
    this.machine = createMachine(compiled, program, { people: population.size, arms: strategies.length });
    this.machine.setIds(population.ids);
    for (const [name, values] of Object.entries(population.traits)) this.machine.writeColumn(name, values);
    this.network = scenario.network.off ? undefined : networkOf(population, scenario);
    this.numbers = strategies.map(strategy => new DayNumbers(program, scenario, strategy));
    this.markets = strategies.map((_, arm) => createMarket(this.dayOf(arm)));
    strategies.forEach((_, arm) => this.firstMorning(arm));
  }

  private firstMorning(arm: number): void {
    const strategy = this.strategies[arm]!;
    const { collects, contactRate, channelShare } = parameterValues(this.scenario, strategy);
    const columns = {
      ...this.population.initial,
      evidence: firstEvidence(this.population, collects as readonly number[]),
      load: firstLoad(
        this.population,
        { contactRate: contactRate as number, channelShare: channelShare as readonly number[] },
        this.numbers[arm]!.number('loadKeep'),
      ),
      excluded: excludedPeople(this.population, strategy),
    };
    for (const [name, values] of Object.entries(columns))
      if (values !== undefined) this.machine.writeColumn(name, values, arm);
  }

  /** One day for everybody under every strategy. */
  step(): void {
    const key = dayKey(this.scenario.seed, this.replication, this.tick);
    for (let arm = 0; arm < this.strategies.length; arm++) {
      this.machine.setParameters(this.parametersOf(arm), arm);
      this.machine.clearTotals(arm);
      this.machine.runDay(key, arm);
      const totals = this.machine.totals(arm);
      this.today[arm] = Object.fromEntries(Object.entries(totals).map(([name, [total]]) => [name, total!]));
      this.checkNumbers(arm);
      this.settle(arm, { total: name => this.today[arm]![name]!, byTopic: name => totals[name]! });
    }
    this.tick++;
    this.inputs.length = 0;
  }

  /** People tell each other, and the market draws its conclusions. */
  private settle(arm: number, totals: DayTotals): void {
    closeDay(this.markets[arm]!, this.dayOf(arm), totals);
    if (this.network === undefined || totals.total('peopleWarning') + totals.total('peopleRecommending') === 0) return;
    const warned = this.machine.readColumn('warned', arm);
    const recommended = this.machine.readColumn('recommended', arm);
    settle(
      {
        people: this.population.size,
        gossipOf: row => warned[row]! - recommended[row]!,
        hear: (row, tellings) => this.machine.writeCell('heard', row, tellings, 0, arm),
      },
      this.network,
    );
  }

  private dayOf(arm: number): Day {
    const { scenario, replication, tick, population } = this;
    return { scenario, replication, tick, people: population.size, number: name => this.numbers[arm]!.number(name) };
  }

  /** Sums of a day are finite, or something in the equations went wrong: name it at once. */
  private checkNumbers(arm: number): void {
    for (const [name, total] of Object.entries(this.today[arm]!))
      if (!Number.isFinite(total))
        throw new Error(`tick ${this.tick}, ${this.strategies[arm]!.id}: ${name} is no number`);
  }

  /** Changes a strategy from the next day on. */
  changeStrategy(arm: number, strategy: Strategy): void {
    this.strategies[arm] = strategy;
    this.numbers[arm] = new DayNumbers(this.program, this.scenario, strategy);
  }

  strategy(arm: number): Strategy {
    return this.strategies[arm]!;
  }

  /** What the day that comes adds to the numbers of one strategy. */
  inputsOf(arm: number): DayInputs {
    return (this.inputs[arm] ??= { ...openDay(this.markets[arm]!, this.dayOf(arm)), tick: this.tick });
  }

  /** The numbers that the equations of one strategy use on the day that comes. */
  parametersOf(arm: number): Float32Array {
    return this.numbers[arm]!.on(this.inputsOf(arm));
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

  /** Fingerprint of the whole state of one strategy, without what is booked for reports. */
  stateDigest(arm: number): string {
    return this.machine.stateDigest(arm);
  }

  /** Changes one cell, for tests of what a digest sees. */
  poke(name: ChangingName, row: number, value: number, arm: number): void {
    this.machine.writeCell(name, row, value, 0, arm);
  }
}
