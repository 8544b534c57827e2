import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { parseFinding, parseKnownMisses, parseOwnFinding, parseRecord } from '../../../sim/index.ts';
import { readShipped } from '../../support/shipped-files.ts';

const whole = {
  id: 'C99',
  title: 'A study',
  sources: ['dienlin-panel'],
  population: { base: 'gb' },
  topics: ['books', 'health'],
  brand: { category: 'books', trust: 'usual', familiarity: 'customer' },
  days: 14,
  inAllArms: { data: ['purchases'], frequency: { capPerWeek: 3 } },
  strategies: { plain: { depth: 0 }, bold: { depth: 1, data: [] }, far: {} },
  settings: { abroad: { population: { base: 'de' }, brand: { trust: 'high' }, strategies: ['far'] } },
  finding: {
    statement: 'More is more.',
    kind: 'direction',
    source: 'tucker-2014',
    confidence: 'high',
    measures: [
      { id: 'slope', expression: 'delta(clickRate, bold - plain)', sign: '+' },
      { id: 'level', expression: 'mean(clickRate, far)', band: [0.1, 0.2] },
    ],
    placebo: { id: 'nothing', expression: 'ratio(openRate, bold / plain)', band: [0.9, 1.1] },
  },
};

const parse = (file: object) => parseFinding(JSON.stringify(file), { file: 'C99.yaml', read: readShipped });

function problemsOf(file: object): string[] {
  try {
    parse(file);
  } catch (error) {
    if (error instanceof CreeplineError) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

/** The keys of a file at every level; below an arm there are levers. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    `${path}${key}`,
    ...(/strategies$|inAllArms$/.test(key) ? [] : keysOf(part, `${path}${key}.`)),
  ]);
}

describe('an evidence file', () => {
  it('says these things of a study, and nothing else', () => {
    expect(problemsOf(whole)).toEqual([]);
    expect(keysOf(whole)).toEqual([
      'id',
      'title',
      'sources',
      'population',
      'population.base',
      'topics',
      'brand',
      'brand.category',
      'brand.trust',
      'brand.familiarity',
      'days',
      'inAllArms',
      'strategies',
      'settings',
      'settings.abroad',
      'settings.abroad.population',
      'settings.abroad.population.base',
      'settings.abroad.brand',
      'settings.abroad.brand.trust',
      'settings.abroad.strategies',
      'finding',
      'finding.statement',
      'finding.kind',
      'finding.source',
      'finding.confidence',
      'finding.measures',
      'finding.placebo',
      'finding.placebo.id',
      'finding.placebo.expression',
      'finding.placebo.band',
    ]);
    for (const key of [
      'parameters',
      'mechanisms',
      'equations',
      'network',
      'law',
      'rivals',
      'thirdParty',
      'awareness',
      'extends',
      'seed',
      'replications',
      'expect',
      'observed',
      'lookAt',
      'question',
    ])
      expect(problemsOf({ ...whole, [key]: {} })[0], key).toContain(`unknown key: ${key}`);
    expect(problemsOf({ ...whole, population: { size: 10 } })[0]).toContain('unknown key: size');
    expect(problemsOf({ ...whole, population: { overrides: {} } })[0]).toContain('unknown key: overrides');
    expect(problemsOf({ ...whole, brand: { baseline: {} } })[0]).toContain('unknown key: baseline');
    expect(problemsOf({ ...whole, settings: { abroad: { parameters: {}, strategies: ['far'] } } })[0]).toContain(
      'unknown key: parameters',
    );
  });

  it('tells trust and familiarity in three steps, never in numbers of its own', () => {
    expect(problemsOf({ ...whole, brand: { trust: 0.71 } })[0]).toMatch(/brand.trust: .*low, usual, high/);
    expect(problemsOf({ ...whole, brand: { familiarity: 'friend' } })[0]).toMatch(
      /brand.familiarity: .*stranger, customer, regular/,
    );
  });

  it('becomes a scenario for each setting, with 10,000 people, 20 replications and its own arms', () => {
    const [here, abroad, ...others] = parse(whole).scenarios;
    expect(others).toEqual([]);
    expect(here).toMatchObject({
      id: 'c99',
      days: 14,
      replications: 20,
      population: { base: 'gb', size: 10_000 },
      brand: { category: 'books', trust: 0.7, familiarity: 0.5 },
    });
    expect(abroad).toMatchObject({
      days: 14,
      population: { base: 'de' },
      brand: { category: 'books', trust: 0.875, familiarity: 0.5 },
    });
    expect(here!.topics.map(({ name }) => name)).toEqual(['books', 'health']);
    expect([here, abroad].map(scenario => Object.keys(scenario!.strategies))).toEqual([['plain', 'bold'], ['far']]);
  });

  it('gives all arms what they share, and each what it says itself', () => {
    const { plain, bold } = parse(whole).scenarios[0]!.strategies;
    expect(plain!.levers).toMatchObject({
      data: ['purchases'],
      depth: 0,
      frequency: { capPerWeek: 3, adaptive: false },
    });
    expect(bold!.levers).toMatchObject({ data: [], depth: 1 });
  });

  it('asks of each measure either a band or a sign', () => {
    const measured = (measure: object) =>
      problemsOf({
        ...whole,
        finding: { ...whole.finding, measures: [{ id: 'a', expression: 'mean(clickRate, bold)', ...measure }] },
      })[0];
    expect(measured({})).toContain('either a band or a sign');
    expect(measured({ band: [1, 2], sign: '+' })).toContain('either a band or a sign');
    expect(measured({ band: [2, 1] })).toContain('ends before it begins');
    expect(measured({ sign: 'up' })).toContain('finding.measures.0.sign');
    expect(measured({ band: [1, 2], published: 3 })).toContain('a band around what was published');
    expect(measured({ sign: '+', published: 3 })).toContain('a band around what was published');
    expect(measured({ band: [1, 2], published: 2 })).toBeUndefined();
  });

  it('names arms that exist, each in one setting, and says where one does not', () => {
    expect(problemsOf({ ...whole, settings: { abroad: { strategies: ['fr'] } } })).toEqual([
      'settings.abroad.strategies.0: unknown strategy: fr (did you mean far?)',
    ]);
    expect(problemsOf({ ...whole, settings: { a: { strategies: ['far'] }, b: { strategies: ['far'] } } })).toEqual([
      'settings.b.strategies.0: far is in two settings',
    ]);
  });
});

describe('what happens on the way', () => {
  const story = {
    ...whole,
    events: [{ tick: 3, type: 'breach', severity: 0.8 }],
    settings: { calm: { events: [], without: ['trust'], strategies: ['far'] } },
  };

  it('can differ between arms, and a mechanism can be left out', () => {
    const [here, calm] = parse(story).scenarios;
    expect(here).toMatchObject({ events: [{ tick: 3, type: 'breach', severity: 0.8 }], mechanisms: {} });
    expect(calm).toMatchObject({ events: [], mechanisms: { trust: 0 } });
  });

  it('is checked where it stands', () => {
    expect(problemsOf({ ...story, events: [{ tick: 3, type: 'breech', severity: 1 }] })[0]).toMatch(/^events.0.type: /);
    expect(problemsOf({ ...story, without: ['trast'] })).toEqual([
      'without.0: unknown mechanism: trast (did you mean trust?)',
    ]);
    expect(problemsOf({ ...story, settings: { calm: { without: ['trast'], strategies: ['far'] } } })).toEqual([
      'settings.calm.without.0: unknown mechanism: trast (did you mean trust?)',
    ]);
  });
});

describe('a finding that waits', () => {
  const watched = {
    ...whole,
    id: 'R99',
    finding: { ...whole.finding, measures: [{ id: 'a', expression: 'soon(bold{guess=right})', sign: '+' }] },
  };
  const waiting = {
    ...watched,
    needs: ['callCentre'],
    events: [{ tick: 1, type: 'flood' }],
    strategies: { ...whole.strategies, bold: { callCentre: 'night' } },
  };
  const parseIt = (file: object) => parseRecord(JSON.stringify(file), { file: 'R99.yaml', read: readShipped });

  it('may name levers, events and groups that are not there yet, and has no scenarios', () => {
    expect(parseIt(waiting)).toMatchObject({
      id: 'R99',
      needs: ['callCentre'],
      scenarios: [],
      measures: [{ id: 'a' }],
    });
    expect(() => parseIt({ ...watched, strategies: waiting.strategies })).toThrow('unknown lever: callCentre');
  });

  it('says everything else as all others do', () => {
    expect(() => parseIt({ ...waiting, needs: [] })).toThrow('is empty');
    expect(() => parseIt({ ...waiting, brand: { trust: 0.7 } })).toThrow('brand.trust');
    expect(() => parseIt({ ...waiting, parameters: {} })).toThrow('unknown key: parameters');
    expect(() => parseIt({ ...waiting, finding: { ...watched.finding, measures: [] } })).toThrow('is empty');
  });
});

describe("a finding of one's own", () => {
  const own = (file: object) => parseOwnFinding(JSON.stringify(file), { file: 'mine.yaml', read: readShipped });
  const measures = [
    { id: 'a', expression: 'mean(clickRate, bold)', sign: '+', size: { published: 0.1, band: [0, 1] } },
  ];

  it('has a name of its own, and sign and size apart', () => {
    const file = { ...whole, id: 'my-study', finding: { ...whole.finding, measures } };
    expect(own(file)).toMatchObject({ id: 'my-study', measures: [{ sizeBand: [0, 1], goal: { sign: '+' } }] });
    expect(() => own({ ...file, id: 'my study' })).toThrow('is not the name of a finding');
  });

  it('may be a copy of one that the model is fitted to', () => expect(own(whole).measures).toHaveLength(2));
});

describe('the list of known misses', () => {
  const miss = (id: string) => ({ id, reason: 'no survey' });
  it('holds at most three, each with its reason', () => {
    const list = (...ids: string[]) => parseKnownMisses(JSON.stringify({ misses: ids.map(miss) }), 'known-misses.yaml');
    expect(list('C01', 'C02', 'C03')).toHaveLength(3);
    expect(() => list('C01', 'C02', 'C03', 'C04')).toThrow('more than 3');
    expect(() => parseKnownMisses('misses: [{id: C01}]', 'known-misses.yaml')).toThrow('reason');
  });
});
