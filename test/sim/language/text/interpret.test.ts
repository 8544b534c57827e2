import { describe, expect, it } from 'vitest';
import { dayKey, nameKey, uniform } from '../../../../sim/core/chance.ts';
import { checkProgram, interpret, packParameters, scoreOf, termsOf } from '../../../../sim/language/index.ts';
import type { Day, Dictionary, Step } from '../../../../sim/language/index.ts';
import { sampleProgram } from '../sample.ts';
import { key, personOf, traceDay } from '../support.ts';

const column = { store: 'state', min: -10, max: 10, unit: '', says: '' } as const;
const dictionary: Dictionary = {
  columns: {
    a: { ...column, initial: 0.7 },
    b: { ...column, min: -100, max: 100, initial: 0.1 },
    member: { ...column, kind: 'flag', min: 0, max: 1 },
  },
  parameters: { weight: { min: 0, max: 3, default: 1.5 } },
};

function day(text: string, changes: Record<string, number> = {}): Day {
  return traceDay(checkProgram([{ name: 'own', text }], dictionary), changes);
}

function step({ steps }: Day, name: string): Step {
  return steps.find(candidate => candidate.name === name)!;
}

describe('blocks', () => {
  const text = 'for member:\n  s = a + 1\nfor everyone:\n  b = s';

  it('a signal is 0 for those it is not set for', () => {
    expect(step(day(text, { member: 0 }), 'b').value).toEqual([0]);
    expect(step(day(text, { member: 1 }), 'b').value).toEqual([Math.fround(1.7)]);
  });

  it('a block goes on for those it began with, even if the flag changes inside', () => {
    expect(step(day('for member:\n  member = a > 5\n  b = 3', { member: 1 }), 'b').value).toEqual([3]);
  });

  it('a column read twice is first the old value, then the new one; previous stays the morning', () => {
    const { steps } = day('for everyone:\n  a = 2\n  b = a + previousA');
    expect(steps.at(-1)!.value).toEqual([Math.fround(2 + Math.fround(0.7))]);
  });
});

describe('the trace', () => {
  const traced = traceDay(sampleProgram, { trust: 0.5, concern: 1, interest: 1 }, { contactRate: 1 }, key);

  it('names source and line of every statement that was run, in order', () => {
    const { steps } = traced;
    expect(steps.slice(0, 5).map(({ name, source, line }) => [name, source, line])).toEqual([
      ['fatigue', 'contact', 4],
      ['contacted', 'contact', 5],
      ['consent', 'contact', 6],
      ['active', 'contact', 7],
      ['channel', 'contact', 9],
    ]);
    expect(step(traced, 'creepiness').line).toBe(5);
  });

  it('tells which element was set', () => {
    expect(step(traced, 'taste').index).toBe(step(traced, 'topic').value[0]);
    expect(step(traced, 'trust').index).toBeUndefined();
  });

  it('tells every chance that was drawn', () => {
    expect(traced.draws['contact']).toEqual([uniform(key, 0, nameKey('contact'))]);
    expect(traced.draws['topic']).toHaveLength(8);
  });

  it('tells what each person adds to each tally', () => {
    expect(traced.tallies['contacts']).toEqual({ code: 0, amount: 1 });
    expect(traced.tallies['creepinessSum']!.code).toBe(step(traced, 'topic').value[0]);
  });

  it('is left out unless asked for', () => {
    const { steps, draws } = interpret(sampleProgram, personOf(sampleProgram), packParameters(sampleProgram), key);
    expect([steps, draws]).toEqual([[], {}]);
  });
});

describe('terms of a score', () => {
  const added = (values: readonly number[]): number => values.reduce((sum, value) => Math.fround(sum + value));

  it('add up from left to right to the score before the function, bit for bit, on any day', () => {
    for (let tick = 0; tick < 200; tick++) {
      const { tree, value } = step(
        traceDay(sampleProgram, { trust: tick / 200, concern: 0.37 }, { contactRate: 1 }, dayKey(1, 0, tick)),
        'creepiness',
      );
      const terms = termsOf(tree);
      expect(terms.map(({ text }) => text)).toEqual([
        '−2',
        '1.5 · known · sensitivity[topic]',
        'concern',
        '0.5 · repeated',
        '1.2 · trust',
      ]);
      expect(Object.is(added(terms.map(term => term.value)), scoreOf(tree).value[0])).toBe(true);
      expect(tree.value).toEqual(value);
    }
  });

  it('carry their sign, and the factors they were multiplied from', () => {
    const { tree } = step(day('for everyone:\n  b = clamp(weight * a - b * 2 * a, 0, 1)'), 'b');
    const [first, second] = termsOf(tree);
    expect(first).toEqual({
      text: 'weight · a',
      value: Math.fround(1.5 * Math.fround(0.7)),
      factors: [
        { text: 'weight', value: 1.5 },
        { text: 'a', value: Math.fround(0.7) },
      ],
    });
    expect(second!.value).toBeLessThan(0);
    expect(second!.factors.map(({ text }) => text)).toEqual(['b', '2', 'a']);
  });

  it('a sum in brackets on the right was added first and stays one term', () => {
    const { tree } = step(day('for everyone:\n  b = clamp(a - (b + 0.3), -1, 1)'), 'b');
    expect(termsOf(tree).map(({ text }) => text)).toEqual(['a', 'b + 0.3']);
    expect(added(termsOf(tree).map(({ value }) => value))).toBe(scoreOf(tree).value[0]);
  });

  it('a score without a sum is its own only term', () => {
    const { tree } = step(day('for everyone:\n  b = logistic(a * weight)'), 'b');
    expect(termsOf(tree).map(({ text }) => text)).toEqual(['a · weight']);
  });

  it('use labels where there are some', () => {
    const { tree } = step(day('for everyone:\n  b = clamp(a + b)'), 'b');
    expect(termsOf(tree, name => (name === 'a' ? 'ease' : undefined)).map(({ text }) => text)).toEqual(['ease', 'b']);
  });
});
