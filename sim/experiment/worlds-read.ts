// Units of the usual model beside those of plausible worlds, ready to be asked for any number.
import type { GroupKnowledge, Knowledge, WorldsHead, WorldsOrigin } from '../engine/ensemble-report.ts';
import type { UnitResult } from '../engine/report.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { mapMetrics } from './combine.ts';
import { gatherUnits, type ArmUnits } from './gather.ts';
import type { Told } from './worlds.ts';

/** What plausible worlds gave: for each the units of its first replications. */
export interface Worlds extends WorldsOrigin {
  units: readonly (readonly UnitResult[])[];
  /** fewer people than the usual model is run on, and that model on just these */
  few?: { people: number; usual: readonly UnitResult[] };
}

export interface WorldsReader {
  head: WorldsHead;
  /** the usual model */
  arms: readonly ArmUnits[];
  /** a number of one arm, as it is read from a unit */
  tell: (arm: number, read: ReadUnit) => Told;
}

export type ReadUnit = (unit: UnitResult) => number | null;

export function readWorlds(
  scenario: Scenario,
  usual: readonly UnitResult[],
  { units, few, ...origin }: Worlds,
): WorldsReader {
  const { arms } = gatherUnits(scenario, usual);
  const beside = few && gatherUnits(scenario, few.usual).arms;
  const gathered = units.map(each => gatherUnits(scenario, each));
  return {
    head: {
      worlds: units.length,
      replications: Math.min(...gathered.map(({ replications }) => replications)),
      ...(few && { people: few.people }),
      ...origin,
    },
    arms,
    tell: (arm, read) => ({
      usual: arms[arm]!.units.map(read),
      beside: beside?.[arm]!.units.map(read),
      worlds: gathered.map(world => world.arms[arm]!.units.map(read)),
    }),
  };
}

export const ofAll =
  (key: string): ReadUnit =>
  ({ metrics }) =>
    metrics[key] ?? null;
export const ofSegment =
  (segment: number, key: string): ReadUnit =>
  ({ segments }) =>
    segments[segment]?.metrics[key] ?? null;

/** The same question to everybody and to each segment. */
export function askGroups<K extends Knowledge>(
  { arms }: WorldsReader,
  ask: (key: string, readOf: (key: string) => ReadUnit) => K,
): GroupKnowledge<K> {
  const { metrics, segments } = arms[0]!.units[0]!;
  return {
    metrics: mapMetrics(metrics, key => ask(key, ofAll)),
    segments: segments.map(({ axis, value, metrics: own }, s) => ({
      axis,
      value,
      metrics: mapMetrics(own, key => ask(key, each => ofSegment(s, each))),
    })),
  };
}
