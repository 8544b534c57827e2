import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canRun, parseRecord, parseSurvey, readFindings } from '../../../sim/index.ts';
import { sources } from '../../../sim/model/world/sources.ts';
import { readShipped } from '../../support/shipped-files.ts';
import { shippedSurveys } from '../../support/shipped-surveys.ts';

const folder = new URL('../../../scenarios/evidence/development/', import.meta.url);
const files = readdirSync(folder).toSorted();
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const findings = files.map(file => parseRecord(read(file), { file, read: readShipped }));
const survey = new URL('../../../scenarios/evidence/surveys/kozyreva-count.yaml', import.meta.url);
const surveys = [...shippedSurveys, parseSurvey(readFileSync(survey, 'utf8'), 'kozyreva-count.yaml')];
const targets = readFindings(findings, surveys);
const listed = new Set(sources.map(({ key }) => key));

describe('the development set', () => {
  it('is read whole, and most of it can be run', () => {
    expect(findings.length).toBeGreaterThanOrEqual(75);
    expect(targets.map(({ id }) => id)).toEqual(findings.filter(canRun).map(({ id }) => id));
    expect(targets.length).toBeGreaterThan(findings.length / 2);
  });

  it.each(findings.map(finding => [finding.id, finding] as const))(
    'has in %s a study as its reader knows it',
    (id, finding) => {
      expect(files).toContain(`${id}.yaml`);
      expect(finding.sources.filter(key => !listed.has(key))).toEqual([]);
      expect(read(`${id}.yaml`)).toMatch(/^# .{40}/);
      const names = finding.measures.map(measure => measure.id);
      expect(new Set(names).size).toBe(names.length);
      for (const { published, sizeBand } of finding.measures) {
        if (published === null) continue;
        expect(published).toBeGreaterThanOrEqual(sizeBand![0]);
        expect(published).toBeLessThanOrEqual(sizeBand![1]);
      }
    },
  );

  it.each(targets.map(target => [target.id, target] as const))('measures all arms of %s', (_, target) => {
    const measured = target.measures.flatMap(({ measure }) => measure.levels.map(({ strategy }) => strategy));
    expect(new Set(measured)).toEqual(new Set(target.scenarios.flatMap(({ strategies }) => Object.keys(strategies))));
  });
});
