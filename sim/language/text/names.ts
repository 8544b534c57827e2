// Which names there are at each point of the text, and who reads and sets what.
import { invalid, unknownName } from '../../core/errors.ts';
import type { Dictionary } from './dictionary.ts';
import type { Group } from './groups.ts';
import { reservedWords } from './parse-expression.ts';
import type { Names, Source } from './program.ts';
import { Flaw, functions, isDraw } from './syntax.ts';
import type { Block, Expression, Role, Spot, Statement, Variable } from './syntax.ts';

const PREVIOUS = 'previous';

export class Scope {
  readonly variables: Record<Role, Variable[]> = { trait: [], state: [], previous: [], parameter: [], signal: [] };
  readonly reads: Record<string, Names> = {};
  readonly writes: Record<string, Names> = {};
  readonly #known = new Map<string, Variable>();
  /** signals by the place where they will be set */
  readonly #coming = new Map<string, Spot>();
  readonly #used = new Set<string>();

  constructor(dictionary: Dictionary, sources: readonly Source[], body: readonly Block[]) {
    const columns = Object.entries(dictionary.columns);
    for (const [name, spec] of columns) if (spec.store !== 'ledger') this.#declare(name, spec.store, spec);
    // the ledger comes last, so that leaving out parts of it moves no other column
    for (const [name, spec] of columns) if (spec.store === 'ledger') this.#declare(name, 'state', spec).ledger = true;
    for (const [name, spec] of Object.entries(dictionary.parameters)) this.#declare(name, 'parameter', spec);
    for (const { name } of sources) {
      this.reads[name] = { columns: [], parameters: [], signals: [] };
      this.writes[name] = { columns: [], parameters: [], signals: [] };
    }
    this.#announce(body);
  }

  #declare(
    name: string,
    role: 'trait' | 'state' | 'parameter',
    spec: { kind?: Variable['kind']; size?: number; min: number; max: number },
  ): Variable {
    if (this.#known.has(name)) throw invalid(`"${name}" is in the dictionary twice`);
    if (isTaken(name)) throw invalid(`"${name}" is a word of the language and cannot name a ${role}`);
    const { kind = 'number', size = 1 } = spec;
    const variable: Variable = {
      name,
      role,
      kind,
      size,
      low: Math.fround(spec.min),
      high: Math.fround(spec.max),
      word: this.words(role),
    };
    this.#known.set(name, variable);
    this.variables[role].push(variable);
    return variable;
  }

  /** Number of elements of all variables of a role so far. */
  words(role: Role): number {
    const last = this.variables[role].at(-1);
    return last === undefined ? 0 : last.word + last.size;
  }

  #announce(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (statement.type === 'block') this.#announce(statement.body);
      else if (statement.type === 'equation' && !this.#coming.has(statement.name))
        this.#coming.set(statement.name, statement.at);
    }
  }

  /** What a name in an expression means. */
  read(name: string, at: Spot): Variable {
    this.#used.add(name);
    const variable = this.#known.get(name) ?? this.#previous(name, at);
    if (variable === undefined) {
      const coming = this.#coming.get(name);
      if (coming !== undefined) throw new Flaw(at, `"${name}" is used before it is set ${inLine(coming, at)}`);
      throw new Flaw(at, unknownName('name', name, this.#candidates(name)));
    }
    note(this.reads[at.file]!, variable);
    return variable;
  }

  /** What the name on the left of an equation means; undefined for a new signal. */
  columnToSet(name: string, at: Spot): Variable | undefined {
    const variable = this.#known.get(name);
    if (variable?.role === 'state') {
      note(this.writes[at.file]!, variable);
      return variable;
    }
    if (variable?.role === 'signal') throw new Flaw(at, `"${name}" is set twice, first ${inLine(variable.at!, at)}`);
    if (variable !== undefined) throw new Flaw(at, `"${name}" is a ${variable.role} and cannot be set`);
    if (stateOf(name) !== undefined)
      throw new Flaw(at, `"${name}" is the value of yesterday evening and cannot be set`);
    if (isTaken(name)) throw new Flaw(at, `"${name}" is the name of a function`);
    return undefined;
  }

  addSignal(name: string, at: Spot, home: Group, { kind, size, low, high }: Expression): Variable {
    const signal: Variable = { name, role: 'signal', kind, size, low, high, word: -1, at, home };
    this.#known.set(name, signal);
    this.variables.signal.push(signal);
    note(this.writes[at.file]!, signal);
    return signal;
  }

  unusedSignals(): Variable[] {
    return this.variables.signal.filter(({ name }) => !this.#used.has(name));
  }

  /** `previousTrust` → the state column `trust` as it was this morning. */
  #previous(name: string, at: Spot): Variable | undefined {
    const column = this.#known.get(stateOf(name) ?? '');
    if (column?.role === 'trait')
      throw new Flaw(at, `"${column.name}" is a trait and never changes; write "${column.name}"`);
    if (column?.role !== 'state') return undefined;
    if (column.ledger)
      throw new Flaw(at, `"${column.name}" is only booked for reports: no equation may ask for yesterday’s`);
    const variable: Variable = { ...column, name, role: 'previous' };
    this.#known.set(name, variable);
    this.variables.previous.push(variable);
    return variable;
  }

  #candidates(name: string): string[] {
    if (stateOf(name) !== undefined)
      return this.variables.state.filter(({ ledger }) => !ledger).map(column => previousName(column.name));
    return [...this.#known.keys(), ...this.#coming.keys()];
  }
}

/** Language words and functions cannot be names of anything else. */
function isTaken(name: string): boolean {
  return reservedWords.has(name) || Object.hasOwn(functions, name) || isDraw(name);
}

/** Refuses `constructor`, `toString` and their like: results are kept by name in objects, which have these already. */
export function needOwnName(name: string, at: Spot): void {
  if (name in Object.prototype)
    throw new Flaw(at, `"${name}" cannot name anything here: every JavaScript object has something of this name`);
}

/** `previousTrust` → `trust`; undefined for other names. */
function stateOf(name: string): string | undefined {
  const initial = name[PREVIOUS.length];
  if (!name.startsWith(PREVIOUS) || initial === undefined || initial === initial.toLowerCase()) return undefined;
  return initial.toLowerCase() + name.slice(PREVIOUS.length + 1);
}

function previousName(name: string): string {
  return PREVIOUS + name[0]!.toUpperCase() + name.slice(1);
}

function inLine(there: Spot, here: Spot): string {
  return `in ${there.file === here.file ? '' : `${there.file}, `}line ${there.line}`;
}

function note(names: Names, { name, role }: Variable): void {
  const list = role === 'parameter' ? names.parameters : role === 'signal' ? names.signals : names.columns;
  if (!list.includes(name)) list.push(name);
}
