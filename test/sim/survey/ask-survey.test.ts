import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { parseSurvey, type Survey } from '../../../sim/index.ts';
import { answersOf, forms } from '../../../sim/survey/schema.ts';
import { dictionary, parameterNames } from '../../../sim/engine/specs.ts';
import { leverParameterSpecs } from '../../../sim/model/strategy/index.ts';
import { createSurveyAsker } from '../../../sim/index.ts';
import { sources } from '../../../sim/model/world/sources.ts';
import { compileForm } from '../../../sim/survey/program.ts';
import { givenNames } from '../../../sim/survey/inputs.ts';
import { respondents, shippedSurveys, surveyOf } from '../../support/shipped-surveys.ts';

const people = respondents(2000);
const ask = (surveys: readonly Survey[], values = {}) => createSurveyAsker(surveys, people).answer(values);

/** Items about feeling watched, one with each feature changed. */
function surveyWith(items: string, form = 'coolOrCreepy'): Survey {
  return parseSurvey(
    `{id: mine, title: Mine, source: pew-2016, confidence: medium, form: ${form}, items: [${items}]}`,
    'mine.yaml',
  );
}
const plain = 'says: x, service: ads, data: [searchhist], flow: thisSite, visible: .6, covert: .5, fit: .5, brand: {}';

describe('people who are asked', () => {
  it('answer with the equations of messages: what makes a message creepier makes more people say so', () => {
    const { shares } = ask([
      surveyWith(
        [
          `{id: plain, ${plain}}`,
          `{id: shown, ${plain.replace('visible: .6', 'visible: .9')}}`,
          `{id: far, ${plain.replace('thisSite', 'otherSites')}}`,
          `{id: private, ${plain.replace('searchhist', 'searchhist, emails')}}`,
          `{id: covert, ${plain.replace('covert: .5', 'covert: 1')}}`,
          `{id: controlled, ${plain}, control: .8}`,
          `{id: worth, ${plain}, benefit: 1}`,
          `{id: trusted, ${plain.replace('{}', '{trust: high}')}}`,
          `{id: topic, ${plain}, sensitive: 1}`,
        ].join(', '),
      ),
    ]).surveys[0]!;
    const creepy = (item: string) => shares[item]!['creepy']!;
    for (const item of ['shown', 'far', 'private', 'covert', 'topic'])
      expect(creepy(item), item).toBeGreaterThan(creepy('plain'));
    for (const item of ['controlled', 'worth', 'trusted']) expect(creepy(item), item).toBeLessThan(creepy('plain'));
  });

  it('give the same answer to the same question wherever it is asked', () => {
    const alone = surveyWith('{id: ads, says: x, service: ads}', 'acceptable');
    const among = surveyWith('{id: news, says: x, service: news}, {id: ads, says: x, service: ads}', 'acceptable');
    const [a, b] = ask([
      { ...alone, id: 'a' },
      { ...among, id: 'b' },
    ]).surveys;
    expect(a!.chances({ item: 'ads', answer: 'yes' })).toEqual(b!.chances({ item: 'ads', answer: 'yes' }));
  });

  it('say of ads what they said when they were made', () => {
    const { surveys } = ask([surveyWith('{id: ads, says: x, service: ads}', 'acceptable')]);
    const { population } = people('us');
    const margins = population.traits['serviceMargin']!;
    expect(surveys[0]!.shares['ads']!['yes']).toBe(margins.filter(margin => margin > 0).length / margins.length);
  });

  it('answer the same again, and as before when what was changed is taken back', () => {
    const asker = createSurveyAsker([surveyOf('marigold-2023'), surveyOf('gartner-2018')], people);
    const before = asker.answer().errors;
    expect(asker.answer({ 'creepiness.violation': 2 }).errors).not.toEqual(before);
    expect(asker.answer().errors).toEqual(before);
  });

  it('are counted once in a combination of answers', () => {
    const { surveys } = ask([surveyOf('gdma-2018')]);
    const { shares } = surveys[0]!;
    const sum = ['fundamentalist', 'pragmatist', 'unconcerned'].reduce((all, item) => all + shares[item]!['yes']!, 0);
    expect(sum).toBeCloseTo(1, 6);
  });
});

describe('what may be set', () => {
  it('is any parameter of the model, the wording of each survey, and the width of the middle', () => {
    const survey = { ...surveyOf('rsa-2018'), base: 'us' } as const;
    const yes = (values: Record<string, number>) => ask([survey], values).surveys[0]!.shares['news-feed']!['yes']!;
    expect(yes({ 'survey.rsa-2018.shift': 1 })).toBeGreaterThan(yes({}));
    expect(yes({ 'survey.middle': 1 })).toBeLessThan(yes({}));
    const refuse = survey.items.some(({ features }) => features.flow !== 'declared');
    expect(refuse).toBe(true);
    const far = (weight: number) =>
      ask([survey], { 'acceptability.distanceWeight': weight }).surveys[0]!.shares['tracking']!['yes']!;
    expect(far(2)).toBeLessThan(far(0.2));
  });

  it('is not what behaviour adds to what people say: a survey is without it', () => {
    const survey = surveyOf('turow-2009');
    expect(ask([survey], { 'acceptability.lenience': 2 }).errors).toEqual(ask([survey]).errors);
  });

  it('is named rightly and within its range', () => {
    const problems = (values: Record<string, number>) => {
      try {
        ask([surveyOf('turow-2009')], values);
      } catch (error) {
        if (error instanceof CreeplineError) return error.problems;
      }
      return [];
    };
    expect(problems({ 'acceptability.lenince': 1, 'survey.turow-2009.shift': 9 })).toEqual([
      {
        path: 'acceptability.lenince',
        message: 'unknown parameter: acceptability.lenince (did you mean acceptability.lenience?)',
      },
      { path: 'survey.turow-2009.shift', message: '9 is outside -6..6' },
    ]);
  });
});

describe('the equations behind an answer', () => {
  const programs = forms.map(form => compileForm(form, { equations: {} }).program);

  it('take every feature of a question into account somewhere', () => {
    const read = new Set(programs.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
    // of these nothing can be said, they only end the equations where something could
    const ends = ['depth', 'personalizes', 'eventPrivacy', 'restraint'];
    expect([...givenNames()].filter(name => !read.has(name) && !ends.includes(name))).toEqual([]);
  });

  it('leave nothing to what a brand does by default', () => {
    const levers = new Set(Object.keys(leverParameterSpecs));
    const left = programs.flatMap(({ parameters }) =>
      parameters.filter(({ name }) => levers.has(name) && !givenNames().has(name)).map(({ name }) => name),
    );
    expect([...new Set(left)]).toEqual([]);
  });

  it('use the parameters of the model and none of their own but shift and width', () => {
    const model = new Set([...parameterNames.values(), ...Object.keys(dictionary.parameters)]);
    const own = programs.flatMap(({ parameters }) =>
      parameters.filter(({ name }) => !model.has(name) && !givenNames().has(name)).map(({ name }) => name),
    );
    expect([...new Set(own)].toSorted()).toEqual(['least', 'middle', 'shift']);
  });

  it('draw no chance: who is asked says what they think', () => {
    expect(programs.flatMap(({ decisions }) => decisions)).toEqual([]);
  });
});

describe('the surveys that ship', () => {
  it('name a source that is on record', () => {
    const known = sources.map(({ key }) => key);
    expect(shippedSurveys.length).toBeGreaterThanOrEqual(10);
    expect(shippedSurveys.filter(({ source }) => !known.includes(source ?? '')).map(({ id }) => id)).toEqual([]);
  });

  it('find people as they were made: published answers come out within two points', () => {
    const inputs = shippedSurveys.filter(({ input }) => input);
    const { errors } = createSurveyAsker(inputs, respondents(10_000)).answer();
    expect(errors.length).toBeGreaterThanOrEqual(3);
    expect(errors.map(({ survey }) => survey)).toEqual(inputs.map(({ id }) => id));
    for (const { answers } of errors)
      for (const { item, error } of answers) expect(Math.abs(error), item).toBeLessThan(0.02);
  });

  it('have two answers to each question that exclude each other', () => {
    for (const { survey, shares } of ask(shippedSurveys).surveys)
      for (const { id, form } of survey.items) {
        const [first, second] = answersOf[form];
        expect(shares[id]![first]! + shares[id]![second]!, `${survey.id} ${id}`).toBeLessThanOrEqual(1 + 1e-6);
      }
  });
});
