import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFinding } from '../../../sim/index.ts';
import { readFindings } from '../../../sim/validation/read-findings.ts';
import { wantedOf } from '../../../sim/calibration/trials.ts';
import { readShipped } from '../../support/shipped-files.ts';
import { shippedSurveys } from '../../support/shipped-surveys.ts';

const read = (id: string) =>
  parseFinding(readFileSync(new URL(`../../../scenarios/evidence/${id}.yaml`, import.meta.url), 'utf8'), {
    file: `${id}.yaml`,
    read: readShipped,
  });
const targets = readFindings([read('C07'), read('C12')], shippedSurveys);
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

describe('what a calibration wants', () => {
  const wanted = wantedOf(targets, errors, [{ id: 'C12', reason: 'too hard' }]);
  const soft = wanted.filter(each => each.soft).map(({ id }) => id);

  it('is every measure of every finding, and what surveys say', () => {
    expect(wanted).toHaveLength(7 + 4 + 2 + 1);
    expect(wanted.slice(-3).map(({ id, finding, errorsOf }) => ({ id, finding, errorsOf }))).toEqual([
      { id: 'surveys all', finding: undefined, errorsOf: ['gallup tracked.yes'] },
      { id: 'surveys gallup', finding: undefined, errorsOf: ['gallup tracked.yes'] },
      { id: 'gallup tracked.yes', finding: undefined, errorsOf: undefined },
    ]);
  });

  it('tells apart what has only to be asked', () => {
    expect(wanted.filter(({ asked }) => asked).map(({ id }) => id.split(' ')[0])).toEqual([
      ...Array<string>(7).fill('C07'),
      'surveys',
      'surveys',
      'gallup',
    ]);
  });

  it('has no condition that the model is known to miss, or no set would ever fit', () => {
    expect(soft).toEqual([...targets[1]!.measures.map(({ id }) => `C12 ${id}`), 'gallup tracked.yes']);
    expect(wantedOf(targets, errors).filter(each => each.soft)).toHaveLength(1);
  });
});
