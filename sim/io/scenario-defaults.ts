import type { Scenario, Topic } from '../model/world/scenario.ts';

// All figures here are ASSUMED: an ordinary retailer with a list of ten thousand customers.

const usualTopic = { sensitivity: 0.1, marginCents: 700 };
const namedTopics = new Map([
  ['grocery', { sensitivity: 0.05, marginCents: 300 }],
  ['home', { sensitivity: 0.05, marginCents: 900 }],
  ['fashion', { sensitivity: 0.1, marginCents: 1400 }],
  ['electronics', { sensitivity: 0.1, marginCents: 1500 }],
  ['beauty', { sensitivity: 0.25, marginCents: 900 }],
  ['sports', { sensitivity: 0.1, marginCents: 1100 }],
  ['toys', { sensitivity: 0.1, marginCents: 800 }],
  ['garden', { sensitivity: 0.05, marginCents: 900 }],
  ['books', { sensitivity: 0.2, marginCents: 500 }],
  ['baby', { sensitivity: 0.7, marginCents: 900 }],
  ['health', { sensitivity: 0.85, marginCents: 800 }],
]);

export function defaultTopic(name: string): Topic {
  return { name, ...(namedTopics.get(name) ?? usualTopic) };
}

export const defaultTopics: readonly Topic[] = [
  'grocery',
  'home',
  'fashion',
  'electronics',
  'beauty',
  'sports',
  'toys',
  'health',
].map(defaultTopic);

/** A rival of which only the name is said: the same prices, hardly personal. */
export const usualRival = { price: 1, personalization: 0.2, trust: 0.6 };

/** What a scenario starts from; without id, title, topics and strategies it is not complete yet. */
export const blankScenario: Scenario = {
  id: '',
  title: '',
  question: '',
  lookAt: [],
  sources: [],
  population: { base: 'us', size: 10_000, overrides: {} },
  topics: [],
  brand: { category: 'retail', trust: 0.7, familiarity: 0.5, pace: 1 },
  network: { degree: 8, rewire: 0.1, off: false },
  thirdParty: { available: true, accuracy: 0.6 },
  rivals: [],
  law: { regime: 'none', auditsPer100kComplaints: 2, fineShare: 0.02 },
  awareness: { start: 0, growthPerYear: 0 },
  events: [],
  expect: [],
  days: 90,
  seed: 42,
  replications: 20,
  strategies: {},
  mechanisms: {},
  parameters: {},
  equations: {},
};
