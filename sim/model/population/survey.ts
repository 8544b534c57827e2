import { adBlockers, answersTo, concernAnswers, termsKnown, toolsUsed } from './answers.ts';
import { countries, itemNames, itemShares, published, type Country, type ItemName } from './marginals.ts';
import type { People } from './people.ts';
import { correlationWithin, meanAndDeviation } from './sums.ts';

/** The survey behind the built-in people (`kozyreva-2021`), put to people, beside what was published. */
export interface SurveyDescription {
  people: number;
  /** shares of the four answers */
  items: { item: ItemName; shares: number[]; published: number[] }[];
  scales: { scale: string; mean: number; sd: number; published: { mean: number; sd: number } }[];
  /** within countries */
  correlations: { a: string; b: string; r: number; published: number }[];
}

/** What people answer, by item and by scale. */
export interface SurveyAnswers {
  items: { item: ItemName; given: Uint8Array }[];
  scales: Readonly<Record<'services' | 'information' | 'data', Float64Array>>;
  tools: Uint8Array;
  concern: Uint8Array;
}

export function askSurvey(people: People): SurveyAnswers {
  const items = itemNames.map(item => ({ item, given: answersTo(people, item) }));
  const scaleOf = (kind: string) =>
    meanAnswers(items.filter(({ item }) => item.startsWith(kind)).map(({ given }) => given));
  return {
    items,
    scales: { services: scaleOf('service.'), information: scaleOf('info.'), data: scaleOf('data.') },
    tools: toolsUsed(people),
    concern: concernAnswers(people),
  };
}

export function describeSurvey(people: People, { items, scales, tools, concern }: SurveyAnswers): SurveyDescription {
  const measures: Record<string, ArrayLike<number>> = {
    concern,
    ...scales,
    tools,
    adBlocker: adBlockers(people),
    terms: termsKnown(people),
    age: people.age,
    female: people.gender.map(code => 1 - code),
    education: people.education,
  };
  const { names, r } = published.correlations;
  return {
    people: people.size,
    items: items.map(({ item, given }) => ({
      item,
      shares: [1, 2, 3, 4].map(answer => given.filter(each => each === answer).length / Math.max(1, people.size)),
      published: [0, 1, 2, 3].map(k => overCountries(people, country => itemShares[item][country][k]!)),
    })),
    scales: Object.entries(scales).map(([scale, values]) => ({
      scale,
      ...meanAndDeviation(values),
      published: pooled(people, country => published.scales[scale as keyof typeof scales][country]),
    })),
    correlations: names.flatMap((a, j) =>
      names.slice(0, j).map((b, k) => ({
        a,
        b,
        r: correlationWithin(measures[a]!, measures[b]!, people.country),
        published: r[j]![k]!,
      })),
    ),
  };
}

function meanAnswers(answers: readonly Uint8Array[]): Float64Array {
  const sums = new Float64Array(answers[0]!.length);
  for (const given of answers) for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + given[i]! / answers.length;
  return sums;
}

/** A figure by country, averaged over these people. */
function overCountries({ country, size }: People, figure: (country: Country) => number): number {
  const counts = countries.map((_, code) => country.filter(each => each === code).length);
  return countries.reduce((sum, name, code) => sum + (counts[code]! / Math.max(1, size)) * figure(name), 0);
}

/** Mean and SD of people from several countries together, from those of each. */
function pooled(
  people: People,
  figures: (country: Country) => { mean: number; sd: number },
): { mean: number; sd: number } {
  const mean = overCountries(people, country => figures(country).mean);
  const square = overCountries(people, country => figures(country).sd ** 2 + figures(country).mean ** 2);
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) };
}
