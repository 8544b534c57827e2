import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runUnit } from '../../../sim/engine/unit.ts';
import { parseFinding, parseKnownMisses, parseRecord } from '../../../sim/index.ts';
import { askTarget, judgeTarget, readFindings, trialUnits } from '../../../sim/index.ts';
import { readShipped } from '../../support/shipped-files.ts';
import { shippedSurveys } from '../../support/shipped-surveys.ts';

const folder = new URL('../../../scenarios/evidence/', import.meta.url);
const files = readdirSync(folder)
  .filter(file => file.endsWith('.yaml') && file !== 'known-misses.yaml')
  .toSorted();
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const findings = files.map(file => parseFinding(read(file), { file, read: readShipped }));
const targets = readFindings(findings, shippedSurveys);
const sources = new Set(
  [...readFileSync(new URL('../../../sim/SOURCES.md', import.meta.url), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, key]) => key!,
  ),
);

describe.each(targets.map(target => [target.id, target] as const))('the finding %s', (id, target) => {
  it('is named as its file, has listed sources, and measures all its arms', () => {
    expect(files).toContain(`${id}.yaml`);
    expect(target.sources.filter(key => !sources.has(key))).toEqual([]);
    const measured = [...target.measures, ...(target.placebo ? [target.placebo] : [])].flatMap(({ measure }) =>
      measure.levels.map(({ strategy }) => strategy),
    );
    expect(new Set(measured)).toEqual(new Set(target.scenarios.flatMap(({ strategies }) => Object.keys(strategies))));
  });

  it('has a comment that says what the study did', () => expect(read(`${id}.yaml`)).toMatch(/^# .{40}/));
});

// a coding that differs from study to study could be adjusted until it fits
describe('collection is silent only where the study says so, and a comment of the file says what', () => {
  const reason = /^# Silent collection: .{20}/m;
  const record = new URL('record/', folder);
  const recorded = readdirSync(record).map(file => readFileSync(new URL(file, record), 'utf8'));
  const texts = [...files.map(read), ...recorded];
  const isSilent = (text: string) => {
    const parse = /^id: W/m.test(text) ? parseRecord : parseFinding;
    const { scenarios } = parse(text, { file: 'x.yaml', read: readShipped });
    return scenarios.some(({ strategies }) =>
      Object.values(strategies).some(({ levers }) => levers.collection === 'silent'),
    );
  };

  it('in findings', () => {
    const silent = texts.filter(isSilent);
    expect(silent.length).toBeGreaterThanOrEqual(2);
    expect(texts.filter(text => reason.test(text))).toEqual(silent);
  });

  it('in surveys', () => {
    const covert = shippedSurveys.filter(({ items }) => items.some(({ features }) => features.covert > 0.5));
    expect(covert.map(({ id }) => id)).toContain('cross-2018');
    const surveys = new URL('../surveys/', folder);
    for (const { id } of covert) expect(readFileSync(new URL(`${id}.yaml`, surveys), 'utf8'), id).toMatch(reason);
  });
});

it('findings are numbered without a gap, and none of the first twenty is gone', () => {
  expect(files.length).toBeGreaterThanOrEqual(20);
  expect(files).toEqual(files.map((_, i) => `C${String(i + 1).padStart(2, '0')}.yaml`));
});

describe('a finding that people were asked for', () => {
  const people = { consumers: 1500, replications: 3 };
  const judged = (id: string) => {
    const target = targets.find(each => each.id === id)!;
    const results = trialUnits(target, people).map(({ scenario, strategy, replication, extra }) =>
      runUnit(scenario, strategy, replication, undefined, { extra }),
    );
    return judgeTarget(target, results, askTarget(target, people));
  };

  it('needs no arms: the farther data come, the fewer want them used', () => {
    const { measures } = judged('C07');
    expect(measures.filter(({ unit }) => unit === 'share').length).toBeGreaterThanOrEqual(4);
    for (const { id, sign, simulated, held } of measures.filter(each => each.sign !== null))
      expect({ id, sign, held, up: simulated! > 0 }).toEqual({ id, sign: '+', held: 1, up: true });
  });

  it('can be set beside what is done: far less than what is said', () => {
    const { measures } = judged('C13');
    expect(measures.length).toBeGreaterThan(2);
    for (const { id, simulated } of measures.slice(2)) expect(simulated, id).toBeLessThan(0.5);
  });

  it('names surveys, items and answers that there are', () => {
    const finding = findings.find(({ id }) => id === 'C07')!;
    const problemOf = (expression: string) => () =>
      readFindings([{ ...finding, measures: [{ ...finding.measures[0]!, expression }] }], shippedSurveys);
    expect(problemOf('survey(turow-2008, tailored, no)')).toThrow(
      'letter 8: unknown survey: turow-2008 (did you mean turow-2009?)',
    );
    expect(problemOf('survey(turow-2009, tailord, no)')).toThrow(
      'letter 20: unknown item of turow-2009: tailord (did you mean tailored?)',
    );
    expect(problemOf('1 - survey(turow-2009, tailored, nay)')).toThrow(
      'letter 34: unknown answer: nay (did you mean no?); people answer yes or no',
    );
    expect(problemOf('survey(turow-2009, tailored)')).toThrow('letter 28: expected "," but found ")"');
  });
});

it('the guide shows an evidence file that works', () => {
  const guide = readFileSync(new URL('../README.md', folder), 'utf8');
  const example = /## Evidence files.*?```yml\n(.*?)```/s.exec(guide)![1]!;
  const [finding] = readFindings([parseFinding(example, { file: 'C01.yaml', read: readShipped })]);
  expect(finding).toMatchObject({
    id: 'C01',
    measures: [{ id: 'ratio' }, { id: 'elsewhere' }],
    placebo: { id: 'opens' },
    scenarios: [{ days: 28 }, { population: { base: 'de' } }],
  });
});

it('known misses are findings that there are', () => {
  for (const { id } of parseKnownMisses(read('known-misses.yaml'), 'known-misses.yaml'))
    expect(files).toContain(`${id}.yaml`);
});

it('a finding is tried from file to report: more kinds of data are not less creepy', () => {
  const target = targets.find(({ id }) => id === 'C16')!;
  const units = trialUnits(target, { consumers: 400, replications: 2 });
  const results = units.map(({ scenario, strategy, replication, extra }) =>
    runUnit(scenario, strategy, replication, undefined, { extra }),
  );
  const { measures } = judgeTarget(target, results);
  expect(measures.reduce((sum, { simulated }) => sum + simulated!, 0)).toBeGreaterThan(0);
  expect(judgeTarget(target, results.toReversed())).toEqual(judgeTarget(target, results));
});
