import { describe, expect, it } from 'vitest';
import { dayKey, nameKey, traitTick, uniform } from '../../../../sim/core/chance.ts';
import { checkProgram, interpret, packParameters } from '../../../../sim/language/index.ts';
import { sampleProgram } from '../sample.ts';
import { key, personOf, traceDay } from '../support.ts';
import { day, step } from './one-day.ts';

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

  it('draws `always` alike on all days', () => {
    const columns = { own: { store: 'state', min: 0, max: 1, unit: '', says: '' } } as const;
    const program = checkProgram([{ name: 'own', text: 'for everyone:\n  own = always(mood)' }], {
      columns,
      parameters: {},
    });
    const on = (tick: number) => [
      ...interpret(program, personOf(program), packParameters(program), dayKey(7, 2, tick)).state,
    ];
    expect(on(1)).toEqual(on(200));
    expect(on(1)).toEqual([uniform(dayKey(7, 0, traitTick), 0, nameKey('mood'))]);
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
