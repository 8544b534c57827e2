// Random programs for differential tests: texts that use every part of the language, over random dictionaries.
import { mix } from '../../../sim/core/chance.ts';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { checkProgram } from '../../../sim/language/index.ts';
import type { ColumnSpec, Dictionary, ParameterSpec, Program, Source } from '../../../sim/language/index.ts';
import { RandomExpressions, type Known } from './random-expression.ts';
import { Random, randomValue } from './random.ts';

export interface RandomProgram {
  sources: Source[];
  dictionary: Dictionary;
  program: Program;
}

/** The same seed gives the same program everywhere. Lines that the checker refuses are taken out until none is left. */
export function randomProgram(seed: number): RandomProgram {
  const writer = new Writer(new Random(mix(seed)));
  const { dictionary } = writer;
  let sources = writer.write();
  for (;;) {
    try {
      return { sources, dictionary, program: checkProgram(sources, dictionary) };
    } catch (error) {
      if (!(error instanceof CreeplineError)) throw error;
      sources = without(sources, error);
    }
  }
}

function without(sources: readonly Source[], { problems }: CreeplineError): Source[] {
  return sources.map(({ name, text }) => {
    const wrong = new Set(problems.filter(problem => problem.file === name).map(problem => problem.line! - 1));
    return {
      name,
      text: text
        .split('\n')
        .filter((_, line) => !wrong.has(line))
        .join('\n'),
    };
  });
}

const ranges = [
  [0, 1],
  [0, 1],
  [-1, 1],
  [-3, 5],
  [0, 100],
  [-1e-38, 1e-38],
  [0, 3e-39],
  [-1000, 1000],
] as const;

class Writer {
  readonly columns: Record<string, ColumnSpec> = {};
  readonly parameters: Record<string, ParameterSpec> = {};
  readonly #random: Random;
  readonly #expressions: RandomExpressions;
  #lines: string[] = [];

  constructor(random: Random) {
    this.#random = random;
    this.#expressions = new RandomExpressions(random);
    for (let k = 2 + random.below(5); k > 0; k--) this.#declare('trait', `trait${k}`);
    for (let k = 3 + random.below(6); k > 0; k--) this.#declare('state', `state${k}`);
    for (let k = 2 + random.below(5); k > 0; k--) this.#declare('parameter', `parameter${k}`);
  }

  get dictionary(): Dictionary {
    return { columns: this.columns, parameters: this.parameters };
  }

  #declare(role: 'trait' | 'state' | 'parameter', name: string): void {
    const random = this.#random;
    const kind = random.one(['number', 'number', 'number', 'flag', 'index'] as const);
    const size = kind === 'index' ? 1 : random.one([1, 1, 1, 2, 3, 5, 8]);
    const [min, max] =
      kind === 'number'
        ? (random.one(ranges).map(Math.fround) as [number, number])
        : [0, kind === 'flag' ? 1 : this.#lastIndex()];
    const spec = { kind, size, min, max };
    this.#expressions.known.push({ name, role, ...spec });
    if (role === 'parameter') {
      this.parameters[name] = { ...spec, default: Array.from({ length: size }, () => randomValue(random, spec)) };
    } else {
      this.columns[name] = { ...spec, store: role, unit: '', says: '' };
    }
  }

  /** Mostly few values; sometimes as many as one byte can tell apart, or more. */
  #lastIndex(): number {
    return this.#random.chance(0.2) ? this.#random.one([255, 256, 1000]) : 1 + this.#random.below(7);
  }

  /** Two sources, so that places and blocks are tried across their border. */
  write(): Source[] {
    const texts = ['first', 'second'].map(name => {
      this.#lines = [];
      for (let k = 1 + this.#random.below(2); k > 0; k--) this.#block('', 0);
      return { name, text: this.#lines.join('\n') };
    });
    this.#lines = ['for everyone:', `  count t${this.#expressions.serial()} = ${this.#expressions.flag(1, 1).text}`];
    for (const known of this.#expressions.known) if (known.role === 'signal') this.#use(known);
    return [...texts, { name: 'last', text: this.#lines.join('\n') }];
  }

  /** Every signal must be used. */
  #use({ name, kind, size }: Known): void {
    if (kind === 'flag') this.#line('  ', `count z${name} = ${size > 1 ? `${name}[0]` : name}`);
    else if (kind === 'index') this.#line('  ', `count z${name} = ${name} == 1`);
    else this.#line('  ', `sum z${name} = clamp(${size > 1 ? `sum(${name})` : name}, -20, 20)`);
  }

  #line(indent: string, text: string): void {
    this.#lines.push(indent + text);
  }

  #block(indent: string, level: number): void {
    const random = this.#random;
    const flags = this.#expressions.names('flag', 1);
    const choice = random.next();
    if (level === 0 && choice < 0.3) this.#line(indent, 'for everyone:');
    else if (flags.length > 0 && choice < 0.75)
      this.#line(indent, `for ${random.chance(0.3) ? 'not ' : ''}${random.one(flags).name}:`);
    else this.#line(indent, `for ${this.#expressions.flag(1, 2).text}:`);
    const set = new Set<string>();
    for (let k = 1 + random.below(5); k > 0; k--) this.#statement(`${indent}  `, level, set);
  }

  #statement(indent: string, level: number, set: Set<string>): void {
    const choice = this.#random.next();
    if (choice < 0.35) this.#column(indent, set);
    else if (choice < 0.75) this.#signal(indent);
    else if (choice < 0.87 || level > 2) this.#tally(indent);
    else this.#block(indent, level + 1);
  }

  #column(indent: string, set: Set<string>): void {
    const random = this.#random;
    const free = this.#expressions.known.filter(known => known.role === 'state' && !set.has(known.name));
    if (free.length === 0) return;
    const column = random.one(free);
    set.add(column.name);
    if (column.kind === 'index') this.#indexColumn(indent, column);
    else if (column.size > 1 && random.chance(0.5)) this.#element(indent, column);
    else this.#line(indent, `${column.name} = ${this.#fitting(column, random.chance(0.7) ? column.size : 1)}`);
  }

  /** Sets an index, and often uses the old and the new one. */
  #indexColumn(indent: string, { name, max }: Known): void {
    const vectors = this.#expressions.names('number').filter(({ size }) => size > max);
    const use = (): void => {
      if (this.#random.chance(0.5))
        this.#line(indent, `count t${this.#expressions.serial()} = ${this.#expressions.flag(1, 1).text} by ${name}`);
      if (vectors.length > 0)
        this.#line(
          indent,
          `sum t${this.#expressions.serial()} = clamp(${this.#random.one(vectors).name}[${name}], -4, 9)`,
        );
    };
    use();
    this.#line(indent, `${name} = ${this.#expressions.indexBelow(max + 1)}`);
    use();
  }

  /** Sets one element of a vector, and often reads the vector just before and after. */
  #element(indent: string, column: Known): void {
    const index = this.#expressions.indexBelow(column.size);
    const look = (): void => {
      if (column.kind !== 'number' || this.#random.chance(0.5)) return;
      const seen = this.#random.chance(0.5) ? `sum(${column.name})` : `${column.name}[${index}]`;
      this.#line(indent, `sum t${this.#expressions.serial()} = clamp(${seen}, -4, 9)`);
    };
    look();
    this.#line(indent, `${column.name}[${index}] = ${this.#fitting(column, 1)}`);
    look();
  }

  #fitting({ kind, min, max }: Known, size: number): string {
    const counted = min <= 0 && max >= 1 && this.#random.chance(0.1);
    return kind === 'flag' || counted
      ? this.#expressions.flag(size, 3).text
      : `clamp(${this.#expressions.number(size, 3).text}, ${min}, ${max})`;
  }

  #signal(indent: string): void {
    const random = this.#random;
    const kind = random.one(['number', 'number', 'flag', 'index'] as const);
    const name = `s${this.#expressions.serial()}`;
    if (kind === 'index') {
      const { text, high } = this.#expressions.index(2);
      this.#line(indent, `${name} = ${text}`);
      this.#expressions.known.push({ name, role: 'signal', kind, size: 1, min: 0, max: high });
      return;
    }
    const wanted = random.one([1, 1, 1, 3, 8]);
    const { text, size } = kind === 'flag' ? this.#expressions.flag(wanted, 3) : this.#expressions.number(wanted, 3);
    this.#line(indent, `${name} = ${text}`);
    this.#expressions.known.push({ name, role: 'signal', kind, size, min: 0, max: 1 });
  }

  #tally(indent: string): void {
    const indices = this.#expressions.names('index', 1);
    const by = indices.length > 0 && this.#random.chance(0.5) ? ` by ${this.#random.one(indices).name}` : '';
    const counted = this.#random.chance(0.5);
    const serial = this.#expressions.serial();
    const what = counted
      ? `count t${serial} = ${this.#expressions.flag(1, 2).text}`
      : `sum t${serial} = clamp(${this.#expressions.number(1, 2).text}, -4, 9)`;
    this.#line(indent, what + by);
  }
}
