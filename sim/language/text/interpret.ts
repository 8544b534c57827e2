// The reference: one person, one day, every operation rounded to 32 bits. It says what a text means; the compiler must agree.
import { randomWord } from '../../core/chance.ts';
import type { DayKey, KeyWords } from '../../core/chance.ts';
import { argmax, dot, elementwise, pick, sum } from './builtins.ts';
import type { Decision, Program, TallyInfo } from './program.ts';
import { single } from './single.ts';
import type { Block, Equation, Expression, Role, Statement, Tally, Variable } from './syntax.ts';

/** One person as the equations see them; traits and state in the order of the dictionary. */
export interface Person {
  /** random coordinate, 32 bits */
  id: number;
  traits: Float32Array;
  state: Float32Array;
}

/** What an expression and each of its parts came to. */
export interface Trace {
  expression: Expression;
  value: number[];
  parts: Trace[];
}

export interface Step {
  statement: Equation | Tally;
  name: string;
  source: string;
  line: number;
  value: number[];
  /** which element was set, for `name[index] = …` */
  index?: number;
  tree: Trace;
}

export interface Day {
  /** state this evening */
  state: Float32Array;
  /** what this person adds to each tally, and under which code; tallies of blocks for others are missing */
  tallies: Record<string, { code: number; amount: number }>;
  /** every chance that was drawn, by decision; only with `trace` */
  draws: Record<string, number[]>;
  /** every equation and tally that was run, in order; only with `trace` */
  steps: Step[];
}

export function interpret(
  program: Program,
  person: Person,
  parameters: Float32Array,
  key: DayKey,
  { trace = false }: { trace?: boolean } = {},
): Day {
  return new Interpreter(program, person, parameters, key, trace).run();
}

class Interpreter {
  readonly #program: Program;
  readonly #person: Person;
  readonly #parameters: Float32Array;
  readonly #key: DayKey;
  readonly #traced: boolean;
  readonly #signals = new Map<Variable, number[]>();
  readonly #decisions: Map<string, Decision>;
  readonly #tallies: Map<Tally, TallyInfo>;
  readonly #day: Day;

  constructor(program: Program, person: Person, parameters: Float32Array, key: DayKey, traced: boolean) {
    this.#program = program;
    this.#person = person;
    this.#parameters = parameters;
    this.#key = key;
    this.#traced = traced;
    this.#decisions = new Map(program.decisions.map(decision => [decision.name, decision]));
    this.#tallies = new Map(program.tallies.map(tally => [tally.statement, tally]));
    this.#day = { state: person.state.slice(), tallies: {}, draws: {}, steps: [] };
  }

  run(): Day {
    this.#blocks(this.#program.body);
    return this.#day;
  }

  #blocks(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (statement.type === 'block') this.#block(statement);
      else if (statement.type === 'tally') this.#tally(statement);
      else this.#equation(statement);
    }
  }

  #block({ guard, body }: Block): void {
    if (guard === undefined || this.#evaluate(guard).value[0] !== 0) this.#blocks(body);
  }

  #tally(tally: Tally): void {
    const info = this.#tallies.get(tally)!;
    const tree = this.#evaluate(tally.expression);
    const code = tally.by === undefined ? 0 : this.#evaluate(tally.by).value[0]!;
    this.#day.tallies[tally.name] = {
      code,
      amount: info.how === 'count' ? tree.value[0]! : toScale(tree.value[0]!, info.scale),
    };
    this.#record(tally, tree.value, tree);
  }

  #equation(equation: Equation): void {
    const target = equation.target!;
    const index = equation.index === undefined ? undefined : this.#evaluate(equation.index).value[0]!;
    const tree = this.#evaluate(equation.expression);
    let value = tree.value;
    if (index !== undefined) {
      this.#day.state[target.word + index] = value[0]!;
    } else {
      if (value.length < target.size) value = new Array<number>(target.size).fill(value[0]!);
      if (target.role === 'signal') this.#signals.set(target, value);
      else this.#day.state.set(value, target.word);
    }
    this.#record(equation, value, tree, index);
  }

  #record(statement: Equation | Tally, value: number[], tree: Trace, index?: number): void {
    if (!this.#traced) return;
    const { name, at } = statement;
    this.#day.steps.push({
      statement,
      name,
      source: at.file,
      line: at.line,
      value,
      tree,
      ...(index === undefined ? {} : { index }),
    });
  }

  #evaluate(expression: Expression): Trace {
    const parts: Trace[] = [];
    const values: number[][] = [];
    for (const arg of expression.args) {
      const part = this.#evaluate(arg);
      parts.push(part);
      values.push(part.value);
    }
    return { expression, value: this.#value(expression, values), parts };
  }

  #value(e: Expression, parts: readonly number[][]): number[] {
    const [a, b] = parts as [number[], number[]];
    switch (e.op) {
      case 'literal':
        return [e.value];
      case 'name':
        return this.#read(e.variable!);
      case 'chance':
        return this.#draw(e.name, this.#key);
      case 'always':
        return this.#draw(e.name, this.#key.lasting);
      case 'vector':
        return parts.map(part => part[0]!);
      case 'at':
        return [a[b[0]!]!];
      case 'sum':
        return [sum(single, a)];
      case 'dot':
        return [dot(single, a, b)];
      case 'argmax':
        return [argmax(single, a)];
      case 'pick':
        return [pick(single, a, b[0]!)];
      default:
        return elements(e, parts);
    }
  }

  #read(variable: Variable): number[] {
    const { role, word, size } = variable;
    if (role === 'signal') return this.#signals.get(variable) ?? new Array<number>(size).fill(0);
    const all = this.#valuesOf(role);
    const value: number[] = [];
    for (let k = 0; k < size; k++) value.push(all[word + k]!);
    return value;
  }

  #valuesOf(role: Exclude<Role, 'signal'>): Float32Array {
    if (role === 'parameter') return this.#parameters;
    if (role === 'trait') return this.#person.traits;
    return role === 'previous' ? this.#person.state : this.#day.state;
  }

  #draw(name: string, words: KeyWords): number[] {
    const { key, size } = this.#decisions.get(name)!;
    const word = (step: number): number => randomWord(words, this.#person.id, key, step);
    // a single draw has 24 bits; vectors have 16 bits an element, two elements a word, the lower half first
    const drawn =
      size === 1
        ? [(word(0) >>> 8) * 2 ** -24]
        : Array.from(
            { length: size },
            (_, k) => (k % 2 === 0 ? word(k >> 1) & 0xffff : word(k >> 1) >>> 16) * 2 ** -16,
          );
    if (this.#traced) this.#day.draws[name] = drawn;
    return drawn;
  }
}

/** Element by element; single values meet every element. */
function elements(e: Expression, parts: readonly number[][]): number[] {
  const value: number[] = [];
  for (let k = 0; k < e.size; k++)
    value.push(
      elementwise(
        single,
        e.op,
        parts.map(part => part[part.length > 1 ? k : 0]!),
      ),
    );
  return value;
}

/** 1.5 · 2^23: adding it to a small number rounds half to even, because no bits are left for a fraction. */
export const ROUNDING = 12582912;

/** An amount as the nearest multiple of 1 / scale, so that sums over people are exact in any order. */
function toScale(amount: number, scale: number): number {
  const { add, mul, sub } = single;
  return sub(add(mul(amount, scale), ROUNDING), ROUNDING) / scale;
}
