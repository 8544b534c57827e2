import { describe, expect, it } from 'vitest';
import { packParameters } from '../../../../sim/language/index.ts';
import { sampleProgram } from '../sample.ts';

function messageOf(values: Record<string, number | readonly number[]>): string {
  try {
    packParameters(sampleProgram, values);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('parameters', () => {
  it('lie in the order of the dictionary, with defaults where nothing is given', () => {
    expect([...packParameters(sampleProgram, { contactRate: 0.25 })].slice(0, 5)).toEqual(
      [0.7, 0.25, 0.6, 0.3, 0.1].map(Math.fround),
    );
  });

  it('one value fills a vector', () => {
    expect([...packParameters(sampleProgram, { sensitivity: 0.5 })].slice(5, 13)).toEqual(new Array(8).fill(0.5));
  });

  it('every wrong value is named at once', () => {
    expect(messageOf({ dept: 1, contactRate: 2, channelMix: [1, 2], depth: NaN, asks: 0.5 }).split('\n')).toEqual([
      'dept: unknown parameter: dept (did you mean depth?)',
      'depth: NaN is outside 0..1',
      'contactRate: 2 is outside 0..1',
      'channelMix: needs 3 values, not 2',
      'asks: 0.5 is not 0 or 1',
    ]);
  });
});
