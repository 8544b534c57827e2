import { type Program, packParameters } from '../language/index.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { parameterValues } from './parameters.ts';

/** The numbers of one strategy: its own, and with what a day adds. */
export class DayNumbers {
  private readonly words: ReadonlyMap<string, number>;
  private readonly own: Float32Array;
  private readonly today: Float32Array;

  constructor(program: Program, scenario: Scenario, strategy: Strategy) {
    this.words = wordsOf(program);
    this.own = packParameters(program, parameterValues(scenario, strategy));
    this.today = this.own.slice();
  }

  /** A single number as the strategy and the scenario set it, whatever the day says. */
  number(name: string): number {
    return this.own[this.word(name)]!;
  }

  /** All numbers, with those of the day in place. */
  on(day: Readonly<Record<string, number | readonly number[]>>): Float32Array {
    this.today.set(this.own);
    for (const [name, value] of Object.entries(day)) {
      if (typeof value === 'number') this.today[this.word(name)] = value;
      else this.today.set(value, this.word(name));
    }
    return this.today;
  }

  private word(name: string): number {
    const word = this.words.get(name);
    if (word === undefined) throw new Error(`no number is called ${name}`);
    return word;
  }
}

const known = new WeakMap<Program, ReadonlyMap<string, number>>();

function wordsOf(program: Program): ReadonlyMap<string, number> {
  const words = known.get(program) ?? new Map(program.parameters.map(({ name, word }) => [name, word]));
  known.set(program, words);
  return words;
}
