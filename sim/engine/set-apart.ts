import { lifeEvents } from '../model/living/life-events.ts';
import {
  type Numbers,
  predatory,
  type PredatoryReason,
  predatoryReasons,
  regimesOf,
  type UnlawfulReason,
  unlawfulReasons,
  unlawfulUnder,
  modeUnder,
} from '../model/market/index.ts';
import { populationParams } from '../model/population/index.ts';
import { eventTopics } from '../model/world/event-topics.ts';
import { lifeEventNames } from '../model/world/names.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { parameterValues } from './parameters.ts';

/** Why a strategy is never called the winner, whatever it earns; both lists are empty of one that is lawful and preys on nobody. */
export interface SetApart {
  unlawful: UnlawfulReason[];
  predatory: PredatoryReason[];
}

/** What speaks against a strategy on any day of a scenario. */
export function setApart(scenario: Scenario, strategy: Strategy): SetApart {
  const values = parameterValues(scenario, strategy);
  const number: Numbers = name => {
    const value = values[name];
    if (typeof value !== 'number') throw new Error(`${name} is no number of a strategy`);
    return value;
  };
  const regimes = regimesOf(scenario);
  const unlawful = new Set(regimes.flatMap(law => unlawfulUnder(law, number)));
  const asks = regimes.some(law => modeUnder(law, number) !== 'none');
  return {
    unlawful: (Object.keys(unlawfulReasons) as UnlawfulReason[]).filter(reason => unlawful.has(reason)),
    predatory: predatory(number, { asks, secrets: haveSecrets(scenario) }),
  };
}

/** Whether a strategy may be called the winner. */
export const isCandidate = ({ unlawful, predatory }: SetApart): boolean => unlawful.length + predatory.length === 0;

/** In words: `unlawful, as it hides the way off its lists`; empty for a candidate. */
export function sayApart({ unlawful, predatory }: SetApart): string {
  const say = (what: string, reasons: readonly string[]): string[] =>
    reasons.length === 0 ? [] : [`${what}, as it ${reasons.join(' and ')}`];
  return [
    ...say(
      'unlawful',
      unlawful.map(reason => unlawfulReasons[reason]),
    ),
    ...say(
      'predatory',
      predatory.map(reason => predatoryReasons[reason]),
    ),
  ].join('; ');
}

/** A life event is private from here on: pregnancy, illness, loss of work, death; not a move, a wedding. ASSUMED */
const privateFrom = 0.5;

/** Whether anybody can have a private life event that a message of this brand could be about. */
function haveSecrets({ topics, population: { overrides } }: Scenario): boolean {
  const topicOf = eventTopics(topics);
  const sensitivity = lifeEvents.tables!.find(({ key }) => key === 'lifeEventSensitivity')!.default;
  return lifeEventNames.some((kind, k) => {
    const key = `lifeEvents.${kind}.share`;
    const share = overrides[key] ?? populationParams.find(param => param.key === key)?.default ?? 0;
    return share > 0 && topicOf[k]! >= 0 && sensitivity[k]! >= privateFrom;
  });
}
