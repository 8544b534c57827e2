import { type ArmFrame, followedStatus, type Frame, histogramSide } from './frame.ts';
import { measurePeople, measureSegments, measureToday } from './measure.ts';
import type { Simulation } from './simulation.ts';
import { metrics, type Rows } from '../metrics/index.ts';

const mostFollowed = 300;
/** Metrics that are told by segment while a run goes on; all are told on its last day. */
const segmentMetrics = metrics.filter(({ key }) =>
  ['engagement', 'backlash', 'creepiness', 'trust', 'valueAfterBacklash'].includes(key),
);

/** Rows of people followed one by one: every n-th by id, so that the same people are seen in every strategy and order of rows. */
export function followedRows(ids: Uint32Array): Uint32Array {
  const byId = Uint32Array.from(ids.keys()).sort((a, b) => ids[a]! - ids[b]!);
  const count = Math.min(mostFollowed, ids.length);
  return Uint32Array.from({ length: count }, (_, k) => byId[Math.floor((k * ids.length) / count)]!);
}

/** What a screen is shown now. */
export function takeFrame(simulation: Simulation, followed: Uint32Array): Frame {
  const { scenario, population, tick } = simulation;
  const arms = Object.keys(scenario.strategies).map((strategy, arm): ArmFrame => {
    const rows = simulation.rows(arm);
    return {
      strategy,
      metrics: measurePeople(rows),
      today: measureToday(simulation.today[arm], population.size),
      segments: measureSegments(rows, population.segments, tick === scenario.days ? metrics : segmentMetrics),
      histogram: histogramOf(rows),
      followed: followedOf(rows, followed, population.ids),
    };
  });
  return { tick, days: scenario.days, arms };
}

function histogramOf(rows: Rows): Uint32Array {
  const histogram = new Uint32Array(histogramSide * histogramSide);
  const engagement = rows.column('engagement');
  const creepiness = rows.column('creepyMemory');
  const left = rows.column('left');
  const bin = (value: number): number => Math.min(histogramSide - 1, Math.floor(value * histogramSide));
  for (let row = 0; row < rows.people; row++)
    if (left[row] === 0) histogram[bin(creepiness[row]!) * histogramSide + bin(engagement[row]!)]!++;
  return histogram;
}

function followedOf(rows: Rows, followed: Uint32Array, ids: Uint32Array): ArmFrame['followed'] {
  const pick = (column: Float32Array): Float32Array => Float32Array.from(followed, row => column[row]!);
  const subscribed = rows.column('subscribed');
  const channels = subscribed.length / rows.people;
  const left = rows.column('left');
  const turned = rows.column('turned');
  const statusOf = (row: number): (typeof followedStatus)[number] => {
    if (left[row]! > 0) return 'left';
    if (turned[row]! > 0) return 'turned';
    for (let channel = 0; channel < channels; channel++)
      if (subscribed[channel * rows.people + row] === 0) return 'unsubscribed';
    return 'customer';
  };
  return {
    ids: Uint32Array.from(followed, row => ids[row]!),
    engagement: pick(rows.column('engagement')),
    creepiness: pick(rows.column('creepyMemory')),
    status: Uint8Array.from(followed, row => followedStatus.indexOf(statusOf(row))),
  };
}
