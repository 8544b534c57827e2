import type { Happening } from '../model/world/mechanism.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { mechanisms } from '../model/story.ts';
import type { ExplainDay } from './report.ts';

/** What a diary tells of a day, in the order of the day: signal or column of the model → words. */
export const happenings: readonly (readonly [name: string, Happening])[] = mechanisms.flatMap(mechanism =>
  Object.entries(mechanism.happenings ?? {}),
);

/** What happened to one person on one day, in words. */
export function eventsOf(scenario: Scenario, value: (name: string) => number): string[] {
  return happenings
    .filter(([name]) => value(name) > 0)
    .map(([, { tells }]) => (typeof tells === 'string' ? tells : tells(value, scenario)));
}

/** What a person does or suffers when it is too much, the gravest first. */
const turns = happenings
  .flatMap(([, { tells, gravity }]) => (gravity === undefined || typeof tells !== 'string' ? [] : [{ tells, gravity }]))
  .sort((a, b) => b.gravity - a.gravity);

/** The last day of the gravest turn in a diary; none where nothing was too much. */
export function gravestDay(days: readonly ExplainDay[]): ExplainDay | undefined {
  for (const { tells } of turns) {
    const day = days.findLast(({ events }) => events.includes(tells));
    if (day !== undefined) return day;
  }
  return undefined;
}
