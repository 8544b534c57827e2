// A compiled program with its people: one plain memory, traits shared by all arms, state, parameters and totals an arm.
import type { DayKey } from '../../core/chance.ts';
import { createDigest } from '../../core/digest.ts';
import { type CreeplineError, invalid, unknownName } from '../../core/errors.ts';
import type { Compiled } from './compile.ts';
import type { Person } from '../text/interpret.ts';
import { alignedTo, tileRows } from './layout.ts';
import type { Program } from '../text/program.ts';
import type { Variable } from '../text/syntax.ts';
import { missingSupport } from './support.ts';
import { Tiles } from './tiles.ts';

export interface MachineSize {
  people: number;
  /** strategies that run side by side on the same people */
  arms: number;
}

const pageBytes = 65536;

/** One module per program: machines made later start with code that the host has already made fast. */
const modules = new WeakMap<Compiled, WebAssembly.Module>();

function moduleOf(compiled: Compiled): WebAssembly.Module {
  const module = modules.get(compiled) ?? new WebAssembly.Module(compiled.bytes);
  modules.set(compiled, module);
  return module;
}

/** Throws a sentence for people where the host lacks what it takes, or has no memory for so many of them. */
export function createMachine(compiled: Compiled, program: Program, size: MachineSize): Machine {
  const missing = missingSupport();
  if (missing !== undefined) throw invalid(missing);
  return new Machine(compiled, program, size);
}

export class Machine {
  readonly people: number;
  readonly arms: number;
  readonly tiles: number;
  readonly #program: Program;
  readonly #compiled: Compiled;
  readonly #columns: Map<string, Variable>;
  readonly #run: (...args: number[]) => void;
  readonly #floats: Float32Array;
  readonly #words: Int32Array;
  readonly #longs: BigInt64Array;
  /** byte addresses */
  readonly #parametersAt: number;
  readonly #totalsAt: number;
  readonly #traits: Tiles;
  /** by arm */
  readonly #states: readonly Tiles[];
  /** rows by ascending id, once they have been asked for */
  #rowsById: Uint32Array | undefined;

  constructor(compiled: Compiled, program: Program, { people, arms }: MachineSize) {
    this.people = people;
    this.arms = arms;
    this.tiles = Math.ceil(people / tileRows);
    this.#program = program;
    this.#compiled = compiled;
    this.#columns = new Map([...program.traits, ...program.states].map(column => [column.name, column]));
    this.#parametersAt = alignedTo(64, compiled.reservedBytes);
    this.#totalsAt = this.#parametersAt + arms * this.#parameterBytes;
    const { traits, state } = compiled;
    const traitsAt = this.#totalsAt + arms * this.#totalBytes;
    const statesAt = traitsAt + this.tiles * traits.bytes;
    const armBytes = this.tiles * state.bytes;
    const tileBytes = traits.bytes + arms * state.bytes;
    const mostPeople = Math.max(0, Math.floor((mostBytes - traitsAt) / tileBytes)) * tileRows;
    const memory = allocate(statesAt + arms * armBytes, { people, arms }, mostPeople);
    const { exports } = new WebAssembly.Instance(moduleOf(compiled), { host: { memory } });
    this.#run = exports['run'] as (...args: number[]) => void;
    this.#floats = new Float32Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
    this.#longs = new BigInt64Array(memory.buffer);
    this.#traits = new Tiles(traits, memory.buffer, traitsAt, people);
    this.#states = Array.from(
      { length: arms },
      (_, arm) => new Tiles(state, memory.buffer, statesAt + arm * armBytes, people),
    );
    this.setIds(new Uint32Array(people).map((_, row) => row));
    this.#firstMorning();
  }

  // ---- people

  /** Random coordinates of all people, in the order of rows. They must differ. Until set, people are numbered. */
  setIds(ids: Uint32Array): void {
    if (ids.length !== this.people) throw invalid(`there are ${this.people} people, not ${ids.length}`);
    for (let tile = 0; tile < this.tiles; tile++) {
      const row = tile * tileRows;
      this.#words.set(ids.subarray(row, row + this.#rowsOf(tile)), this.#idWord(row));
    }
    this.#rowsById = undefined;
  }

  /** Sets a column for everybody, element after element (`people` values each). Traits are shared by all arms. */
  writeColumn(name: string, values: ArrayLike<number>, arm = 0): void {
    const column = this.#column(name);
    if (values.length !== this.people * column.size)
      throw invalid(`${name} needs ${this.people * column.size} values, not ${values.length}`, { path: name });
    const floats = values instanceof Float32Array ? values : Float32Array.from(values);
    needInRange(column, floats);
    const tiles = this.#tilesOf(column, arm);
    for (let element = 0; element < column.size; element++)
      tiles.write(column, element, floats.subarray(element * this.people, (element + 1) * this.people));
  }

  /** A column of everybody, element after element. */
  readColumn(name: string, arm = 0): Float32Array {
    const column = this.#column(name);
    const values = new Float32Array(this.people * column.size);
    const tiles = this.#tilesOf(column, arm);
    for (let element = 0; element < column.size; element++)
      tiles.read(column, element, values.subarray(element * this.people, (element + 1) * this.people));
    return values;
  }

  writeCell(name: string, row: number, value: number, element = 0, arm = 0): void {
    const column = this.#column(name);
    if (!fits(column, Math.fround(value))) throw misfit(column, Math.fround(value));
    this.#needCell(column, row, element, arm);
    this.#tilesOf(column, arm).writeCell(column, element, row, value);
  }

  readCell(name: string, row: number, element = 0, arm = 0): number {
    const column = this.#column(name);
    this.#needCell(column, row, element, arm);
    return this.#tilesOf(column, arm).readCell(column, element, row);
  }

  /** One person as `interpret` wants it. */
  row(row: number, arm = 0): Person {
    const { traits, traitWords, states, stateWords } = this.#program;
    const person = { id: 0, traits: new Float32Array(traitWords), state: new Float32Array(stateWords) };
    for (const column of [...traits, ...states])
      for (let element = 0; element < column.size; element++) {
        const values = column.role === 'trait' ? person.traits : person.state;
        values[column.word + element] = this.readCell(column.name, row, element, arm);
      }
    return { ...person, id: this.#words[this.#idWord(row)]! >>> 0 };
  }

  // ---- days

  setParameters(values: Float32Array, arm = 0): void {
    if (values.length !== this.#program.parameterWords)
      throw invalid(`there are ${this.#program.parameterWords} parameter values, not ${values.length}`);
    const first = (this.#parametersAt + arm * this.#parameterBytes) / 4;
    for (let word = 0; word < values.length; word++)
      this.#floats.fill(values[word]!, first + 4 * word, first + 4 * word + 4);
  }

  /** One day for everybody. */
  runDay(key: DayKey, arm = 0): void {
    for (let tile = 0; tile < this.tiles; tile++) this.runTile(tile, key, arm);
  }

  /** One day for the people of one tile. */
  runTile(tile: number, { k0, k1, lasting }: DayKey, arm = 0): void {
    this.#run(
      this.#states[arm]!.tile(tile),
      this.#traits.tile(tile),
      this.#rowsOf(tile),
      k0,
      k1,
      this.#parametersAt + arm * this.#parameterBytes,
      this.#totalsAt + arm * this.#totalBytes,
      lasting.k0,
      lasting.k1,
    );
  }

  /** Counts and sums since they were cleared, by tally and code. Exact, so that parts of a population add up. */
  totals(arm = 0): Record<string, number[]> {
    const first = (this.#totalsAt + arm * this.#totalBytes) / 8;
    const total = (k: number): number => Number(this.#longs[first + 2 * k]! + this.#longs[first + 2 * k + 1]!);
    return Object.fromEntries(
      this.#compiled.totals.map(({ name, at, codes, scale }) => [
        name,
        Array.from({ length: codes }, (_, code) => total(at + code) / scale),
      ]),
    );
  }

  clearTotals(arm = 0): void {
    const first = (this.#totalsAt + arm * this.#totalBytes) / 8;
    this.#longs.fill(0n, first, first + this.#compiled.totalBytes / 8);
  }

  /**
   * Fingerprint of all state columns in the order of the dictionary, people by ascending id. The ledger is no part of it,
   * so that the same people have the same fingerprint whatever is booked beside them.
   */
  stateDigest(arm = 0): string {
    const digest = createDigest();
    const order = (this.#rowsById ??= this.#sortRows());
    const byRow = new Float32Array(this.people);
    const byId = new Float32Array(this.people);
    for (const column of this.#program.states.filter(({ ledger }) => !ledger))
      for (let element = 0; element < column.size; element++) {
        this.#states[arm]!.read(column, element, byRow);
        for (let k = 0; k < byId.length; k++) byId[k] = byRow[order[k]!]!;
        digest.update(new Uint8Array(byId.buffer));
      }
    return digest.hex();
  }

  // ---- where things lie

  get #parameterBytes(): number {
    return alignedTo(64, 16 * this.#program.parameterWords);
  }

  get #totalBytes(): number {
    return alignedTo(64, this.#compiled.totalBytes);
  }

  #rowsOf(tile: number): number {
    return Math.min(tileRows, this.people - tile * tileRows);
  }

  #column(name: string): Variable {
    const column = this.#columns.get(name);
    if (column === undefined) throw invalid(unknownName('column', name, [...this.#columns.keys()]), { path: name });
    return column;
  }

  #tilesOf({ role }: Variable, arm: number): Tiles {
    return role === 'trait' ? this.#traits : this.#states[arm]!;
  }

  #idWord(row: number): number {
    return this.#traits.tile(Math.floor(row / tileRows)) / 4 + (row % tileRows);
  }

  #needCell(column: Variable, row: number, element: number, arm: number): void {
    const inside =
      row >= 0 && row < this.people && element >= 0 && element < column.size && arm >= 0 && arm < this.arms;
    if (!inside) throw invalid(`there is no element ${element} of row ${row} in arm ${arm}`, { path: column.name });
  }

  #firstMorning(): void {
    for (const column of this.#program.states) {
      const { initial = 0 } = this.#program.dictionary.columns[column.name]!;
      if (initial === 0) continue;
      const values = new Float32Array(this.people * column.size).fill(initial);
      for (let arm = 0; arm < this.arms; arm++) this.writeColumn(column.name, values, arm);
    }
  }

  #sortRows(): Uint32Array {
    const ids = new Uint32Array(this.people).map((_, row) => this.#words[this.#idWord(row)]!);
    const rows = new Uint32Array(this.people).map((_, row) => row);
    return ids.every((id, row) => row === 0 || id > ids[row - 1]!) ? rows : rows.sort((a, b) => ids[a]! - ids[b]!);
  }
}

/** Addresses have 32 bits. */
const mostBytes = 2 ** 32;

function allocate(bytes: number, { people, arms }: MachineSize, mostPeople: number): WebAssembly.Memory {
  const need = `${people} people × ${arms} strategies need ${(bytes / 2 ** 30).toFixed(1)} GB of memory`;
  if (bytes > mostBytes) throw invalid(`${need}; at most ${mostPeople} people fit beside so many strategies`);
  try {
    return new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
  } catch {
    throw invalid(`${need}, more than there is`);
  }
}

/** The equations rely on ranges: a value outside would undo what the checker has proved. */
function fits({ kind, low, high }: Variable, value: number): boolean {
  return value >= low && value <= high && (kind === 'number' || value === Math.floor(value));
}

function needInRange(column: Variable, values: Float32Array): void {
  // the search alone is a loop that engines make fast: columns are long, and nearly always right
  const wrong = values.find(value => !fits(column, value));
  if (wrong !== undefined) throw misfit(column, wrong);
}

function misfit({ name, kind, low, high }: Variable, wrong: number): CreeplineError {
  if (!(wrong >= low && wrong <= high)) return invalid(`${wrong} is outside ${low}..${high}`, { path: name });
  return invalid(`${wrong} is not ${kind === 'flag' ? '0 or 1' : 'a whole number'}`, { path: name });
}
