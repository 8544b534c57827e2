// A scenario in which everything happens that can happen, and strategies that use every lever: the canonical run.
import { defaultOf } from '../../core/specs.ts';
import type { GroupSpec, LeafSpec, LeafValue, Spec, SpecValue } from '../../core/specs.ts';
import { levers } from '../../model/strategy/index.ts';
import type { Scenario, ScenarioEvent, Strategy } from '../../model/world/scenario.ts';
import { spread, spreadWhole } from './canonical-values.ts';

/** Strategies whose levers are all set away from their defaults, each otherwise. */
const mixedStrategies = 6;

const canonicalDays = 32;

const topics = [
  { name: 'garden', sensitivity: 0.05, marginCents: 900 },
  { name: 'health', sensitivity: 0.7, marginCents: 1500 },
  { name: 'baby', sensitivity: 0.6, marginCents: 2000 },
  { name: 'travel', sensitivity: 0.1, marginCents: 3000 },
  { name: 'home', sensitivity: 0.05, marginCents: 1200 },
];

/** Every type of event, lasting ones with and without an end, some at the same time. */
const events: readonly ScenarioEvent[] = [
  { tick: 1, type: 'capabilityJump', severity: 0.4 },
  { tick: 2, type: 'awarenessWave', severity: 0.3, ticks: 12 },
  { tick: 3, type: 'lawChange', severity: 1, regime: 'notice' },
  { tick: 4, type: 'cookieLoss', severity: 0.6 },
  { tick: 5, type: 'rivalMove', severity: 1, rival: 'near', price: 0.8, personalization: 0.9 },
  { tick: 6, type: 'wrongData', severity: 0.7, ticks: 10 },
  { tick: 7, type: 'modelDrift', severity: 0.5 },
  { tick: 8, type: 'press', severity: 0.8 },
  { tick: 9, type: 'breach', severity: 0.7 },
  { tick: 10, type: 'economicStress', severity: 0.5 },
  { tick: 11, type: 'economicStress', severity: 0.9, ticks: 3 },
  { tick: 12, type: 'lawChange', severity: 1, regime: 'optIn' },
  { tick: 18, type: 'rivalMove', severity: 1, rival: 'far', trust: 0.9 },
  { tick: 20, type: 'lawChange', severity: 1, regime: 'optOut' },
  { tick: 21, type: 'awarenessWave', severity: 0.2 },
  { tick: 22, type: 'wrongData', severity: 0.4 },
  { tick: 23, type: 'breach', severity: 0.3, ticks: 3 },
];

/** Bold advertisements that somebody looks at before they go out, and holds back. */
const watchedLevers: Readonly<Record<string, SpecValue>> = {
  visibility: 1,
  depth: 1,
  channels: { display: 1, social: 1 },
  oversight: { suppressSensitive: false, reviewAbove: 0.01, veto: true, reviewTicks: 1 },
};

/** Writes about every life event that it takes somebody to have, and somebody at home may see it. */
const guessingLevers: Readonly<Record<string, SpecValue>> = {
  data: ['purchases', 'browsing', 'crossSite', 'broker'],
  inference: ['interests', 'lifeEvents'],
  depth: 1,
  visibility: 1,
  breadth: 0,
  oversight: { suppressSensitive: false, reviewAbove: 1, veto: false, reviewTicks: 0 },
};

/** What is rare among few people, made common. */
const parameters = {
  'breach.breachRate': 0.3,
  'breach.theftRate': 0.3,
  'household.overlookRate': 0.6,
  'household.secretTicks': 270,
  'exit.blockAct': 0.05,
  'exit.unsubAct': 0.1,
  'exit.markAnyway': 0.3,
  'exit.markStuck': 0.4,
  'exit.withdrawAct': 0.2,
  'exit.complainAct': 0.05,
  'exit.complainOuted': 0.4,
  'shop.buyBase': 0.3,
  'shop.pressPush': 0.5,
  'shop.dawnTicks': 3,
  'shop.returnAct': 0.8,
  'wordOfMouth.warnAct': 0.3,
  'wordOfMouth.recommendAct': 0.9,
};

export const canonicalScenario: Scenario = {
  id: 'canonical',
  title: 'Canonical run',
  question: '',
  lookAt: [],
  sources: [],
  population: { base: 'mix', size: 130, overrides: { 'lifeEvents.pregnancy.share': 0.25 } },
  topics,
  brand: { category: 'retail', trust: 0.6, familiarity: 0.6, pace: 1 },
  network: { degree: 8, rewire: 0.2, off: false },
  thirdParty: { available: true, accuracy: 0.6 },
  rivals: [
    { id: 'near', price: 0.95, personalization: 0.4, trust: 0.6 },
    { id: 'far', price: 1.1, personalization: 0.1, trust: 0.8 },
  ],
  law: { regime: 'none', auditsPer100kComplaints: 4000, fineShare: 0.04 },
  awareness: { start: 0.1, growthPerYear: 0.5 },
  events,
  expect: [],
  days: canonicalDays,
  seed: 20_240_229,
  replications: 1,
  strategies: Object.fromEntries(strategies().map(strategy => [strategy.id, strategy])),
  mechanisms: {},
  parameters,
  equations: {},
};

function strategies(): Strategy[] {
  const usual = strategyOf('usual', spec => defaultOf(spec));
  const mixed = Array.from({ length: mixedStrategies }, (_, k) =>
    strategyOf(`mixed-${k + 1}`, spec => mixedValue(spec, k)),
  );
  const watched = strategyOf('watched', spec => watchedLevers[spec.key] ?? defaultOf(spec));
  const guessing = strategyOf('guessing', spec => guessingLevers[spec.key] ?? defaultOf(spec));
  return [usual, ...mixed, watched, guessing];
}

function strategyOf(id: string, valueOf: (spec: Spec) => SpecValue): Strategy {
  return {
    id,
    title: id,
    says: '',
    levers: Object.fromEntries(levers.map(({ spec }) => [spec.key, valueOf(spec)])),
  };
}

/** One of the values that a lever can have. */
function mixedValue(spec: Spec, k: number): SpecValue {
  if (spec.type !== 'group') return mixedLeaf(spec, spec.key, k);
  return mapFields(spec, field => mixedLeaf(field, `${spec.key}.${field.key}`, k));
}

function mapFields({ fields }: GroupSpec, valueOf: (field: LeafSpec) => LeafValue): Record<string, LeafValue> {
  return Object.fromEntries(fields.map(field => [field.key, valueOf(field)]));
}

function mixedLeaf(spec: LeafSpec, name: string, k: number): LeafValue {
  const values = leafValues(spec, spread(name, k));
  return values[spreadWhole(`${name} which`, k, values.length)]!;
}

/** Values that stand for all that a lever can be: every choice, both ends of a number and one between. */
export function leafValues(spec: LeafSpec, between = 0.3): LeafValue[] {
  switch (spec.type) {
    case 'boolean':
      return [false, true];
    case 'choice':
      return [...spec.choices];
    case 'set':
      return [[], [...spec.choices], ...spec.choices.map(choice => [choice])];
    case 'shares':
      return [
        Object.fromEntries(spec.choices.map((choice, i) => [choice, i + 1])),
        ...spec.choices.map(choice => ({ [choice]: 1 })),
      ];
    case 'number':
    case 'numberOrOff': {
      const { min, max } = spec;
      const middle = min + between * (max - min);
      const whole = spec.type === 'number' && spec.whole === true;
      return [min, whole ? Math.round(middle) : middle, max, ...(spec.type === 'numberOrOff' ? ['off' as const] : [])];
    }
  }
}
