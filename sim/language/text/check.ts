// Names, kinds, order and ranges, before anything runs. Every problem of every source is found at once.
import { nameKey, GOLDEN } from '../../core/chance.ts';
import { CreeplineError } from '../../core/errors.ts';
import type { Problem } from '../../core/errors.ts';
import type { Dictionary } from './dictionary.ts';
import { Groups, isWithin } from './groups.ts';
import type { Group } from './groups.ts';
import { isWhole, setKind } from './kinds.ts';
import { withoutLedger } from './ledger.ts';
import { needOwnName, Scope } from './names.ts';
import { parse } from './parse.ts';
import type { Decision, Program, Source, TallyInfo } from './program.ts';
import { needIndex, setRange } from './ranges.ts';
import { Flaw, isDraw } from './syntax.ts';
import type { Block, Equation, Expression, Spot, Statement, Tally, Variable } from './syntax.ts';
import { aKind, describe, number, range } from './wording.ts';

/** Most codes a tally can be told apart by. */
const mostCodes = 16;
/** A tile adds at most 2^8 amounts in each 32-bit lane, so that amounts below 2^22 leave room for the sign. */
const largestAmount = 2 ** 22;
const finestScale = 2 ** 16;

export interface CheckOptions {
  /** ledger columns to book; the others are left out with their equations. Default: all. */
  ledger?: ReadonlySet<string> | undefined;
  /** The text is part of a longer one, which may read what this one sets. */
  partial?: boolean;
}

/** Reads the sources as one text, in order; throws a CreeplineError with all problems. */
export function checkProgram(
  sources: readonly Source[],
  dictionary: Dictionary,
  { ledger, partial = false }: CheckOptions = {},
): Program {
  const problems: Problem[] = [];
  const body = sources.flatMap(({ name, text }) => parse(name, text, problems));
  const readable = problems.length === 0;
  const checker = new Checker(new Scope(dictionary, sources, body), problems);
  checker.statements(body, checker.groups.everyone);
  if (readable && !partial) checker.unused();
  if (problems.length > 0) throw new CreeplineError('invalid', inOrder(problems, sources));
  const { scope, tallies, decisions } = checker;
  const { trait: traits, parameter: parameters, signal: signals } = scope.variables;
  const whole = { dictionary, body, states: scope.variables.state };
  const booked = ledger === undefined ? whole : withoutLedger(whole, ledger);
  return {
    ...booked,
    everyone: checker.groups.everyone,
    traits,
    parameters,
    signals,
    traitWords: scope.words('trait'),
    stateWords: booked.states.reduce((words, { size }) => words + size, 0),
    parameterWords: scope.words('parameter'),
    tallies,
    decisions,
    reads: scope.reads,
    writes: scope.writes,
  };
}

class Checker {
  readonly scope: Scope;
  readonly groups = new Groups();
  readonly tallies: TallyInfo[] = [];
  readonly decisions: Decision[] = [];
  readonly #problems: Problem[];
  /** signals whose own equation is wrong: what follows from them is not reported again */
  readonly #doubtful = new Set<Variable>();
  /** decision and step by random coordinate */
  readonly #drawn = new Map<number, string>();
  /** what the equation at hand sets */
  #setting: string | undefined;

  constructor(scope: Scope, problems: Problem[]) {
    this.scope = scope;
    this.#problems = problems;
  }

  statements(list: readonly Statement[], here: Group): void {
    const written = new Map<string, Spot>();
    for (const statement of list) {
      if (statement.type === 'block') this.#block(statement, here);
      else if (statement.type === 'tally') this.#attempt(() => this.#tally(statement, here));
      else this.#attempt(() => this.#equation(statement, here, written));
    }
  }

  unused(): void {
    for (const { name, at } of this.scope.unusedSignals()) this.#say(at!, `"${name}" is set but never used`);
  }

  #say(at: Spot, message: string): void {
    this.#problems.push({ ...at, message });
  }

  /** Runs one step of checking; what is wrong is noted and checking goes on. */
  #attempt(step: () => void): boolean {
    try {
      step();
      return true;
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      this.#say(error.at, error.message);
      return false;
    }
  }

  #block(block: Block, here: Group): void {
    const { guard } = block;
    block.group = here;
    if (guard === undefined) {
      if (here !== this.groups.everyone) this.#say(block.at, '"for everyone" cannot stand inside another block');
    } else {
      if (this.#expression(guard, here) && (guard.kind !== 'flag' || guard.size > 1))
        this.#say(
          guard.at,
          `a block is for those with a flag, but ${describe(guard)} is ${guard.size > 1 ? 'a vector' : aKind(guard.kind)}`,
        );
      block.group = this.groups.enter(here, guard);
    }
    if (block.body.length === 0 && !block.flawed) this.#say(block.at, 'this block is empty');
    this.statements(block.body, block.group);
  }

  /** Checks the parts, then the whole; false if something is wrong, which has then been reported. */
  #expression(e: Expression, here: Group): boolean {
    const good = e.args.map(arg => this.#expression(arg, here));
    if (e.op === 'broken' || good.includes(false)) return false;
    if (e.op === 'name') return this.#attempt(() => this.#name(e, here)) && !this.#doubtful.has(e.variable!);
    return this.#attempt(() => {
      if (isDraw(e.op)) this.#draw(e);
      e.fixed = !isDraw(e.op) && e.args.every(arg => arg.fixed);
      if (e.op === 'literal') {
        e.value = e.low = e.high = Math.fround(e.value);
        if (!Number.isFinite(e.value)) throw new Flaw(e.at, 'this number is too large');
        return;
      }
      setKind(e);
      setRange(e);
    });
  }

  #name(e: Expression, here: Group): void {
    const variable = this.scope.read(e.name, e.at);
    const { kind, size, low, high, role, home, ledger } = variable;
    if (ledger && this.#setting !== e.name)
      throw new Flaw(e.at, `"${e.name}" is only booked for reports: no equation but its own may read it, to add to it`);
    // read by others than those it is set for, a signal can be 0
    const elsewhere = role === 'signal' && !isWithin(here, home!);
    e.variable = variable;
    e.kind = kind;
    e.size = size;
    e.low = elsewhere ? Math.min(0, low) : low;
    e.high = elsewhere ? Math.max(0, high) : high;
    e.fixed = role === 'parameter';
  }

  #draw({ name, value: size, at }: Expression): void {
    needOwnName(name, at);
    if (this.decisions.some(decision => decision.name === name))
      throw new Flaw(at, `decision "${name}" is drawn twice; set a signal once and use it`);
    const key = nameKey(name);
    // vectors of up to 8 take a random word for every two elements
    for (let step = 0; 2 * step < size; step++) {
      const coordinate = (key + Math.imul(step, GOLDEN)) | 0;
      const other = this.#drawn.get(coordinate);
      if (other !== undefined)
        throw new Flaw(at, `decisions "${name}" and "${other}" would share their luck; rename one`);
      this.#drawn.set(coordinate, name);
    }
    this.decisions.push({ name, key, size });
  }

  #tally(tally: Tally, here: Group): void {
    const { name, how, expression: e, by } = tally;
    const good = [e, ...(by === undefined ? [] : [by])].map(part => this.#expression(part, here));
    needOwnName(name, tally.at);
    if (this.tallies.some(other => other.name === name)) throw new Flaw(tally.at, `tally "${name}" is set twice`);
    if (good.includes(false)) return;
    if (e.size > 1) throw new Flaw(e.at, 'a tally takes one value, not a vector');
    if (how === 'count' && e.kind !== 'flag')
      throw new Flaw(e.at, `"count" takes a flag, but ${describe(e)} is ${aKind(e.kind)}; did you mean "sum"?`);
    if (how === 'sum' && e.kind === 'index')
      throw new Flaw(e.at, `"sum" takes a number, but ${describe(e)} is an index`);
    if (by !== undefined && (by.kind !== 'index' || by.high >= mostCodes)) {
      const found = by.kind === 'index' ? `an index ${range(by)}` : aKind(by.kind);
      throw new Flaw(by.at, `"by" takes an index of at most ${mostCodes} values, but ${describe(by)} is ${found}`);
    }
    this.tallies.push({
      name,
      how,
      codes: by === undefined ? 1 : by.high + 1,
      scale: how === 'sum' ? scaleFor(e) : 1,
      statement: tally,
    });
  }

  #equation(equation: Equation, here: Group, written: Map<string, Spot>): void {
    const { name, at, index, expression } = equation;
    this.#setting = name;
    const good = this.#expression(expression, here);
    const goodIndex = index === undefined || this.#expression(index, here);
    this.#setting = undefined;
    const column = this.scope.columnToSet(name, at);
    if (column !== undefined) {
      once(equation, written);
      equation.target = column;
      this.groups.changed(column);
      if (good && goodIndex) fits(equation, column);
      return;
    }
    if (index !== undefined) throw new Flaw(at, `"${name}" is no column; only columns are set element by element`);
    // the signal is known all the same, so that its uses are not reported as well
    this.#attempt(() => needOwnName(name, at));
    const signal = this.scope.addSignal(name, at, here, expression);
    equation.target = signal;
    if (!good) this.#doubtful.add(signal);
  }
}

/** A column is set at most once in a block, so that the order of lines hides nothing. */
function once({ name, index, at }: Equation, written: Map<string, Spot>): void {
  const part = index === undefined ? name : `${name}[${index.op === 'literal' ? index.value : '…'}]`;
  const first = written.get(part);
  if (first !== undefined) throw new Flaw(at, `"${part}" is set twice in this block, first in line ${first.line}`);
  written.set(part, at);
}

/** Kind, size and range of a value against the column it is for. */
function fits({ name, index, expression: e }: Equation, column: Variable): void {
  if (index !== undefined) {
    if (column.size < 2) throw new Flaw(index.at, `"${name}" is a single ${column.kind}, not a vector`);
    if (index.kind !== 'index' && index.op !== 'literal')
      throw new Flaw(index.at, `${describe(index)} is ${aKind(index.kind)}; in [ ] stands an index or a whole number`);
    needIndex(index, column.size);
  }
  const size = index === undefined ? column.size : 1;
  if (e.size > 1 && e.size !== size)
    throw new Flaw(e.at, `sizes differ: "${name}" has ${size}, the value has ${e.size}`);
  const converts = (column.kind === 'number' && e.kind === 'flag') || (column.kind === 'index' && isWhole(e));
  if (e.kind !== column.kind && !converts)
    throw new Flaw(e.at, `"${name}" is ${aKind(column.kind)}, but the value is ${aKind(e.kind)}`);
  if (e.low >= column.low && e.high <= column.high) return;
  const bounds = `${number(column.low, 7)}, ${number(column.high, 7)}`;
  throw new Flaw(
    e.at,
    `"${name}" can leave its range ${range(column)}: the value can be ${range(e, digitsToSee(e, column))}; wrap it in clamp(…, ${bounds})`,
  );
}

/** How many digits it takes to see that one range leaves another. */
function digitsToSee(inner: { low: number; high: number }, outer: { low: number; high: number }): number {
  const below = inner.low < outer.low && number(inner.low, 4) !== number(outer.low, 4);
  const above = inner.high > outer.high && number(inner.high, 4) !== number(outer.high, 4);
  return below || above ? 4 : 9;
}

/** The finest power of two by which every amount stays small enough to be added exactly. */
function scaleFor({ low, high }: Expression): number {
  const most = Math.max(Math.abs(low), Math.abs(high));
  let scale = finestScale;
  while (most * scale >= largestAmount) scale /= 2;
  return scale;
}

function inOrder(problems: Problem[], sources: readonly Source[]): Problem[] {
  const order = new Map(sources.map(({ name }, k) => [name, k]));
  const place = ({ file }: Problem): number => order.get(file ?? '') ?? -1;
  return problems.sort((a, b) => place(a) - place(b) || a.line! - b.line! || a.column! - b.column!);
}
