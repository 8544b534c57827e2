import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelFingerprint, parseFinding, parseKnownMisses } from '../../sim/index.ts';
import type { MeasureReport, ValidationReport } from '../../sim/index.ts';
import { readShipped } from '../support/shipped-files.ts';
import { shippedSurveys } from '../support/shipped-surveys.ts';

const folder = new URL('../../scenarios/evidence/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const again = 'is out of date; run: creepline validate --output scenarios/evidence/validation.json';
const validation = JSON.parse(read('validation.json')) as ValidationReport;

/** What was asked of a measure, as it is stored and as its file has it. */
const asked = ({ id, expression, band, sign }: Pick<MeasureReport, 'id' | 'expression' | 'band' | 'sign'>) => ({ id, expression, goal: sign === null ? band : sign });

describe('the stored validation', () => {
  it('is of the model as it is', () => {
    expect(validation.engine.fingerprint, `scenarios/evidence/validation.json ${again}`).toBe(modelFingerprint());
  });

  it('is of the full design', () => {
    expect(validation).toMatchObject({ people: 10_000, replications: 20, seed: 42, surveys: { engine: validation.engine } });
  });

  it('is of the findings as they are', () => {
    const files = readdirSync(folder).filter(file => /^C\d+\.yaml$/.test(file)).toSorted();
    const now = files.map(file => {
      const { id, statement, measures, placebo } = parseFinding(read(file), { file, read: readShipped });
      const all = [...measures, ...(placebo ? [placebo] : [])];
      return { id, statement, measures: all.map(({ goal, ...measure }) => asked({ ...measure, ...('sign' in goal ? { sign: goal.sign, band: null } : { sign: null, band: [goal.low, goal.high] }) })) };
    });
    const then = validation.targets.map(({ id, statement, measures, placebo }) => ({ id, statement, measures: [...measures, ...(placebo === null ? [] : [placebo])].map(asked) }));
    expect(then, again).toEqual(now);
  });

  it('is of the surveys as they are', () => {
    const now = shippedSurveys.flatMap(({ id: survey, input, base, items, combined }) => [
      ...items.flatMap(({ id, published }) => Object.entries(published).map(([answer, share]) => `${survey} ${id}.${answer} ${rounded(share[base])} ${input}`)),
      ...combined.flatMap(({ id, published }) => (published === undefined ? [] : [`${survey} ${id}.yes ${rounded(published[base])} ${input}`])),
    ]);
    const then = [...validation.surveys!.input, ...validation.surveys!.answered].flatMap(({ survey, input, answers }) =>
      answers.map(({ item, answer, published }) => `${survey} ${item}.${answer} ${rounded(published)} ${input}`),
    );
    expect(then.toSorted(), again).toEqual(now.toSorted());
  });

  it('misses what is listed with a reason, and nothing else', () => {
    const { counts, knownMisses, surprises } = validation;
    expect(knownMisses).toEqual(parseKnownMisses(read('known-misses.yaml'), 'known-misses.yaml'));
    expect(surprises).toEqual([]);
    expect(counts).toMatchObject({ targets: validation.targets.length, miss: 0, knownMiss: knownMisses.length });
  });
});

const rounded = (share: number) => share.toFixed(3);
