import { describe, expect, it } from 'vitest';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';
import { startState } from '../../../web/state/app-state.ts';
import type { AppState, LeverChange } from '../../../web/state/app-state.ts';
import { sameValue, writeLever } from '../../../web/state/lever-values.ts';
import { addChange, armIds, differences, planRun, sideTitle, strategyOn } from '../../../web/state/run-plan.ts';

const base = readScenarios()[0]!;
const start = startState(base);
const change = (side: 'a' | 'b', path: string, value: LeverChange['value'], tick = 0): LeverChange => ({
  side,
  path,
  value,
  tick,
});
const withChanges = (...changes: LeverChange[]): AppState => ({ ...start, changes });

describe('what the simulator is asked to run', () => {
  it('is the scenario with the two strategies on show, untouched while nothing is changed', () => {
    const { scenario, replication, commands } = planRun(start, base);
    const { a, b } = start.strategies;
    expect(scenario).toEqual({ ...base, strategies: { [a]: base.strategies[a], [b]: base.strategies[b] } });
    expect({ replication, commands }).toEqual({ replication: 0, commands: [] });
  });
  it('names a strategy beside itself twice, so that both sides run', () => {
    const same = { ...start, strategies: { a: 'plain', b: 'plain' } };
    expect(armIds(same)).toEqual({ a: 'plain', b: 'plain-copy' });
    const { strategies } = planRun(same, base).scenario;
    expect(Object.keys(strategies)).toEqual(['plain', 'plain-copy']);
    expect(strategies['plain-copy']!.levers).toEqual(strategies['plain']!.levers);
  });
  it('holds changes from day 0 in the strategy and later ones as commands in the order of their days', () => {
    const { scenario, commands } = planRun(
      withChanges(change('b', 'depth', 1, 60), change('a', 'consent.mode', 'optIn'), change('b', 'visibility', 0, 30)),
      base,
    );
    expect(scenario.strategies[start.strategies.a]!.levers['consent']).toMatchObject({ mode: 'optIn' });
    expect(commands.map(({ strategy, path, tick }) => [strategy, path, tick])).toEqual([
      [start.strategies.b, 'visibility', 30],
      [start.strategies.b, 'depth', 60],
    ]);
  });
  it('leaves the scenario itself as it was', () => {
    const before = JSON.stringify(base);
    planRun(withChanges(change('a', 'consent.mode', 'optIn')), base);
    expect(JSON.stringify(base)).toBe(before);
  });
});

describe('lever changes', () => {
  it('replace an earlier change of the same lever and day', () => {
    expect(addChange(withChanges(change('a', 'depth', 0.5)), base, change('a', 'depth', 0.9))).toEqual([
      change('a', 'depth', 0.9),
    ]);
  });
  it('vanish when the lever is back where it was', () => {
    const usual = base.strategies[start.strategies.a]!.levers['depth']!;
    expect(addChange(withChanges(change('a', 'depth', 0.9)), base, change('a', 'depth', usual))).toEqual([]);
  });
  it('of one side leave the other alone', () => {
    const state = withChanges(change('a', 'depth', 0.9));
    expect(strategyOn(state, base, 'a', 0).levers['depth']).toBe(0.9);
    expect(strategyOn(state, base, 'b', 0)).toEqual(base.strategies[start.strategies.b]);
  });
  it('hold from their day on', () => {
    const state = withChanges(change('a', 'depth', 0.9, 40));
    const usual = base.strategies[start.strategies.a]!.levers['depth'];
    expect([39, 40, 41].map(day => strategyOn(state, base, 'a', day).levers['depth'])).toEqual([usual, 0.9, 0.9]);
  });
  it('are listed with what they replaced', () => {
    const usual = base.strategies[start.strategies.a]!.levers['depth'];
    const list = differences(withChanges(change('a', 'depth', 0.5, 40), change('a', 'depth', 0.9)), base, 'a');
    expect(list.map(({ tick, from, value }) => [tick, from, value])).toEqual([
      [0, usual, 0.9],
      [40, 0.9, 0.5],
    ]);
  });
  it('make the strategy "Custom, based on" what it was', () => {
    const { title } = base.strategies[start.strategies.a]!;
    expect(sideTitle(start, base, 'a')).toBe(title);
    expect(sideTitle(withChanges(change('a', 'depth', 0.9)), base, 'a')).toBe(`Custom, based on ${title}`);
    expect(sideTitle(withChanges(change('b', 'depth', 0.9)), base, 'a')).toBe(title);
  });
});

describe('values of levers', () => {
  it('are equal as settings: order of a set and shares of 0 make no difference', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameValue(['a'], ['a', 'b'])).toBe(false);
    expect(sameValue({ email: 1 }, { email: 1, sms: 0 })).toBe(true);
    expect(sameValue({ email: 1 }, { email: 0.5 })).toBe(false);
  });
  it('of a group are written field by field', () => {
    expect(writeLever({ consent: { mode: 'none', form: 'banner' } }, 'consent.mode', 'optIn')).toEqual({
      consent: { mode: 'optIn', form: 'banner' },
    });
  });
});
