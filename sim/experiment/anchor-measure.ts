// What a brand's own figures come to in the model: one strategy, a few weeks, several replications.
import { measurePeople, type MetricValues } from '../engine/measure.ts';
import { parameterValues } from '../engine/parameters.ts';
import { Simulation } from '../engine/simulation.ts';
import { dictionary, parameterNames } from '../engine/specs.ts';
import { metrics } from '../metrics/index.ts';
import type { Population } from '../model/world/population.ts';
import type { OwnFigure, Scenario, Strategy } from '../model/world/scenario.ts';
import { centreOf } from './statistics.ts';

/** Figures per message are counted over so many days at most, figures per person over just so many. */
const messageDays = 28;
const personDays = 14;

/** Luck that no run uses: what is reported later is not what was fitted. */
const firstReplication = 1_000_000;

/** Whom the figures are measured on, and under which strategy. */
export interface Bench {
  people: Population;
  strategy: Strategy;
}

/** The first so many people. Ids are random coordinates, so they stand for all. */
export function firstPeople(population: Population, most: number): Population {
  const { size } = population;
  if (size <= most) return population;
  const cut = (columns: Population['traits']) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, cutColumn(values, size, most)]));
  return {
    name: population.name,
    size: most,
    ids: population.ids.slice(0, most),
    traits: cut(population.traits),
    initial: cut(population.initial),
    segments: Object.fromEntries(
      Object.entries(population.segments).map(([axis, codes]) => [axis, codes.slice(0, most)]),
    ) as Population['segments'],
  };
}

/** Vectors stand element after element. */
function cutColumn(values: Float32Array, size: number, most: number): Float32Array {
  const elements = values.length / size;
  const cut = new Float32Array(elements * most);
  for (let element = 0; element < elements; element++)
    cut.set(values.subarray(element * size, element * size + most), element * most);
  return cut;
}

/** One replication: a figure is null where there is nothing to count it by. */
export interface Sample {
  figures: Record<OwnFigure, number | null>;
  messages: number;
  purchases: number;
}

const wanted = ['openRate', 'clickRate', 'unsubscribeRate', 'visitShare', 'buyerShare', 'purchases', 'revenueCents'];
const measured = metrics.filter(({ key }) => wanted.includes(key));

export function takeSample(scenario: Scenario, { people, strategy }: Bench, replication: number): Sample {
  const simulation = new Simulation(scenario, people, [strategy], firstReplication + replication);
  const lastMessage = Math.min(messageDays, scenario.days);
  const seen = new Map<number, MetricValues>();
  for (const day of [lastMessage, personDays].sort((a, b) => a - b)) {
    while (simulation.tick < day) simulation.step();
    seen.set(day, measurePeople(simulation.rows(0), measured));
  }
  const valueOn = (day: number, key: string) => seen.get(day)![key] ?? null;
  const purchases = valueOn(simulation.tick, 'purchases')! * people.size;
  const revenue = valueOn(simulation.tick, 'revenueCents')! * people.size;
  return {
    figures: {
      openRate: valueOn(lastMessage, 'openRate'),
      clickRate: valueOn(lastMessage, 'clickRate'),
      unsubscribeRate: valueOn(lastMessage, 'unsubscribeRate'),
      visitRate: valueOn(personDays, 'visitShare'),
      conversionRate: valueOn(personDays, 'buyerShare'),
      marginCents: purchases > 0 ? (revenue / purchases) * earnedShare(scenario, strategy) : null,
    },
    messages: simulation
      .rows(0)
      .column('messages')
      .reduce((sum, count) => sum + count, 0),
    purchases,
  };
}

/** What is earned of each cent paid: the margin less the discount, which comes off both the price and the margin. */
function earnedShare(scenario: Scenario, strategy: Strategy): number {
  const key = 'shop.marginShare';
  const margin = scenario.parameters[key] ?? (dictionary.parameters[parameterNames.get(key)!]!.default as number);
  const discount = parameterValues(scenario, strategy)['discount'] as number;
  return (margin - discount) / (1 - discount);
}

/** A figure over several replications, and how far chance alone moves that mean, as a share of it. */
export interface Reading {
  value: number;
  noise: number;
}

/** null where no replication has anything to count by. */
export function readFigure(samples: readonly Sample[], figure: OwnFigure): Reading | null {
  const values = samples.map(({ figures }) => figures[figure]).filter(value => value !== null);
  const value = centreOf(values);
  if (value === null) return null;
  const squares = values.reduce((sum, each) => sum + (each - value) * (each - value), 0);
  const error = values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0;
  return { value, noise: value > 0 ? error / value : 0 };
}
