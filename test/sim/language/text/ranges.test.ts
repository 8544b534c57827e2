import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support.ts';
import { dictionary, problems, state } from './mistakes.ts';

describe('ranges', () => {
  it.each([
    'trust = 0.25 * trust + 0.75 * privacy',
    'trust = 1 - fatigue',
    'trust = select(customer, trust, privacy)',
    'trust = trust / max(fatigue, 1) * depth',
    'trust = min(trust + privacy, 1)',
    'trust = abs(trust - 1)',
    'trust = logistic(10 * trust)',
    'trust = exp(-5 * trust)',
    'trust = interest[argmax(interest)]',
    'trust = customer',
    'interest = trust',
    'lastTopic = select(customer, argmax(interest), 8)',
    'a = trust - 0.5\ntrust = 1 - a * a',
  ])('%s stays inside', text => {
    expect(problems(text)).toEqual([]);
  });

  it('a signal read by others than those it is set for can be 0', () => {
    const set = 'for customer:\n  price = 1 + trust\n';
    expect(problems(`${set}  fatigue = clamp(1 / price)`)).toEqual([]);
    expect(problems(`${set}for customer:\n  fatigue = clamp(1 / price)`)).toEqual([]);
    expect(problems(`${set}for everyone:\n  fatigue = clamp(1 / price)`)).toHaveLength(1);
  });

  it('a block for the same flag is for other people once the flag has changed', () => {
    const text =
      'for customer:\n  price = 1 + trust\n  customer = trust > 0.5\nfor customer:\n  fatigue = clamp(1 / price)';
    expect(problems(text)).toHaveLength(1);
  });

  it('a value that could round past its bound is refused', () => {
    const columns = { ...dictionary.columns, narrow: { ...state, max: 0.06 } };
    expect(problemsOf('for everyone:\n  narrow = 0.01 * trust + 0.05', { ...dictionary, columns })[0]).toMatch(
      'can leave its range 0..0.06: the value can be 0.0500000007..0.0600000024',
    );
  });
});
