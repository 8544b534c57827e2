import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CreeplineError, formatProblem } from '../../../sim/core/errors.ts';
import { parseSurvey } from '../../../sim/index.ts';

const head = `id: mine
title: Mine
source: pew-2016
confidence: medium
form: acceptable
items:
`;

function problemsOf(text: string): string[] {
  try {
    parseSurvey(text, 'mine.yaml');
  } catch (error) {
    if (error instanceof CreeplineError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

describe('a survey file', () => {
  it('of one’s own needs no source, but numbers that were published do', () => {
    const own = `id: mine\ntitle: Mine\nform: acceptable\nitems:\n  - {id: ads, says: x, service: ads`;
    expect(parseSurvey(`${own}}\n`, 'mine.yaml')).toMatchObject({ source: null, confidence: null });
    expect(problemsOf(`${own}, published: {yes: .5}}\n`)).toEqual([
      expect.stringMatching(/^mine\.yaml:1:1 source: is missing/),
      expect.stringMatching(/^mine\.yaml:1:1 confidence: is missing/),
    ]);
  });

  it('needs a name and questions; what it leaves out is not there', () => {
    const survey = parseSurvey(`${head}  - {id: ads, says: tailored ads, service: ads}\n`, 'mine.yaml');
    expect(survey).toMatchObject({ base: 'us', shift: 0, input: false, combined: [], orders: [], slopes: [] });
    expect(survey.items[0]).toMatchObject({
      form: 'acceptable',
      published: {},
      features: { service: 'service.ads', kinds: [], flow: 'declared', benefit: 0, told: 0 },
    });
    expect(survey.items[0]!.features).not.toHaveProperty('brandTrust');
  });

  it('gives published shares for all people alike, or by country', () => {
    const { items } = parseSurvey(
      `${head}  - {id: ads, says: x, service: ads, published: {yes: .5, no: {us: .1, gb: .2, de: .6}}}\n`,
      'mine.yaml',
    );
    expect(items[0]!.published).toEqual({
      yes: { us: 0.5, gb: 0.5, de: 0.5, mix: 0.5 },
      no: { us: 0.1, gb: 0.2, de: 0.6, mix: expect.closeTo(0.3) },
    });
  });

  it('is refused with every problem, its place, and the nearest name', () => {
    expect(
      problemsOf(`${head}  - {id: ads, says: x, servise: ads}
  - {id: mail, says: x, data: [purchses], flow: nearby}
  - {id: loud, says: x, service: ads, benefit: 2}
`),
    ).toEqual([
      'mine.yaml:7:24 items.0: unknown key: servise (did you mean service?)',
      expect.stringMatching(
        /^mine\.yaml:8:32 items\.1\.data\.0: "purchses" is not one of .*\(did you mean purchase\?\)$/,
      ),
      'mine.yaml:8:49 items.1.flow: "nearby" is not one of declared, thisSite, otherSites, offline, inferred',
      'mine.yaml:9:48 items.2.benefit: 2 is outside 0..1',
    ]);
  });

  it('asks about something, once under one name, and has the answers of its form', () => {
    expect(
      problemsOf(`${head}  - {id: ads, says: x}
  - {id: ads, says: x, service: ads, published: {yess: .5}}
  - {id: often, says: x, service: ads, least: 2}
`),
    ).toEqual([
      'mine.yaml:7:5 items.0: says neither of which service nor of which data people are asked: "service", "data" or "infers"',
      'mine.yaml:8:10 items.1.id: ads is the name of an item above',
      'mine.yaml:8:50 items.1.published.yess: unknown answer: yess (did you mean yes?); people answer yes or no',
      'mine.yaml:9:47 items.2.least: only literacy and tools count, and this is asked as acceptable',
    ]);
  });

  it('combines, orders and follows answers that exist', () => {
    expect(
      problemsOf(`${head}  - {id: ads, says: x, service: ads}
combined:
  - {id: both, says: x, all: [ads.maybe], any: [ads.yes]}
  - {id: ads, says: x, all: [add.yes]}
`),
    ).toEqual(['mine.yaml:9:5 combined.0: has to have either "all" or "any"']);
    expect(
      problemsOf(`${head}  - {id: ads, says: x, service: ads}
combined:
  - {id: ads, says: x, all: [add.yes]}
orders: [{more: ads.maybe, less: ads.no}]
slopes: [{answer: ads, axis: concern, sign: '+'}]
`),
    ).toEqual([
      'mine.yaml:9:10 combined.0.id: ads is the name of an item above',
      'mine.yaml:9:30 combined.0.all.0: unknown item: add (did you mean ads?)',
      'mine.yaml:10:17 orders.0.more: ads.maybe is no answer to ads; there are ads.yes, ads.no',
      'mine.yaml:11:19 slopes.0.answer: ads is no answer to ads; there are ads.yes, ads.no',
    ]);
  });
});

it('the guide shows a survey that works', () => {
  const guide = readFileSync(new URL('../../../scenarios/README.md', import.meta.url), 'utf8');
  const example = [...guide.matchAll(/```yml\n(.*?)```/gs)]
    .map(([, text]) => text!)
    .find(text => text.includes('\nitems:'))!;
  expect(parseSurvey(example, 'coffee.yaml')).toMatchObject({
    id: 'coffee',
    items: [{ id: 'stamps' }, { id: 'walk' }, { id: 'gone' }],
    combined: [{ id: 'neither' }],
  });
});
