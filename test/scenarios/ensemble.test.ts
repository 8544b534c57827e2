import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { candidateParameters, freeSurveyParameters, type Ensemble } from '../../sim/index.ts';
import { shippedSurveys } from '../support/shipped-surveys.ts';

const ensemble = JSON.parse(
  readFileSync(new URL('../../scenarios/evidence/ensemble.json', import.meta.url), 'utf8'),
) as Ensemble;
const known = new Map(
  [...candidateParameters(), ...freeSurveyParameters(shippedSurveys.filter(({ input }) => !input))].map(each => [
    each.path,
    each,
  ]),
);

describe('the shipped ensemble', () => {
  it('is of parameters that there are, with their ranges, and its default is that of the model', () => {
    expect(ensemble.parameters.map(({ path, min, max }) => ({ path, min, max }))).toEqual(
      ensemble.parameters.map(({ path }) => ({ path, min: known.get(path)?.min, max: known.get(path)?.max })),
    );
    expect(ensemble.default).toEqual(
      Object.fromEntries(ensemble.parameters.map(({ path }) => [path, known.get(path)!.start])),
    );
    expect(ensemble.members).toContainEqual(
      ensemble.parameters.map(({ path }) => expect.closeTo(ensemble.default[path]!, 4)),
    );
  });

  it('has a hundred sets and more, each a value within its range for each parameter, no two alike', () => {
    expect(ensemble.members.length).toBeGreaterThanOrEqual(100);
    for (const member of ensemble.members)
      expect(
        member.map((value, p) => value >= ensemble.parameters[p]!.min && value <= ensemble.parameters[p]!.max),
      ).toEqual(member.map(() => true));
    expect(new Set(ensemble.members.map(member => member.join())).size).toBe(ensemble.members.length);
  });
});
