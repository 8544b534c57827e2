import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { parseScenario } from '../../../sim/io/scenario.ts';
import { parseStrategy } from '../../../sim/io/strategy.ts';
import { readYaml } from '../../../sim/io/yaml.ts';
import { readShipped, scenarioIds, strategyIds } from '../../support/shipped-files.ts';
import { damage } from '../../support/damage.ts';

const names = [...scenarioIds, ...strategyIds];

function scenarioOf(text: string) {
  return parseScenario(text, { file: 'mine.yaml', read: readShipped, names });
}
function strategyOf(text: string) {
  return parseStrategy(text, { file: 'mine.yaml', read: readShipped, names });
}

/** Every line of the message of what is thrown; empty when nothing is. */
function complaints(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(CreeplineError);
    return (error as Error).message.split('\n');
  }
}

const head = 'id: a\ntitle: A\nstrategies: {plain: batch-and-blast}\n';

describe('a scenario file that is wrong', () => {
  it.each([
    ['empty', '', ['mine.yaml:1:1 nothing is not a group of keys']],
    ['only a comment', '# later\n', ['mine.yaml:1:1 nothing is not a group of keys']],
    ['a list', '- a\n- b\n', ['mine.yaml:1:1 a list is not a group of keys']],
    ['one word', 'hello', ['mine.yaml:1:1 text is not a group of keys']],
    [
      'nothing but a title',
      'title: A\n',
      ['mine.yaml:1:1 id: missing', 'mine.yaml:1:1 strategies: missing; name at least one strategy'],
    ],
    ['tabs', 'brand:\n\ttrust: .5\n', ['mine.yaml:2:1 not valid YAML: Tabs are not allowed as indentation']],
    ['an open bracket', `${head}topics: [a, b\ndays: 3\n`, ['mine.yaml:5:1 not valid YAML']],
    ['an open quote', 'title: "A\n', ['mine.yaml:', 'not valid YAML: Missing closing "quote']],
    ['two documents', `${head}---\n${head}`, ['mine.yaml:4:1 a second document begins here; one file holds one']],
    ['a key twice', `${head}days: 3\nseed: 1\ndays: 4\n`, ['mine.yaml:6:1 days: given twice']],
    ['a key twice deep inside', `${head}brand: {trust: .1, trust: .2}`, ['mine.yaml:4:20 brand.trust: given twice']],
    ['a number as a key', `${head}1: x\n`, ['mine.yaml:4:1 a key must be text']],
    ['a tag', `${head}seed: !!js/function "1"\n`, ['mine.yaml:4:7 not valid YAML: Unresolved tag']],
    ['a date under an old directive', '%YAML 1.1\n---\nid: 2001-01-01\n', ['mine.yaml:1:1 only YAML 1.2 is read']],
    ['an unknown alias', `${head}days: *long\n`, ['mine.yaml:4:7 days: there is no anchor &long before this']],
    ['an alias of itself', 'topics: &t [*t, *t]', ['too much data, or nested too deeply']],
    ['a billion laughs', billionLaughs(), ['too much data, or nested too deeply']],
    [
      'a prototype',
      `${head}__proto__: {days: 3}\nbrand: {constructor: 1}`,
      ['mine.yaml:4:1 __proto__ cannot be a key', 'constructor cannot be a key'],
    ],
    ['terminal codes', `${head}question: "\\u001b[31mred?"\n`, ['mine.yaml:4:11 question: holds control characters']],
    [
      'megabytes',
      `${head}question: ${'x'.repeat(1_200_000)}`,
      ['mine.yaml:1:1 1200', 'characters are too many; at most 262144'],
    ],
    ['a tower of brackets', `topics: ${'['.repeat(100_000)}`, ['mine.yaml:1:48 nested too deeply; at most 40 levels']],
    [
      'a misspelt key',
      `${head}replicatoins: 3\n`,
      ['mine.yaml:4:1 unknown key: replicatoins (did you mean replications?)'],
    ],
    [
      'a misspelt field',
      `${head}brand:\n  trsut: .5\n`,
      ['mine.yaml:5:3 brand: unknown key: trsut (did you mean trust?)'],
    ],
    ['a number in quotes', `${head}days: "3"\n`, ['mine.yaml:4:7 days: "3" is not a number in 1..3650']],
    [
      'no number',
      `${head}seed: .nan\ndays: .inf\n`,
      ['mine.yaml:4:7 seed: NaN is not a finite number', 'mine.yaml:5:7 days: Infinity is not'],
    ],
    [
      'half a person',
      `${head}population: {size: 2.5}\n`,
      ['mine.yaml:4:20 population.size: 2.5 is not a whole number'],
    ],
    ['too many people', `${head}population: {size: 20000000}\n`, ['20000000 is outside 1..10000000']],
    ['a seed beyond 32 bits', `${head}seed: 4294967296\n`, ['mine.yaml:4:7 seed: 4294967296 is outside 0..4294967295']],
    ['an empty value', `${head}brand:\n`, ['mine.yaml:4:7 brand: nothing is not a group of keys']],
    ['nine topics', `${head}topics: [a, b, c, d, e, f, g, h, i]\n`, ['mine.yaml:4:9 topics: holds more than 8']],
    [
      'nine named topics',
      `${head}topics: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}}\n`,
      ['topics: more than 8 topics'],
    ],
    ['a topic twice', `${head}topics: [a, b, a]\n`, ['mine.yaml:4:16 topics.2: a is listed twice']],
    [
      'an unknown metric',
      `${head}lookAt: [trust, creepyness]\n`,
      ['mine.yaml:4:17 lookAt.1: unknown metric: creepyness (did you mean creepiness?)'],
    ],
    [
      'an unknown mechanism',
      `${head}mechanisms: {trsut: 0}\n`,
      ['mine.yaml:4:14 mechanisms.trsut: unknown mechanism: trsut (did you mean trust?)'],
    ],
    [
      'a parameter out of range',
      `${head}parameters:\n  creepiness.violation: 1000\n`,
      ['mine.yaml:5:25 parameters.creepiness.violation: 1000 is outside'],
    ],
    [
      'an unknown fact about people',
      `${head}population: {overrides: {lifeEvents.pregnacy.share: .1}}\n`,
      ['mine.yaml:4:26 population.overrides.lifeEvents.pregnacy.share: unknown'],
    ],
    [
      'more pregnancies than people',
      `${head}population: {overrides: {lifeEvents.pregnancy.share: 1.1}}\n`,
      ['mine.yaml:4:54 population.overrides.lifeEvents.pregnancy.share: 1.1'],
    ],
    [
      'equations that say nothing',
      `${head}equations:\n  trust: |\n    for everyone:\n      trust = trust +\n`,
      ['mine.yaml:5:10 equations.trust: line 2:18: the line ends where a value is expected'],
    ],
    [
      'equations that leave others without',
      `${head}equations: {acceptability: "for everyone:\\n  trust = trust\\n"}\n`,
      ['mine.yaml:4:12 equations: line', 'which stays as it is: unknown name'],
    ],
    [
      'no strategy',
      'id: a\ntitle: A\nstrategies: {}\n',
      ['mine.yaml:3:13 strategies: missing; name at least one strategy'],
    ],
    [
      'an unknown strategy',
      'id: a\ntitle: A\nstrategies: {x: batch-and-blats}',
      ['mine.yaml:3:17 strategies.x: unknown strategy: batch-and-blats (did you mean batch-and-blast?)'],
    ],
    [
      'an absolute path',
      'id: a\ntitle: A\nstrategies: {x: /etc/passwd}',
      ['mine.yaml:3:17 strategies.x: "/etc/passwd" is neither the id of a shipped file nor a path'],
    ],
    [
      'a scenario for a strategy',
      'id: a\ntitle: A\nstrategies: {x: target-pregnancy}',
      ['mine.yaml:3:17 strategies.x: target-pregnancy is a scenario, not a strategy'],
    ],
    [
      'a strategy with an id of its own',
      'id: a\ntitle: A\nstrategies: {Plain: {}}',
      ['mine.yaml:3:14 strategies.Plain: "Plain" is not an id'],
    ],
    [
      'a lever out of range',
      'id: a\ntitle: A\nstrategies:\n  x:\n    depth: 1.4\n',
      ['mine.yaml:5:12 strategies.x.depth: 1.4 is outside 0..1'],
    ],
    [
      'own figures of no strategy',
      `${head}brand:\n  baseline: {openRate: .2}\n`,
      ['mine.yaml:5:13 brand.baseline.strategy: missing: the strategy that you follow today, one of plain'],
    ],
    [
      'own figures of an unknown strategy',
      `${head}brand: {baseline: {strategy: plian}}\n`,
      ['mine.yaml:4:30 brand.baseline.strategy: unknown strategy: plian (did you mean plain?)'],
    ],
    [
      'a misspelt figure',
      `${head}brand: {baseline: {strategy: plain, openRat: .2}}\n`,
      ['mine.yaml:4:37 brand.baseline: unknown key: openRat (did you mean openRate?)'],
    ],
    [
      'percent for a share',
      `${head}brand: {baseline: {strategy: plain, openRate: 22}}\n`,
      ['mine.yaml:4:47 brand.baseline.openRate: 22 is outside 0.00001..0.9999'],
    ],
    [
      'nothing as a rate',
      `${head}brand: {baseline: {strategy: plain, clickRate: 0}}\n`,
      ['mine.yaml:4:48 brand.baseline.clickRate: 0 is outside 0.00001..0.9999'],
    ],
    [
      'half a customer',
      `${head}brand: {baseline: {strategy: plain, listSize: 10.5}}\n`,
      ['brand.baseline.listSize: 10.5 is not a whole number'],
    ],
    [
      'more clicks than opens',
      `${head}brand: {baseline: {strategy: plain, openRate: .2, clickRate: .3}}\n`,
      ['mine.yaml:4:62 brand.baseline.clickRate: clickRate 0.3 is more than openRate 0.2, of which it is a part'],
    ],
    [
      'more buyers than visitors',
      `${head}brand: {baseline: {strategy: plain, visitRate: .1, conversionRate: .11}}\n`,
      ['brand.baseline.conversionRate: conversionRate 0.11 is more than visitRate 0.1'],
    ],
    [
      'a test of an unknown strategy',
      `${head}observed:\n  plian: {openRate: .2}\n`,
      ['mine.yaml:5:3 observed.plian: unknown strategy: plian (did you mean plain?)'],
    ],
    [
      'a test of an unknown metric',
      `${head}observed:\n  plain: {opnRate: .2}\n`,
      ['mine.yaml:5:11 observed.plain: unknown metric: opnRate (did you mean openRate?)'],
    ],
    [
      'a test of an impossible rate',
      `${head}observed:\n  plain: {openRate: 1.2}\n`,
      ['mine.yaml:5:21 observed.plain.openRate: 1.2 is outside 0..1'],
    ],
    ['a test without arms', `${head}observed: [plain]\n`, ['mine.yaml:4:11 observed: a list is not a group of keys']],
  ])('%s: is told so, at its place', (_, text, expected) => {
    const lines = complaints(() => scenarioOf(text)).join('\n');
    for (const fragment of expected) expect(lines).toContain(fragment);
  });

  it('hears of everything at once, from the top down', () => {
    expect(
      complaints(() =>
        scenarioOf(
          'id: A B\ndays: 0\nbrand: {trust: 2, colour: red}\nstrategies:\n  x: {extends: nothing, depth: -1, security: 2}\n',
        ),
      ),
    ).toEqual([
      'mine.yaml:1:5 id: "A B" is not an id: small letters and digits, words joined by hyphens, a letter first',
      'mine.yaml:2:7 days: 0 is outside 1..3650',
      'mine.yaml:3:16 brand.trust: 2 is outside 0..1',
      'mine.yaml:3:19 brand: unknown key: colour',
      'mine.yaml:5:16 strategies.x.extends: unknown strategy: nothing',
      'mine.yaml:5:32 strategies.x.depth: -1 is outside 0..1',
      'mine.yaml:5:46 strategies.x.security: 2 is outside 0..1',
    ]);
  });
});

describe('a strategy file that is wrong', () => {
  it.each([
    ['depht: 1', 'mine.yaml:1:1 unknown lever: depht (did you mean depth?)'],
    [
      'collection: anounced',
      'mine.yaml:1:13 collection: "anounced" is not one of announced, noticed, silent (did you mean announced?)',
    ],
    ['data: purchases', 'mine.yaml:1:7 data: "purchases" is neither a list nor {add: […]} or {remove: […]}'],
    ['data: [purchases, brwsing]', 'mine.yaml:1:19 data.1: "brwsing" is not one of'],
    ['data: {plus: [social]}', 'mine.yaml:1:8 data: unknown key: plus'],
    ['cues: [photo, photo]', 'mine.yaml:1:15 cues.1: photo is listed twice'],
    ['frequency: 3', 'mine.yaml:1:12 frequency: 3 is not a group of keys'],
    ['frequency: {capPerWeek: 22}', 'mine.yaml:1:25 frequency.capPerWeek: 22 is outside 0..21'],
    ['frequency: {adaptive: yes}', 'mine.yaml:1:23 frequency.adaptive: "yes" is neither true nor false'],
    ['channels: {fax: 1}', 'mine.yaml:1:12 channels: unknown channel: fax'],
    ['channels: {email: -1}', 'mine.yaml:1:19 channels.email: -1 is outside 0..1000'],
    [
      'learning: {model: bandt}',
      'mine.yaml:1:19 learning.model: "bandt" is not one of none, rules, propensity, popularity, collaborative, content, bandit (did you mean bandit?)',
    ],
    ['oversight: {veto: 3}', 'mine.yaml:1:19 oversight.veto: 3 is neither true nor false'],
    [
      'privacyTechnology: {localDpEpsilon: of}',
      'mine.yaml:1:37 privacyTechnology.localDpEpsilon: "of" is neither off nor a number in 0.1..20',
    ],
    ['minimization: {retentionTicks: 6}', 'mine.yaml:1:32 minimization.retentionTicks: 6 is outside 7..3650'],
    ['says: 4', 'mine.yaml:1:7 says: 4 is not text'],
    ['title: " "', 'mine.yaml:1:8 title: is empty'],
  ])('%s', (text, message) => {
    expect(complaints(() => strategyOf(text)).join('\n')).toContain(message);
  });
});

describe('a shipped file, damaged', () => {
  const files = [
    ...scenarioIds.map(id => ({ id, what: 'scenario' as const, parse: scenarioOf })),
    ...strategyIds.map(id => ({ id, what: 'strategy' as const, parse: strategyOf })),
  ];
  type File = (typeof files)[number];
  const textOf = ({ id, what }: File) => readShipped(id, what)!;
  const casesOf = (file: File) => damage(readYaml(textOf(file), file.id).value);

  it('is damaged in more than 2,000 ways', () => {
    expect(files.flatMap(casesOf).length).toBeGreaterThan(2000);
  });

  it.each(files)('$what $id is either still valid or refused with a place, key by key', file => {
    const outcomes = casesOf(file).map(({ what, value }) => ({
      what,
      ...outcomeOf(() => file.parse(stringify(value))),
    }));
    expect(outcomes.filter(({ placed }) => !placed)).toEqual([]);
    expect(outcomes.filter(({ what, valid }) => valid && /misspelt|out of range/.test(what))).toEqual([]);
    expect(outcomes.some(({ valid }) => valid)).toBe(true);
  });

  it('is either still valid or refused with a place, letter by letter', () => {
    const anyFile = fc.constantFrom(...files);
    const scrap = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      ':',
      '-',
      '[',
      '}',
      '"',
      "'",
      '#',
      '&a',
      '*a',
      '!!set',
      '%',
      '0',
      '|',
      '>',
      '?',
      ',',
    );
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(12), scrap, (file, at, length, put) => {
        const text = textOf(file);
        const start = at % text.length;
        expect(outcomeOf(() => file.parse(text.slice(0, start) + put + text.slice(start + length))).placed).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** Anything thrown that is not a Creepline error fails the test. */
function outcomeOf(parse: () => unknown): { valid: boolean; placed: boolean } {
  try {
    return { valid: Object.isFrozen(parse()), placed: true };
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    const placed =
      error.problems.length > 0 &&
      error.problems.every(({ file, line, column }) => file !== undefined && line! >= 1 && column! >= 1);
    return { valid: false, placed };
  }
}

function billionLaughs(): string {
  const lines = ['a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]'];
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  for (const [i, name] of names.slice(1).entries())
    lines.push(`${name}: &${name} [${new Array(9).fill(`*${names[i]!}`).join(', ')}]`);
  return lines.join('\n');
}
