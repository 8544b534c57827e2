import type { ExplainDay, ExplainReport } from '../../sim/index.ts';

/** One kind of thing that happened to a person, and on which ticks. */
export interface Happening {
  event: string;
  ticks: readonly number[];
}

/** Rarest first: rare things turn a story, what happens every week is its background. */
export function countEvents(days: readonly ExplainDay[]): Happening[] {
  const ticks = new Map<string, number[]>();
  for (const { tick, events, message } of days) {
    // which topic came through which channel would make every message a thing of its own
    const sent = message === null ? [] : ['got a message'];
    for (const event of [...sent, ...events.filter(text => !text.startsWith('got a message'))])
      ticks.set(event, [...(ticks.get(event) ?? []), tick]);
  }
  return [...ticks].map(([event, all]) => ({ event, ticks: all })).toSorted((a, b) => a.ticks.length - b.ticks.length);
}

/** The day worth opening: the last one of the rarest thing, among days on which a changed lever would have turned something. */
export function decidingDay(days: readonly ExplainDay[]): ExplainDay | undefined {
  const turnable = days.filter(({ flips }) => flips.length > 0);
  const from = turnable.length > 0 ? turnable : days.filter(({ events }) => events.length > 0);
  const tick = countEvents(from)[0]?.ticks.at(-1);
  return days.find(day => day.tick === tick);
}

export interface Turned {
  decision: string;
  before: number;
  after: number;
  /** first tick on which it came out differently */
  since: number;
}

/** Decisions that came out differently after a change: on how many days each happened. */
export function compareDecisions(before: ExplainReport, after: ExplainReport): Turned[] {
  const names = new Set([...before.days, ...after.days].flatMap(({ decisions }) => decisions.map(({ name }) => name)));
  return [...names].flatMap(decision => {
    const [one, other] = [ticksOf(before, decision), ticksOf(after, decision)];
    const differing = [...one.filter(tick => !other.includes(tick)), ...other.filter(tick => !one.includes(tick))];
    return differing.length === 0
      ? []
      : [{ decision, before: one.length, after: other.length, since: Math.min(...differing) }];
  });
}

function ticksOf({ days }: ExplainReport, decision: string): number[] {
  return days
    .filter(({ decisions }) => decisions.some(({ name, happened }) => name === decision && happened))
    .map(({ tick }) => tick);
}
