import { stateColumns, traitColumns } from '../world/columns.ts';
import { recordedSources } from '../world/names.ts';
import type { ColumnSpec } from '../world/dictionary.ts';
import type { Population } from '../world/population.ts';
import type { Scenario } from '../world/scenario.ts';
import { segmentAxes, segmentAxisNames, type SegmentAxis } from '../world/segments.ts';
import { initialNames } from './initial.ts';
import { adBlockerShare, concernShares, countries, itemShares, type ByCountry } from './marginals.ts';
import type { Audience } from './audience.ts';
import { describeClasses, type ClassesDescription } from './classes.ts';
import { describeImport, type ImportedDescription } from './describe-import.ts';
import { peopleOfAudience } from './from-audience.ts';
import { createPeople } from './people.ts';
import { askSurvey, describeSurvey, type SurveyDescription } from './survey.ts';
import { correlationWithin, decilesOf, meanAndDeviation } from './sums.ts';

/** A population in numbers, with published ones beside them where there are any. Plain data, for terminal and page to lay out. */
export interface PopulationDescription {
  name: string;
  people: number;
  axes: { axis: SegmentAxis; values: { value: string; people: number; share: number; published?: number }[] }[];
  /** elements of vectors one by one, e.g. `flowMargin.location` */
  traits: {
    key: string;
    says: string;
    unit: string;
    mean: number;
    sd: number;
    deciles: number[];
    published?: number;
  }[];
  /** shares of people who find something acceptable */
  acceptances: { says: string; share: number; published?: number }[];
  /** between traits, within countries */
  correlations: { a: string; b: string; r: number; published?: number }[];
  /** what these people answer to the survey behind the built-in people; only when the scenario is given */
  survey?: SurveyDescription;
  /** kinds of people by their attitudes; only when the scenario is given */
  classes?: ClassesDescription;
  /** what the table says and what follows from it; only of an audience */
  imported?: ImportedDescription;
}

/** More people would only make it slower: 20,000 give a share within .7 points. */
const mostAsked = 20_000;

export function describePopulation(
  population: Population,
  scenario?: Scenario,
  audience?: Audience,
): PopulationDescription {
  return {
    name: population.name,
    people: population.size,
    axes: segmentAxisNames.map(axis => describeAxis(population, axis)),
    traits: describeTraits(population),
    acceptances: describeAcceptances(population),
    correlations: describeCorrelations(population),
    ...(scenario === undefined ? {} : describeAttitudes(population, scenario, audience)),
    ...(scenario === undefined || audience === undefined ? {} : { imported: describeImport(audience, scenario) }),
  };
}

function describeAttitudes(
  population: Population,
  scenario: Scenario,
  audience: Audience | undefined,
): Pick<PopulationDescription, 'survey' | 'classes'> {
  const people =
    audience === undefined
      ? createPeople(scenario, population.ids.subarray(0, mostAsked))
      : peopleOfAudience(audience, scenario, mostAsked);
  const answers = askSurvey(people);
  return { survey: describeSurvey(people, answers), classes: describeClasses(answers, population.segments) };
}

function describeAxis(population: Population, axis: SegmentAxis): PopulationDescription['axes'][number] {
  const codes = population.segments[axis];
  const values = segmentAxes[axis].map((value, code) => {
    let people = 0;
    for (const each of codes) if (each === code) people++;
    const known =
      axis === 'concern' ? { published: publishedMean(population, country => concernShares[country][code]!) } : {};
    return { value, people, share: people / Math.max(1, codes.length), ...known };
  });
  return { axis, values };
}

const names = { flowMargin: recordedSources } as const satisfies Record<string, readonly string[]>;

function describeTraits(population: Population): PopulationDescription['traits'] {
  const specs: [string, ColumnSpec][] = [
    ...Object.entries(traitColumns),
    ...initialNames.map(key => [key, stateColumns[key]] as [string, ColumnSpec]),
  ];
  return specs
    .filter(([, spec]) => spec.kind !== 'index')
    .flatMap(([key, spec]) => {
      const column = population.traits[key] ?? population.initial[key]!;
      return Array.from({ length: spec.size ?? 1 }, (_, e) => {
        const element = column.subarray(e * population.size, (e + 1) * population.size);
        const label = spec.size === undefined ? key : `${key}.${names[key as keyof typeof names]?.[e] ?? e + 1}`;
        const known =
          key === 'adBlocker' ? { published: publishedMean(population, country => adBlockerShare[country]) } : {};
        return {
          key: label,
          says: spec.says,
          unit: spec.unit,
          ...meanAndDeviation(element),
          deciles: decilesOf(element),
          ...known,
        };
      });
    });
}

/** Margins that stand for one survey item each, so that the share above 0 has a published counterpart. */
const singleItems = {
  purchases: 'data.purchase',
  location: 'data.location',
  crossSite: 'data.searchhist',
} as const;

function describeAcceptances(population: Population): PopulationDescription['acceptances'] {
  const { size, traits } = population;
  const acceptable = (says: string, margins: Float32Array, shares?: ByCountry<readonly number[]>) => {
    let people = 0;
    for (const margin of margins) if (margin > 0) people++;
    return {
      says,
      share: people / Math.max(1, size),
      ...(shares === undefined
        ? {}
        : { published: publishedMean(population, country => shares[country][2]! + shares[country][3]!) }),
    };
  };
  return [
    acceptable('personalized advertising', traits['serviceMargin']!, itemShares['service.ads']),
    ...recordedSources.map((source, e) => {
      const item = source in singleItems ? singleItems[source as keyof typeof singleItems] : undefined;
      return acceptable(
        `use of ${source}`,
        traits['flowMargin']!.subarray(e * size, (e + 1) * size),
        item && itemShares[item],
      );
    }),
    acceptable('inferring life events', traits['lifeEventMargin']!),
  ];
}

const related = [
  'concern',
  'trustTrait',
  'serviceMargin',
  'lifeEventMargin',
  'activity',
  'literacy',
  'tolerance',
] as const;
/** Of trust in a known brand with concern (`dienlin-panel`). Other published correlations are between whole scales: see the survey. */
const publishedTrust = -0.3;

function describeCorrelations({ traits, segments }: Population): PopulationDescription['correlations'] {
  return related.flatMap((a, j) =>
    related.slice(j + 1).map(b => ({
      a,
      b,
      r: correlationWithin(traits[a]!, traits[b]!, segments.country),
      ...(a === 'concern' && b === 'trustTrait' ? { published: publishedTrust } : {}),
    })),
  );
}

/** A published figure by country, averaged over the countries of these people. */
function publishedMean(
  { size, segments }: Population,
  figure: (country: (typeof countries)[number]) => number,
): number {
  const counts = [0, 0, 0];
  for (const code of segments.country) counts[code]!++;
  return countries.reduce((sum, country, code) => sum + (counts[code]! / Math.max(1, size)) * figure(country), 0);
}
