import { describe, expect, it } from 'vitest';
import type { HostEvent } from '../../../sim/protocol/messages.ts';
import { createWorkerSide } from '../../../sim/protocol/worker-side.ts';
import { parseScenario } from '../../../sim/io/index.ts';

const scenario = parseScenario('{id: a, title: A, days: 5, population: {size: 40}, strategies: {x: {}}}', {
  file: 'a.yaml',
  read: () => undefined,
});
const start = { type: 'start', scenario, replication: 0 };
type Loose = Record<string, unknown>;
const changed = (part: Loose): Loose => ({ ...start, scenario: { ...scenario, ...part } });

/** All that is answered to these messages, later work included. */
function answers(...messages: readonly unknown[]): HostEvent[] {
  const events: HostEvent[] = [];
  const waiting: (() => void)[] = [];
  const side = createWorkerSide(
    event => events.push(event),
    work => waiting.push(work),
  );
  for (const message of messages) {
    side.receive(message);
    for (let turn = 0; turn < 100 && waiting.length > 0; turn++) waiting.shift()!();
  }
  expect(waiting).toEqual([]);
  return events;
}

describe('a message that is no request is answered, and starts nothing', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, 'type: unknown request: undefined'],
    ['an unknown type', { type: 'strat' }, 'type: unknown request: strat (did you mean start?)'],
    ['a type of JavaScript', { type: 'constructor' }, 'type: unknown request: constructor'],
    [
      'no ticks a frame',
      { type: 'runTo', tick: 3 },
      'ticksPerFrame: must be a whole number from 1 to 3650, not undefined',
    ],
    ['no number of ticks', { type: 'runTo', tick: NaN, ticksPerFrame: 1 }, 'tick: must be a whole number'],
    ['a command that is none', { type: 'command', command: null }, 'command: must be a command'],
    [
      'a path that is a number',
      { type: 'command', command: { type: 'setLever', strategy: 'x', path: 5 } },
      'command.path',
    ],
    ['a scenario without strategies', changed({ strategies: {} }), 'scenario.strategies: is empty'],
    ['a strategy without levers', changed({ strategies: { x: {} } }), 'scenario.strategies.x: must be a strategy'],
    ['no days', changed({ days: 'x' }), 'scenario.days: must be a whole number from 1 to 3650, not x'],
    [
      'no number',
      changed({ brand: { ...scenario.brand, trust: NaN } }),
      'scenario.brand.trust: must be a number, not NaN',
    ],
    ['no replication', { ...start, replication: NaN }, 'replication: must be a whole number'],
  ])('%s', (_, message, says) => {
    const events = answers(start, message);
    expect(events.map(({ type }) => type)).toEqual(['ready', 'frame', 'failed']);
    expect(events[2]).toMatchObject({ code: 'invalid', message: expect.stringContaining(says) });
  });
  it('with the number of the request', () => {
    expect(answers({ type: 'unit', request: 7, scenario: 1 })[0]).toMatchObject({ type: 'failed', request: 7 });
  });
});

it('a right one is done: five days, a frame a day', () => {
  const events = answers(start, { type: 'credit' }, { type: 'runTo', tick: 5, ticksPerFrame: 2 });
  expect(events.at(-1)).toEqual({ type: 'paused', tick: 5 });
});

it('the first frame holds no number that is none', () => {
  const [, event] = answers(start);
  const frame = event as HostEvent & { type: 'frame' };
  const numbers = Object.values(frame.frame.arms[0]!.today).concat(Object.values(frame.frame.arms[0]!.metrics));
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter(value => Number.isNaN(value))).toEqual([]);
});
