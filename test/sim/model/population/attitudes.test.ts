import { describe, expect, test } from 'vitest';
import {
  adBlockers,
  answersTo,
  concernAnswers,
  createPeople,
  termsKnown,
  toolsUsed,
  worstMargins,
  type People,
} from '../../../../sim/model/population/index.ts';
import {
  adBlockerShare,
  concernShares,
  countries,
  itemNames,
  itemShares,
  published,
  termsShares,
  toolsShares,
  type ItemName,
} from '../../../../sim/model/population/marginals.ts';
import { bandOf } from '../../../../sim/model/population/people.ts';
import { correlation, deviation, idsUpTo, mean, only, scenarioOf, shareWhere } from './people-to-test.ts';

// The people against the survey they are made after. Tolerances are the project's own: 2 points, .035 of a correlation, 5 points an age group.

const size = 40_000;
const bases = { DE: 'de', GB: 'gb', US: 'us' } as const;
const surveyed = Object.fromEntries(
  countries.map(country => [country, survey(createPeople(scenarioOf(bases[country], size), idsUpTo(size)))]),
);

/** Everything the survey asked, answered. */
function survey(people: People) {
  const items = Object.fromEntries(itemNames.map(item => [item, answersTo(people, item)])) as Record<
    ItemName,
    Uint8Array
  >;
  const scale = (kind: string) => {
    const answers = itemNames.filter(item => item.startsWith(`${kind}.`)).map(item => items[item]);
    return Float64Array.from(
      people.ids,
      (_, i) => answers.reduce((sum, answer) => sum + answer[i]!, 0) / answers.length,
    );
  };
  const concern = concernAnswers(people);
  const values = {
    concern,
    services: scale('service'),
    information: scale('info'),
    data: scale('data'),
    tools: toolsUsed(people),
    adBlocker: adBlockers(people),
    terms: termsKnown(people),
    age: people.age,
    female: people.gender.map(code => 1 - code),
    education: people.education,
  };
  const perAge = {
    ...values,
    concerned: concern.map(answer => (answer >= 2 ? 1 : 0)),
    veryConcerned: concern.map(answer => (answer === 3 ? 1 : 0)),
    adsAcceptable: items['service.ads'].map(answer => (answer >= 3 ? 1 : 0)),
    noTools: values.tools.map(count => (count === 0 ? 1 : 0)),
  };
  return { people, items, values, perAge, bands: people.age.map(bandOf) };
}

function expectShares(answers: Uint8Array, shares: readonly number[], first: number, what: string): void {
  shares.forEach((share, k) => {
    expect(
      Math.abs(shareWhere(answers, answer => answer === k + first) - share),
      `${what}, answer ${k + first}`,
    ).toBeLessThan(0.02);
  });
}

describe.each(countries)('people in %s', country => {
  const { items, values, perAge, bands, people } = surveyed[country]!;

  test('answer each of the 28 questions as published, within 2 points', () => {
    for (const item of itemNames) expectShares(items[item], itemShares[item][country], 1, item);
  });

  test('are as concerned, use as many tools, know as many terms and block ads as often as published', () => {
    expectShares(values.concern, concernShares[country], 0, 'concern');
    expectShares(values.tools, toolsShares[country], 0, 'tools');
    expectShares(values.terms, termsShares[country], 0, 'terms');
    expect(Math.abs(mean(values.adBlocker) - adBlockerShare[country])).toBeLessThan(0.02);
  });

  test.each(['services', 'information', 'data'] as const)(
    'have the published mean and spread on the scale of %s',
    scale => {
      const { mean: publishedMean, sd } = published.scales[scale][country];
      expect(Math.abs(mean(values[scale]) - publishedMean)).toBeLessThan(0.03);
      expect(Math.abs(deviation(values[scale]) - sd)).toBeLessThan(0.03);
    },
  );

  test('differ by age group as published, within 5 points', () => {
    for (const key of ['concerned', 'veryConcerned', 'adsAcceptable', 'noTools', 'adBlocker'] as const) {
      published.byAge[key][country].forEach((share, band) => {
        const ours = mean(only(perAge[key], i => bands[i] === band));
        // one more point for the luck of drawing some 5,000 people an age group
        expect(Math.abs(ours - share), `${key}, age group ${band}`).toBeLessThan(0.06);
      });
    }
    for (const key of ['services', 'information', 'data', 'tools', 'terms'] as const) {
      published.byAge[key][country].forEach((level, band) => {
        const ours = mean(only(perAge[key], i => bands[i] === band));
        expect(Math.abs(ours - level), `${key}, age group ${band}`).toBeLessThan(0.08);
      });
    }
  });

  test('find the contents of e-mails and tragedies worst, and age and gender least bad', () => {
    const acceptance = (item: ItemName) => shareWhere(items[item], answer => answer >= 3);
    const order: ItemName[] = [
      'data.emails',
      'info.tragedies',
      'data.interact',
      'info.sexorient',
      'data.location',
      'data.searchhist',
      'data.videos',
      'info.gender',
    ];
    const shares = order.map(acceptance);
    expect(Math.min(shares[0]!, shares[1]!)).toBe(
      Math.min(...itemNames.filter(item => !item.startsWith('service')).map(acceptance)),
    );
    expect(shares[2]).toBeLessThan(shares[5]!);
    expect(shares[5]).toBeLessThan(shares[6]!);
    expect(shares[6]).toBeLessThan(shares[7]!);
  });

  test('the worst margin of a group of items is never above that of one of them, and above 0 means acceptable', () => {
    const [both, location] = worstMargins(people, [['data.location', 'data.emails'], ['data.location']]);
    expect(both!.every((margin, i) => margin <= location![i]!)).toBe(true);
    expect(location!.every((margin, i) => margin > 0 === items['data.location'][i]! >= 3)).toBe(true);
  });
});

test('attitudes, tools, age and gender go together as published (.035), education too (.06)', () => {
  const { names, r } = published.correlations;
  names.forEach((a, j) => {
    names.forEach((b, k) => {
      if (k >= j) return;
      const ours = mean(
        countries.map(country => correlation(surveyed[country]!.values[a], surveyed[country]!.values[b])),
      );
      const room = a === 'education' || b === 'education' ? 0.06 : 0.035;
      expect(Math.abs(ours - r[j]![k]!), `${a} with ${b}: ${ours.toFixed(3)}`).toBeLessThan(room);
    });
  });
});

test('each of the six attitudes has mean 0 and SD 1 in every country', () => {
  for (const country of countries) {
    for (const latent of Object.values(surveyed[country]!.people.latents)) {
      expect(Math.abs(mean(latent))).toBeLessThan(0.02);
      expect(Math.abs(deviation(latent) - 1)).toBeLessThan(0.02);
    }
  }
});
