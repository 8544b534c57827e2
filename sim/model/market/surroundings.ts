import type { ConsentRegime, EventType, Rival, Scenario, ScenarioEvent } from '../world/scenario.ts';
import { consentRegimes } from '../world/scenario.ts';

// What happens to all strategies alike: the scheduled events of a scenario, and trends.

/** How long an event lasts if the scenario does not say: strokes are over in a day, waves in a quarter (ASSUMED), the rest stays. */
const usualTicks: Partial<Record<EventType, number>> = {
  breach: 1,
  press: 1,
  economicStress: 90,
  awarenessWave: 90,
  modelDrift: 90,
  wrongData: 90,
};

const begun = ({ events }: Scenario, type: EventType, tick: number): ScenarioEvent[] =>
  events.filter(event => event.type === type && event.tick <= tick);

/** The strength of what lasts at this tick, the strongest where several overlap. */
export function strength(scenario: Scenario, type: EventType, tick: number): number {
  const lasting = begun(scenario, type, tick).filter(
    event => tick < event.tick + (event.ticks ?? usualTicks[type] ?? Infinity),
  );
  return Math.max(0, ...lasting.map(event => event.severity));
}

/** How aware people are of what is done with data: the trend, raised by a wave. */
export function awarenessAt(scenario: Scenario, tick: number): number {
  const { start, growthPerYear } = scenario.awareness;
  return Math.min(1, start + (growthPerYear * tick) / 365 + strength(scenario, 'awarenessWave', tick));
}

export function regimeAt(scenario: Scenario, tick: number): ConsentRegime {
  return begun(scenario, 'lawChange', tick).reduce((regime, event) => event.regime ?? regime, scenario.law.regime);
}

/** Every law under which a brand runs at some time of the scenario. */
export function regimesOf(scenario: Scenario): ConsentRegime[] {
  const changes = scenario.events.filter(({ type, tick }) => type === 'lawChange' && tick < scenario.days);
  return [...new Set([0, ...changes.map(({ tick }) => tick)].map(tick => regimeAt(scenario, tick)))];
}

/** Whether the law asks for more from this tick on than it did before. */
export function lawTightens(scenario: Scenario, tick: number): boolean {
  const rank = (day: number): number => consentRegimes.indexOf(regimeAt(scenario, day));
  return tick > 0 && rank(tick) > rank(tick - 1);
}

export function rivalsAt(scenario: Scenario, tick: number): Rival[] {
  const moves = begun(scenario, 'rivalMove', tick);
  return scenario.rivals.map(rival =>
    moves
      .filter(move => move.rival === rival.id)
      .reduce(
        (now, { price, personalization, trust }) => ({ ...now, ...defined({ price, personalization, trust }) }),
        rival,
      ),
  );
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
