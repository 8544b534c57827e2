import { recordedSources } from '../model/world/names.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { eventTopics } from '../model/world/event-topics.ts';
import { startingScore } from '../model/market/index.ts';
import { resolveSettings } from '../model/population/index.ts';
import { leverParameters } from '../model/strategy/index.ts';
import { parameterNames, weightName } from './specs.ts';

type Values = Record<string, number | readonly number[]>;

const thirdParty: readonly string[] = ['crossSite', 'broker', 'social'];

/** All numbers that a scenario and one of its strategies put into the equations; `tick` is added each day. */
export function parameterValues(scenario: Scenario, strategy: Strategy): Values {
  const values: Values = { ...scenarioValues(scenario), ...leverParameters(strategy) };
  if (!scenario.thirdParty.available)
    values.collects = (values.collects as number[]).map((on, k) => (thirdParty.includes(recordedSources[k]!) ? 0 : on));
  values.usesRecords = (values.collects as number[]).reduce((sum, on) => sum + on, 0) / recordedSources.length;
  for (const [key, value] of Object.entries(scenario.parameters)) values[parameterNames.get(key)!] = value;
  for (const [key, weight] of Object.entries(scenario.mechanisms)) values[weightName({ key })] = weight;
  return values;
}

function scenarioValues({ topics, brand, population: { overrides }, thirdParty: { accuracy } }: Scenario): Values {
  const perTopic = (value: (k: number) => number): number[] =>
    Array.from({ length: 8 }, (_, k) => (k < topics.length ? value(k) : 0));
  const settings = resolveSettings(overrides);
  const meanMargin = topics.reduce((sum, { marginCents }) => sum + marginCents, 0) / topics.length;
  return {
    topicCount: topics.length,
    topicSensitivity: perTopic(k => topics[k]!.sensitivity),
    topicMarginCents: perTopic(k => topics[k]!.marginCents),
    popularity: perTopic(startingScore),
    topicWorth: perTopic(k => topics[k]!.marginCents / Math.max(1, meanMargin)),
    eventTopic: eventTopics(topics),
    brandTrust: brand.trust,
    brandPace: brand.pace,
    wakeRate: settings['wake.rate'],
    strayVisits: settings['stray.visits'],
    boughtAccuracy: accuracy,
  };
}
