import { CreeplineError, type Problem, unknownName } from '../core/errors.ts';
import { columns } from '../model/world/columns.ts';
import type { Dictionary, ParameterSpec } from '../model/world/dictionary.ts';
import type { Mechanism } from '../model/world/mechanism.ts';
import { marketParameters } from '../model/market/index.ts';
import { leverParameterSpecs } from '../model/strategy/index.ts';
import { mechanisms } from '../model/story.ts';

// Every number the equations may name: constants of mechanisms, weights, levers, and what the scenario sets.

/** The weight of a mechanism in its equations: 1 as published, 0 = off. */
export const weightName = (mechanism: Pick<Mechanism, 'key'>): string => `${mechanism.key}Weight`;

const mentionsWeight = (mechanism: Mechanism): boolean =>
  mechanism.equations.includes(weightName(mechanism)) || elsewhere(mechanism);
const elsewhere = (mechanism: Mechanism): boolean =>
  mechanisms.some(other => other !== mechanism && new RegExp(`\\b${weightName(mechanism)}\\b`).test(other.equations));

/** Mechanisms that a scenario can weigh or switch off; the others only count or steer. */
export const weighable: readonly Mechanism[] = mechanisms.filter(mentionsWeight);

const topicVector = (min: number, max: number): ParameterSpec => ({
  size: 8,
  min,
  max,
  default: new Array<number>(8).fill(0),
});

/** What the scenario and the day put in, beside levers and constants. */
const scenarioParameters: Readonly<Record<string, ParameterSpec>> = {
  tick: { min: 0, max: 3650, default: 0 },
  ordinals: { size: 8, min: 0, max: 7, default: [0, 1, 2, 3, 4, 5, 6, 7] },
  topicCount: { min: 1, max: 8, default: 8 },
  topicSensitivity: topicVector(0, 1),
  topicMarginCents: topicVector(0, 1e6),
  popularity: topicVector(0, 1),
  eventTopic: { size: 7, min: -1, max: 7, default: new Array<number>(7).fill(-1) },
  brandTrust: { min: 0, max: 1, default: 0.7 },
  brandPace: { min: 0.01, max: 20, default: 1 },
  strayVisits: { min: 0, max: 0.5, default: 0.07 },
  wakeRate: { min: 0, max: 0.1, default: 0.0032 },
  boughtAccuracy: { min: 0, max: 1, default: 1 },
  topicWorth: topicVector(0, 100),
  usesRecords: { min: 0, max: 1, default: 0 },
  ...marketParameters,
};

function mechanismParameters(): Record<string, ParameterSpec> {
  const all: Record<string, ParameterSpec> = {};
  for (const mechanism of mechanisms) {
    for (const { key, min, max, default: value } of mechanism.params) all[key] = { min, max, default: value };
    for (const { key, min, max, rows, default: values } of mechanism.tables ?? [])
      all[key] = { size: rows.length, min, max, default: values };
  }
  for (const mechanism of weighable) all[weightName(mechanism)] = { min: 0, max: 4, default: 1 };
  return all;
}

export const dictionary: Dictionary = {
  columns,
  parameters: { ...scenarioParameters, ...leverParameterSpecs, ...mechanismParameters() },
};

/** Keys as a scenario writes them: `mechanism.name` → the name in the equations. */
export const parameterNames: ReadonlyMap<string, string> = new Map(
  mechanisms.flatMap(({ key, params }) => params.map(param => [`${key}.${param.key}`, param.key] as const)),
);

/** Every problem of a scenario's `mechanisms`, `parameters` and `equations` keys. */
export function checkModelKeys(scenario: {
  mechanisms: Readonly<Record<string, number>>;
  parameters: Readonly<Record<string, number>>;
  equations: Readonly<Record<string, string>>;
}): void {
  const problems: Problem[] = [];
  const known = mechanisms.map(({ key }) => key);
  const weights = weighable.map(({ key }) => key);
  for (const [key, weight] of Object.entries(scenario.mechanisms)) {
    const path = `mechanisms.${key}`;
    if (!known.includes(key)) problems.push({ path, message: unknownName('mechanism', key, known) });
    else if (!weights.includes(key))
      problems.push({ path, message: `${key} cannot be weighed; one of ${weights.join(', ')} can` });
    else if (!(weight >= 0 && weight <= 4)) problems.push({ path, message: `${weight} is outside 0..4` });
  }
  for (const [key, value] of Object.entries(scenario.parameters)) {
    const path = `parameters.${key}`;
    const spec = dictionary.parameters[parameterNames.get(key) ?? ''];
    if (spec === undefined) problems.push({ path, message: unknownName('parameter', key, [...parameterNames.keys()]) });
    else if (!(value >= spec.min && value <= spec.max))
      problems.push({ path, message: `${value} is outside ${spec.min}..${spec.max}` });
  }
  for (const key of Object.keys(scenario.equations))
    if (!known.includes(key))
      problems.push({ path: `equations.${key}`, message: unknownName('mechanism', key, known) });
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
}
