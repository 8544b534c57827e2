// Two strategies on the same people with the same luck: what is left of the difference is what the strategies did.
import { unknownName, invalid } from '../core/errors.ts';
import type { CompareReport, LostPerson, PairEstimate, PairReport, UnitResult } from '../engine/report.ts';
import type { Scenario } from '../model/world/scenario.ts';
import {
  addList,
  mapMetrics,
  reportRun,
  segmentValues,
  unitOf,
  type OwnFigures,
  type PopulationName,
} from './combine.ts';
import { gatherUnits, type ArmUnits } from './gather.ts';
import { estimateRatio } from './ratio.ts';
import { leverDifferences, unmatchedLevers } from './matched-arms.ts';
import { eventsMoving } from './shared-events.ts';
import { estimateDifference } from './intervals.ts';
import { correlate, type Values } from './statistics.ts';
import { findWorstOfAll } from './worst-segment.ts';

/** How many lost people a pair names. */
const mostLost = 50;

/** The report of a comparison: each strategy against the baseline, which is the first one unless another is named. */
export function combineCompare(
  scenario: Scenario,
  population: PopulationName,
  results: readonly UnitResult[],
  baseline?: string,
  own: OwnFigures = {},
): CompareReport {
  const gathered = gatherUnits(scenario, results);
  const { arms } = gathered;
  const base = baseline === undefined ? arms[0]! : arms.find(({ id }) => id === baseline);
  if (base === undefined)
    throw invalid(
      unknownName(
        'strategy',
        baseline!,
        arms.map(({ id }) => id),
      ),
      { path: 'baseline' },
    );
  const others = arms.filter(arm => arm !== base);
  return addList(
    {
      ...reportRun(scenario, population, gathered, own),
      pairs: others.map(other => reportPair(other, base, scenario)),
    },
    own,
  );
}

function reportPair(a: ArmUnits, b: ArmUnits, { seed, strategies }: Scenario): PairReport {
  const valuesOf = ({ units }: ArmUnits, key: string): Values => units.map(unit => unit.metrics[key] ?? null);
  const alike = a.units.every(({ digest }, r) => digest === b.units[r]!.digest);
  const estimatePair = (key: string, ofA: Values, ofB: Values): PairEstimate => ({
    difference: estimateDifference(ofA, ofB, { alike, events: eventsMoving(key, [a.units, b.units]) }),
    ratio: estimateRatio(ofA, ofB, seed),
    ...correlate(ofA, ofB),
  });
  const segments = a.units[0]!.segments.map(({ axis, value, people, metrics }, i) => ({
    axis,
    value,
    people,
    metrics: mapMetrics(metrics, key =>
      estimatePair(key, segmentValues(a.units, i, key), segmentValues(b.units, i, key)),
    ),
  }));
  return {
    a: a.id,
    b: b.id,
    differ: leverDifferences(strategies[a.id]!, strategies[b.id]!),
    unmatched: unmatchedLevers(strategies[a.id]!, strategies[b.id]!),
    metrics: mapMetrics(a.units[0]!.metrics, key => ({
      ...estimatePair(key, valuesOf(a, key), valuesOf(b, key)),
      unit: unitOf(key),
    })),
    segments,
    worst: findWorstOfAll(segments, ({ metrics: estimates }, key) => estimates[key]?.difference, a.units.length),
    lost: findLost(a, b),
  };
}

/** Who was lost under one of the two and not under the other, by replication and person; the first so many. */
function findLost(a: ArmUnits, b: ArmUnits): LostPerson[] {
  const perReplication = a.units.map((unit, r) =>
    [...lostOnlyIn(unit, b.units[r]!), ...lostOnlyIn(b.units[r]!, unit)].sort((one, other) => one.id - other.id),
  );
  return perReplication.flat().slice(0, mostLost);
}

function lostOnlyIn({ strategy, replication, lost }: UnitResult, other: UnitResult): LostPerson[] {
  const elsewhere = new Set(other.lost.map(({ id }) => id));
  return lost.filter(({ id }) => !elsewhere.has(id)).map(({ id, because }) => ({ id, replication, strategy, because }));
}
