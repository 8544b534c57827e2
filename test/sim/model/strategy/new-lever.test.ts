import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as simulator from '../../../../sim/index.ts';
import { changeSimulator, loading, putBehind, type ChangedSimulator } from '../../../support/changed-simulator.ts';
import { readShipped } from '../../../support/shipped-files.ts';

// What somebody does who adds a lever, done to a copy of the simulator: write its file, put its name into the list.
const file = `
import { createLever } from '../lever.ts';

export const mood = createLever({
  spec: { type: 'number', key: 'mood', label: 'Mood', min: 0, max: 1, unit: 'scale', default: 0.4, doc: 'How cheerful a message sounds.', source: 'ASSUMED' },
  ranges: { cheerfulness: { min: 0, max: 2 } },
  parameters: mood => ({ cheerfulness: 2 * mood }),
});
`;
const text = `
id: moods
title: Moods
population: {size: 1000}
days: 10
strategies:
  dull: batch-and-blast
  merry: {extends: batch-and-blast, mood: 0.9}
equations:
  fatigue: |
    for everyone:
      load = load * loadKeep / (1 + cheerfulness)
    for contacted:
      load[channel] = min(load[channel] + fatigueWeight, 1000)
`;

describe('a lever that is one file and its name in the list', () => {
  let changed: ChangedSimulator;
  let sim: typeof simulator;

  beforeAll(async () => {
    changed = await changeSimulator({
      'sim/model/strategy/levers/mood.ts': file,
      'sim/model/strategy/index.ts': list =>
        `import { mood } from './levers/mood.ts';\n${putBehind(list, /levers: readonly Lever\[\] = \[/, 'mood,')}`,
    });
    ({ sim } = changed);
  }, loading);
  afterAll(() => changed.remove());

  const read = (words = text) => sim.parseScenario(words, { file: 'moods.yaml', read: readShipped });

  it('is read from a strategy, its default filled in elsewhere, and refused out of its range', () => {
    const { dull, merry } = read().strategies;
    expect([dull!.levers['mood'], merry!.levers['mood']]).toEqual([0.4, 0.9]);
    expect(() => read(text.replace('mood: 0.9', 'mood: 1.9'))).toThrow(
      'moods.yaml:8:43 strategies.merry.mood: 1.9 is outside 0..1',
    );
    expect(() => read(text.replace('mood: 0.9', 'mod: 0.9'))).toThrow('unknown lever: mod (did you mean mood?)');
  });

  it('is offered by the schema for editors', () => {
    const { properties } = sim.jsonSchema('strategy') as { properties: Record<string, unknown> };
    expect(properties['mood']).toMatchObject({
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.4,
      description: 'How cheerful a message sounds.',
    });
  });

  it('can be set for one strategy or all of them, goes into links, and has a line', () => {
    const set = sim.applySettings(read(), [{ path: '*.mood', value: '0.1' }]);
    expect(Object.values(set.strategies).map(({ levers }) => levers['mood'])).toEqual([0.1, 0.1]);
    expect(sim.scenarioFromJson(JSON.parse(JSON.stringify(sim.scenarioToJson(set))))).toEqual(set);
    expect(sim.numericLevers.map(({ key }) => key)).toContain('mood');
  });

  it('has its number in the equations: the merry tire people less', () => {
    const scenario = read();
    const people = sim.createPopulation(scenario);
    const annoyance = (id: string): number => sim.runUnit(scenario, id, 0, people).metrics['annoyance']!;
    expect(annoyance('merry')).toBeLessThan(annoyance('dull'));
    expect(annoyance('dull')).toBeGreaterThan(0);
  });

  it('can be changed while a run is watched', () => {
    const live = new sim.LiveRun(read());
    live.step(2);
    live.apply({ type: 'setLever', strategy: 'dull', path: 'mood', value: 1 });
    expect(() => live.apply({ type: 'setLever', strategy: 'dull', path: 'mood', value: 2 })).toThrow(
      'mood: 2 is outside 0..1',
    );
  });
});
