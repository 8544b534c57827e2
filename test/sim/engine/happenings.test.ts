import { describe, expect, it } from 'vitest';
import { explain } from '../../../sim/engine/explain.ts';
import { eventsOf, gravestDay, happenings } from '../../../sim/engine/happenings.ts';
import { compileStory } from '../../../sim/engine/program.ts';
import type { ExplainDay } from '../../../sim/engine/report.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { mechanisms } from '../../../sim/model/story.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const scenario = scenarioOf({ covert: 'hyper-covert' }, { population: { base: 'mix', size: 300 }, days: 20 });

const dayOf = (tick: number, ...events: string[]): ExplainDay => ({
  tick,
  message: null,
  events,
  scores: [],
  decisions: [],
  flips: [],
  state: {},
});

describe('what a diary tells', () => {
  it('is known to the model by then: a column, or a signal of the same mechanism or an earlier one', () => {
    const { program } = compileStory({ equations: {} });
    const known = new Set(program.states.map(({ name }) => name));
    for (const { key, happenings: told = {} } of mechanisms) {
      for (const name of program.writes[key]?.signals ?? []) known.add(name);
      expect(Object.keys(told).filter(name => !known.has(name), key)).toEqual([]);
    }
    expect(new Set(happenings.map(([name]) => name)).size).toBe(happenings.length);
  });

  it('comes in the order of the day: the message, what was done with it, how it felt, who was told, who was gone', () => {
    const signals = { opened: 1, leaving: 1, warned: 1, bought: 1, contacted: 1, channel: 0, topic: 0, tooFar: 1 };
    expect(eventsOf(scenario, name => (signals as Record<string, number>)[name] ?? 0)).toEqual([
      `got a message by email about ${scenario.topics[0]!.name}`,
      'opened it',
      'bought',
      'felt it went too far',
      'warned friends',
      'left the brand',
    ]);
  });

  it('tells how a prompt for consent was answered', () => {
    const asked = (signals: Record<string, number>) => eventsOf(scenario, name => signals[name] ?? 0);
    expect(asked({ beingAsked: 1, agreeAll: 0.4, consent: 1 })).toEqual(['was asked for consent and agreed']);
    expect(asked({ beingAsked: 1, agreeAll: 0.4, consent: 0 })).toEqual(['was asked for consent and refused']);
    expect(asked({ beingAsked: 1, agreeAll: 1 })).toEqual(['was told about data']);
  });
});

describe('the gravest day of a diary', () => {
  const byGravity = [
    'left the brand',
    'somebody at home learned from it what they had told nobody',
    'left after bad news',
    'went to a rival',
    'complained',
    'warned friends',
    'withdrew consent',
    'marked it as spam',
    'unsubscribed',
    'gave up looking at such messages',
    'installed an ad blocker',
    'learned that data about them had got out',
    'saw that they had been pressed into a purchase',
    'felt it went too far',
  ];

  it.each(byGravity.slice(1).map((event, i) => [byGravity[i]!, event]))('%s weighs more than %s', (graver, event) => {
    expect(gravestDay([dayOf(0, graver), dayOf(1, event)])?.tick).toBe(0);
    expect(gravestDay([dayOf(0, event), dayOf(1, graver)])?.tick).toBe(1);
  });

  it('is the last one of several alike, and there is none where nothing was too much', () => {
    expect(gravestDay([dayOf(3, 'unsubscribed'), dayOf(9, 'unsubscribed'), dayOf(10, 'bought')])?.tick).toBe(9);
    expect(gravestDay([dayOf(0, 'opened it', 'bought')])).toBeUndefined();
  });

  it('is found in a diary that was run', () => {
    const { days } = explain(scenario, createPopulation(scenario), 'covert', 0, 17);
    const grave = gravestDay(days);
    expect(grave?.events.some(event => byGravity.includes(event))).toBe(true);
  });
});
