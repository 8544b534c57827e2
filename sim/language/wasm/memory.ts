// Where a compiled program keeps its values: columns in tiles, and scratch memory for what only a day needs.
import { Scratch, formOf, idBytes, layState, layTile, pitch, pitchOf } from './layout.ts';
import type { Form, StateLayout, TileLayout } from './layout.ts';
import type { Group } from '../text/groups.ts';
import { wayOf } from './passes.ts';
import type { Item, Pass, Plan } from './passes.ts';
import type { Program } from '../text/program.ts';
import type { Column } from './rows.ts';
import type { Expression, Variable } from '../text/syntax.ts';

/** The two words that all draws of a person on one day begin with: the first pass that draws leaves them for the others. */
interface Luck {
  leftBy: Pass;
  words: readonly [Column, Column];
}

export class Memory {
  readonly scratch = new Scratch();
  readonly traits: TileLayout;
  readonly state: StateLayout;
  /** expressions of parameters alone, worked out once a call: address by expression, element after element */
  readonly hoisted = new Map<Expression, number>();
  /** this morning's values of columns that are asked for as `previous…` */
  readonly mornings = new Map<Variable, Column>();
  readonly lists = new Map<Group, number>();
  readonly masks = new Map<Group, Column>();
  /** missing if only one pass draws, or the first of them not for everybody */
  readonly luck: Luck | undefined;
  readonly #signals = new Map<Variable, Column>();

  constructor({ traits, states }: Pick<Program, 'traits' | 'states'>, { passes, crossing, remasked }: Plan) {
    this.traits = layTile(traits, idBytes);
    this.state = layState(states);
    for (const group of new Set(passes.map(pass => pass.group))) {
      if (wayOf(group) === 'list') this.lists.set(group, this.scratch.place(pitch));
      if (remasked.has(group)) this.masks.set(group, this.#column(1, 'word'));
    }
    for (const signal of crossing) this.#signals.set(signal, this.#column(signal.size, 'word'));
    const [leftBy, ...others] = passes.filter(pass => pass.items.some(item => expressionsOf(item).some(draws)));
    if (leftBy !== undefined && others.length > 0 && wayOf(leftBy.group) !== 'list')
      this.luck = { leftBy, words: [this.#column(1, 'word'), this.#column(1, 'word')] };
    for (const item of passes.flatMap(pass => pass.items)) for (const e of expressionsOf(item)) this.#prepare(e);
  }

  #column(size: number, form: Form): Column {
    return { base: 'scratch', offset: this.scratch.place(size * pitchOf(form)), form };
  }

  #prepare(e: Expression): void {
    if (e.variable?.role === 'previous' && !this.mornings.has(e.variable))
      this.mornings.set(e.variable, this.#column(e.size, formOf(e.variable)));
    if (e.fixed && e.args.length > 0) this.hoisted.set(e, this.scratch.place(16 * e.size));
    else for (const arg of e.args) this.#prepare(arg);
  }

  /** Where a variable lies row by row; undefined for parameters, and for signals that never leave their pass. */
  column(variable: Variable): Column | undefined {
    const { role, word } = variable;
    if (role === 'trait') return { base: 'traits', offset: this.traits.at[word]!, form: formOf(variable) };
    if (role === 'state') return { base: 'state', offset: this.state.at[word]!, form: formOf(variable) };
    return role === 'previous' ? this.mornings.get(variable) : this.#signals.get(variable);
  }
}

function draws(e: Expression): boolean {
  return e.op === 'chance' || e.args.some(draws);
}

function expressionsOf(item: Item): Expression[] {
  const index = item.type === 'equation' ? item.index : item.type === 'tally' ? item.by : undefined;
  return index === undefined ? [item.expression] : [item.expression, index];
}
