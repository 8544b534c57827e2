import type { Scenario } from '../world/scenario.ts';
import { factNames, plainName, type Audience, type FactName } from './audience.ts';
import { populationFromAudience } from './from-audience.ts';
import { meanAndDeviation } from './sums.ts';

/** What a table says about its people, and what follows for what it does not say. */
export interface ImportedDescription {
  /** shares of people of whom it is known */
  known: { fact: FactName; share: number }[];
  /** interest of those who bought in a topic of the scenario, and of those who did not */
  topics: { topic: string; buyers: Group; others: Group }[];
}

interface Group {
  /** of those looked at: the first of the audience, which are as good as drawn by lot */
  people: number;
  /** mean; the favourite topic of each person is 1 */
  interest: number;
}

const mostLookedAt = 20_000;

export function describeImport(audience: Audience, scenario: Scenario): ImportedDescription {
  const { facts, rows } = audience;
  const knownShare = (fact: FactName) =>
    facts[fact]!.reduce((count, value) => count + (value === value ? 1 : 0), 0) / rows;
  return {
    known: factNames
      .filter(fact => facts[fact] !== undefined && fact !== 'ageTo')
      .map(fact => ({ fact, share: knownShare(fact) })),
    topics: Object.keys(audience.bought).length === 0 ? [] : describeTopics(firstOf(audience, mostLookedAt), scenario),
  };
}

function describeTopics(audience: Audience, scenario: Scenario): ImportedDescription['topics'] {
  const { traits, size } = populationFromAudience(audience, scenario);
  return Object.entries(audience.bought).flatMap(([topic, flags]) => {
    const k = scenario.topics.findIndex(({ name }) => plainName(name) === plainName(topic));
    if (k < 0) return [];
    const interest = traits['interest']!.subarray(k * size, (k + 1) * size);
    return [{ topic, buyers: groupOf(interest, flags, 1), others: groupOf(interest, flags, 0) }];
  });
}

function groupOf(interest: Float32Array, flags: Float64Array, flag: number): Group {
  const members = interest.filter((_, i) => flags[i] === flag);
  return { people: members.length, interest: meanAndDeviation(members).mean };
}

function firstOf(audience: Audience, most: number): Audience {
  const size = Math.min(most, audience.rows);
  const firstRows = (columns: object) =>
    Object.fromEntries(
      Object.entries(columns as Record<string, Float64Array>).map(([name, values]) => [name, values.subarray(0, size)]),
    );
  return {
    ...audience,
    rows: size,
    ids: audience.ids.subarray(0, size),
    facts: firstRows(audience.facts),
    bought: firstRows(audience.bought),
  };
}
