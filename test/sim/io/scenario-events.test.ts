import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { parseScenario } from '../../../sim/io/scenario.ts';
import { scenarioFromJson, scenarioToJson } from '../../../sim/io/scenario-json.ts';
import { applySettings } from '../../../sim/io/settings.ts';
import { readShipped } from '../../support/shipped-files.ts';

const head = 'id: mine\ntitle: Mine\nstrategies: {plain: batch-and-blast}\n';
const whole = `${head}rivals: [{id: plain-rival, price: 1.02, personalization: .1, trust: .6}, {id: cheap-rival, price: .9}]
law: {regime: notice, fineShare: .04}
awareness: {start: .2}
events:
  - {tick: 60, type: lawChange, regime: optIn}
  - {tick: 30, type: press, severity: .6, ticks: 14}
  - {tick: 60, type: rivalMove, rival: cheap-rival, price: .8}
expect: ["delta(backlash, a - b) > 0"]
`;

function parse(text: string, files: Record<string, string> = {}) {
  return parseScenario(text, { file: 'mine.yaml', read: (name, what) => files[name] ?? readShipped(name, what) });
}

function complaints(text: string): string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(CreeplineError);
    return (error as CreeplineError).message.split('\n');
  }
}

describe('what surrounds a brand', () => {
  it('is calm where nobody says otherwise: no rivals, no law, no events', () => {
    expect(parse(head)).toMatchObject({
      rivals: [],
      law: { regime: 'none', auditsPer100kComplaints: 2, fineShare: 0.02 },
      awareness: { start: 0, growthPerYear: 0 },
      events: [],
      expect: [],
    });
  });

  it('is read as written, with defaults for the rest', () => {
    expect(parse(whole)).toMatchObject({
      rivals: [
        { id: 'plain-rival', price: 1.02, personalization: 0.1, trust: 0.6 },
        { id: 'cheap-rival', price: 0.9, personalization: 0.2, trust: 0.6 },
      ],
      law: { regime: 'notice', auditsPer100kComplaints: 2, fineShare: 0.04 },
      awareness: { start: 0.2, growthPerYear: 0 },
      expect: ['delta(backlash, a - b) > 0'],
    });
  });

  it('survives a trip through JSON and a setting', () => {
    const scenario = parse(whole);
    expect(scenarioFromJson(JSON.parse(JSON.stringify(scenarioToJson(scenario))))).toEqual(scenario);
    expect(applySettings(scenario, [{ path: 'law.regime', value: 'optIn' }])).toEqual({
      ...scenario,
      law: { ...scenario.law, regime: 'optIn' },
    });
    const calm = applySettings(scenario, [
      { path: 'events', value: '[]' },
      { path: 'awareness.growthPerYear', value: '.1' },
    ]);
    expect(calm).toEqual({ ...scenario, events: [], awareness: { start: 0.2, growthPerYear: 0.1 } });
  });
});

describe('events', () => {
  it('stand in the order of their days, those of one day as written', () => {
    expect(parse(whole).events).toEqual([
      { tick: 30, type: 'press', severity: 0.6, ticks: 14 },
      { tick: 60, type: 'lawChange', severity: 1, regime: 'optIn' },
      { tick: 60, type: 'rivalMove', severity: 1, rival: 'cheap-rival', price: 0.8 },
    ]);
  });

  it('may lie behind the last day', () => {
    expect(parse(`${head}days: 10\nevents: [{tick: 500, type: breach, severity: 1}]\n`).events).toHaveLength(1);
  });

  it('need no severity where something happens for good', () => {
    const types = [
      'cookieLoss',
      'breach',
      'press',
      'capabilityJump',
      'economicStress',
      'awarenessWave',
      'modelDrift',
      'wrongData',
    ];
    const without = types.filter(type => complaints(`${head}events: [{tick: 1, type: ${type}}]\n`).length === 0);
    expect(without).toEqual(['cookieLoss']);
  });
});

describe('a scenario that extends one with a world of its own', () => {
  const extended = (text: string) => parse(`extends: ./base.yaml\n${text}`, { './base.yaml': whole });

  it('keeps it, and changes law and awareness key by key', () => {
    expect(extended('')).toEqual(parse(whole));
    expect(extended('law: {regime: optIn}\nawareness: {growthPerYear: .1}\n')).toMatchObject({
      law: { regime: 'optIn', fineShare: 0.04 },
      awareness: { start: 0.2, growthPerYear: 0.1 },
    });
  });

  it('replaces lists whole, adds to them, takes from them', () => {
    expect(extended('events: [{tick: 5, type: cookieLoss}]\n').events.map(({ type }) => type)).toEqual(['cookieLoss']);
    expect(
      extended('events: {add: [{tick: 5, type: cookieLoss}], remove: [rivalMove]}\n').events.map(({ type }) => type),
    ).toEqual(['cookieLoss', 'press', 'lawChange']);
    expect(extended('rivals: {add: [{id: third}], remove: [plain-rival]}\n').rivals.map(({ id }) => id)).toEqual([
      'cheap-rival',
      'third',
    ]);
    expect(extended('rivals: {add: [{id: cheap-rival, trust: .3}]}\n').rivals.at(-1)).toEqual({
      id: 'cheap-rival',
      price: 0.9,
      personalization: 0.2,
      trust: 0.3,
    });
    expect(extended('expect: {add: ["mean(trust, plain) > 0"]}\n').expect).toEqual([
      'delta(backlash, a - b) > 0',
      'mean(trust, plain) > 0',
    ]);
    expect(extended('expect: []\n').expect).toEqual([]);
  });

  it('cannot send away a rival who is still to move', () => {
    expect(() => extended('rivals: {remove: [cheap-rival]}\n')).toThrow(
      'mine.yaml:2:9 rivals: cheap-rival is missing, who moves on day 60',
    );
  });
});

describe('a wrong world', () => {
  it.each([
    [
      'law: {regime: optinn}',
      '4:15 law.regime: "optinn" is not one of none, notice, optOut, optIn (did you mean optIn?)',
    ],
    ['law: {regim: optIn}', '4:7 law: unknown key: regim (did you mean regime?)'],
    ['law: {fineShare: 4}', '4:18 law.fineShare: 4 is outside 0..1'],
    ['awareness: .5', '4:12 awareness: 0.5 is not a group of keys'],
    ['rivals: {id: a}', '4:10 rivals: unknown key: id'],
    ['rivals: cheap', '4:9 rivals: "cheap" is neither a list nor {add: […]} or {remove: […]}'],
    ['rivals: [{price: 1}]', '4:10 rivals.0.id: nothing is not text'],
    ['rivals: [{id: a, price: 0}]', '4:25 rivals.0.price: 0 is outside 0.1..10'],
    ['rivals: [{id: a}, {id: b}, {id: a}]', '4:33 rivals.2.id: a is listed twice'],
    ['rivals: [{id: a}, {id: b}, {id: c}, {id: d}]', '4:9 rivals: holds more than 3'],
    ['events: [breach]', '4:10 events.0: "breach" is not an event {tick: …, type: …}'],
    ['events: [{tick: 3}]', '4:10 events.0.type: nothing is not one of breach, press'],
    ['events: [{tick: 3, type: pres, severity: 1}]', '4:26 events.0.type: "pres" is not one of breach, press'],
    ['events: [{tick: 3, type: press}]', '4:10 events.0.severity: nothing is not a number in 0..1'],
    ['events: [{tick: 3, type: press, severity: 2}]', '4:43 events.0.severity: 2 is outside 0..1'],
    ['events: [{tick: -1, type: cookieLoss}]', '4:17 events.0.tick: -1 is outside 0..3650'],
    ['events: [{tick: 1.5, type: cookieLoss}]', '4:17 events.0.tick: 1.5 is not a whole number'],
    ['events: [{tick: 3, type: press, severity: 1, ticks: 0}]', '4:53 events.0.ticks: 0 is outside 1..3650'],
    [
      'events: [{tick: 3, type: breach, severity: 1, ticks: 4}]',
      '4:47 events.0: ticks is not for breach, only for press, economicStress',
    ],
    [
      'events: [{tick: 3, type: press, severity: 1, regime: optIn}]',
      '4:46 events.0: regime is not for press, only for lawChange',
    ],
    ['events: [{tick: 3, type: press, severty: 1}]', '4:33 events.0: unknown key: severty (did you mean severity?)'],
    ['events: [{tick: 3, type: lawChange}]', '4:10 events.0.regime: nothing is not one of none, notice'],
    ['events: [{tick: 3, type: rivalMove, price: 1}]', '4:10 events.0.rival: nothing is not text'],
    [
      'events: [{tick: 3, type: rivalMove, rival: a, price: 1}]',
      '4:44 events.0.rival: a is unknown: the scenario has no rivals',
    ],
    [
      'rivals: [{id: abba}]\nevents: [{tick: 3, type: rivalMove, rival: abbe, price: 1}]',
      '5:44 events.0.rival: unknown rival: abbe (did you mean abba?)',
    ],
    [
      'rivals: [{id: abba}]\nevents: [{tick: 3, type: rivalMove, rival: abba}]',
      '5:44 events.0.rival: does not say what changes: price, personalization, trust',
    ],
    ['events: {remove: [pres]}', '4:19 events.remove.0: "pres" is not one of breach'],
    ['expect: delta', '4:9 expect: "delta" is neither a list'],
    ['expect: [3]', '4:10 expect.0: 3 is not text'],
  ])('%s: is told so, at its place', (text, message) => {
    expect(complaints(`${head}${text}\n`).join('\n')).toContain(`mine.yaml:${message}`);
  });
});
