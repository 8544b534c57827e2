import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criterionOf, fitTargets, scaledPublished } from '../../../sim/calibration/targets.ts';
import { parseFinding } from '../../../sim/index.ts';
import { readFindings } from '../../../sim/validation/targets.ts';
import { readShipped } from '../../support/shipped-files.ts';
import { shippedSurveys } from '../../support/shipped-surveys.ts';

const read = (id: string) =>
  parseFinding(readFileSync(new URL(`../../../scenarios/evidence/${id}.yaml`, import.meta.url), 'utf8'), {
    file: `${id}.yaml`,
    read: readShipped,
  });
const findings = readFindings([read('C07'), read('C12')], shippedSurveys);
const answer = {
  item: 'tracked',
  says: 'They are tracked.',
  answer: 'yes',
  simulated: 0.5,
  published: 0.6,
  error: -0.1,
};
const errors = [
  {
    survey: 'gallup',
    title: 'A poll',
    source: 'gallup',
    confidence: 'high' as const,
    input: false,
    answers: [answer],
    meanAbsoluteError: 0.1,
  },
];

describe('what a calibration is fitted to', () => {
  const fitted = fitTargets(findings, errors, [{ id: 'C12', reason: 'too hard' }]);
  const soft = fitted.filter(each => each.soft).map(({ id }) => id);

  it('is every measure of every finding, and what surveys say', () => {
    const measures = findings.flatMap(({ id, measures: own }) => own.map(measure => `${id} ${measure.id}`));
    expect(fitted.slice(0, -3).map(({ id }) => id)).toEqual(measures);
    expect(fitted.slice(-3).map(({ id, finding, errorsOf }) => ({ id, finding, errorsOf }))).toEqual([
      { id: 'surveys all', finding: undefined, errorsOf: ['gallup tracked.yes'] },
      { id: 'surveys gallup', finding: undefined, errorsOf: ['gallup tracked.yes'] },
      { id: 'gallup tracked.yes', finding: undefined, errorsOf: undefined },
    ]);
  });

  it('tells apart what has only to be asked', () => {
    expect(fitted.filter(({ asked }) => asked).map(({ id }) => id.split(' ')[0])).toEqual([
      ...findings[0]!.measures.map(() => 'C07'),
      'surveys',
      'surveys',
      'gallup',
    ]);
  });

  it('has no condition that the model is known to miss, or no set would ever fit', () => {
    expect(soft).toEqual([...findings[1]!.measures.map(({ id }) => `C12 ${id}`), 'gallup tracked.yes']);
    expect(fitTargets(findings, errors).filter(each => each.soft)).toHaveLength(1);
  });
});

describe('a target of a fit', () => {
  const band = criterionOf({ id: 'x', goal: { low: 1, high: 3 } }, 0.1, 1000);
  const sign = criterionOf({ id: 'y', goal: { sign: '-' } }, 0.1, 10_000);

  it('has a scale on which a band reaches from −1 to 1', () => {
    expect([1, 2, 3].map(band.scale)).toEqual([-1, 0, 1]);
    expect([
      scaledPublished({ id: 'x', goal: { low: 1, high: 3 }, published: 1.5 }),
      scaledPublished({ id: 'x', goal: { low: 1, high: 3 } }),
    ]).toEqual([-0.5, null]);
    expect([-1, 0, 0.9, 1.5].map(scaled => band.violation(scaled, 0.2))).toEqual(
      [0.2, 0, 0.1, 0.7].map(value => expect.closeTo(value)),
    );
  });

  it('has a scale on which a sign is safe from 1 on', () => {
    expect(sign.scale(-0.25)).toBeCloseTo(1);
    expect(sign.scale(0.25)).toBeCloseTo(-1);
    expect([-1, 1, 1.1, 50].map(scaled => sign.violation(scaled, 0.2))).toEqual(
      [2.2, 0.2, 0.1, 0].map(value => expect.closeTo(value)),
    );
  });

  it('accepts what is right or cannot be distinguished from right, and nothing without a value', () => {
    expect([0.7, 0.9, 2, 3.1, 3.3].map(band.accepts)).toEqual([false, true, true, true, false]);
    expect([-1, 0.1, 0.3].map(sign.accepts)).toEqual([true, true, false]);
    expect(band.accepts(null) || sign.accepts(null)).toBe(false);
  });
});
