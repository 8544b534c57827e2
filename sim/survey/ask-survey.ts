// Surveys put to synthetic people: every item to all of them at once, by the equations that judge messages.
import { CreeplineError, unknownName } from '../core/errors.ts';
import { dictionary, parameterNames } from '../engine/specs.ts';
import type { Respondents } from '../model/population/respondents.ts';
import type { BasePopulation, Scenario } from '../model/world/scenario.ts';
import { surveyParams } from '../model/world/survey-params.ts';
import { combine, shareOf, type Chances, type SurveyAnswers } from './answers.ts';
import { AskedForm, type Values } from './asked-form.ts';
import { surveyErrors, type InstrumentError } from './errors.ts';
import type { ItemExplanation } from './explain.ts';
import { answerParameters, shiftPath } from './forms.ts';
import { compileForm, type FormProgram } from './program.ts';
import { nameOf, type Survey } from './read-survey.ts';
import type { Form } from './schema.ts';

/** Values by path: `mechanism.parameter` of the model, `survey.ID.shift`, `survey.middle`, `survey.middleFelt`. What is missing is as written. */
export type SurveyValues = Readonly<Record<string, number>>;

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
  /** put all surveys to people of this population, not to that of each survey */
  instead?: BasePopulation;
}

/** Prepares everything that does not depend on parameters. `people`: respondents of a population. */
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

/** From paths to names in the equations; widths of the middle as they are shared by all surveys. */
function namedValues(values: SurveyValues): Values {
  const ofModel = Object.entries(values).flatMap(([path, value]) =>
    parameterNames.has(path) ? [[parameterNames.get(path)!, value] as const] : [],
  );
  const ofSurveys = surveyParams.map(({ key, default: usually }) => [key, values[`survey.${key}`] ?? usually] as const);
  return Object.fromEntries([...ofModel, ...ofSurveys]);
}
