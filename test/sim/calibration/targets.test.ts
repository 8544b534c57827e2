import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leftOutOf } from '../../../sim/calibration/state.ts';
import { criterionOf, fitTargets } from '../../../sim/calibration/targets.ts';
import { parseFinding, parseRecord } from '../../../sim/index.ts';
import { readFindings } from '../../../sim/validation/targets.ts';
import { readShipped } from '../../support/shipped-files.ts';
import { shippedSurveys } from '../../support/shipped-surveys.ts';

const textOf = (name: string) =>
  readFileSync(new URL(`../../../scenarios/evidence/${name}.yaml`, import.meta.url), 'utf8');
const options = { file: 'x.yaml', read: readShipped };
const findings = readFindings(
  [parseFinding(textOf('C12'), options), parseRecord(textOf('record/W01'), options)],
  shippedSurveys,
);
const answer = { item: 'tracked', says: 'They are.', answer: 'yes', simulated: 0.5, published: 0.6, error: -0.1 };

describe('what a calibration is fitted to', () => {
  const fitted = fitTargets(
    findings,
    [{ survey: 'poll', study: 'gallup', confidence: 'medium', answers: [answer] }],
    [findings[0]!],
  );
  const ids = fitted.map(({ id }) => id);

  it('is every measure of every finding, sign and size each, and every answer to a survey', () => {
    const measures = findings[0]!.measures.map(({ id }) => `C12 ${id}`);
    expect(ids).toEqual([
      ...measures,
      ...['opens', 'clicks', 'unsubscribes'].flatMap(id => [`W01 ${id}`, `W01 ${id} size`]),
      'poll tracked.yes',
      ...measures,
    ]);
    expect(fitted.find(({ id }) => id === 'W01 opens')!.goal).toEqual({ sign: '+' });
    expect(fitted.find(({ id }) => id === 'W01 opens size')!.goal).toEqual({ low: 0.05, high: 0.25 });
    expect(fitted.find(({ id }) => id === 'poll tracked.yes')!.goal).toEqual({
      low: expect.closeTo(0.56) as number,
      high: expect.closeTo(0.64) as number,
    });
  });

  it('is also what any believable model shows, which no fold may keep where it leaves a source of it out', () => {
    const [figure] = fitTargets([], [], [], [{ ...findings[1]!, id: 'S01', sources: ['one', 'two'] }]);
    expect(figure).toMatchObject({ study: 'S01', sources: ['one', 'two'] });
    const leftOut = (fold: number) => leftOutOf({ targets: [figure!], folds: { one: 3, other: 4 } }, { fold })(0);
    expect([leftOut(3), leftOut(4)]).toEqual([true, false]);
  });

  it('knows the study of each target, and what is only watched', () => {
    expect(new Set(fitted.slice(-5).map(({ study }) => study)).size).toBeGreaterThan(1);
    expect(fitted.filter(({ watched }) => watched).map(({ id }) => id.slice(0, 3))).toEqual(
      findings[0]!.measures.map(() => 'C12'),
    );
  });
});

describe('a target of a fit', () => {
  const band = criterionOf({ goal: { low: 1, high: 3 }, confidence: 'high' }, { value: 2, noise: 0.1, people: 1000 });
  const sign = criterionOf({ goal: { sign: '-' }, confidence: 'high' }, { value: 1, noise: 0.1, people: 10_000 });

  it('has a scale on which a band reaches from −1 to 1', () => {
    expect([1, 2, 3].map(band.scale)).toEqual([-1, 0, 1]);
    expect([band.low, band.high]).toEqual([-1, 1]);
  });

  it('has a scale on which a sign is safe from 1 on', () => {
    expect(sign.scale(-0.25)).toBeCloseTo(1);
    expect(sign.scale(0.25)).toBeCloseTo(-1);
    expect([sign.low, sign.high]).toEqual([1, Infinity]);
  });

  it('has room for a wrong sign even where nothing is left to chance: a tenth of what the model shows is one unit', () => {
    const wrong = criterionOf({ goal: { sign: '+' }, confidence: 'high' }, { value: -5, noise: 1e-9, people: 1000 });
    expect([wrong.scale(-5), wrong.scale(0.5)].map(value => Math.round(value))).toEqual([-10, 1]);
  });

  it('learns nothing from how far a hopeless value is', () => {
    expect([band.scale(1000), sign.scale(1000)]).toEqual([40, -40]);
  });
});
