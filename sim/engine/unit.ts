import { createDigest } from '../core/digest.ts';
import { invalid, unknownName } from '../core/errors.ts';
import { createPopulation } from '../model/population/index.ts';
import { exitReasons } from '../model/world/names.ts';
import type { Population } from '../model/world/population.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { columnsOf, metrics as allMetrics, type Metric } from '../metrics/index.ts';
import { ledgerColumns } from '../model/world/columns.ts';
import { expectedColumns, expectedMetrics, expectedRows, type Expectation } from './expectation.ts';
import { measureExtra, metricOf, type ExtraMeasure, type ExtraValue } from './extra.ts';
import { measurePeople, measureSegments, measureToday, type MetricValues } from './measure.ts';
import type { UnitResult } from './report.ts';
import { Simulation } from './simulation.ts';

export interface UnitOptions {
  /** called after each day with the days finished */
  onDay?: (tick: number) => void;
  /** measured at the end besides the usual report */
  extra?: readonly ExtraMeasure[] | undefined;
  /** metrics that are measured at the end, and no series; what others need is not even booked. Default: all of everything. */
  only?: readonly string[] | undefined;
  /** what is measured by its chances */
  expectation?: Expectation | undefined;
}

/** One strategy, one replication, all days: the unit of work that hosts spread over workers. */
export function runUnit(
  scenario: Scenario,
  strategyId: string,
  replication: number,
  population: Population = createPopulation(scenario),
  { onDay, extra = [], only, expectation }: UnitOptions = {},
): UnitResult {
  const known = expectation ? expectedMetrics(allMetrics, expectation) : allMetrics;
  const wanted = only ? known.filter(({ key }) => only.includes(key)) : known;
  const booked = [...wanted, ...extra.map(measure => metricOf(measure, known))];
  const simulation = new Simulation(scenario, population, [findStrategy(scenario, strategyId)], replication, {
    expectation,
    ledger: only && ledgerOf(booked, expectation),
  });
  const series: Record<string, (number | null)[]> = {};
  const rowsNow = () => (expectation ? expectedRows(simulation.rows(0), expectation) : simulation.rows(0));
  const measured: Record<string, ExtraValue> = {};
  for (let day = 0; day < scenario.days; day++) {
    simulation.step();
    if (only === undefined)
      for (const [key, value] of Object.entries(measureToday(simulation.today[0]!, population.size)))
        (series[key] ??= []).push(value);
    const due = extra.filter(measure => measure.day === day + 1);
    if (due.length > 0) Object.assign(measured, measureExtra(rowsNow(), population, due, known));
    onDay?.(day + 1);
  }
  const rows = rowsNow();
  const atEnd = extra.filter(measure => measure.day === undefined);
  Object.assign(measured, measureExtra(rows, population, atEnd, known));
  const metrics = measurePeople(rows, wanted);
  return {
    strategy: strategyId,
    replication,
    digest: runDigest(simulation, 0, metrics),
    metrics,
    segments: measureSegments(rows, population.segments, wanted),
    series,
    lost: lostPeople(simulation),
    ...(extra.length > 0 && { extra: measured }),
  };
}

/** What has to be booked so that these metrics can be measured. */
export function ledgerOf(measured: readonly Metric[], expectation?: Expectation): string[] {
  const names = columnsOf(measured);
  const read = expectation ? expectedColumns(names, expectation) : [...names];
  return read.filter(name => Object.hasOwn(ledgerColumns, name));
}

export function findStrategy(scenario: Scenario, id: string): Strategy {
  if (!Object.hasOwn(scenario.strategies, id))
    throw invalid(unknownName('strategy', id, Object.keys(scenario.strategies)), { path: 'strategy' });
  return scenario.strategies[id]!;
}

/** Fingerprint of one strategy's run: its state, then its metrics, which vouch for what was booked. */
export function runDigest(simulation: Simulation, arm: number, metrics: MetricValues): string {
  const digest = createDigest();
  digest.update(new TextEncoder().encode(simulation.stateDigest(arm) + JSON.stringify(metrics)));
  return digest.hex();
}

/** Fingerprint of several units: all strategies, each with its replications, in order. */
export function digestUnits(units: readonly string[]): string {
  const digest = createDigest();
  for (const unit of units) digest.update(new TextEncoder().encode(`${unit}\n`));
  return digest.hex();
}

/** Who left or turned against the brand, in the order of ids. */
function lostPeople(simulation: Simulation): UnitResult['lost'] {
  const rows = simulation.rows(0);
  const reason = rows.column('exitReason');
  const left = rows.column('left');
  const turned = rows.column('turned');
  const lost: UnitResult['lost'] = [];
  simulation.population.ids.forEach((id, row) => {
    if (left[row]! > 0) lost.push({ id, because: exitReasons[reason[row]!]! });
    else if (turned[row]! > 0) lost.push({ id, because: 'creepy' });
  });
  return lost.sort((a, b) => a.id - b.id);
}
