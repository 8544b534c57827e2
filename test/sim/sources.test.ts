import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Spec } from '../../sim/core/specs.ts';
import { readCitingFile } from '../../sim/docs/citing-file.ts';
import { mechanisms } from '../../sim/model/story.ts';
import { metrics } from '../../sim/metrics/index.ts';
import { populationParams } from '../../sim/model/population/index.ts';
import { levers } from '../../sim/model/strategy/index.ts';
import { sources } from '../../sim/model/world/sources.ts';

const listed = sources.map(({ key }) => key);
const allowed = new Set([...listed, 'ASSUMED', 'definition']);

const leaves = (spec: Spec): Spec[] => (spec.type === 'group' ? [...spec.fields] : [spec]);

const used: [string, string][] = [
  ...mechanisms.flatMap(({ key, sources, params, tables = [] }) => [
    ...sources.map((source): [string, string] => [key, source]),
    ...[...params, ...tables].map((spec): [string, string] => [`${key}.${spec.key}`, spec.source]),
  ]),
  ...levers.flatMap(({ spec }) =>
    leaves(spec).map((leaf): [string, string] => [`lever ${spec.key}.${leaf.key}`, leaf.source]),
  ),
  ...metrics.map(({ key, source }): [string, string] => [`metric ${key}`, source]),
  ...populationParams.map(({ key, source }): [string, string] => [`population ${key}`, source]),
];

describe('the evidence behind the numbers', () => {
  it('is listed for every parameter, table, lever and metric, or says that it is assumed', () => {
    expect(used.length).toBeGreaterThan(150);
    expect(used.filter(([, source]) => !allowed.has(source))).toEqual([]);
  });

  it('is listed for all that the making of people cites', () => {
    const folder = new URL('../../sim/model/population/', import.meta.url);
    const cited = readdirSync(folder).flatMap(file =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/`([a-z]+-(?:\d{4}|panel))`/g)].map(([, key]) => key!),
    );
    expect(new Set(cited)).toEqual(new Set(['kozyreva-2021', 'dienlin-panel']));
    expect(cited.filter(key => !allowed.has(key))).toEqual([]);
  });

  it('is listed for every scenario, finding and survey that is shipped', () => {
    const folder = new URL('../../scenarios/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      file => file.endsWith('.yaml') && !file.startsWith('strategies'),
    );
    const cited = files.map(file => readCitingFile(readFileSync(new URL(file, folder), 'utf8'), file));
    expect(cited.filter(({ sources }) => sources.length > 0).length).toBeGreaterThan(50);
    expect(
      cited
        .flatMap(({ id, sources }) => sources.map((key): [string, string] => [id, key]))
        .filter(([, key]) => !allowed.has(key)),
    ).toEqual([]);
  });

  it('lists each source once, in alphabetical order', () => {
    expect(listed).toEqual([...new Set(listed)].sort());
  });

  it('gives every parameter a default inside its range', () => {
    for (const { key, params } of mechanisms)
      for (const { key: name, default: value, min, max } of params)
        expect(value >= min && value <= max, `${key}.${name}`).toBe(true);
  });
});
