import { describe, expect, it } from 'vitest';
import { runUnit } from '../../../sim/engine/unit.ts';
import type { Estimate, UnitResult } from '../../../sim/engine/report.ts';
import { estimateDifference, estimateMean } from '../../../sim/experiment/intervals.ts';
import { eventMetrics, eventsMoving } from '../../../sim/experiment/shared-events.ts';
import { metrics } from '../../../sim/metrics/index.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { long } from '../../support/long.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { createDraws, repeat } from './draws.ts';

// Few people, who are cheap, and much that is rare: breaches in about 24 % of bold's replications and 1 % of careful's, fines in
// 8 %, stories in the press in 43 and 23 %. What all replications have on average is the truth; groups of 5 and 20 drawn from
// them are what a user sees.
const replications = long ? 1200 : 320;
const groups = long ? 4000 : 2000;
const scenario = scenarioOf(
  {
    bold: {
      title: 'Bold',
      says: 'Collects all it can and guards it badly.',
      depth: 0.7,
      data: ['zeroParty', 'purchases', 'browsing', 'location', 'crossSite', 'broker'],
      minimization: { retentionTicks: 3650 },
      security: 0.1,
    },
    careful: { title: 'Careful', says: 'Keeps little.', depth: 0.4, data: ['purchases', 'browsing'], security: 0.6 },
  },
  {
    population: { base: 'us', size: 200 },
    network: {},
    days: 60,
    law: { regime: 'optOut', auditsPer100kComplaints: 1000, fineShare: 0.02 },
    parameters: {
      'breach.breachRate': 0.3,
      'breach.drawsBreaches': 1,
      'regulator.drawsInquiries': 1,
      'regulator.inquiryTicks': 14,
    },
  },
);

/**
 * What these few customers teach a brand in its first days now and then tips its whole choice of topics over: in one replication of
 * twenty diversity lies far from all others, and with it how tired people grow of the same. Nothing in the other nineteen shows that, and no
 * event announces it.
 */
const tipping: Readonly<Record<string, number>> = { catalogueDiversity: 0.75, withinDiversity: 0.86, annoyance: 0.87 };
/** Three standard errors of the share of groups. */
const slack = 3 * Math.sqrt((0.95 * 0.05) / groups);

/** One number of one strategy or of the difference of both. */
interface Number {
  name: string;
  key: string;
  values: readonly (number | null)[];
  estimate: (picks: readonly number[]) => Estimate;
  happened: (event: string) => readonly boolean[];
}

const people = createPopulation(scenario);
const only = metrics.map(({ key }) => key);
const arms = ['bold', 'careful'].map(id =>
  Array.from({ length: replications }, (_, r) => runUnit(scenario, id, r, people, { only })),
) as [UnitResult[], UnitResult[]];

const valuesOf = (units: readonly UnitResult[], key: string) => units.map(unit => unit.metrics[key] ?? null);
const pick = (units: readonly UnitResult[], picks: readonly number[]) => picks.map(r => units[r]!);
const events = (units: readonly (readonly UnitResult[])[], event: string) =>
  units[0]!.map((_, r) => units.some(arm => arm[r]!.metrics[event]! > 0));

const numbers: Number[] = metrics.flatMap(({ key, range }) => [
  ...arms.map((units, arm) => ({
    name: `${key} of ${['bold', 'careful'][arm]}`,
    key,
    values: valuesOf(units, key),
    estimate: (picks: readonly number[]) => {
      const seen = pick(units, picks);
      return estimateMean(valuesOf(seen, key), { range, events: eventsMoving(key, [seen]) });
    },
    happened: (event: string) => events([units], event),
  })),
  {
    name: `${key}, bold less careful`,
    key,
    values: arms[0].map((unit, r) => less(unit.metrics[key] ?? null, arms[1][r]!.metrics[key] ?? null)),
    estimate: (picks: readonly number[]) => {
      const [a, b] = arms.map(units => pick(units, picks)) as [UnitResult[], UnitResult[]];
      return estimateDifference(valuesOf(a, key), valuesOf(b, key), {
        alike: false,
        events: eventsMoving(key, [a, b]),
      });
    },
    happened: (event: string) => events(arms, event),
  },
]);

function less(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

const draws = createDraws('coverage of metrics');

/** The share of groups whose interval holds what it says it holds, and of those that have one. */
function coverage({ values, estimate, happened }: Number, size: number): { holds: number; open: number } {
  const means = new Map<string, number>();
  const truthWithout = (unseen: readonly string[]) => {
    const key = unseen.join(' ');
    const known = means.get(key);
    if (known !== undefined) return known;
    const left = unseen.map(happened);
    const kept = values.filter((value, r) => value !== null && !left.some(event => event[r]!)) as number[];
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
    means.set(key, mean);
    return mean;
  };
  const results = repeat(groups, () => {
    const { low, high, without = [] } = estimate(repeat(size, () => Math.floor(draws.uniform() * replications)));
    if (low === null || high === null) return 'open';
    const truth = truthWithout(without.map(({ metric }) => metric));
    const rounding = 1e-9 * Math.max(1, Math.abs(truth));
    return low - rounding <= truth && truth <= high + rounding ? 'holds' : 'misses';
  });
  const share = (wanted: string) => results.filter(result => result === wanted).length / groups;
  return { holds: share('holds') + share('open'), open: share('open') };
}

describe.each([5, 20])('intervals of %i replications', size => {
  const table = numbers.map(number => ({ ...number, ...coverage(number, size) }));

  it('hold the truth of every metric and difference at least 93 times of 100', () => {
    const misses = table.filter(({ key, holds }) => holds < (tipping[key] ?? 0.93) - slack);
    expect(misses.map(({ name, holds }) => `${name}: ${holds}`)).toEqual([]);
  });
  it('are not wider than they need be for what varies in every replication', () => {
    const isUsual = ({ key, values }: Number) =>
      key !== 'trust' &&
      new Set(values).size > replications / 2 &&
      values.every(value => value !== null && value !== 0 && value !== 1);
    const usual = table.filter(isUsual);
    expect(usual.length).toBeGreaterThan(60);
    expect(usual.filter(({ holds }) => holds > 0.98 + slack).map(({ name, holds }) => `${name}: ${holds}`)).toEqual([]);
  });
  it('are never certain that a harm does not happen which did not happen in them', () => {
    const rare = table.filter(({ key }) => eventMetrics.includes(key));
    expect(rare).toHaveLength(9);
    const quiet = rare.map(({ values, estimate }) =>
      estimate(values.flatMap((value, r) => (value === 0 ? [r] : [])).slice(0, size)),
    );
    for (const { mean, low, high, reason, rare: seen } of quiet) {
      expect([mean, low, high, seen?.happened]).toEqual([0, null, null, 0]);
      expect(reason).toMatch(size === 5 ? /at most 45 %/ : /at most 14 %/);
    }
  });
  if (long)
    it('are told in a table', () => {
      const rows = table.map(
        ({ name, holds, open }) => `${name}: ${(holds * 100).toFixed(1)} %, no interval ${(open * 100).toFixed(0)} %`,
      );
      process.stdout.write(`${rows.join('\n')}\n`);
    });
});
