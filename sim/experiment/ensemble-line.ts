// Knowledge beside chance: where the line is in plausible worlds.
import type { UnitResult } from '../engine/report.ts';
import { leastPeople } from '../model/world/segments.ts';
import { withinRange } from './combine.ts';
import { sayBestOfWorlds } from './ensemble-say.ts';
import { questionOf } from './line.ts';
import { findPeak, nearestTo } from './line-best.ts';
import { toldMetrics, type LinePlan } from './line-plan.ts';
import type { LineEnsemble, LineKnowledge } from './line-report.ts';
import { middleOf } from './statistics.ts';
import { knowledgeOf, meansOfWorlds, minus, signsOf, valuesOfWorlds } from './worlds.ts';
import { ofAll, ofSegment, readWorlds, type ReadUnit, type Worlds, type WorldsReader } from './worlds-read.ts';

/** The best value of the lever in each world, and how far its curves differ, for everybody and each segment. */
export function knowLine(plan: LinePlan, units: readonly UnitResult[], worlds: Worlds): LineEnsemble {
  const reader = readWorlds(plan.scenario, units, worlds);
  const segments = reader.arms[0]!.units[0]!.segments;
  return {
    ...reader.head,
    overall: describe(plan, reader, Infinity, ofAll),
    segments: segments.map(({ axis, value, people }, s) => ({
      axis,
      value,
      ...describe(plan, reader, people, key => ofSegment(s, key)),
    })),
  };
}

function describe(
  plan: LinePlan,
  reader: WorldsReader,
  people: number,
  readOf: (key: string) => ReadUnit,
): LineKnowledge {
  const { values, metric } = plan;
  const told = (arm: number, key: string) => reader.tell(arm, readOf(key));
  const found = findBests(plan, reader, people, readOf(metric.key));
  return {
    ...found,
    sentence: sayBestOfWorlds(reader.head.worlds, questionOf(plan), found),
    points: values.map((value, arm) => ({
      value,
      metrics: Object.fromEntries(
        toldMetrics(plan).map(key => [key, withinRange(key, knowledgeOf(valuesOfWorlds(told(arm, key))))]),
      ),
    })),
    steps: values.slice(1).map((to, i) => ({
      from: values[i]!,
      to,
      difference: signsOf(valuesOfWorlds(minus(told(i + 1, metric.key), told(i, metric.key)))),
    })),
  };
}

type Found = Pick<LineKnowledge, 'best' | 'where' | 'near'>;

/** Tops of the curves of all worlds that have a value everywhere. */
function findBests({ values, metric }: LinePlan, reader: WorldsReader, people: number, read: ReadUnit): Found {
  const sign = metric.better === 'up' ? 1 : -1;
  const curves = values.map((_, arm) => meansOfWorlds(reader.tell(arm, read)));
  const peaks = curves[0]!.flatMap((_, world) => {
    const heights = curves.map(curve => curve[world] ?? null);
    return heights.includes(null)
      ? []
      : [
          findPeak(
            heights.map(height => height! * sign),
            values,
          ),
        ];
  });
  if (people < leastPeople) return none(`${people} people are too few, fewer than ${leastPeople}`);
  if (peaks.length === 0) return none('no plausible world has a value everywhere');
  const count = (end: 'low' | 'high' | 'flat' | null) => peaks.filter(peak => peak.end === end).length;
  const where = { inside: count(null), low: count('low'), high: count('high'), flat: count('flat') };
  const places = peaks.filter(({ end }) => end !== 'flat').map(({ at }) => at);
  const near = values.map((_, i) => places.filter(place => nearestTo(values, place) === i).length);
  return { best: places.length === 0 ? none('the lever changes nothing').best : middleOf(places), where, near };
}

function none(reason: string): Found {
  return { best: { low: null, high: null, reason }, where: null, near: null };
}
