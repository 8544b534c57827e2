import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as docs from '../../../sim/docs/dictionary-text.ts';
import type * as simulator from '../../../sim/index.ts';
import { changeSimulator, loading, putBehind, type ChangedSimulator } from '../../support/changed-simulator.ts';
import { readShipped } from '../../support/shipped-files.ts';

// What somebody does who adds a metric, done to a copy of the simulator: write a row into the table that it belongs to.
const row = `
  perMessage({
    key: 'rightGuessRate',
    label: 'right guesses',
    better: 'up',
    doc: 'Messages of which the brand guessed the topic right.',
    total: of('accuracySum'),
    today: tally('messagesClicked', 'messagesSent'),
  }),`;
const text = `
id: guesses
title: Guesses
population: {size: 600}
days: 8
strategies: {plain: batch-and-blast, clever: hyper-covert}
expect: ["rightGuessRate: clever > plain"]
`;

describe('a metric that is one row of a table', () => {
  let changed: ChangedSimulator;
  let sim: typeof simulator;

  beforeAll(async () => {
    changed = await changeSimulator({
      'sim/metrics/gain.ts': table => putBehind(table, /inGroup\(\s*'gain',\s*\[/, row),
    });
    ({ sim } = changed);
  }, loading);
  afterAll(() => changed.remove());

  const read = () => sim.parseScenario(text, { file: 'guesses.yaml', read: readShipped });

  it('is in every report: of people, of segments, day by day', () => {
    const { metrics, segments, series } = sim.runUnit(read(), 'clever', 0);
    expect(metrics['rightGuessRate']).toBe(metrics['beliefAccuracy']);
    expect(metrics['rightGuessRate']).toBeGreaterThan(0);
    for (const segment of segments) expect(segment.metrics['rightGuessRate']).toBe(segment.metrics['beliefAccuracy']);
    expect(series['rightGuessRate']).toEqual(series['clickRate']);
  });

  it('is measured alone: what it needs is booked', () => {
    const scenario = read();
    const alone = sim.runUnit(scenario, 'clever', 0, sim.createPopulation(scenario), { only: ['rightGuessRate'] });
    expect(alone.metrics).toEqual({
      rightGuessRate: sim.runUnit(scenario, 'clever', 0, sim.createPopulation(scenario)).metrics['beliefAccuracy'],
    });
  });

  it('may stand in what a scenario expects, and is explained', async () => {
    expect(read().expect).toHaveLength(1);
    const { metricTable } = (await changed.load('sim/docs/dictionary-text.ts')) as typeof docs;
    expect(metricTable()).toContain('| `rightGuessRate` | Messages of which the brand guessed the topic right.');
  });
});
