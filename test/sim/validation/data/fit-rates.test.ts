import { describe, expect, it } from 'vitest';
import { fitRates, type Counted, type Formula } from '../../../../sim/validation/data/fit-rates.ts';

type Group = Counted & { place: number; sent: number };

/** A base for each of two places, and what a message adds as a share of it. */
const formula: Formula<Group> = ({ place, sent }, weights) => {
  const [base, added] = [weights[place]!, weights[2]!];
  return {
    rate: base * (1 + sent * added),
    slopes: [0, 1].map(i => (i === place ? 1 + sent * added : 0)).concat(base * sent),
  };
};

const groupsOf = (weights: readonly number[], of: number): Group[] =>
  [0, 1].flatMap(place =>
    [0, 1].map(sent => {
      const group = { place, sent, count: 0, of };
      return { ...group, count: formula(group, weights).rate * of };
    }),
  );

describe('rates fitted to counts', () => {
  it('are those that made the counts, from wherever the search begins', () => {
    for (const start of [
      [0.1, 0.1, 0.1],
      [0.5, 0.02, 2],
    ]) {
      const weights = fitRates(groupsOf([0.05, 0.2, 0.6], 1000), formula, start);
      [0.05, 0.2, 0.6].forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 8));
    }
  });

  it('meet the totals where no weights fit all groups', () => {
    const groups = groupsOf([0.05, 0.2, 0.6], 1000).map((group, i) => ({
      ...group,
      count: group.count + [9, -4, 3, 12][i]!,
    }));
    const weights = fitRates(groups, formula, [0.1, 0.1, 0.1]);
    const fitted = groups.reduce((sum, group) => sum + group.of * formula(group, weights).rate, 0);
    expect(fitted).toBeCloseTo(
      groups.reduce((sum, { count }) => sum + count, 0),
      6,
    );
  });
});
