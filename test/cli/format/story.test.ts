import { describe, expect, it } from 'vitest';
import { compareDecisions, countEvents, decidingDay } from '../../../cli/format/story.ts';
import type { ExplainDay, ExplainReport } from '../../../sim/index.ts';

const message = {
  topic: 'home',
  channel: 'email',
  fit: 0.5,
  creepiness: 0.2,
  annoyance: 0.1,
  opened: false,
  clicked: false,
  bought: false,
};

function day(tick: number, events: string[], more: Partial<ExplainDay> = {}): ExplainDay {
  return { tick, message: null, events, scores: [], decisions: [], flips: [], state: {}, ...more };
}

describe('the story of a person', () => {
  const days = [
    day(0, ['got a message by email about home', 'opened it'], { message }),
    day(1, ['got a message by sms about garden'], { message }),
    day(2, ['left the brand']),
  ];
  it('counts messages as one thing, whatever they were about, and starts with what was rarest', () => {
    expect(countEvents(days)).toEqual([
      { event: 'opened it', ticks: [0] },
      { event: 'left the brand', ticks: [2] },
      { event: 'got a message', ticks: [0, 1] },
    ]);
  });
  it('opens the last day on which a change would have turned the rarest thing', () => {
    const flips = [{ decision: 'tooFar', key: 'visibility', from: 0.8, to: 0.3 }];
    const creepy = ['felt it went too far'];
    expect(
      decidingDay([
        day(0, creepy, { flips }),
        day(1, [...creepy, 'complained'], { flips }),
        day(2, creepy, { flips }),
        day(3, ['bought']),
      ])?.tick,
    ).toBe(1);
  });
  it('falls back to any eventful day, and to none', () => {
    expect(decidingDay([day(0, ['bought']), day(1, [])])?.tick).toBe(0);
    expect(decidingDay([day(0, [])])).toBeUndefined();
  });
});

it('tells which decisions came out differently after a change, how often, and since when', () => {
  const told = (happened: boolean[]): ExplainReport => ({
    schemaVersion: '1.0',
    strategy: 'bold',
    replication: 0,
    consumer: { id: 1, traits: {}, segments: {} as ExplainReport['consumer']['segments'] },
    days: happened.map((yes, tick) =>
      day(tick, [], {
        decisions: [
          { name: 'opened', u: 0.5, p: yes ? 0.6 : 0.4, happened: yes },
          { name: 'bought', u: 0.9, p: 0.1, happened: false },
        ],
      }),
    ),
  });
  expect(compareDecisions(told([true, true, false]), told([true, false, true]))).toEqual([
    { decision: 'opened', before: 2, after: 2, since: 1 },
  ]);
  expect(compareDecisions(told([true]), told([true]))).toEqual([]);
});
