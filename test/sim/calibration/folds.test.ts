import { describe, expect, it } from 'vitest';
import { assignFolds } from '../../../sim/calibration/folds.ts';

const studies = Array.from({ length: 23 }, (_, i) => `study-${i}`);

describe('folds', () => {
  const folds = assignFolds(studies, 10, 1);

  it('hold two or three of 23 studies each', () => {
    const sizes = Array.from({ length: 10 }, (_, fold) => studies.filter(study => folds[study] === fold).length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([2, 2, 2, 2, 2, 2, 2, 3, 3, 3]);
  });

  it('are the same whatever the order, and however often a study is named', () => {
    expect(assignFolds([...studies, ...studies].toReversed(), 10, 1)).toEqual(folds);
  });

  it('are others with another seed, and as many as there are studies where these are few', () => {
    expect(assignFolds(studies, 10, 2)).not.toEqual(folds);
    expect(Object.values(assignFolds(['a', 'b', 'c'], 10, 1)).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  });
});
