import { describe, expect, it } from 'vitest';
import {
  formatDifference,
  formatEstimate,
  formatNumber,
  formatProbability,
  formatValue,
} from '../../../cli/format/numbers.ts';

const estimate = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

describe('a number in a table', () => {
  it.each([
    [0, '0'],
    [0.287, '0.287'],
    [2.954, '2.95'],
    [47.46, '47.5'],
    [454.2, '454'],
    [1_234_567, '1,234,567'],
    [-2.72, '−2.72'],
    [0.000_02, '0.000'],
    [-0.000_02, '0.000'],
  ])('%d reads %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it('shares and rates are percentages, cents are ct', () => {
    expect(formatValue(0.041, 'share')).toBe('4.10 %');
    expect(formatValue(0.041, 'per message')).toBe('4.10 %');
    expect(formatValue(454, 'cents per person')).toBe('454 ct');
    expect(formatValue(null, 'share')).toBe('–');
  });
});

describe('an interval', () => {
  it('has as many decimals as its mean', () => {
    expect(formatEstimate(estimate(0.475, 0.015), 'share')).toBe('47.5 % ± 1.5');
    expect(formatEstimate(estimate(454, 40.6), 'cents per person')).toBe('454 ct ± 41');
  });
  it('is never rounded away to nothing', () => {
    expect(formatEstimate(estimate(0.475, 0.000_1), 'share')).toBe('47.5 % ± <0.1');
    expect(formatEstimate(estimate(0.475, 0), 'share')).toBe('47.5 % ± 0.0');
  });
  it('shows both ends when it is lopsided', () => {
    expect(formatEstimate({ mean: 0.5, low: 0.4, high: 0.8 }, '')).toBe('0.500 [0.400, 0.800]');
  });
  it('gives the reason when there is no number, and no interval when there is none', () => {
    expect(formatEstimate({ mean: null, low: null, high: null, reason: 'no messages' }, 'share')).toBe(
      '– (no messages)',
    );
    expect(formatEstimate({ mean: 1, low: null, high: null }, '')).toBe('1.00');
  });
  it('of a difference has a sign, and shares differ by percentage points', () => {
    expect(formatDifference(estimate(0.208, 0.014), 'share')).toBe('+20.8 pp ± 1.4');
    expect(formatDifference(estimate(-0.1, 0.01), '0–1')).toBe('−0.100 ± 0.010');
  });
});

it('a small probability is not shown as none', () => {
  expect(formatProbability(0.000_03)).toBe('3.0e−5');
  expect(formatProbability(0)).toBe('0.000');
  expect(formatProbability(0.25)).toBe('0.250');
});
