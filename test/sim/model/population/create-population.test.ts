import { describe, expect, test } from 'vitest';
import { createPopulation, populationParams } from '../../../../sim/model/population/index.ts';
import { CreeplineError } from '../../../../sim/core/errors.ts';
import { stateColumns, traitColumns } from '../../../../sim/model/world/columns.ts';
import type { ColumnSpec } from '../../../../sim/model/world/dictionary.ts';
import type { Population } from '../../../../sim/model/world/population.ts';
import { segmentAxes, segmentAxisNames } from '../../../../sim/model/world/segments.ts';
import { correlation, deviation, mean, only, scenarioOf, shareWhere } from './people-to-test.ts';

const people = createPopulation(scenarioOf('mix', 40_000));

/** All that is known about one person. */
function person(population: Population, i: number): Record<string, number[]> {
  const columns = Object.entries({ ...population.traits, ...population.initial, ...population.segments });
  return Object.fromEntries(
    columns.map(([key, column]) => [
      key,
      Array.from({ length: column.length / population.size }, (_, e) => column[e * population.size + i]!),
    ]),
  );
}

describe('columns', () => {
  test('every trait of the dictionary is there, in its layout and inside its limits', () => {
    expect(Object.keys(people.traits).sort()).toEqual(Object.keys(traitColumns).sort());
    for (const [key, spec] of Object.entries<ColumnSpec>({
      ...traitColumns,
      familiarity: stateColumns.familiarity,
      sinceVisit: stateColumns.sinceVisit,
      adBlocker: stateColumns.adBlocker,
    })) {
      const column = people.traits[key] ?? people.initial[key]!;
      expect(column.length, key).toBe(people.size * (spec.size ?? 1));
      expect(
        shareWhere(column, value => value >= spec.min && value <= spec.max),
        key,
      ).toBe(1);
      if (spec.kind !== undefined) expect(shareWhere(column, Number.isInteger), key).toBe(1);
      expect(deviation(column), `${key} differs between people`).toBeGreaterThan(0.01);
    }
  });

  test('segment codes are positions on their axes, and nobody is alone in having one', () => {
    for (const axis of segmentAxisNames) {
      segmentAxes[axis].forEach((_, code) =>
        expect(
          shareWhere(people.segments[axis], value => value === code),
          `${axis} ${code}`,
        ).toBeGreaterThan(0.02),
      );
      expect(Math.max(...people.segments[axis])).toBe(segmentAxes[axis].length - 1);
    }
  });

  test('a population of nobody and of one person can be made', () => {
    expect(createPopulation(scenarioOf('us', 0)).size).toBe(0);
    expect(person(createPopulation(scenarioOf('mix', 1)), 0)).toEqual(person(people, 0));
  });
});

describe('a person is the same wherever they appear', () => {
  test('person 17 among 100 people and among 100,000', () => {
    expect(person(createPopulation(scenarioOf('mix', 100)), 17)).toEqual(
      person(createPopulation(scenarioOf('mix', 100_000)), 17),
    );
  });

  test('person 17 whatever the replications, days and strategies', () => {
    expect(person(createPopulation(scenarioOf('mix', 100, { replications: 20, days: 7 })), 17)).toEqual(
      person(people, 17),
    );
  });

  test('another seed gives other people', () => {
    expect(person(createPopulation(scenarioOf('mix', 100, { seed: 43 })), 17)).not.toEqual(person(people, 17));
  });

  test('a change of one setting leaves all other traits alone', () => {
    const before = person(people, 17);
    const after = person(createPopulation(scenarioOf('mix', 100, {}, { 'tolerance.mean': 0.6 })), 17);
    expect(after['tolerance']).not.toEqual(before['tolerance']);
    expect({ ...after, tolerance: 0 }).toEqual({ ...before, tolerance: 0 });
  });
});

describe('who they are', () => {
  const { traits, segments } = people;

  test('a mixed population has a third of its people in each country', () => {
    for (const code of [0, 1, 2]) expect(shareWhere(segments.country, value => value === code)).toBeCloseTo(1 / 3, 1.5);
    expect(shareWhere(createPopulation(scenarioOf('gb', 500)).segments.country, code => code === 1)).toBe(1);
  });

  test('those who are more concerned trust less and tolerate less', () => {
    expect(correlation(traits['trustTrait']!, traits['concern']!)).toBeCloseTo(-0.3, 1.5);
    expect(deviation(traits['trustTrait']!)).toBeCloseTo(1, 1.5);
    expect(correlation(traits['tolerance']!, traits['concern']!)).toBeLessThan(-0.3);
    expect(mean(traits['tolerance']!)).toBeCloseTo(0.35, 1.5);
  });

  test('factors have mean 1, except that the data-poor leave little behind', () => {
    for (const key of ['reactanceProneness', 'wearProneness', 'spendLevel', 'shoppingRate'])
      expect(mean(traits[key]!), key).toBeCloseTo(1, 1.3);
    const poor = mean(only(traits['dataRichness']!, i => segments.dataPoor[i] === 1));
    expect(poor / mean(only(traits['dataRichness']!, i => segments.dataPoor[i] === 0))).toBeCloseTo(0.3, 1.5);
  });

  test('the vulnerable spend less and fall for deals more', () => {
    const gap = (key: string) =>
      mean(only(traits[key]!, i => segments.vulnerable[i] === 1)) -
      mean(only(traits[key]!, i => segments.vulnerable[i] === 0));
    expect(gap('spendLevel')).toBeLessThan(-0.2);
    expect(gap('dealProneness')).toBeGreaterThan(0.05);
    expect(mean(segments.vulnerable)).toBeCloseTo(0.2, 1.5);
    expect(mean(segments.protected)).toBeCloseTo(0.15, 1.5);
  });

  test('everybody has one favourite topic, popular topics are liked by more', () => {
    const interest = (topic: number) => traits['interest']!.subarray(topic * people.size, (topic + 1) * people.size);
    const favourites = Array.from({ length: 8 }, (_, k) => shareWhere(interest(k), value => value === 1));
    expect(favourites.reduce((sum, share) => sum + share)).toBeCloseTo(1, 6);
    expect(favourites[0]).toBeGreaterThan(favourites[3]!);
    expect(favourites[3]).toBeGreaterThan(favourites[7]!);
  });

  test('what people bought last is of a topic drawn in proportion to their interests', () => {
    const interest = (topic: number, i: number) => traits['interest']![topic * people.size + i]!;
    const bought = people.initial['cartTopic']!;
    const wanted = Array.from({ length: 8 }, (_, k) =>
      mean(
        bought.map(
          (_topic, i) =>
            interest(k, i) /
            Array.from({ length: 8 }, (__, other) => interest(other, i)).reduce((sum, each) => sum + each),
        ),
      ),
    );
    wanted.forEach((share, k) => expect(shareWhere(bought, topic => topic === k)).toBeCloseTo(share, 1.8));
    const ofFavourite = mean(bought.map((topic, i) => Number(interest(topic, i) === 1)));
    expect(ofFavourite).toBeGreaterThan(Math.max(...wanted) + 0.1);
    expect(ofFavourite).toBeLessThan(0.7);
  });

  test('topics a scenario does not have interest nobody', () => {
    const few = createPopulation(
      scenarioOf('us', 300, {
        topics: [
          { name: 'wine', sensitivity: 0.3, marginCents: 900 },
          { name: 'cheese', sensitivity: 0, marginCents: 400 },
        ],
      }),
    );
    expect(shareWhere(few.traits['interest']!.subarray(600), value => value === 0)).toBe(1);
    expect(shareWhere(few.traits['interest']!.subarray(0, 600), value => value > 0)).toBe(1);
  });
});

describe('life events', () => {
  const topics = ['baby', 'home'].map(name => ({ name, sensitivity: 0, marginCents: 100 }));
  const events = createPopulation(scenarioOf('us', 50_000, { topics }, { 'lifeEvents.pregnancy.share': 0.06 }));
  const kind = events.traits['lifeEvent']!;

  test('pregnancy befalls the share of all people that the scenario asks for, women of 18 to 45 only', () => {
    expect(shareWhere(kind, value => value === 1)).toBeCloseTo(0.06, 2);
    expect(
      shareWhere(
        only(events.segments.gender, i => kind[i] === 1),
        gender => gender === 0,
      ),
    ).toBe(1);
    expect(Math.max(...only(events.segments.age, i => kind[i] === 1))).toBe(2);
    expect(shareWhere(kind, value => value === 5)).toBeCloseTo(0.09, 2);
  });

  test('events begin in the year around the first day; without one, real or supposed, the day never comes', () => {
    const start = events.traits['lifeEventStart']!;
    expect(
      shareWhere(
        only(start, i => kind[i] === 0 && guessed[i] === 0),
        day => day === 366,
      ),
    ).toBe(1);
    const days = only(start, i => kind[i] !== 0 || guessed[i] !== 0);
    expect([Math.min(...days), Math.max(...days)]).toEqual([-182, 182]);
  });

  const guessed = events.traits['guessedEvent']!;

  /** The brand sells things for babies and for homes. */
  const matters = (event: number): boolean => event === 1 || event === 5;

  test('three of four with an event leave traces of it, and nobody is taken to have another event than their own', () => {
    const own = only(guessed, i => matters(kind[i]!));
    expect(shareWhere(own, value => value !== 0)).toBeCloseTo(0.75, 2);
    expect(only(guessed, i => guessed[i] !== 0 && !matters(guessed[i]!))).toEqual([]);
    expect(only(guessed, i => kind[i] !== 0 && guessed[i] !== 0 && guessed[i] !== kind[i])).toEqual([]);
  });

  test('for each who is pregnant .4 others seem to be, women of 18 to 45 among those who are not', () => {
    const seeming = only(events.segments.gender, i => kind[i] === 0 && guessed[i] === 1);
    expect(seeming.length / events.size).toBeGreaterThan(0.4 * 0.06 - 0.003);
    expect(seeming.length / events.size).toBeLessThan(0.4 * 0.06 + 0.003);
    expect(shareWhere(seeming, gender => gender === 0)).toBe(1);
  });

  test('the axis tells right, missed, wrong and none from the person’s own event and the guess', () => {
    events.segments.guess.forEach((code, i) => {
      const right = kind[i] !== 0 && guessed[i] === kind[i];
      const missed = matters(kind[i]!) && guessed[i] === 0;
      const wrong = kind[i] === 0 && guessed[i] !== 0;
      expect(code).toBe(right ? 0 : missed ? 1 : wrong ? 2 : 3);
    });
  });
});

describe('the first morning', () => {
  test.each([0, 0.1, 0.5, 0.6, 0.9, 1])('familiarity has the mean the scenario gives: %d', familiarity => {
    const start = createPopulation(
      scenarioOf('us', 20_000, { brand: { category: 'retail', trust: 0.5, familiarity, pace: 1 } }),
    );
    expect(mean(start.initial['familiarity']!)).toBeCloseTo(familiarity, 1.8);
    expect(shareWhere(start.segments.familiarity, code => code === 0)).toBeCloseTo(
      shareWhere(start.initial['familiarity']!, value => value < 0.2),
      6,
    );
  });

  test('those who know the brand and those who shop often were there more recently', () => {
    expect(correlation(people.initial['sinceVisit']!, people.initial['familiarity']!)).toBeLessThan(-0.2);
    expect(correlation(people.initial['sinceVisit']!, people.traits['shoppingRate']!)).toBeLessThan(-0.1);
    expect(shareWhere(people.initial['sinceVisit']!, Number.isInteger)).toBe(1);
  });
});

describe('settings of a scenario', () => {
  test('an unknown setting is refused with the nearest known one, and everything wrong is said at once', () => {
    const bad = () =>
      createPopulation(scenarioOf('us', 10, {}, { 'lifeEvents.pregnacy.share': 0.1, 'women.share': 1.5 }));
    expect(bad).toThrow(CreeplineError);
    expect(bad).toThrow(
      /unknown population setting: lifeEvents\.pregnacy\.share \(did you mean lifeEvents\.pregnancy\.share\?\)/,
    );
    expect(bad).toThrow(/population\.overrides\.women\.share: 1\.5 is out of range: 0 to 1/);
  });

  test('life events that befall more than everybody are refused', () => {
    expect(() =>
      createPopulation(scenarioOf('us', 10, {}, { 'lifeEvents.move.share': 0.9, 'lifeEvents.illness.share': 0.9 })),
    ).toThrow(/at most one/);
  });

  test('every setting has a source or is marked ASSUMED, and its value lies in its range', () => {
    for (const spec of populationParams) {
      expect(spec.source.length, spec.key).toBeGreaterThan(0);
      expect(spec.default, spec.key).toBeGreaterThanOrEqual(spec.min);
      expect(spec.default, spec.key).toBeLessThanOrEqual(spec.max);
    }
  });

  test('every setting can be set to either end of its range', () => {
    for (const spec of populationParams) {
      for (const value of [spec.min, spec.max]) {
        const overrides =
          spec.key.startsWith('lifeEvents') && value === 1
            ? Object.fromEntries(
                populationParams.filter(each => each.key.startsWith('lifeEvents')).map(each => [each.key, 0]),
              )
            : {};
        const extreme = createPopulation(scenarioOf('us', 200, {}, { ...overrides, [spec.key]: value }));
        for (const [key, column] of Object.entries({ ...extreme.traits, ...extreme.initial }))
          expect(shareWhere(column, Number.isFinite), `${spec.key} = ${value}: ${key}`).toBe(1);
      }
    }
  });
});
