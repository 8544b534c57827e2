import { describe, expect, it } from 'vitest';
import { certaintyWords, countSides } from '../../../web/text/certainty-words.ts';

describe('outcomes in words', () => {
  const metric = { unit: 'share', better: 'down', label: 'backlash' } as const;
  it('count the outcomes on each side', () => {
    expect(countSides([-1, 0, 0, 2, 3])).toEqual({ above: 2, equal: 2, below: 1 });
  });
  it('say who does better, less backlash being better', () => {
    const outcomes = Array.from({ length: 20 }, (_, i) => (i < 3 ? -0.01 : 0.02));
    expect(certaintyWords(metric, outcomes)).toContain('A does better in 17 of 20.');
  });
  it('leave out the outermost outcome on each side of twenty', () => {
    const outcomes = Array.from({ length: 20 }, (_, i) => (i + 1) / 100);
    expect(certaintyWords(metric, outcomes)).toContain(
      'In 18 of 20 the difference lies between +2.0 points and +19.0 points.',
    );
  });
  it('say so when a strategy is compared with itself', () => {
    expect(certaintyWords(metric, [0, 0, 0])).toBe(
      'No difference in backlash in any of 3: every outcome is exactly equal.',
    );
  });
});
