// Knowledge beside chance: a run and a comparison over plausible worlds.
import type { PairEnsemble, PairKnowledge, RunEnsemble } from '../engine/ensemble-report.ts';
import type { UnitResult } from '../engine/report.ts';
import { isCandidate, setApart } from '../engine/set-apart.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { withinRange } from './combine.ts';
import { sayHighest, saySigns } from './ensemble-say.ts';
import { centreOf } from './statistics.ts';
import { knowledgeOf, minus, signsOf, valuesOfWorlds } from './worlds.ts';
import { askGroups, ofAll, readWorlds, type Worlds, type WorldsReader } from './worlds-read.ts';

const valueKey = 'valueAfterBacklash';

/** How far the numbers of a run differ between plausible worlds, and in how many of them its verdict holds. */
export function knowRun(scenario: Scenario, units: readonly UnitResult[], worlds: Worlds): RunEnsemble {
  return describeRun(readWorlds(scenario, units, worlds), candidatesOf(scenario));
}

/** The same for differences to a baseline, which is the first strategy unless another is named. */
export function knowCompare(
  scenario: Scenario,
  units: readonly UnitResult[],
  worlds: Worlds,
  baseline?: string,
): RunEnsemble {
  const reader = readWorlds(scenario, units, worlds);
  const base = baseline === undefined ? 0 : reader.arms.findIndex(({ id }) => id === baseline);
  const others = reader.arms.flatMap((_, arm) => (arm === base ? [] : [arm]));
  const candidates = candidatesOf(scenario);
  return {
    ...describeRun(reader, candidates),
    pairs: others.map(arm => describePair(reader, arm, base, candidates)),
  };
}

/** Strategies that may be ahead. */
function candidatesOf(scenario: Scenario): ReadonlySet<string> {
  const all = Object.values(scenario.strategies);
  return new Set(all.filter(strategy => isCandidate(setApart(scenario, strategy))).map(({ id }) => id));
}

function describeRun(reader: WorldsReader, candidates: ReadonlySet<string>): RunEnsemble {
  const { head, arms, tell } = reader;
  const strategies = arms.map(({ id }, arm) => ({
    id,
    ...askGroups(reader, (key, readOf) => withinRange(key, knowledgeOf(valuesOfWorlds(tell(arm, readOf(key)))))),
  }));
  const able = arms.filter(({ id }) => candidates.has(id));
  const highest = able.length > 1 ? countHighest(reader, candidates) : null;
  const told = strategies.filter(({ id }) => candidates.has(id));
  return { ...head, sentence: sayHighest(head.worlds, highest, told), highest, strategies };
}

function describePair(reader: WorldsReader, arm: number, base: number, candidates: ReadonlySet<string>): PairEnsemble {
  const [a, b] = [arm, base].map(each => reader.arms[each]!.id) as [string, string];
  const known = askGroups(reader, (key, readOf): PairKnowledge =>
    signsOf(valuesOfWorlds(minus(reader.tell(arm, readOf(key)), reader.tell(base, readOf(key))))),
  );
  return {
    a,
    b,
    sentence: saySigns(reader.head.worlds, a, b, known.metrics[valueKey], candidates.has(a) && candidates.has(b)),
    ...known,
  };
}

/** By distance to the arm that is highest in the usual model, so that luck which arms share cancels out. */
function countHighest(
  { arms: all, tell: tellAny }: WorldsReader,
  candidates: ReadonlySet<string>,
): Record<string, number> | null {
  const places = all.flatMap(({ id }, place) => (candidates.has(id) ? [place] : []));
  const arms = places.map(place => all[place]!);
  const tell: WorldsReader['tell'] = (arm, read) => tellAny(places[arm]!, read);
  const means = arms.map(
    ({ units }) => centreOf(units.map(ofAll(valueKey)).filter(value => value !== null)) ?? -Infinity,
  );
  const leader = means.indexOf(Math.max(...means));
  const gaps = arms.map((_, arm) => valuesOfWorlds(minus(tell(arm, ofAll(valueKey)), tell(leader, ofAll(valueKey)))));
  const rows = gaps.flatMap(gap => ('values' in gap ? [gap.values] : []));
  if (rows.length < arms.length) return null;
  const winners = rows[0]!.map((_, world) => {
    const top = Math.max(...rows.map(row => row[world] ?? -Infinity));
    const first = rows.flatMap((row, arm) => (row[world] === top ? [arm] : []));
    return first.length === 1 ? first[0]! : null;
  });
  return Object.fromEntries(arms.map(({ id }, arm) => [id, winners.filter(winner => winner === arm).length]));
}
