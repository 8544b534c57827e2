import { describe, expect, it } from 'vitest';
import { dayKey } from '../../../sim/core/chance.ts';
import { parameterValues } from '../../../sim/engine/parameters.ts';
import { compileStory } from '../../../sim/engine/program.ts';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { weighable } from '../../../sim/engine/specs.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { interpret, packParameters, termsOf } from '../../../sim/language/index.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

// every mechanism has something to do: people are asked, and called by name
const strategies = {
  covert: {
    extends: 'hyper-covert',
    cues: ['firstName'],
    consent: { mode: 'optOut', darkPattern: 'aggressive' },
    oversight: { reviewAbove: 0.6 },
  },
};
// … there is a breach and a story, the law bites, and there is somewhere to go
const surroundings = {
  network: { off: false },
  days: 60,
  law: { regime: 'optIn', auditsPer100kComplaints: 1000, fineShare: 0.1 },
  rivals: [{ id: 'calm', price: 1, personalization: 0.2, trust: 0.8 }],
  events: [
    { tick: 10, type: 'breach', severity: 1 },
    { tick: 20, type: 'press', severity: 1 },
  ],
};
const plain = scenarioOf(strategies, surroundings);
const population = createPopulation(plain);
const metricsWith = (changes: Record<string, unknown>) =>
  runUnit(scenarioOf(strategies, { ...surroundings, ...changes }), 'covert', 0, population).metrics;
const before = metricsWith({});

describe('switching a mechanism off', () => {
  it.each(weighable.map(({ key }) => key))('%s changes something', key => {
    expect(metricsWith({ mechanisms: { [key]: 0 } })).not.toEqual(before);
  });

  it('is the same as before at weight 1', () => {
    for (const { key } of weighable) expect(metricsWith({ mechanisms: { [key]: 1 } }), key).toEqual(before);
  });

  it('reactance gives response back and leaves the first day’s creepiness alone', () => {
    const day = (changes: Record<string, unknown>) => metricsWith({ days: 1, ...changes });
    expect(metricsWith({ mechanisms: { reactance: 0 } })['clickRate']).toBeGreaterThan(1.5 * before['clickRate']!);
    expect(day({ mechanisms: { reactance: 0 } })['creepiness']).toBe(day({})['creepiness']);
  });

  it('creepiness leaves no backlash and no trust lost to it, where nobody is found out at home', () => {
    const off = metricsWith({ mechanisms: { creepiness: 0, breach: 0, publicity: 0, consent: 0, household: 0 } });
    expect(off['creepiness']).toBe(0);
    expect(off['backlash']).toBe(0);
    expect(off['leftCreepyShare']).toBe(0);
    expect(off['negativeWordOfMouth']).toBe(0);
    expect(off['trust']).toBeGreaterThanOrEqual(0);
    expect(off['annoyance']).toBeGreaterThan(0);
  });

  it('trust keeps trust where it was and creepiness alive', () => {
    const off = metricsWith({ mechanisms: { trust: 0 } });
    expect(off['trust']).toBe(0);
    expect(off['creepiness']).toBeGreaterThan(0.1);
  });

  it('word of mouth, or taking the network away, leaves nobody who heard anything', () => {
    // the press hears of warnings too
    const silent = metricsWith({ mechanisms: { wordOfMouth: 0, publicity: 0 } });
    expect(silent['negativeWordOfMouth']).toBe(0);
    const alone = metricsWith({ network: { off: true }, mechanisms: { publicity: 0 } });
    // telling without listeners: all but the telling is as if nobody told anything
    expect({ ...alone, negativeWordOfMouth: 0 }).toEqual(silent);
  });

  it('noticing makes everything silent: what nobody notices is not creepy', () => {
    expect(metricsWith({ mechanisms: { noticing: 0 } })['creepiness']).toBe(0);
  });
});

describe('setting a parameter to zero', () => {
  it('takes just its term out of the felt score, to the bit', () => {
    const { program } = compileStory(plain);
    const strategy = plain.strategies['covert']!;
    const simulation = new Simulation(plain, population, [strategy], 0);
    for (let day = 0; day < 20; day++) simulation.step();
    const key = dayKey(plain.seed, 0, 20);
    const felt = (row: number, change: Record<string, number>) => {
      const parameters = packParameters(program, { ...parameterValues(plain, strategy), tick: 20, ...change });
      const { steps } = interpret(program, simulation.person(row, 0), parameters, key, { trace: true });
      const step = steps.find(({ name }) => name === 'feltCreepiness');
      return step && { score: step.value[0]!, terms: termsOf(step.tree) };
    };
    let checked = 0;
    for (const name of [
      'fitKnowing',
      'whyCreep',
      'intimacy',
      'concernCreep',
      'memoryCreep',
      'awarenessCreep',
      'trustRelief',
    ])
      for (let row = 0; row < 40; row++) {
        const whole = felt(row, {});
        if (whole === undefined) continue;
        const rest = whole.terms.filter(
          ({ text }) => !text.startsWith(name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)),
        );
        expect(rest.length).toBe(whole.terms.length - 1);
        expect(felt(row, { [name]: 0 })!.score).toBe(
          rest.map(({ value }) => value).reduce((a, b) => Math.fround(a + b)),
        );
        checked++;
      }
    expect(checked).toBeGreaterThan(100);
  });
});

describe('the model', () => {
  it('runs with equations that a scenario puts in their place', () => {
    const forgetful = 'for not left:\n  creepyMemory = 0';
    const without = metricsWith({ equations: { creepyMemory: forgetful } });
    expect(without).toEqual(metricsWith({ mechanisms: { creepyMemory: 0 } }));
  });

  it('places a mistake in such equations', () => {
    expect(() => metricsWith({ equations: { creepyMemory: 'for not left:\n  creepyMemory = creepyness' } })).toThrow(
      'equations.creepyMemory: line 2:18: unknown name: creepyness (did you mean creepiness?)',
    );
  });

  it('names every parameter, weight and equation it does not know', () => {
    expect(() => metricsWith({ mechanisms: { trst: 0 } })).toThrow('did you mean trust?');
    expect(() => metricsWith({ parameters: { 'trust.messageTak': 0.1 } })).toThrow('did you mean trust.messageTake?');
    expect(() => metricsWith({ parameters: { 'trust.messageTake': 99 } })).toThrow('99 is outside 0.02..0.3');
  });
});
