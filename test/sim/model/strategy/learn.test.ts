import { describe, expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

const all = (value: number): number[] => new Array<number>(8).fill(value);

describe('cookies that are lost', () => {
  const flows = (given: Parameters<typeof workOut>[1]) => workOut('learn', { asked: 1, ...given }).flows as number[];

  it('stop the records of as many people as there are fewer cookies, and of no other source', () => {
    const flowOpen = [1, 1, 1, 1, 0.4, 1, 0.4, 1];
    expect(flows({ flowOpen, 'chance(cookies)': 0.39 })).toEqual(all(1));
    expect(flows({ flowOpen, 'chance(cookies)': 0.41 })).toEqual([1, 1, 1, 1, 0, 1, 0, 1]);
  });

  it('all of them: nobody is followed', () => {
    expect(flows({ flowOpen: all(0), 'chance(cookies)': 0 })).toEqual(all(0));
  });

  it('tell nothing even where records are left', () => {
    const known = { evidence: all(0.5), collects: all(0), retentionTicks: 1000, previousFamiliarity: 0 };
    const recorded = (open: number) =>
      workOut('learn', { ...known, flowOpen: all(open), 'chance(cookies)': 0.5 }).recorded as number;
    expect(recorded(0.4)).toBe(0);
    expect(recorded(0.6)).toBeGreaterThan(0);
  });
});

describe('what flows', () => {
  const flows = (given: Parameters<typeof workOut>[1]) => (workOut('learn', given).flows as number[])[2];

  it('only with consent, and under opt-in only once it was asked for', () => {
    expect(flows({ consent: all(1), asked: 0, asksOptIn: 0 })).toBe(1);
    expect(flows({ consent: all(0), asked: 1, asksOptIn: 0 })).toBe(0);
    expect(flows({ consent: all(1), asked: 0, asksOptIn: 1 })).toBe(0);
    expect(flows({ consent: all(1), asked: 1, asksOptIn: 1 })).toBe(1);
  });
});
