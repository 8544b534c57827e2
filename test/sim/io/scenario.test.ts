import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levers } from '../../../sim/model/strategy/index.ts';
import { metrics } from '../../../sim/metrics/index.ts';
import { parseScenario } from '../../../sim/io/scenario.ts';
import { scenarioFromJson, scenarioToJson } from '../../../sim/io/scenario-json.ts';
import { readShipped, scenarioIds, strategyIds } from '../../support/shipped-files.ts';

const least = 'id: mine\ntitle: Mine\nstrategies: {plain: batch-and-blast}\n';

function parse(text: string, files: Record<string, string> = {}) {
  return parseScenario(text, {
    file: 'folder/mine.yaml',
    read: (name, what) => files[name] ?? readShipped(name, what),
  });
}

describe('shipped scenarios', () => {
  it.each(scenarioIds)('%s is read whole, under its own name, with metrics that exist', id => {
    const scenario = parseScenario(readShipped(id, 'scenario')!, { file: `${id}.yaml`, read: readShipped });
    expect(scenario.id).toBe(id);
    expect(scenario.question).toMatch(/\?$/);
    expect(scenario.sources.length).toBeGreaterThan(0);
    const known = [...metrics.map(metric => metric.key), 'the worst segment'];
    expect(scenario.lookAt.filter(name => !known.includes(name))).toEqual([]);
    for (const strategy of Object.values(scenario.strategies))
      expect(Object.keys(strategy.levers)).toEqual(levers.map(lever => lever.spec.key));
  });

  it.each(scenarioIds)('%s is the same again after a trip through JSON text', id => {
    const scenario = parseScenario(readShipped(id, 'scenario')!, { file: `${id}.yaml`, read: readShipped });
    const again = scenarioFromJson(JSON.parse(JSON.stringify(scenarioToJson(scenario))));
    expect(again).toEqual(scenario);
    expect(JSON.stringify(again)).toBe(JSON.stringify(scenario));
  });
});

describe('a scenario', () => {
  it('needs no more than an id, a title and one strategy; the rest is an ordinary retailer', () => {
    const scenario = parse(least);
    expect(scenario).toMatchObject({
      population: { base: 'us', size: 10_000, overrides: {} },
      brand: { category: 'retail', trust: 0.7, familiarity: 0.5 },
      network: { degree: 8, rewire: 0.1, off: false },
      thirdParty: { available: true, accuracy: 0.6 },
      days: 90,
      seed: 42,
      replications: 20,
      mechanisms: {},
    });
    expect(scenario.topics).toHaveLength(8);
    expect(scenario.population).not.toHaveProperty('file');
  });

  it('cannot be changed once read, at any depth', () => {
    const scenario = parse(least);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(scenario)).toBe(true);
  });

  it('keeps strategies in the order of the file', () => {
    const text = 'id: a\ntitle: A\nstrategies: {zebra: batch-and-blast, apple: {}, mango: hyper-covert}\n';
    expect(Object.keys(parse(text).strategies)).toEqual(['zebra', 'apple', 'mango']);
  });

  it('keeps only the path of an own audience', () => {
    expect(parse(`${least}population: {base: de, file: audiences/mine.csv}`).population).toEqual({
      base: 'de',
      file: 'audiences/mine.csv',
      size: 10_000,
      overrides: {},
    });
  });

  it('knows usual values of topics that are only named, and takes others as given', () => {
    expect(parse(`${least}topics: [home, gadgets]`).topics).toEqual([
      { name: 'home', sensitivity: 0.05, marginCents: 900 },
      { name: 'gadgets', sensitivity: 0.1, marginCents: 700 },
    ]);
    expect(parse(`${least}topics: {wine: {sensitivity: .4}}`).topics).toEqual([
      { name: 'wine', sensitivity: 0.4, marginCents: 700 },
    ]);
  });
});

describe('strategies of a scenario', () => {
  const strategy = (text: string, files = {}) =>
    parse(`id: a\ntitle: A\nstrategies: {x: ${text}}\n`, files).strategies['x']!;

  it('are named, or written on the spot, or both', () => {
    expect(strategy('hyper-covert')).toMatchObject({ id: 'x', title: 'Hyper-personal, covert', levers: { depth: 1 } });
    expect(strategy('{depth: .5}')).toMatchObject({ id: 'x', title: 'X', levers: { depth: 0.5, visibility: 0.3 } });
    expect(strategy('{extends: hyper-covert, depth: .5}')).toMatchObject({
      title: 'X',
      levers: { depth: 0.5, visibility: 0.8, control: 0 },
    });
  });

  it('inherit through files that extend each other, each path taken from the file that names it', () => {
    const files = {
      './shared/base.yaml': 'extends: ./deeper/root.yaml\ndepth: .4\n',
      './shared/deeper/root.yaml': 'depth: .2\nbreadth: .9\n',
    };
    expect(strategy('{extends: ./shared/base.yaml, visibility: .1}', files).levers).toMatchObject({
      depth: 0.4,
      breadth: 0.9,
      visibility: 0.1,
    });
  });

  it('merge groups field by field, replace sets whole, add to them and take from them', () => {
    const files = { './base.yaml': 'data: [purchases, social]\nvalue: {points: .5, utility: .6}\n' };
    const levers = strategy(
      '{extends: ./base.yaml, value: {points: 1}, data: {add: [zeroParty], remove: [social]}, inference: [lifeEvents]}',
      files,
    ).levers;
    expect(levers).toMatchObject({
      value: { points: 1, utility: 0.6 },
      data: ['zeroParty', 'purchases'],
      inference: ['lifeEvents'],
    });
  });

  it('hear of a file that extends itself, however long the way', () => {
    const files = { './a.yaml': 'extends: ./b.yaml', './b.yaml': 'extends: ./a.yaml' };
    expect(() => strategy('./a.yaml', files)).toThrow(
      'folder/b.yaml:1:10 extends: extends itself: ./a.yaml → ./b.yaml → ./a.yaml',
    );
  });
});

describe('a scenario that extends another', () => {
  const base = `${least}days: 30
lookAt: [creepiness, trust]
topics: {home: {sensitivity: .2}, baby: {}}
brand: {trust: .4}
parameters: {}
strategies:
  plain: {depth: .1, value: {points: .5}}
  loud: batch-and-blast
`.replace('strategies: {plain: batch-and-blast}\n', '');
  const extended = (text: string) => parse(`extends: ./base.yaml\n${text}`, { './base.yaml': base });

  it('keeps what it does not mention', () => {
    expect(extended('')).toEqual(parse(base));
  });

  it('merges groups and strategies key by key', () => {
    const scenario = extended(
      'brand: {familiarity: .9}\ntopics: {baby: {sensitivity: .8}}\nstrategies: {plain: {depth: .3}, extra: {}}\n',
    );
    expect(scenario.brand).toEqual({ category: 'retail', trust: 0.4, familiarity: 0.9, pace: 1 });
    expect(scenario.topics.map(topic => topic.sensitivity)).toEqual([0.2, 0.8]);
    expect(scenario.strategies['plain']!.levers).toMatchObject({ depth: 0.3, value: { points: 0.5 } });
    expect(Object.keys(scenario.strategies)).toEqual(['plain', 'loud', 'extra']);
  });

  it('starts a strategy afresh that extends something itself', () => {
    const { plain } = extended('strategies: {plain: {extends: hyper-covert, breadth: 1}}').strategies;
    expect(plain!.levers).toMatchObject({ depth: 1, breadth: 1, value: { points: 0 } });
  });

  it('replaces lists, adds to them, takes from them', () => {
    expect(extended('lookAt: [annoyance]').lookAt).toEqual(['annoyance']);
    expect(extended('lookAt: {add: [annoyance], remove: [trust]}').lookAt).toEqual(['creepiness', 'annoyance']);
    expect(extended('topics: [baby]').topics).toEqual([{ name: 'baby', sensitivity: 0.7, marginCents: 900 }]);
  });

  it('cannot extend itself', () => {
    expect(() => parse('extends: ./mine.yaml')).toThrow(
      'folder/mine.yaml:1:10 extends: extends itself: ./mine.yaml → ./mine.yaml',
    );
  });

  it('reports the problems of both files, each at its own place', () => {
    expect(() => parse('extends: ./base.yaml\ndays: 0\n', { './base.yaml': 'seed: -1\n' })).toThrow(
      'folder/mine.yaml:2:7 days: 0 is outside 1..3650\nfolder/base.yaml:1:7 seed: -1 is outside 0..4294967295',
    );
  });
});

describe('figures of a brand’s own', () => {
  const text = `${least}brand: {baseline: {strategy: plain, openRate: .2, listSize: 5000}}\nobserved: {plain: {clickRate: .03, buyerShare: .01}}\n`;

  it('are kept as written, and survive a trip through JSON', () => {
    const scenario = parse(text);
    expect(scenario.brand.baseline).toEqual({ strategy: 'plain', openRate: 0.2, listSize: 5000 });
    expect(scenario.observed).toEqual({ plain: { clickRate: 0.03, buyerShare: 0.01 } });
    expect(scenarioFromJson(JSON.parse(JSON.stringify(scenarioToJson(scenario))))).toEqual(scenario);
  });

  it('are absent where nobody gave any', () => {
    expect(parse(least)).not.toHaveProperty('observed');
    expect(parse(least).brand).not.toHaveProperty('baseline');
  });

  it('of an extended scenario are kept, changed one by one, and added to', () => {
    const changes =
      'extends: ./base.yaml\nstrategies: {loud: {}}\nbrand: {baseline: {openRate: .3, clickRate: .01}}\nobserved: {plain: {clickRate: .04}, loud: {clickRate: .05}}\n';
    const scenario = parse(changes, { './base.yaml': text });
    expect(scenario.brand.baseline).toEqual({ strategy: 'plain', openRate: 0.3, clickRate: 0.01, listSize: 5000 });
    expect(scenario.observed).toEqual({ plain: { clickRate: 0.04, buyerShare: 0.01 }, loud: { clickRate: 0.05 } });
  });
});

describe('the guide to scenarios', () => {
  const guide = readFileSync(new URL('../../../scenarios/README.md', import.meta.url), 'utf8');

  it('lists every shipped scenario with its question, every strategy with its sentence', () => {
    for (const id of scenarioIds)
      expect(guide).toContain(`(${id}.yaml) | ${/^question: (.*)$/m.exec(readShipped(id, 'scenario')!)![1]} |`);
    for (const id of strategyIds)
      expect(guide).toContain(`(strategies/${id}.yaml) | ${/^says: (.*)$/m.exec(readShipped(id, 'strategy')!)![1]} |`);
  });

  it('shows a file that works', () => {
    const example = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(match => match[1]!).join('');
    const scenario = parse(example, { './bold.yaml': 'depth: 1' });
    expect(scenario.strategies).toMatchObject({
      now: { levers: { depth: 0.33 } },
      next: { levers: { depth: 0.67 } },
      bold: { levers: { depth: 1 } },
    });
    expect(scenario.mechanisms).toEqual({ trust: 0 });
  });
});
