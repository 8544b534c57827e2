// Who a block is for. Blocks far apart in the text are often for the same people: they then share one group, which is
// what lets the compiler run them together, and the checker know what has been set for them.
import type { Expression, Variable } from './syntax.ts';

/** Those of `parent` for whom `guard` holds; everyone if there is no parent. */
export interface Group {
  name: string;
  parent?: Group;
  guard?: Expression;
}

/** Whether everybody of `inner` is certainly in `outer` as well. */
export function isWithin(inner: Group | undefined, outer: Group): boolean {
  return inner !== undefined && (inner === outer || isWithin(inner.parent, outer));
}

export class Groups {
  readonly everyone: Group = { name: 'everyone' };
  readonly #known = new Map<string, Group>();
  readonly #changes = new Map<Variable, number>();

  /** From here on, guards that read this column may hold for other people. */
  changed(column: Variable): void {
    this.#changes.set(column, (this.#changes.get(column) ?? 0) + 1);
  }

  /** The group of a block with this guard, standing in a block for `here`. */
  enter(here: Group, guard: Expression): Group {
    // a signal is 0 outside the block that sets it, so asking for it anywhere around that block gives the same people
    const home = guard.variable?.home;
    const parent = home !== undefined && isWithin(home, here) ? home : here;
    const name = `${parent.name} / ${this.#label(guard)}`;
    let group = this.#known.get(name);
    if (group === undefined) {
      group = { name, parent, guard };
      this.#known.set(name, group);
    }
    return group;
  }

  /** Equal for guards that hold for the same people: same formula, and no column in it changed in between. */
  #label({ op, name, value, args, variable }: Expression): string {
    if (op === 'literal') return String(value);
    const changes = variable?.role === 'state' ? this.#changes.get(variable) : undefined;
    if (op === 'name') return changes === undefined ? name : `${name}@${changes}`;
    return `${op}(${[name, ...args.map(arg => this.#label(arg))].filter(Boolean).join(', ')})`;
  }
}
