import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freeParameter, freeParameters, freeSurveyParameters, type Ensemble } from '../../sim/index.ts';
import { shippedSurveys } from '../support/shipped-surveys.ts';

const ensemble = JSON.parse(readFileSync(new URL('../../scenarios/evidence/ensemble.json', import.meta.url), 'utf8')) as Ensemble;
const free = [...freeParameters.map(freeParameter), ...freeSurveyParameters(shippedSurveys.filter(({ input }) => !input))];

describe('the shipped ensemble', () => {
  it('is of the free parameters that there are, and has the model’s own values at its centre', () => {
    expect(ensemble.parameters.map(({ path, min, max }) => ({ path, min, max }))).toEqual(free.map(({ path, min, max }) => ({ path, min, max })));
    expect(ensemble.central).toEqual(Object.fromEntries(free.map(({ path, start }) => [path, start])));
    expect(ensemble.members).toContainEqual(free.map(({ start }) => expect.closeTo(start, 4)));
  });

  it('has a hundred sets and more, each a value within its range for each parameter, no two alike', () => {
    expect(ensemble.members.length).toBeGreaterThanOrEqual(100);
    for (const member of ensemble.members) expect(member.map((value, p) => value >= free[p]!.min && value <= free[p]!.max)).toEqual(free.map(() => true));
    expect(new Set(ensemble.members.map(member => member.join())).size).toBe(ensemble.members.length);
  });
});
