// The pages about the model are written from the code. `npm run docs` writes them anew; otherwise this fails where they differ.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Spec } from '../../../sim/core/specs.ts';
import { renderModel } from '../../../sim/docs/model-text.ts';
import { renderSources } from '../../../sim/docs/sources-text.ts';
import { mechanisms } from '../../../sim/model/story.ts';
import { levers, populationParams } from '../../../sim/index.ts';
import { sources } from '../../../sim/model/world/sources.ts';
import { modelRecords } from '../../support/model-records.ts';
import { surveyParams } from '../../../sim/model/world/survey-params.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../../../sim/${name}`, import.meta.url));

describe('a page about the model says what the code says; npm run docs writes it anew', () => {
  it('SOURCES.md', async () => {
    await expect(renderSources()).toMatchFileSnapshot(pathOf('SOURCES.md'));
  });
  it('MODEL.md', async () => {
    await expect(renderModel(modelRecords())).toMatchFileSnapshot(pathOf('MODEL.md'));
  });
});

describe('MODEL.md', () => {
  const text = renderModel(modelRecords());
  const between = (start: string, end: string) => text.slice(text.indexOf(start), text.indexOf(end));

  it('lists exactly those numbers as assumed whose source in the registry is ASSUMED', () => {
    const listed = [...between('## 8.', '## 9.').matchAll(/^\| `([^`]+)`/gm)].map(([, path]) => path!);
    const leaves = (spec: Spec) =>
      spec.type === 'group' ? spec.fields.map(field => ({ ...field, key: `${spec.key}.${field.key}` })) : [spec];
    const registry = [
      ...mechanisms.flatMap(({ key, params, tables = [] }) =>
        [...params, ...tables].map(spec => ({ path: `${key}.${spec.key}`, source: spec.source })),
      ),
      ...populationParams.map(({ key, source }) => ({ path: key, source })),
      ...surveyParams.map(({ key, source }) => ({ path: `survey.${key}`, source })),
      ...levers.flatMap(({ spec }) => leaves(spec)).map(({ key, source }) => ({ path: key, source })),
    ];
    const assumed = registry.filter(({ source }) => source === 'ASSUMED').map(({ path }) => path);
    expect(assumed.length).toBeGreaterThan(100);
    expect(listed.toSorted()).toEqual(assumed.toSorted());
  });

  it('says of every mechanism why it is as it is', () => {
    for (const { key, why } of mechanisms) {
      expect(why.length, key).toBeGreaterThan(100);
      expect(text, key).toContain(`\n${why}\n`);
    }
  });

  it('cites no source that is not on record', () => {
    const known = sources.map(({ key }) => key);
    const cited = [...text.matchAll(/`([a-z]+(?:-[a-z]+)*-(?:\d{4}|panel))`/g)].map(([, key]) => key!);
    expect(new Set(cited).size).toBeGreaterThan(30);
    expect(cited.filter(key => !known.includes(key))).toEqual([]);
  });
});
