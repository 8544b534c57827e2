import { channelNames } from '../model/world/names.ts';
import type { Scenario } from '../model/world/scenario.ts';
import type { ExplainDay } from './report.ts';

type Told = string | ((value: (name: string) => number, scenario: Scenario) => string);

/** What a diary tells of a day, in the order of the day: signal of the model → words. */
export const happenings: Readonly<Record<string, Told>> = {
  struck: 'learned that data about them had got out',
  stolen: 'somebody misused their identity',
  read: 'read a bad story about the brand',
  visited: 'came by without being asked',
  beingAsked: value =>
    value('agreeAll') < 1
      ? `was asked for consent and ${value('consent') > 0 ? 'agreed' : 'refused'}`
      : 'was told about data',
  contacted: (value, { topics }) =>
    `got a message by ${channelNames[value('channel')]} about ${topics[value('topic')]?.name}`,
  reminds: 'it reminded them of what they had put aside',
  misdirected: 'it was made for somebody else',
  aboutEvent: 'it was about a private life event',
  softened: 'a reviewer had taken out what looked creepy',
  vetoed: 'a reviewer had stopped the personal version',
  opened: 'opened it',
  clicked: 'clicked',
  returned: 'came back later because of it',
  acted: 'put something aside or told something',
  bought: 'bought',
  yielded: 'would not have bought without the pressure',
  tooFar: 'felt it went too far',
  unsubscribing: 'unsubscribed',
  blocking: 'installed an ad blocker',
  withdrawing: 'withdrew consent',
  complaining: 'complained',
  warned: 'warned friends',
  recommended: 'recommended the brand to friends',
  leaving: 'left the brand',
  drifting: 'drifted away',
  switching: 'went to a rival',
};

export function eventsOf(scenario: Scenario, value: (name: string) => number): string[] {
  return Object.entries(happenings)
    .filter(([name]) => value(name) > 0)
    .map(([, told]) => (typeof told === 'string' ? told : told(value, scenario)));
}

/** What a person does or suffers when it is too much, the gravest first. */
const turns = [
  'leaving',
  'switching',
  'complaining',
  'warned',
  'withdrawing',
  'unsubscribing',
  'blocking',
  'drifting',
  'struck',
  'tooFar',
] as const;

/** The last day of the gravest turn in a diary. */
export function gravestDay(days: readonly ExplainDay[]): ExplainDay | undefined {
  for (const turn of turns) {
    const day = days.findLast(({ events }) => events.includes(happenings[turn] as string));
    if (day !== undefined) return day;
  }
  return undefined;
}
