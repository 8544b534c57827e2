import { recordedSources } from '../world/columns.ts';
import type { Scenario, Strategy } from '../world/scenario.ts';
import { eventTopics } from '../living/index.ts';
import { leverParameters } from '../strategy/index.ts';
import { parameterNames, weightName } from './specs.ts';

type Values = Record<string, number | readonly number[]>;

const thirdParty: readonly string[] = ['crossSite', 'broker', 'social'];

/** All numbers that a scenario and one of its strategies put into the equations; `tick` is added each day. */
export function parameterValues(scenario: Scenario, strategy: Strategy): Values {
  const values: Values = { ...scenarioValues(scenario), ...leverParameters(strategy) };
  if (!scenario.thirdParty.available)
    values.collects = (values.collects as number[]).map((on, k) => (thirdParty.includes(recordedSources[k]!) ? 0 : on));
  for (const [key, value] of Object.entries(scenario.parameters)) values[parameterNames.get(key)!] = value;
  for (const [key, weight] of Object.entries(scenario.mechanisms)) values[weightName({ key })] = weight;
  return values;
}

function scenarioValues({ topics, brand, thirdParty: { accuracy } }: Scenario): Values {
  const perTopic = (value: (k: number) => number): number[] => Array.from({ length: 8 }, (_, k) => (k < topics.length ? value(k) : 0));
  return {
    topicCount: topics.length,
    topicSensitivity: perTopic(k => topics[k]!.sensitivity),
    topicMarginCents: perTopic(k => topics[k]!.marginCents),
    // topics stand in the order of their popularity; the same law draws the interests of people
    popularity: perTopic(k => 1 / Math.sqrt(k + 1)),
    eventTopic: eventTopics(topics),
    brandTrust: brand.trust,
    boughtAccuracy: accuracy,
  };
}
