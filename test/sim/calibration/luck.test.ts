import { describe, expect, it } from 'vitest';
import { usualOf, withoutLuck } from '../../../sim/calibration/luck.ts';

describe('luck of the people that sets are tried on', () => {
  it('is how far the model’s own set is from its usual values, and is taken off all sets', () => {
    const usual = usualOf([
      [1, 10],
      [3, null],
    ]);
    expect(usual).toEqual([2, 10]);
    expect(
      withoutLuck(
        [
          [5, 9],
          [6, 8],
        ],
        usual,
      ),
    ).toEqual([
      [2, 10],
      [3, 9],
    ]);
  });

  it('is not known where the own set has no value: then the others stay as they are', () => {
    expect(
      withoutLuck(
        [
          [null, 4],
          [7, null],
        ],
        [2, null],
      ),
    ).toEqual([
      [null, 4],
      [7, null],
    ]);
  });
});
