// Figures that any believable model shows. With few people only what lies wholly outside its range counts; at full length all does.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runUnit } from '../../../sim/engine/unit.ts';
import {
  judgeTarget,
  parseMissedFigures,
  parseSanity,
  readFindings,
  reportSanity,
  trialUnits,
} from '../../../sim/index.ts';
import { long } from '../../support/long.ts';
import { readShipped } from '../../support/shipped-files.ts';

const folder = new URL('../../../scenarios/evidence/sanity/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const known = parseMissedFigures(read('known-misses.yaml'), 'known-misses.yaml');
const figures = readdirSync(folder)
  .filter(file => /^S\d\d\.yaml$/.test(file))
  .toSorted()
  .map(file => parseSanity(read(file), { file, read: readShipped }));

const small = { consumers: 300, replications: 3 };

function tryFigures() {
  const targets = readFindings(figures);
  const tried = targets.map(target => {
    const size = long ? {} : small;
    const units = trialUnits(target, size).map(({ scenario, strategy, replication, extra, only }) =>
      runUnit(scenario, strategy, replication, undefined, { extra, only }),
    );
    return { units, judged: judgeTarget(target, units) };
  });
  return reportSanity(
    targets,
    tried.map(({ judged }) => judged),
    known,
    { units: tried.flatMap(({ units }) => units), people: small.consumers, seed: 42, replications: small.replications },
  );
}

describe('figures that any believable model shows', () => {
  it('there are many, and known misses are some of them', () => {
    const rows = figures.flatMap(({ id, measures }) => measures.map(measure => `${id} ${measure.id}`));
    expect(rows.length).toBeGreaterThan(40);
    for (const { row } of known) expect(rows).toContain(row);
  });

  it('none is missed that is not known to be', { timeout: long ? 3_600_000 : 300_000 }, () => {
    const report = tryFigures();
    expect(report.counts.met).toBeGreaterThan(0);
    const news = report.surprises.filter(({ status }) => long || status === 'missed').map(({ id }) => id);
    const told = report.figures.filter(({ id }) => news.includes(id));
    expect(told.map(({ id, simulated, low, high, band, sign }) => ({ id, simulated, low, high, band, sign }))).toEqual(
      [],
    );
  });
});
