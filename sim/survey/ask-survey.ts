// Surveys put to synthetic people: every item on all of them at once, by the equations that judge messages.
import { CreeplineError, unknownName } from '../core/errors.ts';
import { dictionary, parameterNames } from '../engine/specs.ts';
import { nameOf, type AnswerRef, type Survey, type SurveyItem } from './read-survey.ts';
import { answersOf, type Form } from './schema.ts';
import { createMachine, packParameters, type Machine, type Program } from '../language/index.ts';
import type { Respondents } from '../model/population/respondents.ts';
import type { BasePopulation, Scenario } from '../model/world/scenario.ts';
import { surveyParams } from '../model/world/survey-params.ts';
import { surveyErrors, type InstrumentError } from './errors.ts';
import { meanTerms, sayFeatures, surveyDay, type ItemExplanation } from './explain.ts';
import { answering, answerParameters, shiftPath } from './forms.ts';
import { inputsOf, ownColumns, usual } from './inputs.ts';
import { compileForm, type FormProgram } from './program.ts';

/** Values by path: `mechanism.parameter` of the model, `survey.ID.shift`, `survey.middle`, `survey.middleFelt`. What is missing is as written. */
export type SurveyValues = Readonly<Record<string, number>>;

/** Chances of an answer, a person after the other. */
export type Chances = Float32Array;

export interface SurveyAnswers {
  survey: Survey;
  /** whose published answers are comparable */
  base: BasePopulation;
  people: number;
  /** share of people by item, then by answer; combined items have the answer `yes` */
  shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** each person's chance of an answer */
  chances: (ref: AnswerRef) => Chances;
}

export interface SurveyResult {
  surveys: readonly SurveyAnswers[];
  /** mean absolute error and order, by instrument with published answers */
  errors: readonly InstrumentError[];
}

export interface SurveyAsker {
  /** paths that may be set */
  paths: readonly string[];
  /** The same values give the same shares; what was answered before is overwritten. */
  answer: (values?: SurveyValues) => SurveyResult;
  /** by item of the survey */
  explain: (survey: string, values?: SurveyValues) => Readonly<Record<string, ItemExplanation>>;
}

export interface AskOptions extends Partial<Pick<Scenario, 'equations' | 'mechanisms'>> {
  /** ask these people in all surveys, whoever was asked at first */
  instead?: BasePopulation;
}

/** Everything that does not hang on parameters is worked out here, once. */
export function createSurveyAsker(
  surveys: readonly Survey[],
  people: (base: BasePopulation) => Respondents,
  { equations = {}, mechanisms = {}, instead }: AskOptions = {},
): SurveyAsker {
  const programs = new Map<Form, FormProgram>();
  const programOf = (form: Form): FormProgram => {
    if (!programs.has(form)) programs.set(form, compileForm(form, { equations }));
    return programs.get(form)!;
  };
  const asked = surveys.map(survey => new AskedSurvey(survey, instead ?? survey.base, people, programOf, mechanisms));
  const paths = [
    ...parameterNames.keys(),
    ...surveyParams.map(({ key }) => `survey.${key}`),
    ...surveys.map(({ id }) => shiftPath(id)),
  ];
  return {
    paths,
    answer: (values = {}) => {
      refuse(values, paths);
      const named = namedValues(values);
      const answers = asked.map(survey => survey.answer(values, named));
      return { surveys: answers, errors: surveyErrors(answers) };
    },
    explain: (id, values = {}) =>
      Object.fromEntries(
        asked.filter(({ survey }) => survey.id === id).flatMap(survey => survey.explain(values, namedValues(values))),
      ),
  };
}

function refuse(values: SurveyValues, paths: readonly string[]): void {
  const known = new Set(paths);
  const problems = Object.entries(values).flatMap(([path, value]) => {
    if (!known.has(path)) return [{ path, message: unknownName('parameter', path, paths) }];
    const { min, max } = rangeOf(path);
    return value >= min && value <= max ? [] : [{ path, message: `${value} is outside ${min}..${max}` }];
  });
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
}

function rangeOf(path: string): { min: number; max: number } {
  const name = parameterNames.get(path);
  if (name !== undefined) return dictionary.parameters[name]!;
  return surveyParams.find(({ key }) => path === `survey.${key}`) ?? answerParameters['shift']!;
}

/** One survey with its people: items of one form share a machine, each as an arm of its own. */
class AskedSurvey {
  readonly survey: Survey;
  private readonly base: BasePopulation;
  private readonly people: number;
  private readonly groups: readonly AskedForm[];

  constructor(
    survey: Survey,
    base: BasePopulation,
    people: (base: BasePopulation) => Respondents,
    programOf: (form: Form) => FormProgram,
    mechanisms: Readonly<Record<string, number>>,
  ) {
    const respondents = people(base);
    this.survey = survey;
    this.base = base;
    this.people = respondents.population.size;
    const used = [...new Set(survey.items.map(({ form }) => form))];
    this.groups = used.map(
      form =>
        new AskedForm(
          form,
          survey.items.filter(item => item.form === form),
          respondents,
          programOf(form),
          mechanisms,
        ),
    );
  }

  answer(values: SurveyValues, named: Values): SurveyAnswers {
    const { survey, base, people } = this;
    const chances = new Map<string, Chances>();
    for (const group of this.groups) group.answer({ ...named, shift: this.shiftOf(values) }, chances);
    for (const { id, how, of } of survey.combined)
      chances.set(
        `${id}.yes`,
        combine(
          how,
          of.map(ref => chances.get(nameOf(ref))!),
        ),
      );
    const shares: Record<string, Record<string, number>> = {};
    for (const [name, each] of chances) {
      const [item, answer] = name.split('.') as [string, string];
      (shares[item] ??= {})[answer] = shareOf(each);
    }
    return { survey, base, people, shares, chances: ref => chances.get(nameOf(ref))! };
  }

  explain(values: SurveyValues, named: Values): [string, ItemExplanation][] {
    return this.groups.flatMap(group => group.explain({ ...named, shift: this.shiftOf(values) }));
  }

  private shiftOf(values: SurveyValues): number {
    return values[shiftPath(this.survey.id)] ?? this.survey.shift;
  }
}

/** One item as an arm: its parameters as written, those that it says itself, and those that follow another one. */
interface Arm {
  item: SurveyItem;
  written: Float32Array;
  said: ReadonlySet<number>;
  follows: readonly (readonly [number, number])[];
}

class AskedForm {
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

  /** `values` by the names in the equations. */
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

type Values = Readonly<Record<string, number>>;

/** From paths to names in the equations; widths of the middle as they are shared by all surveys. */
function namedValues(values: SurveyValues): Values {
  const ofModel = Object.entries(values).flatMap(([path, value]) =>
    parameterNames.has(path) ? [[parameterNames.get(path)!, value] as const] : [],
  );
  const ofSurveys = surveyParams.map(({ key, default: usually }) => [key, values[`survey.${key}`] ?? usually] as const);
  return Object.fromEntries([...ofModel, ...ofSurveys]);
}

/** Given the person, one answer says nothing of another: what ties answers together is who people are. */
function combine(how: 'all' | 'any', parts: readonly Chances[]): Chances {
  const out = new Float32Array(parts[0]!.length).fill(1);
  for (const part of parts)
    for (let i = 0; i < out.length; i++) out[i] = out[i]! * (how === 'all' ? part[i]! : 1 - part[i]!);
  return how === 'all' ? out : out.map(none => 1 - none);
}

const grain = 2 ** 20;

/** Added up in whole numbers, so that the order of people does not matter. */
export function shareOf(chances: Chances, isMeant: (row: number) => boolean = () => true): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < chances.length; row++) {
    if (!isMeant(row)) continue;
    sum += Math.round(chances[row]! * grain);
    count++;
  }
  return count === 0 ? 0 : sum / grain / count;
}
