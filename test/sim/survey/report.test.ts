import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { parseSurvey } from '../../../sim/index.ts';
import { overviewSurveys, reportSurvey, type SurveyReport } from '../../../sim/index.ts';
import { rankCorrelation } from '../../../sim/survey/errors.ts';
import { respondents, shippedSurveys, surveyOf } from '../../support/shipped-surveys.ts';

const people = respondents(2000);

/** A survey that the project has never seen. */
const unseen = parseSurvey(
  `
id: coffee
title: Would you mind?
source: pew-2016
confidence: medium
form: acceptableOrUnsure
items:
  - {id: stamps, says: an app that counts coffees, data: [purchase], benefit: .8}
  - {id: walk, says: an app that knows when you walk by, data: [location], benefit: .8, published: {yes: .3}}
  - {id: gone, says: would stop going there, form: stop, service: ads, data: [location], visible: 1, covert: 1, brand: {}}
combined:
  - {id: never, says: neither, all: [stamps.no, walk.no]}
orders: [{more: stamps.yes, less: walk.yes}]
slopes: [{answer: walk.yes, axis: concern, sign: '-'}]
`,
  'coffee.yaml',
);

describe('a survey written from scratch', () => {
  const report: SurveyReport = reportSurvey(unseen, people, { seed: 1, joint: ['stamps', 'walk'] });

  it('is answered by everybody, beside what is known', () => {
    expect(report.population).toEqual({ name: 'us', people: 2000 });
    expect(report.items.map(({ item, answers }) => [item, answers.map(({ answer }) => answer)])).toEqual([
      ['stamps', ['yes', 'no']],
      ['walk', ['yes', 'no']],
      ['gone', ['yes', 'no']],
    ]);
    expect(report.items[1]!.answers[0]).toMatchObject({ published: 0.3 });
    expect(report.items[0]!.answers[0]).toMatchObject({ published: null });
    expect(report.meanAbsoluteError).toBeCloseTo(Math.abs(report.items[1]!.answers[0]!.share - 0.3), 12);
    expect(report.rankCorrelation).toBeNull();
  });

  it('says how answers go together: all cells make everybody, and each item its own share', () => {
    const { cells } = report.joint!;
    const sum = (chosen: typeof cells, of: 'share' | 'independent' | 'oneScore' = 'share') =>
      chosen.reduce((all, cell) => all + cell[of], 0);
    expect(cells).toHaveLength(9);
    for (const of of ['share', 'independent', 'oneScore'] as const) {
      expect(sum(cells, of)).toBeCloseTo(1, 5);
      expect(
        sum(
          cells.filter(({ answers }) => answers['walk'] === 'yes'),
          of,
        ),
      ).toBeCloseTo(report.items[1]!.answers[0]!.share, 5);
    }
    const both = cells.find(({ answers }) => answers['stamps'] === 'no' && answers['walk'] === 'no')!;
    expect(both.share).toBeCloseTo(report.combined[0]!.share, 6);
    expect(both.share).toBeGreaterThan(both.independent);
    expect(both.share).toBeLessThan(both.oneScore);
  });

  it('is told apart by who people are', () => {
    const along = (axis: string) => report.items[1]!.segments.filter(segment => segment.axis === axis);
    const concern = along('concern').map(({ shares }) => shares['yes']!);
    expect(concern.at(-1)).toBeLessThan(concern[0]!);
    expect(along('gender').reduce((sum, { people: count }) => sum + count, 0)).toBe(2000);
  });

  it('is explained: what a question says becomes terms that add up to the score', () => {
    const { why } = report.items[1]!;
    expect(why.says).toEqual(['from location', 'benefit 0.8']);
    const margin = why.parts.find(({ name }) => name === 'margin')!;
    expect(margin.terms.map(({ text }) => text)).toContain('worth it');
    for (const { name, mean, terms } of why.parts)
      expect(
        terms.reduce((sum, term) => sum + term.mean, 0),
        name,
      ).toBeCloseTo(mean, 3);
  });

  it('holds what was found against what comes out', () => {
    expect(report.statements).toEqual([
      { says: 'more stamps.yes than walk.yes', difference: expect.any(Number) as number, holds: true },
      { says: 'walk.yes falls with concern', difference: expect.any(Number) as number, holds: true },
    ]);
    const turned = {
      ...unseen,
      orders: [{ more: { item: 'walk', answer: 'yes' }, less: { item: 'stamps', answer: 'yes' } }],
    };
    expect(reportSurvey(turned, people, { seed: 1 }).statements[0]).toMatchObject({ holds: false });
  });

  it('refuses items that it does not have, and too few of them', () => {
    const problems = (joint: string[]) => {
      try {
        reportSurvey(unseen, people, { seed: 1, joint });
      } catch (error) {
        if (error instanceof CreeplineError) return error.problems.map(({ message }) => message);
      }
      return [];
    };
    expect(problems(['stamp', 'walk'])).toEqual(['unknown item: stamp (did you mean stamps?)']);
    expect(problems(['walk'])).toEqual(['takes 2 to 6 items, not 1']);
    expect(problems(['walk', 'walk'])).toEqual(['names an item twice']);
  });
});

describe('other people', () => {
  it('answer beside what their own country said', () => {
    const [us, de] = (['us', 'de'] as const).map(
      instead => reportSurvey(surveyOf('kozyreva-concern'), people, { seed: 1, instead }).items[0]!,
    );
    expect(us!.answers[0]!.published).toBeCloseTo(0.823, 9);
    expect(de!.answers[0]!.published).toBeCloseTo(0.82, 9);
    expect(de!.segments.find(({ axis, value }) => axis === 'age' && value === '18-29')!.published).toBe(0.73);
  });
});

describe('the order of items', () => {
  const items = (simulated: number[], published: number[]) =>
    simulated.map((value, i) => ({ simulated: value, published: published[i]! }));

  it('is 1 where it is the same and −1 where it is turned round', () => {
    expect(rankCorrelation(items([0.1, 0.2, 0.3, 0.4, 0.5], [0.2, 0.3, 0.4, 0.5, 0.6]))).toBe(1);
    expect(rankCorrelation(items([0.5, 0.4, 0.3, 0.2, 0.1], [0.2, 0.3, 0.4, 0.5, 0.6]))).toBe(-1);
  });

  it('does not ask for what is published within five points of each other', () => {
    expect(rankCorrelation(items([0.12, 0.11, 0.3, 0.4, 0.5], [0.2, 0.24, 0.4, 0.5, 0.6]))).toBe(1);
    expect(rankCorrelation(items([0.12, 0.11, 0.3, 0.4], [0.2, 0.24, 0.4, 0.5]))).toBeUndefined();
  });
});

describe('all surveys at once', () => {
  const { input, answered, baselines } = overviewSurveys(shippedSurveys, people, 1);

  it('are in one of two tables: what people are made from, and what they answer', () => {
    const published = shippedSurveys.filter(({ items, combined }) =>
      [...items.flatMap(item => Object.keys(item.published)), ...combined.flatMap(each => each.published ?? [])].some(
        Boolean,
      ),
    );
    const ids = (isInput: boolean) => published.filter(each => each.input === isInput).map(({ id }) => id);
    expect(input.map(({ survey }) => survey)).toEqual(ids(true));
    expect(answered.map(({ survey }) => survey)).toEqual(ids(false));
    expect(ids(true)).toContain('kozyreva-concern');
    expect(ids(false)).toContain('gartner-2018');
    expect(answered.every(({ answers }) => answers.length >= 3)).toBe(true);
  });

  it('know better how answers go together than people without ties between answers, or with one attitude', () => {
    for (const { simulated, independent, oneScore, comparisons } of [
      baselines.joint,
      ...Object.values(baselines.gradients),
    ]) {
      expect(comparisons.length).toBeGreaterThanOrEqual(8);
      expect(simulated).toBeLessThan(independent);
      expect(simulated).toBeLessThan(oneScore);
    }
  });
});
