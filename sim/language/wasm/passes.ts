// Blocks → passes over a tile. People never see each other, so a statement may move to an earlier pass over the same group
// as long as nothing it needs, and nobody who needs what it changes, stands in between. Few passes are what makes a day fast.
import { isWithin } from '../text/groups.ts';
import type { Group } from '../text/groups.ts';
import type { Equation, Expression, Statement, Tally, Variable } from '../text/syntax.ts';

/**
 * all: every row. masked: every row, results kept where a stored flag holds (most people have it).
 * list: only the rows noted while the flag was worked out.
 */
export type Way = 'all' | 'masked' | 'list';

/** Notes who of the pass belongs to `group`: rows appended to its list, or its mask. */
export interface Selection {
  type: 'select';
  group: Group;
  expression: Expression;
}

export type Item = Equation | Tally | Selection;

export interface Pass {
  group: Group;
  items: Item[];
}

export interface Plan {
  passes: Pass[];
  /** signals read in a pass other than the one that sets them: they are kept in scratch columns */
  crossing: ReadonlySet<Variable>;
  /** those of them that are also read for people they were not set for */
  zeroed: ReadonlySet<Variable>;
  /** masked groups that have more than one pass */
  remasked: ReadonlySet<Group>;
}

export function wayOf({ parent, guard }: Group): Way {
  if (parent === undefined || guard === undefined) return 'all';
  const flag = guard.op === 'not' ? guard.args[0]! : guard;
  const stored = flag.variable?.role === 'state' || flag.variable?.role === 'trait';
  return parent.parent === undefined && stored ? 'masked' : 'list';
}

export function planPasses(body: readonly Statement[], everyone: Group): Plan {
  const planner = new Planner();
  planner.statements(body, everyone);
  return planner.plan();
}

class Planner {
  readonly #passes: Pass[] = [];
  /** groups whose people have been noted; their own passes all come after that */
  readonly #selected = new Set<Group>();
  /** last pass so far that sets, or reads, a variable */
  readonly #setIn = new Map<Variable, number>();
  readonly #readIn = new Map<Variable, number>();

  statements(body: readonly Statement[], group: Group): void {
    for (const statement of body) {
      if (statement.type !== 'block') {
        this.#place(statement, group);
        continue;
      }
      this.#select(statement.group!);
      this.statements(statement.body, statement.group!);
    }
  }

  #select(group: Group): void {
    const { guard, parent } = group;
    if (guard === undefined || this.#selected.has(group)) return;
    this.#selected.add(group);
    // a list is filled by a pass over the larger group; a mask begins the group's own first pass
    this.#place({ type: 'select', group, expression: guard }, wayOf(group) === 'masked' ? group : parent!);
  }

  #place(item: Item, group: Group): void {
    const earliest = this.#earliest(item);
    let at = this.#passes.findIndex((pass, k) => k >= earliest && pass.group === group);
    if (at < 0) at = this.#passes.push({ group, items: [] }) - 1;
    this.#passes[at]!.items.push(item);
    for (const variable of variablesRead(item))
      this.#readIn.set(variable, Math.max(at, this.#readIn.get(variable) ?? 0));
    const target = targetOf(item);
    if (target !== undefined) this.#setIn.set(target, at);
  }

  /** A value is read after it was set, and set anew after it was read and set before. */
  #earliest(item: Item): number {
    const target = targetOf(item);
    const before = variablesRead(item).map(variable => this.#setIn.get(variable) ?? 0);
    if (target !== undefined) before.push(this.#setIn.get(target) ?? 0, this.#readIn.get(target) ?? 0);
    return Math.max(0, ...before);
  }

  plan(): Plan {
    const crossing = new Set<Variable>();
    const zeroed = new Set<Variable>();
    const remasked = new Set<Group>();
    for (const [at, pass] of this.#passes.entries()) {
      const { group, items } = pass;
      if (wayOf(group) === 'masked' && !makesMask(pass)) remasked.add(group);
      for (const signal of items.flatMap(variablesRead)) {
        if (signal.role !== 'signal' || this.#setIn.get(signal) === at) continue;
        crossing.add(signal);
        if (wayOf(signal.home!) === 'list' && !isWithin(group, signal.home!)) zeroed.add(signal);
      }
    }
    return { passes: this.#passes, crossing, zeroed, remasked };
  }
}

/** Whether this is the pass that works out its group's mask. */
export function makesMask({ group, items: [first] }: Pass): boolean {
  return first?.type === 'select' && first.group === group;
}

function targetOf(item: Item): Variable | undefined {
  return item.type === 'equation' ? item.target : undefined;
}

function variablesRead(item: Item): Variable[] {
  const found: Variable[] = [];
  const visit = (e: Expression): void => {
    if (e.variable !== undefined) found.push(e.variable);
    e.args.forEach(visit);
  };
  visit(item.expression);
  if (item.type === 'equation' && item.index !== undefined) visit(item.index);
  if (item.type === 'tally' && item.by !== undefined) visit(item.by);
  return found;
}
