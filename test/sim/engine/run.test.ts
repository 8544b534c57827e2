import { describe, expect, it } from 'vitest';
import { estimateMean } from '../../../sim/experiment/intervals.ts';
import { LiveRun, replay } from '../../../sim/engine/live-run.ts';
import { measurePeople } from '../../../sim/engine/measure.ts';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import type { Population } from '../../../sim/model/world/population.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const two = { covert: 'hyper-covert', fair: 'first-party-respectful' };
const talking = { network: { off: false } };

/** The same people in another order of rows. */
function reversed(population: Population): Population {
  const turn = <A extends Float32Array | Uint8Array | Uint32Array>(values: A): A => {
    const { size } = population;
    const out = values.slice() as A;
    for (let element = 0; element < values.length / size; element++)
      for (let row = 0; row < size; row++) out[element * size + row] = values[element * size + size - 1 - row]!;
    return out;
  };
  const each = <A extends Float32Array | Uint8Array>(record: Readonly<Record<string, A>>) =>
    Object.fromEntries(Object.entries(record).map(([key, values]) => [key, turn(values)]));
  return {
    ...population,
    ids: turn(population.ids),
    traits: each(population.traits),
    initial: each(population.initial),
    segments: each(population.segments) as Population['segments'],
  };
}

describe('a run', () => {
  it('has the same digest twice, another for another seed and another replication', () => {
    const scenario = scenarioOf(two, talking);
    const first = runUnit(scenario, 'covert', 0).digest;
    expect(runUnit(scenario, 'covert', 0).digest).toBe(first);
    expect(runUnit(scenarioOf(two, { ...talking, seed: 43 }), 'covert', 0).digest).not.toBe(first);
    expect(runUnit(scenario, 'covert', 1).digest).not.toBe(first);
  });

  it('gives twenty different replications', () => {
    const scenario = scenarioOf(two, { days: 5 });
    const population = createPopulation(scenario);
    const digests = Array.from(
      { length: 20 },
      (_, replication) => runUnit(scenario, 'covert', replication, population).digest,
    );
    expect(new Set(digests).size).toBe(20);
  });

  it('does not care in which order people stand', () => {
    const scenario = scenarioOf(two, talking);
    const population = createPopulation(scenario);
    const straight = runUnit(scenario, 'covert', 0, population);
    const turned = runUnit(scenario, 'covert', 0, reversed(population));
    expect(turned.metrics).toEqual(straight.metrics);
    expect(turned.digest).toBe(straight.digest);
  });

  it('runs one strategy beside others to the same bits as alone', () => {
    const scenario = scenarioOf(two, talking);
    const live = new LiveRun(scenario);
    live.step(scenario.days);
    expect(live.unitDigests()).toEqual(['covert', 'fair'].map(id => runUnit(scenario, id, 0).digest));
  });

  it('gives a renamed copy of a strategy the same people, luck and numbers', () => {
    const scenario = scenarioOf({ a: 'hyper-covert', b: 'hyper-covert' }, talking);
    const { metrics, segments, series } = runUnit(scenario, 'a', 3);
    expect(runUnit(scenario, 'b', 3)).toMatchObject({ metrics, segments, series });
  });

  it('sees one flipped bit of one row in its digest', () => {
    const scenario = scenarioOf(two, { days: 3 });
    const make = (): Simulation => {
      const simulation = new Simulation(scenario, createPopulation(scenario), [scenario.strategies['fair']!], 0);
      for (let day = 0; day < 3; day++) simulation.step();
      return simulation;
    };
    const [before, after] = [make(), make()];
    expect(after.stateDigest(0)).toBe(before.stateDigest(0));
    const bits = new Float32Array([after.rows(0).column('trust')[1234]!]);
    new Int32Array(bits.buffer)[0]! ^= 1;
    after.poke('trust', 1234, bits[0]!, 0);
    expect(after.stateDigest(0)).not.toBe(before.stateDigest(0));
  });

  it.each([0, 1, 2, 1023, 1025])('works with %i people', size => {
    const scenario = scenarioOf(two, { population: { base: 'us', size: Math.max(1, size) }, days: 10 });
    const whole = createPopulation(scenario);
    const empty = (values: Float32Array) => values.slice(0, 0);
    const population: Population =
      size > 0
        ? whole
        : {
            ...whole,
            size: 0,
            ids: whole.ids.slice(0, 0),
            traits: Object.fromEntries(Object.entries(whole.traits).map(([key, values]) => [key, empty(values)])),
            initial: Object.fromEntries(Object.entries(whole.initial).map(([key, values]) => [key, empty(values)])),
            segments: Object.fromEntries(
              Object.entries(whole.segments).map(([key, values]) => [key, values.slice(0, 0)]),
            ) as Population['segments'],
          };
    const { metrics } = runUnit(scenario, 'covert', 0, population);
    if (size === 0) expect(Object.values(metrics).every(value => value === null)).toBe(true);
    else expect(metrics['leftShare']).toBeGreaterThanOrEqual(0);
  });

  it('conserves people: whoever is not a customer has left for exactly one reason', () => {
    const scenario = scenarioOf(two, { ...talking, days: 120 });
    const { metrics, lost } = runUnit(scenario, 'covert', 0);
    expect(metrics['leftShare']! + metrics['retentionShare']!).toBeCloseTo(1, 9);
    expect(metrics['leftCreepyShare']! + metrics['leftIrrelevantShare']!).toBeLessThanOrEqual(metrics['leftShare']!);
    expect(new Set(lost.map(({ id }) => id)).size).toBe(lost.length);
    expect(metrics['reachShare']).toBeGreaterThan(0.9);
  });

  it('keeps every metric inside its range, without NaN', async () => {
    const { metrics: registry } = await import('../../../sim/metrics/index.ts');
    const { metrics } = runUnit(scenarioOf(two, { ...talking, days: 90 }), 'covert', 0);
    for (const { key, range } of registry) {
      const value = metrics[key]!;
      expect(value === null || (value >= range[0] && value <= range[1]), `${key} = ${value}`).toBe(true);
    }
  });

  it('gives the same rates at 1,000 and at 100,000 people, within their intervals', { timeout: 120_000 }, () => {
    const at = (size: number, seed: number) =>
      runUnit(scenarioOf(two, { population: { base: 'us', size }, seed }), 'covert', 0).metrics;
    // each seed draws other people and other luck
    const small = Array.from({ length: 40 }, (_, seed) => at(1000, seed));
    const large = Array.from({ length: 3 }, (_, seed) => at(100_000, 100 + seed));
    for (const key of ['openRate', 'clickRate', 'creepiness', 'annoyance', 'engagement', 'trust', 'backlash']) {
      const { low, high } = estimateMean(
        small.map(metrics => metrics[key]!),
        { confidence: 0.999 },
      );
      const reference = large.reduce((sum, metrics) => sum + metrics[key]!, 0) / large.length;
      expect(reference, key).toBeGreaterThan(low!);
      expect(reference, key).toBeLessThan(high!);
    }
  });
});

describe('a live run', () => {
  const scenario = scenarioOf(two, { ...talking, days: 40 });

  it('is replayed to the same digest with its commands', () => {
    const live = new LiveRun(scenario);
    live.step(10);
    live.apply({ type: 'setLever', strategy: 'covert', path: 'visibility', value: 0.2 });
    live.step(10);
    live.apply({ type: 'setLever', strategy: 'fair', path: 'frequency.capPerWeek', value: 7 });
    live.step(20);
    const log = live.log();
    expect(log.commands.map(({ tick }) => tick)).toEqual([10, 20]);
    expect(replay(log).digest()).toBe(log.digest);
    expect(replay({ ...log, commands: [] }).digest()).not.toBe(log.digest);
  });

  it('refuses an unknown lever and goes on unchanged', () => {
    const live = new LiveRun(scenario);
    live.step(5);
    const before = live.digest();
    expect(() => live.apply({ type: 'setLever', strategy: 'covert', path: 'visibilty', value: 0.2 })).toThrow(
      'did you mean visibility?',
    );
    expect(() => live.apply({ type: 'setLever', strategy: 'covrt', path: 'visibility', value: 0.2 })).toThrow(
      'did you mean covert?',
    );
    expect(() => live.apply({ type: 'setLever', strategy: 'covert', path: 'depth', value: 7 })).toThrow(
      'depth: 7 is outside 0..1',
    );
    expect(() => live.apply({ type: 'setLever', strategy: 'covert', path: 'collection', value: 'secret' })).toThrow(
      'must be one of announced, noticed, silent',
    );
    expect(() =>
      live.apply({ type: 'setLever', strategy: 'covert', path: 'frequency', value: { capPerWeek: 3 } }),
    ).toThrow('adaptive must be true or false');
    expect(live.digest()).toBe(before);
    expect(live.log().commands).toEqual([]);
  });

  it('follows the same people in every strategy and shows a frame of about ten kilobytes', () => {
    const live = new LiveRun(scenario);
    live.step(20);
    const frame = live.frame();
    expect(frame.arms[0]!.followed.ids).toEqual(frame.arms[1]!.followed.ids);
    const crowd = frame.arms[0]!.histogram.reduce((a, b) => a + b, 0);
    expect(crowd / live.people).toBeCloseTo(frame.arms[0]!.metrics['retentionShare']!, 6);
    const bytes =
      frame.arms[0]!.histogram.byteLength +
      Object.values(frame.arms[0]!.followed).reduce((sum, values) => sum + values.byteLength, 0);
    expect(bytes).toBeLessThan(12_000);
  });

  it('measures a frame at the end as the unit of an experiment does', () => {
    const live = new LiveRun(scenario);
    live.step(scenario.days);
    expect(live.frame().arms[0]!.metrics).toEqual(runUnit(scenario, 'covert', 0).metrics);
    const simulation = new Simulation(scenario, createPopulation(scenario), [scenario.strategies['covert']!], 0);
    for (let day = 0; day < scenario.days; day++) simulation.step();
    expect(measurePeople(simulation.rows(0))).toEqual(live.frame().arms[0]!.metrics);
  });
});
