// Runs one arm and writes down where everybody is, day by day.
import { channelNames, ledgerOf, Simulation, withLever } from '../../sim/index.ts';
import type { Population, Rows, Story } from '../../sim/index.ts';
import { bit, placeOf, ringOf, stays } from './crowd.ts';
import type { Frame, History } from './crowd.ts';
import type { Arm, World } from './messages.ts';
import { bookedMetrics, counted } from './tally.ts';

type Measure = NonNullable<Story['measure']>;

/** One arm on its way through the days. */
export class Run {
  readonly simulation: Simulation;
  readonly days: number;
  private readonly commands: Arm['commands'];

  constructor({ scenario }: Pick<World, 'scenario'>, population: Population, arm: Arm, replication: number) {
    const alone = { ...scenario, strategies: { [arm.strategy.id]: arm.strategy } };
    this.simulation = new Simulation(alone, population, [arm.strategy], replication, {
      ledger: ledgerOf(bookedMetrics),
    });
    this.days = scenario.days;
    this.commands = arm.commands;
  }

  get done(): boolean {
    return this.simulation.tick >= this.days;
  }

  get rows(): Rows {
    return this.simulation.rows(0);
  }

  step(): void {
    const { simulation } = this;
    for (const { tick, path, value } of this.commands)
      if (tick === simulation.tick) simulation.changeStrategy(0, withLever(simulation.strategy(0), path, value));
    simulation.step();
  }

  runTo(day: number): void {
    while (this.simulation.tick < day) this.step();
  }
}

interface RecordOptions {
  measure: Measure;
  rings: Uint8Array;
  /** rows of the people who are drawn */
  drawn: Uint32Array;
}

/** Where everybody stands now, into one day of a history. */
function writeDay(
  { simulation, rows }: Run,
  { measure, drawn }: Pick<RecordOptions, 'measure' | 'drawn'>,
  { felt, keen, status }: Frame,
  at: number,
  before?: Before,
): void {
  const tolerance = simulation.population.traits['tolerance']!;
  const feeling = rows.column('creepyMemory');
  const engagement = rows.column('engagement');
  const [left, turned, blocks] = [rows.column('left'), rows.column('turned'), rows.column('adBlocker')];
  const listed = rows.column('subscribed');
  const [messages, tooFar] = [rows.column('messages'), rows.column('tooFarCount')];
  const happened = counted(rows, measure);
  for (let k = 0; k < drawn.length; k++) {
    const row = drawn[k]!;
    felt[at + k] = placeOf(feeling[row]!, tolerance[row]!);
    keen[at + k] = 255 * Math.min(1, engagement[row]!);
    status[at + k] =
      (feeling[row]! > tolerance[row]! ? bit.over : 0) |
      (isListed(listed, row, rows.people) ? 0 : bit.offList) |
      (blocks[row]! > 0 ? bit.blocked : 0) |
      (turned[row]! > 0 ? bit.turned : 0) |
      (left[row]! > 0 ? bit.left : 0) |
      (before !== undefined && messages[row]! > before.messages[row]! ? bit.message : 0) |
      (before !== undefined && tooFar[row]! > before.tooFar[row]! ? bit.tooFar : 0) |
      (happened[row]! > 0 ? bit.counted : 0);
  }
  if (before !== undefined) Object.assign(before, { messages, tooFar });
}

interface Before {
  messages: Float32Array;
  tooFar: Float32Array;
}

/** On every list that there is: who has signed off from one is off. */
function isListed(subscribed: Float32Array, row: number, people: number): boolean {
  for (let channel = 0; channel < channelNames.length; channel++)
    if (subscribed[channel * people + row] === 0) return false;
  return true;
}

export class Recording {
  readonly run: Run;
  readonly history: History;
  private readonly options: RecordOptions;
  private readonly before: Before;

  constructor(run: Run, options: RecordOptions) {
    const people = options.drawn.length;
    const { days } = run;
    const everyDay = (days + 1) * people;
    this.run = run;
    this.options = options;
    this.before = { messages: run.rows.column('messages'), tooFar: run.rows.column('tooFarCount') };
    this.history = {
      people,
      days,
      felt: new Uint16Array(everyDay),
      keen: new Uint8Array(everyDay),
      status: new Uint8Array(everyDay),
      gone: new Uint16Array(people).fill(stays),
      counted: new Uint32Array(3 * (days + 1)),
    };
    writeDay(run, options, this.history, 0);
  }

  /** Some days more, but not beyond the last. */
  advance(days: number): void {
    const { run, history, options } = this;
    for (let k = 0; k < days && !run.done; k++) {
      run.step();
      const day = run.simulation.tick;
      const at = day * history.people;
      writeDay(run, options, history, at, this.before);
      for (let row = 0; row < history.people; row++)
        if ((history.status[at + row]! & bit.left) !== 0 && history.gone[row] === stays) history.gone[row] = day;
      this.count(day);
    }
  }

  private count(day: number): void {
    const { run, history, options } = this;
    const happened = counted(run.rows, options.measure);
    const sums = [0, 0, 0];
    for (let row = 0; row < options.rings.length; row++) {
      if (!(happened[row]! > 0)) continue;
      sums[0]!++;
      if (options.rings[row] === ringOf.who) sums[1]!++;
      if (options.rings[row] === ringOf.taken) sums[2]!++;
    }
    sums.forEach((sum, group) => {
      history.counted[group * (history.days + 1) + day] = sum;
    });
  }
}

/** Where few people stand as of now. */
export function frameOf(run: Run, measure: Measure): Frame {
  const people = run.simulation.population.size;
  const frame = {
    felt: new Uint16Array(people),
    keen: new Uint8Array(people),
    status: new Uint8Array(people),
  };
  writeDay(run, { measure, drawn: Uint32Array.from({ length: people }, (_, row) => row) }, frame, 0);
  return frame;
}
