// Items of one form put to people: they share a machine, each as an arm of its own.
import { createMachine, packParameters, type Machine, type Program } from '../language/index.ts';
import type { Respondents } from '../model/population/respondents.ts';
import type { Chances } from './answers.ts';
import { meanTerms, sayFeatures, surveyDay, type ItemExplanation } from './explain.ts';
import { answering } from './forms.ts';
import { inputsOf, ownColumns, usual } from './inputs.ts';
import type { FormProgram } from './program.ts';
import type { SurveyItem } from './read-survey.ts';
import { answersOf, type Form } from './schema.ts';

/** Parameter values by their names in the equations. */
export type Values = Readonly<Record<string, number>>;

/** One item as an arm: its parameters as written, those that it says itself, and those that follow another one. */
interface Arm {
  item: SurveyItem;
  written: Float32Array;
  said: ReadonlySet<number>;
  follows: readonly (readonly [number, number])[];
}

/** All items of a survey that are put in one form. */
export class AskedForm {
  private readonly form: Form;
  private readonly machine: Machine;
  private readonly program: Program;
  private readonly words: ReadonlyMap<string, number>;
  private readonly arms: readonly Arm[];

  constructor(
    form: Form,
    items: readonly SurveyItem[],
    respondents: Respondents,
    { program, compiled }: FormProgram,
    mechanisms: Readonly<Record<string, number>>,
  ) {
    const { ids, size } = respondents.population;
    this.form = form;
    this.program = program;
    this.words = new Map(program.parameters.map(({ name, word }) => [name, word]));
    this.machine = createMachine(compiled, program, { people: size, arms: items.length });
    this.machine.setIds(ids);
    const weights = Object.fromEntries(Object.entries(mechanisms).map(([key, weight]) => [`${key}Weight`, weight]));
    this.arms = items.map(item => this.arm(item, weights));
    this.writePeople(items, respondents);
  }

  private arm(item: SurveyItem, weights: Readonly<Record<string, number>>): Arm {
    const { words } = this;
    const said = Object.fromEntries(
      Object.entries({ ...inputsOf(item.features), least: item.least, ...weights }).filter(([name]) => words.has(name)),
    );
    const follows = Object.entries(usual).filter(([name]) => words.has(name) && !Object.hasOwn(said, name));
    return {
      item,
      written: packParameters(this.program, said),
      said: new Set(Object.keys(said).map(name => words.get(name)!)),
      follows: follows.map(([name, other]) => [words.get(name)!, words.get(other)!]),
    };
  }

  private writePeople(items: readonly SurveyItem[], respondents: Respondents): void {
    const { traits: shared, states } = this.program;
    const { traits, initial } = respondents.population;
    for (const { name } of shared) this.machine.writeColumn(name, traits[name]!);
    items.forEach(({ features }, arm) => {
      const own: Record<string, Float32Array> = { ...initial, ...ownColumns(features, respondents) };
      for (const { name } of states) if (own[name] !== undefined) this.machine.writeColumn(name, own[name], arm);
    });
  }

  /** Adds the chances of both answers to each item, by `item.answer`. */
  answer(values: Values, into: Map<string, Chances>): void {
    const { machine } = this;
    const [first, second] = answersOf[this.form];
    const set = this.wordsOf(values);
    this.arms.forEach((each, arm) => {
      machine.setParameters(parametersOf(each, set), arm);
      machine.runDay(surveyDay, arm);
      into.set(`${each.item.id}.${first}`, machine.readColumn('first', arm));
      into.set(`${each.item.id}.${second}`, machine.readColumn('second', arm));
    });
  }

  explain(values: Values): [string, ItemExplanation][] {
    const { machine, program } = this;
    const set = this.wordsOf(values);
    return this.arms.map((each, arm) => {
      const people = Array.from({ length: Math.min(explained, machine.people) }, (_, row) => machine.row(row, arm));
      return [
        each.item.id,
        { says: sayFeatures(each.item.features), parts: meanTerms(program, people, parametersOf(each, set)) },
      ];
    });
  }

  private wordsOf(values: Values): [number, number][] {
    const { middle } = answering[this.form];
    const wording = { shift: values['shift']!, middle: middle === undefined ? 0 : values[middle]! };
    return Object.entries({ ...values, ...wording }).flatMap(([name, value]): [number, number][] =>
      this.words.has(name) ? [[this.words.get(name)!, value]] : [],
    );
  }
}

/** People over whom terms are averaged: enough for two digits. */
const explained = 300;

/** What a question says itself cannot be set from outside. */
function parametersOf({ written, said, follows }: Arm, set: readonly (readonly [number, number])[]): Float32Array {
  const block = written.slice();
  for (const [word, value] of set) if (!said.has(word)) block[word] = value;
  for (const [word, other] of follows) block[word] = block[other]!;
  return block;
}
