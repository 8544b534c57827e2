// Random programs for differential tests: texts that use every part of the language, over random dictionaries.
import { CreeplineError } from '../../../sim/core/errors.ts';
import { mix } from '../../../sim/core/chance.ts';
import { checkProgram } from '../../../sim/language/index.ts';
import type { ColumnSpec, Dictionary, ParameterSpec, Program, Source } from '../../../sim/language/index.ts';

export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** in [0, 1) */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return (mix(this.#state) >>> 0) / 2 ** 32;
  }
  /** 0 … n − 1 */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
}

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

/** A value of a column or parameter: often an end of its range, a zero of either sign, or a number too small to be normal. */
export function randomValue(
  random: Random,
  { kind = 'number', min, max }: Pick<ColumnSpec, 'kind' | 'min' | 'max'>,
): number {
  if (kind !== 'number') return min + random.below(max - min + 1);
  const special = random.below(25);
  if (special < 2 && min <= 0 && max >= 0) return -0;
  if (special < 4 && min <= 0 && max >= 1e-40) return 1e-41 * random.next();
  if (special === 4) return min;
  if (special === 5) return max;
  return Math.min(max, Math.fround(min + (max - min) * random.next()));
}

type Kind = 'number' | 'flag' | 'index';

interface Known {
  name: string;
  role: 'trait' | 'state' | 'parameter' | 'signal';
  kind: Kind;
  size: number;
  min: number;
  max: number;
}

/** A piece of text, and how many values it stands for. */
interface Piece {
  text: string;
  size: number;
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
  readonly #known: Known[] = [];
  #lines: string[] = [];
  #serial = 0;

  constructor(random: Random) {
    this.#random = random;
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
    this.#known.push({ name, role, ...spec });
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
    this.#lines = ['for everyone:', `  count t${this.#serial++} = ${this.#flag(1, 1).text}`];
    for (const known of this.#known) if (known.role === 'signal') this.#use(known);
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
    const flags = this.#names('flag', 1);
    const choice = random.next();
    if (level === 0 && choice < 0.3) this.#line(indent, 'for everyone:');
    else if (flags.length > 0 && choice < 0.75)
      this.#line(indent, `for ${random.chance(0.3) ? 'not ' : ''}${random.one(flags).name}:`);
    else this.#line(indent, `for ${this.#flag(1, 2).text}:`);
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
    const free = this.#known.filter(known => known.role === 'state' && !set.has(known.name));
    if (free.length === 0) return;
    const column = random.one(free);
    set.add(column.name);
    if (column.kind === 'index') this.#indexColumn(indent, column);
    else if (column.size > 1 && random.chance(0.5)) this.#element(indent, column);
    else this.#line(indent, `${column.name} = ${this.#fitting(column, random.chance(0.7) ? column.size : 1)}`);
  }

  /** Sets an index, and often uses the old and the new one. */
  #indexColumn(indent: string, { name, max }: Known): void {
    const vectors = this.#names('number').filter(({ size }) => size > max);
    const use = (): void => {
      if (this.#random.chance(0.5))
        this.#line(indent, `count t${this.#serial++} = ${this.#flag(1, 1).text} by ${name}`);
      if (vectors.length > 0)
        this.#line(indent, `sum t${this.#serial++} = clamp(${this.#random.one(vectors).name}[${name}], -4, 9)`);
    };
    use();
    this.#line(indent, `${name} = ${this.#indexBelow(max + 1)}`);
    use();
  }

  /** Sets one element of a vector, and often reads the vector just before and after. */
  #element(indent: string, column: Known): void {
    const index = this.#indexBelow(column.size);
    const look = (): void => {
      if (column.kind !== 'number' || this.#random.chance(0.5)) return;
      const seen = this.#random.chance(0.5) ? `sum(${column.name})` : `${column.name}[${index}]`;
      this.#line(indent, `sum t${this.#serial++} = clamp(${seen}, -4, 9)`);
    };
    look();
    this.#line(indent, `${column.name}[${index}] = ${this.#fitting(column, 1)}`);
    look();
  }

  #fitting({ kind, min, max }: Known, size: number): string {
    const counted = min <= 0 && max >= 1 && this.#random.chance(0.1);
    return kind === 'flag' || counted
      ? this.#flag(size, 3).text
      : `clamp(${this.#number(size, 3).text}, ${min}, ${max})`;
  }

  #signal(indent: string): void {
    const random = this.#random;
    const kind = random.one(['number', 'number', 'flag', 'index'] as const);
    const name = `s${this.#serial++}`;
    if (kind === 'index') {
      const { text, high } = this.#index(2);
      this.#line(indent, `${name} = ${text}`);
      this.#known.push({ name, role: 'signal', kind, size: 1, min: 0, max: high });
      return;
    }
    const wanted = random.one([1, 1, 1, 3, 8]);
    const { text, size } = kind === 'flag' ? this.#flag(wanted, 3) : this.#number(wanted, 3);
    this.#line(indent, `${name} = ${text}`);
    this.#known.push({ name, role: 'signal', kind, size, min: 0, max: 1 });
  }

  #tally(indent: string): void {
    const indices = this.#names('index', 1);
    const by = indices.length > 0 && this.#random.chance(0.5) ? ` by ${this.#random.one(indices).name}` : '';
    const counted = this.#random.chance(0.5);
    const what = counted
      ? `count t${this.#serial} = ${this.#flag(1, 2).text}`
      : `sum t${this.#serial} = clamp(${this.#number(1, 2).text}, -4, 9)`;
    this.#serial++;
    this.#line(indent, what + by);
  }

  // ---- expressions

  #names(kind: Kind, size?: number): Known[] {
    return this.#known.filter(known => known.kind === kind && (size === undefined || known.size === size));
  }

  #name(kind: Kind, size: number): Piece | undefined {
    const names = this.#names(kind, size);
    if (names.length === 0) return undefined;
    const { name, role } = this.#random.one(names);
    const morning = role === 'state' && this.#random.chance(0.15);
    return { text: morning ? `previous${name[0]!.toUpperCase()}${name.slice(1)}` : name, size };
  }

  #literal(): Piece {
    const random = this.#random;
    const text = random.one([
      (random.next() * 4 - 2).toFixed(3),
      String(random.below(5)),
      '-0',
      '1e-40',
      (random.next() * 1e-3).toExponential(3),
      '0.5',
    ]);
    return { text, size: 1 };
  }

  #number(size: number, depth: number): Piece {
    const random = this.#random;
    if (depth <= 0 || random.chance(0.15)) return this.#numberLeaf(size);
    const main = (): Piece => this.#number(size, depth - 1);
    const side = (): Piece => {
      const single = random.chance(0.3) ? 1 : size;
      return random.chance(0.1) ? this.#flag(single, depth - 1) : this.#number(single, depth - 1);
    };
    const joined = (parts: readonly Piece[], write: (...texts: string[]) => string): Piece => ({
      text: write(...parts.map(part => part.text)),
      size: Math.max(...parts.map(part => part.size)),
    });
    const choices: [number, () => Piece][] = [
      [30, () => joined([main(), side()], (a, b) => `(${a} ${random.one(['+', '-', '*', '*'])} ${b})`)],
      [4, () => joined([main(), main()], (a, b) => `(${a} / max(${b}, 0.01))`)],
      [3, () => joined([main()], a => `(${a} / ${random.one(['-3', '1e-20', 'logistic(2)'])})`)],
      [4, () => joined([main()], a => `-${a}`)],
      [3, () => joined([main()], a => `${random.one(['abs', 'floor'])}(${a})`)],
      [
        6,
        () =>
          joined(
            [main(), side(), side()],
            (a, b, c) => `${random.one(['min', 'max'])}(${random.chance(0.5) ? `${a}, ${b}` : `${a}, ${b}, ${c}`})`,
          ),
      ],
      [5, () => joined([main()], a => `clamp(${a}${random.one(['', ', -2, 3', ', 0.1, 0.9', ', -1e-39, 1e-39'])})`)],
      [4, () => joined([main()], a => `logistic(${a})`)],
      [3, () => joined([main()], a => `exp(clamp(${a}, -90, 20))`)],
      [3, () => joined([main()], a => `log(max(${a}, ${random.one(['1e-3', '1e-40', '0.5'])}))`)],
      [3, () => joined([main()], a => `sqrt(max(${a}, 0))`)],
      [
        4,
        () =>
          joined(
            [this.#flag(random.chance(0.5) ? size : 1, depth - 1), main(), this.#number(1, depth - 1)],
            (f, a, b) => `select(${f}, ${a}, ${b})`,
          ),
      ],
      [3, () => (size > 1 ? this.#vector(size, depth) : this.#folded(depth))],
      [3, () => this.#draw(size)],
    ];
    let left = random.below(choices.reduce((total, [weight]) => total + weight, 0));
    return choices.find(([weight]) => (left -= weight) < 0)![1]();
  }

  #numberLeaf(size: number): Piece {
    const random = this.#random;
    if (size === 1 && random.chance(0.15)) return this.#elementOfSome() ?? this.#literal();
    if (random.chance(0.05)) return this.#draw(size);
    if (random.chance(0.2)) return this.#literal();
    return this.#name(random.chance(0.12) ? 'flag' : 'number', random.chance(0.75) ? size : 1) ?? this.#literal();
  }

  #draw(size: number): Piece {
    const name = `decision${this.#serial++}`;
    return size === 1 ? { text: `chance(${name})`, size } : { text: `chance(${name}, ${size})`, size };
  }

  #vector(size: number, depth: number): Piece {
    return { text: `[${Array.from({ length: size }, () => this.#number(1, depth - 2).text).join(', ')}]`, size };
  }

  /** A vector made into one number. */
  #folded(depth: number): Piece {
    const vectors = this.#known.filter(known => known.size > 1 && known.kind !== 'index');
    if (vectors.length === 0 || this.#random.chance(0.4)) return this.#elementOfSome() ?? this.#literal();
    const { name, size } = this.#random.one(vectors);
    const other = this.#number(size, depth - 1);
    if (other.size !== size) return { text: `sum(${name})`, size: 1 };
    return { text: this.#random.chance(0.5) ? `sum(${other.text})` : `dot(${name}, ${other.text})`, size: 1 };
  }

  #elementOfSome(): Piece | undefined {
    const vectors = this.#names('number').filter(known => known.size > 1);
    if (vectors.length === 0) return undefined;
    const { name, size } = this.#random.one(vectors);
    return { text: `${name}[${this.#indexBelow(size)}]`, size: 1 };
  }

  #flag(size: number, depth: number): Piece {
    const random = this.#random;
    const name = this.#name('flag', size) ?? this.#name('flag', 1);
    if (name !== undefined && (depth <= 0 || random.chance(0.15))) return name;
    const choice = random.next();
    if (depth > 0 && choice < 0.12) {
      const inner = this.#flag(size, depth - 1);
      return { text: `(not ${inner.text})`, size: inner.size };
    }
    if (depth > 0 && choice < 0.35) {
      const [a, b] = [this.#flag(size, depth - 1), this.#flag(random.chance(0.5) ? size : 1, depth - 1)];
      return { text: `(${a.text} ${random.one(['and', 'or'])} ${b.text})`, size: Math.max(a.size, b.size) };
    }
    if (choice < 0.45 && size === 1) {
      const other = random.chance(0.5) ? String(random.below(4)) : this.#index(depth - 1).text;
      return { text: `(${this.#index(depth - 1).text} ${random.one(['==', '!='])} ${other})`, size: 1 };
    }
    if (choice < 0.57) {
      const [draw, limit] = [this.#draw(size), this.#number(size, depth - 1)];
      return { text: `(${draw.text} < ${limit.text})`, size };
    }
    if (depth > 0 && choice < 0.63) {
      const [a, b, c] = [this.#flag(1, depth - 1), this.#flag(size, depth - 1), this.#flag(size, depth - 1)];
      return { text: `select(${a.text}, ${b.text}, ${c.text})`, size: Math.max(b.size, c.size) };
    }
    const [a, b] = [this.#number(size, depth - 1), this.#number(random.chance(0.7) ? size : 1, depth - 1)];
    return {
      text: `(${a.text} ${random.one(['<', '<=', '>', '>=', '==', '!='])} ${b.text})`,
      size: Math.max(a.size, b.size),
    };
  }

  #index(depth: number): { text: string; high: number } {
    const random = this.#random;
    const names = this.#names('index', 1);
    if (names.length > 0 && (depth <= 0 || random.chance(0.4))) {
      const { name, max } = random.one(names);
      return { text: name, high: max };
    }
    if (depth > 0 && random.chance(0.2)) {
      const [a, b] = [this.#index(depth - 1), this.#index(depth - 1)];
      return { text: `select(${this.#flag(1, depth - 1).text}, ${a.text}, ${b.text})`, high: Math.max(a.high, b.high) };
    }
    const wanted = random.one([2, 3, 5, 8]);
    const value = this.#number(wanted, depth);
    const { text, size } = value.size > 1 ? value : this.#vector(wanted, 1);
    if (random.chance(0.6)) return { text: `argmax(${text})`, high: size - 1 };
    return { text: `pick(clamp(${text}, 0, 100), chance(decision${this.#serial++}))`, high: size - 1 };
  }

  /** Something that names an element of a vector of this size. */
  #indexBelow(size: number): string {
    const fitting = this.#names('index', 1).filter(known => known.max < size);
    if (fitting.length > 0 && this.#random.chance(0.75)) return this.#random.one(fitting).name;
    const vectors = this.#names('number', size);
    if (vectors.length > 0 && this.#random.chance(0.4)) return `argmax(${this.#random.one(vectors).name})`;
    return String(this.#random.below(size));
  }
}
