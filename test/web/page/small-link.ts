// A link to a small world of its own, so that tests in the browser need not wait for thousands of people.
import { encodeToken, modelFingerprint, scenarioToJson } from '../../../sim/index.ts';
import type { Scenario } from '../../../sim/index.ts';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';

const shipped = readScenarios()[0]!;

export const smallScenario: Scenario = {
  ...shipped,
  id: 'small-world',
  days: 40,
  population: { ...shipped.population, size: 1200 },
};

export function smallLink(fields: Readonly<Record<string, unknown>> = {}): string {
  const own = scenarioToJson(smallScenario);
  return `#${encodeToken({ model: modelFingerprint(), scenario: smallScenario.id, own, view: 'lab', strategies: { a: 'plain', b: 'predicted' }, tick: 40, ...fields })}`;
}

/** The same world told as a story. */
export const hallLink = (fields: Readonly<Record<string, unknown>> = {}): string =>
  smallLink({ view: 'hall', tick: 0, ...fields });
