import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDifference,
  formatEstimate,
  formatNumber,
  formatProbability,
  formatRange,
  formatSetting,
  formatTick,
  formatValue,
  sayEstimate,
  sayRange,
  sayRarity,
} from '../../../sim/core/number-words.ts';

const within = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });
const unknown = { mean: null, low: null, high: null };

describe('a number', () => {
  it.each([
    [0, '0'],
    [0.02468, '0.025'],
    [0.287, '0.287'],
    [2.954, '2.95'],
    [47.46, '47.5'],
    [454.2, '454'],
    [1_234_567, '1,234,567'],
    [-2.72, '−2.72'],
    [-1234.5, '−1,235'],
    [0.000_02, '0.000'],
    [-0.000_02, '0.000'],
  ])('%d reads %s: three figures and a true minus', (value, text) => expect(formatNumber(value)).toBe(text));

  it('has the decimals of another size where numbers of one row have to agree', () => {
    expect([0.5, 12, -0.0001].map(value => formatNumber(value, 12))).toEqual(['0.5', '12.0', '0.0']);
    expect([0, 0.25, 0.5].map(value => formatNumber(value, 0.5))).toEqual(['0.00', '0.25', '0.50']);
  });

  it('of people is whole', () => {
    expect([7, 999, 64_000, 1_234_567.4].map(formatCount)).toEqual(['7', '999', '64,000', '1,234,567']);
  });

  it('that a person set reads as it would be written', () => {
    expect([0.1 + 0.2, 4, 21.5, 1250.4, -0.25].map(formatSetting)).toEqual(['0.3', '4', '21.5', '1250', '−0.25']);
  });

  it('that is a small probability is not shown as none', () => {
    expect([0.000_03, 0, 0.25].map(formatProbability)).toEqual(['3.0e−5', '0.000', '0.250']);
  });
});

describe('a value', () => {
  it('of a share or a rate is a percentage, of money cents, else bare', () => {
    expect(formatValue(0.041, 'share')).toBe('4.10 %');
    expect(formatValue(0.1234, 'share of messages')).toBe('12.3 %');
    expect(formatValue(0.041, 'per message')).toBe('4.10 %');
    expect(formatValue(454, 'cents per person')).toBe('454 ct');
    expect(formatValue(0.37, '0–1')).toBe('0.370');
  });
  it('that is missing is a dash', () => {
    expect([formatValue(null, 'share'), formatValue(undefined, ''), formatDifference(null, 'share')]).toEqual([
      '–',
      '–',
      '–',
    ]);
  });
  it('on an axis has no more digits than it needs', () => {
    expect([formatTick(0.03, 'share'), formatTick(1250, 'cents per person'), formatTick(-0.5, '0–1')]).toEqual([
      '3 %',
      '1,250 ct',
      '−0.5',
    ]);
  });
});

describe('a difference', () => {
  it('has a sign, and shares differ by points', () => {
    expect(formatDifference(0.1234, 'share')).toBe('+12.3 points');
    expect(formatDifference(-0.1234, 'per message')).toBe('−12.3 points');
    expect(formatDifference(-120, 'cents per person')).toBe('−120 ct');
    expect(formatDifference(2, '0–1', 20)).toBe('+2.0');
  });
  it('that is none is a plain 0, and one that rounds to nothing has no sign', () => {
    expect([formatDifference(0, 'share'), formatDifference(-0.000_001, 'share')]).toEqual(['0', '0.000 points']);
  });
});

describe('an estimate', () => {
  it('has an interval with as many decimals as its mean', () => {
    expect(formatEstimate(within(0.475, 0.015), 'share')).toBe('47.5 % ± 1.5');
    expect(formatEstimate(within(454, 40.6), 'cents per person')).toBe('454 ct ± 41');
    expect(formatEstimate(within(0.208, 0.014), 'share', 'difference')).toBe('+20.8 points ± 1.4');
    expect(formatEstimate(within(-0.1, 0.01), '0–1', 'difference')).toBe('−0.100 ± 0.010');
  });
  it('has an interval that is never rounded away to nothing', () => {
    expect(formatEstimate(within(0.475, 0.000_1), 'share')).toBe('47.5 % ± <0.1');
    expect(formatEstimate(within(454, 0.2), 'cents per person')).toBe('454 ct ± <1');
    expect(formatEstimate(within(0.475, 0), 'share')).toBe('47.5 % ± 0.0');
  });
  it('shows both ends of a lopsided interval', () => {
    expect(formatEstimate({ mean: 0.5, low: 0.4, high: 0.8 }, '')).toBe('0.500 [0.400, 0.800]');
  });
  it('gives the reason when there is no number, and no interval when there is none', () => {
    expect(formatEstimate({ ...unknown, reason: 'no messages' }, 'share')).toBe('– (no messages)');
    expect(formatEstimate(unknown, 'share')).toBe('–');
    expect(formatEstimate({ mean: 1, low: null, high: null }, '')).toBe('1.00');
  });
  it('may be told by its ends alone', () => {
    expect(formatRange({ low: 0.031, high: 0.034 }, 'share', 0.0325)).toBe('3.10 … 3.40 %');
    expect(formatRange({ low: -0.02, high: 0.29 }, 'share', 0.19, 'difference')).toBe('−2.0 … 29.0 points');
    expect(formatRange({ low: null, high: null }, 'share', null)).toBe('–');
  });
});

describe('an estimate in a sentence', () => {
  it('spells its unit out, and a difference has its signs', () => {
    expect(sayEstimate(within(0.041, 0.002), 'share')).toBe('4.10 %, 3.90 to 4.30');
    expect(sayEstimate(within(0.041, 0.002), 'share', 'difference')).toBe('+4.10 points, +3.90 to +4.30');
    expect(sayEstimate(within(-12, 13), 'cents per person', 'difference')).toBe(
      '−12.0 cents per person, −25.0 to +1.00',
    );
    expect(sayEstimate({ mean: 0.5, low: null, high: null }, '0–1')).toBe('0.500');
    expect(sayRange(3.9, 4.3, 'cents per person')).toBe('between 3.90 and 4.30 cents per person');
  });
  it('calls what rounds to nothing a plain 0, and says why there is no number', () => {
    expect(sayEstimate({ mean: 0.000_001, low: -0.000_001, high: 0 }, 'share', 'difference')).toBe('0 points, 0 to 0');
    expect(sayEstimate({ ...unknown, reason: 'nobody buys' }, 'share')).toBe('nobody buys');
    expect(sayEstimate(unknown, 'share')).toBe('not known');
  });
});

describe('what hardly happened', () => {
  const none = {
    mean: 0,
    low: null,
    high: null,
    reason: 'did not happen',
    rare: { happened: 0, of: 20, atMost: 0.1391 },
  };
  const once = { ...none, mean: 0.02, rare: { happened: 1, of: 20, atMost: 0.2161 } };
  it('says in how many runs instead of ± 0', () => {
    expect(formatEstimate(none, 'cents per person')).toBe('0 ct (≤ 14 % of runs)');
    expect(formatEstimate(once, 'share', 'difference')).toBe('+2.00 points (1 of 20 runs)');
    expect(sayEstimate(none, 'cents per person')).toBe('0 cents per person (did not happen)');
  });
  it('says nothing of it where there is an interval', () => {
    expect(sayRarity({ mean: 1, low: 0, high: 2, rare: { happened: 7, of: 20, atMost: 0.5 } })).toBeUndefined();
    expect(sayRarity({ mean: 1, low: null, high: null })).toBeUndefined();
  });
});
