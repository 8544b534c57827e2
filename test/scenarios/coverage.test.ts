import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelsOf, readExpectations, strategiesOf } from '../../sim/expect/index.ts';
import { createPopulation, levers, mechanisms, metrics, parseScenario, readYaml, runUnit, weighable, type Population, type Scenario } from '../../sim/index.ts';
import { readShipped, scenarioIds } from '../support/shipped-files.ts';

/** Every concept of the field that the simulator has to show, by group. */
const concepts: Readonly<Record<string, string>> = {
  benefits: 'customer-experience engagement conversion loyalty retention spend-efficiency customer-insight differentiation upsell-cross-sell cart-recovery',
  technology: 'data-collection profile-unification machine-learning marketing-automation',
  risks:
    'no-consent opacity algorithmic-bias exclusion predatory-targeting manipulation filter-bubble data-breach creepiness-valley trust-hysteresis regulatory-penalty',
  remedies:
    'transparency explicit-consent easy-opt-out value-exchange data-minimization security-governance bias-audit user-control human-oversight test-and-learn',
  future:
    'ai-capability federated-learning differential-privacy zero-knowledge-proof zero-party-data cookie-loss contextual ethics-framework regulation privacy-awareness',
  cases: 'target-pregnancy starbucks-rewards netflix-recommendations amazon-suggestions',
  numbers: 'gartner-irrelevant gartner-creepy rsa-ethical-ways rsa-practices marketer-belief privacy-paradox',
};

interface Cover {
  levers?: string[];
  mechanisms?: string[];
  metrics: string[];
  /** where people were asked */
  survey?: string;
  scenario: string;
  expect: string;
}
type Coverage = Readonly<Record<string, Readonly<Record<string, Cover>>>>;

const coverage = readYaml(readFileSync(new URL('../../scenarios/coverage.yaml', import.meta.url), 'utf8'), 'coverage.yaml').value as unknown as Coverage;

const scenarios = new Map(scenarioIds.map(id => [id, parseScenario(readShipped(id, 'scenario')!, { file: `${id}.yaml`, read: readShipped })]));

/** `consent` and `consent.optOutPlace`. */
const leverNames = levers.flatMap(({ spec }) => [spec.key, ...(spec.type === 'group' ? spec.fields.map(field => `${spec.key}.${field.key}`) : [])]);
const mechanismNames = mechanisms.map(({ key }) => key);
const metricNames = metrics.map(({ key }) => key);

const surveys = readdirSync(new URL('../../scenarios/surveys/', import.meta.url)).map(file => file.replace('.yaml', ''));

const names = ['levers', 'mechanisms', 'metrics', 'survey', 'scenario', 'expect'];
const unknown = (given: readonly string[] = [], known: readonly string[]) => given.filter(name => !known.includes(name));

function problemsOf(cover: Cover, shipped: ReadonlyMap<string, Scenario> = scenarios): string[] {
  const scenario = shipped.get(cover.scenario);
  return [
    ...unknown(Object.keys(cover), names).map(name => `unknown key ${name}`),
    ...unknown(cover.levers, leverNames).map(name => `unknown lever ${name}`),
    ...unknown(cover.mechanisms, mechanismNames).map(name => `unknown mechanism ${name}`),
    ...unknown(cover.metrics, metricNames).map(name => `unknown metric ${name}`),
    ...unknown(cover.survey === undefined ? [] : [cover.survey], surveys).map(name => `unknown survey ${name}`),
    ...((cover.levers ?? []).length + (cover.mechanisms ?? []).length === 0 ? ['neither a lever nor a mechanism'] : []),
    ...(scenario === undefined ? [`unknown scenario ${cover.scenario}`] : problemsOfLine(cover, scenario)),
  ];
}

function problemsOfLine({ levers: moved = [], metrics: shown, expect: line, scenario: id }: Cover, { expect: lines, strategies }: Scenario): string[] {
  if (!lines.includes(line)) return [`${id} does not expect ${line}`];
  const told = readExpectations({ expect: [line], strategies }).flatMap(({ quantity }) => levelsOf(quantity));
  const [a, b] = [...new Set(told.map(({ strategy }) => strategy))].map(id => strategies[id]!.levers);
  const idle = a !== undefined && b !== undefined && moved.length > 0 && !moved.some(lever => differs(lever, a, b));
  return [
    ...(shown.some(key => told.some(({ metric }) => metric === key)) ? [] : [`${line} shows none of ${shown.join(', ')}`]),
    ...(idle ? [`${line} compares strategies with the same ${moved.join(', ')}`] : []),
  ];
}

/** What is shown by comparing strategies must come from a lever in which they differ. */
function differs(path: string, a: LeverValues, b: LeverValues): boolean {
  const [key = '', field] = path.split('.');
  const [one, other] = [a, b].map(levers => (field === undefined ? levers[key] : (levers[key] as LeverValues)[field]));
  return JSON.stringify(one) !== JSON.stringify(other);
}
type LeverValues = Readonly<Record<string, unknown>>;

const fewPeople = 1000;
const populations = new Map<string, Population>();

/** What the line compares, in one replication of few people, with some mechanisms switched off. */
function metricOf({ scenario: id, expect: line, metrics: shown }: Cover, off: Readonly<Record<string, number>>): (number | null)[] {
  const whole = scenarios.get(id)!;
  const scenario = { ...whole, population: { ...whole.population, size: fewPeople }, mechanisms: { ...whole.mechanisms, ...off } };
  const population = populations.get(id) ?? createPopulation(scenario);
  populations.set(id, population);
  const strategies = strategiesOf(readExpectations({ expect: [line], strategies: whole.strategies }));
  return strategies.flatMap(strategy => {
    const { metrics } = runUnit(scenario, strategy, 0, population);
    return shown.map(key => metrics[key]!);
  });
}

describe('the map of concepts', () => {
  it.each(Object.entries(concepts))('has every concept of %s, and no other', (group, ids) => {
    expect(Object.keys(coverage[group] ?? {}).toSorted()).toEqual(ids.split(' ').toSorted());
  });

  it('has no further groups', () => {
    expect(Object.keys(coverage)).toEqual(Object.keys(concepts));
  });

  const covers = Object.values(coverage).flatMap(group => Object.entries(group));
  it.each(covers)('shows %s by a lever or mechanism, a metric, and a line of a scenario that speaks of it', (_, cover) => {
    expect(problemsOf(cover)).toEqual([]);
  });

  const moved = covers.flatMap(([id, cover]) => (cover.mechanisms ?? []).filter(key => weighable.some(mechanism => mechanism.key === key)).map(key => [id, key, cover] as const));
  it.each(moved)('names for %s a mechanism, %s, without which the metric is another', (_, mechanism, cover) => {
    expect(metricOf(cover, { [mechanism]: 0 })).not.toEqual(metricOf(cover, {}));
  });

  it('leads to every shipped scenario', () => {
    const shown = new Set(covers.map(([, { scenario }]) => scenario));
    expect(scenarioIds.filter(id => !shown.has(id))).toEqual([]);
  });
});

describe('a wrong entry in the map', () => {
  const text = 'id: a\ntitle: A\nstrategies: {x: {depth: 0}, y: {depth: 1}}\nexpect: ["mean(trust, x) > -1", "delta(trust, x - y) > 0"]\n';
  const scenario = parseScenario(text, { file: 'a.yaml', read: readShipped });
  const problems = (changes: Partial<Cover> & Record<string, unknown>) =>
    problemsOf({ levers: ['depth'], metrics: ['trust'], scenario: 'a', expect: 'mean(trust, x) > -1', ...changes }, new Map([['a', scenario]]));

  it.each([
    [{ levers: ['dpeth'] }, 'unknown lever dpeth'],
    [{ levers: ['consent.optOut'] }, 'unknown lever consent.optOut'],
    [{ mechanisms: ['magic'] }, 'unknown mechanism magic'],
    [{ metrics: ['trsut'] }, 'unknown metric trsut'],
    [{ survey: 'gallup' }, 'unknown survey gallup'],
    [{ levers: [] }, 'neither a lever nor a mechanism'],
    [{ scenario: 'b' }, 'unknown scenario b'],
    [{ expect: 'mean(trust, x) > 0' }, 'a does not expect mean(trust, x) > 0'],
    [{ metrics: ['creepiness'] }, 'mean(trust, x) > -1 shows none of creepiness'],
    [{ levers: ['visibility'], expect: 'delta(trust, x - y) > 0' }, 'delta(trust, x - y) > 0 compares strategies with the same visibility'],
    [{ lesson: 'later' }, 'unknown key lesson'],
  ])('such as %o is found', (changes, problem) => {
    expect(problems({})).toEqual([]);
    expect(problems(changes)).toContain(problem);
  });
});
