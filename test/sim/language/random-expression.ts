// Random expressions over known names: numbers, flags and indices of every size, written as text.
import type { Random } from './random.ts';

type Kind = 'number' | 'flag' | 'index';

export interface Known {
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

/** Writes expressions from the names that are known so far; the checker refuses some of them. */
export class RandomExpressions {
  readonly known: Known[] = [];
  readonly #random: Random;
  #serial = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A number that no name of this program has yet. */
  serial(): number {
    return this.#serial++;
  }

  names(kind: Kind, size?: number): Known[] {
    return this.known.filter(known => known.kind === kind && (size === undefined || known.size === size));
  }

  #name(kind: Kind, size: number): Piece | undefined {
    const names = this.names(kind, size);
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

  number(size: number, depth: number): Piece {
    const random = this.#random;
    if (depth <= 0 || random.chance(0.15)) return this.#numberLeaf(size);
    const main = (): Piece => this.number(size, depth - 1);
    const side = (): Piece => {
      const single = random.chance(0.3) ? 1 : size;
      return random.chance(0.1) ? this.flag(single, depth - 1) : this.number(single, depth - 1);
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
            [this.flag(random.chance(0.5) ? size : 1, depth - 1), main(), this.number(1, depth - 1)],
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
    const name = `decision${this.serial()}`;
    const draw = this.#random.chance(0.3) ? 'always' : 'chance';
    return size === 1 ? { text: `${draw}(${name})`, size } : { text: `${draw}(${name}, ${size})`, size };
  }

  #vector(size: number, depth: number): Piece {
    return { text: `[${Array.from({ length: size }, () => this.number(1, depth - 2).text).join(', ')}]`, size };
  }

  /** A vector made into one number. */
  #folded(depth: number): Piece {
    const vectors = this.known.filter(known => known.size > 1 && known.kind !== 'index');
    if (vectors.length === 0 || this.#random.chance(0.4)) return this.#elementOfSome() ?? this.#literal();
    const { name, size } = this.#random.one(vectors);
    const other = this.number(size, depth - 1);
    if (other.size !== size) return { text: `sum(${name})`, size: 1 };
    return { text: this.#random.chance(0.5) ? `sum(${other.text})` : `dot(${name}, ${other.text})`, size: 1 };
  }

  #elementOfSome(): Piece | undefined {
    const vectors = this.names('number').filter(known => known.size > 1);
    if (vectors.length === 0) return undefined;
    const { name, size } = this.#random.one(vectors);
    return { text: `${name}[${this.indexBelow(size)}]`, size: 1 };
  }

  flag(size: number, depth: number): Piece {
    const random = this.#random;
    const name = this.#name('flag', size) ?? this.#name('flag', 1);
    if (name !== undefined && (depth <= 0 || random.chance(0.15))) return name;
    const choice = random.next();
    if (depth > 0 && choice < 0.12) {
      const inner = this.flag(size, depth - 1);
      return { text: `(not ${inner.text})`, size: inner.size };
    }
    if (depth > 0 && choice < 0.35) {
      const [a, b] = [this.flag(size, depth - 1), this.flag(random.chance(0.5) ? size : 1, depth - 1)];
      return { text: `(${a.text} ${random.one(['and', 'or'])} ${b.text})`, size: Math.max(a.size, b.size) };
    }
    if (choice < 0.45 && size === 1) {
      const other = random.chance(0.5) ? String(random.below(4)) : this.index(depth - 1).text;
      return { text: `(${this.index(depth - 1).text} ${random.one(['==', '!='])} ${other})`, size: 1 };
    }
    if (choice < 0.57) {
      const [draw, limit] = [this.#draw(size), this.number(size, depth - 1)];
      return { text: `(${draw.text} < ${limit.text})`, size };
    }
    if (depth > 0 && choice < 0.63) {
      const [a, b, c] = [this.flag(1, depth - 1), this.flag(size, depth - 1), this.flag(size, depth - 1)];
      return { text: `select(${a.text}, ${b.text}, ${c.text})`, size: Math.max(b.size, c.size) };
    }
    const [a, b] = [this.number(size, depth - 1), this.number(random.chance(0.7) ? size : 1, depth - 1)];
    return {
      text: `(${a.text} ${random.one(['<', '<=', '>', '>=', '==', '!='])} ${b.text})`,
      size: Math.max(a.size, b.size),
    };
  }

  index(depth: number): { text: string; high: number } {
    const random = this.#random;
    const names = this.names('index', 1);
    if (names.length > 0 && (depth <= 0 || random.chance(0.4))) {
      const { name, max } = random.one(names);
      return { text: name, high: max };
    }
    if (depth > 0 && random.chance(0.2)) {
      const [a, b] = [this.index(depth - 1), this.index(depth - 1)];
      return { text: `select(${this.flag(1, depth - 1).text}, ${a.text}, ${b.text})`, high: Math.max(a.high, b.high) };
    }
    const wanted = random.one([2, 3, 5, 8]);
    const value = this.number(wanted, depth);
    const { text, size } = value.size > 1 ? value : this.#vector(wanted, 1);
    if (random.chance(0.6)) return { text: `argmax(${text})`, high: size - 1 };
    return { text: `pick(clamp(${text}, 0, 100), chance(decision${this.serial()}))`, high: size - 1 };
  }

  /** Something that names an element of a vector of this size. */
  indexBelow(size: number): string {
    const fitting = this.names('index', 1).filter(known => known.max < size);
    if (fitting.length > 0 && this.#random.chance(0.75)) return this.#random.one(fitting).name;
    const vectors = this.names('number', size);
    if (vectors.length > 0 && this.#random.chance(0.4)) return `argmax(${this.#random.one(vectors).name})`;
    return String(this.#random.below(size));
  }
}
