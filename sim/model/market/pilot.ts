import type { Day, DayTotals } from './day.ts';

// Test and learn: a strategy is tried on a few, the others get the plain message; then the brand looks, and goes on or stops.

export interface Pilot {
  stage: 'trying' | 'rolledOut' | 'stopped';
  messages: Pair;
  clicks: Pair;
  tooFar: Pair;
}
interface Pair {
  tried: number;
  plain: number;
}

/** Share of messages that may go too far before a pilot that listens to feelings is stopped. ASSUMED */
const tolerableShare = 0.03;

export function createPilot(day: Day): Pilot {
  const pair = (): Pair => ({ tried: 0, plain: 0 });
  const tries = day.number('pilotShare') < 1 && day.number('pilotTicks') > 0;
  return { stage: tries ? 'trying' : 'rolledOut', messages: pair(), clicks: pair(), tooFar: pair() };
}

export function watchPilot(pilot: Pilot, { total }: DayTotals): void {
  if (pilot.stage !== 'trying') return;
  add(pilot.messages, total('pilotMessages'), total('peopleContacted'));
  add(pilot.clicks, total('pilotClicks'), total('messagesClicked'));
  add(pilot.tooFar, total('pilotTooFar'), total('messagesTooFar'));
}

function add(pair: Pair, tried: number, all: number): void {
  pair.tried += tried;
  pair.plain += all - tried;
}

/** On its last day a pilot is judged by what it was set to watch. */
export function judgePilot(pilot: Pilot, day: Day): void {
  if (pilot.stage !== 'trying' || day.tick < day.number('pilotTicks')) return;
  const rate = (part: Pair, of: Pair): Pair => ({
    tried: of.tried > 0 ? part.tried / of.tried : 0,
    plain: of.plain > 0 ? part.plain / of.plain : 0,
  });
  const clicks = rate(pilot.clicks, pilot.messages);
  const tooFar = rate(pilot.tooFar, pilot.messages);
  const badClicks = day.number('stopsOnClicks') > 0 && clicks.tried < clicks.plain;
  const badFeelings = day.number('stopsOnFeelings') > 0 && tooFar.tried - tooFar.plain > tolerableShare;
  pilot.stage = badClicks || badFeelings ? 'stopped' : 'rolledOut';
}
