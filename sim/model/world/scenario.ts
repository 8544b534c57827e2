import type { SpecValue } from '../../core/specs.ts';

export type BasePopulation = 'us' | 'gb' | 'de' | 'mix';

export interface Topic {
  name: string;
  /** 0–1 */
  sensitivity: number;
  marginCents: number;
}

/** A strategy with every lever resolved: `levers[key]` is the value of the lever's spec (groups are records). */
export interface Strategy {
  id: string;
  title: string;
  /** what the brand does, one sentence; '' where nobody wrote it */
  says: string;
  levers: Readonly<Record<string, SpecValue>>;
}

/** Figures of a brand's own that the model can be anchored to, in the order in which one bears on the next. */
export const ownFigures = [
  'openRate',
  'clickRate',
  'unsubscribeRate',
  'visitRate',
  'conversionRate',
  'marginCents',
] as const;
export type OwnFigure = (typeof ownFigures)[number];

/** What a brand knows of itself under the strategy that it follows today. What each figure means is said in the file format. */
export type Baseline = Readonly<
  Partial<Record<OwnFigure, number>> & {
    /** one of the scenario's strategies */
    strategy: string;
    /** people that the simulated ones stand for */
    listSize?: number;
  }
>;

/** A past test: strategy → metric → what was measured at its end. */
export type Observed = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the law asks of every brand before it may use data, from least to most. */
export const consentRegimes = ['none', 'notice', 'optOut', 'optIn'] as const;
export type ConsentRegime = (typeof consentRegimes)[number];

export interface Law {
  regime: ConsentRegime;
  /** inquiries that 100,000 complaints a year bring about */
  auditsPer100kComplaints: number;
  /** fine of a full finding, as a share of a year's revenue */
  fineShare: number;
}

/** A competing brand, as a customer sees it; it is not simulated itself. */
export interface Rival {
  id: string;
  /** price level against this brand's = 1 */
  price: number;
  /** how personal it is, 0–1 */
  personalization: number;
  /** how far it is trusted, 0–1 */
  trust: number;
}

export const eventTypes = [
  'breach',
  'press',
  'lawChange',
  'cookieLoss',
  'rivalMove',
  'economicStress',
  'awarenessWave',
  'modelDrift',
  'wrongData',
  'capabilityJump',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Something that happens to all strategies alike on a certain day. */
export interface ScenarioEvent {
  tick: number;
  type: EventType;
  /** 0–1 */
  severity: number;
  /** how many days a lasting one lasts; missing = to the end */
  ticks?: number;
  /** of `lawChange`: the new regime */
  regime?: ConsentRegime;
  /** of `rivalMove`: who moves, and to what */
  rival?: string;
  price?: number;
  personalization?: number;
  trust?: number;
}

/** What can be counted about a person, as a yes or no, from the first day on. */
export const storyMeasures = [
  'tooFar',
  'turned',
  'left',
  'offList',
  'bought',
  'refused',
  'unreached',
  'pressed',
  'mistaken',
  'breached',
] as const;
export type StoryMeasure = (typeof storyMeasures)[number];

/** People whom the story is about: those of any of these segments. */
export interface StoryGroup {
  /** `axis=value` */
  groups: readonly string[];
  /** in the plural: `pregnant customers` */
  name: string;
}

/** A lever as the story calls it. */
export interface StoryLever {
  /** key of a lever that is a number, or `group.field` */
  lever: string;
  name: string;
  /** what its lowest and its highest value mean */
  low: string;
  high: string;
  /** the values on offer, within those of the lever */
  min: number;
  max: number;
}

/** How a scenario is told on the page, in five beats. Nothing of it changes what is computed. */
export interface Story {
  /** the people in rings; missing: nobody is set apart */
  who?: StoryGroup;
  /** people taken for those, wrongly: in dashed rings */
  taken?: StoryGroup;
  /** what is guessed and counted */
  measure?: StoryMeasure;
  /** the question of each beat */
  meet?: string;
  guess?: string;
  play?: string;
  line?: string;
  pays?: string;
  /** what the first two strategies do differently, in a few words each */
  sides?: readonly string[];
  /** at most three, the first is the one of the line */
  levers?: readonly StoryLever[];
}

/** A scenario, checked and complete: every default filled in. Frozen. */
export interface Scenario {
  id: string;
  title: string;
  question: string;
  lookAt: readonly string[];
  sources: readonly string[];
  population: {
    base: BasePopulation;
    /** path or name of an imported audience; its people then replace the built-in ones (`base` still tells whose attitudes to draw) */
    file?: string;
    size: number;
    /** key path → value, e.g. `lifeEvents.pregnancy.share` */
    overrides: Readonly<Record<string, number>>;
  };
  /** at most 8, first = most popular */
  topics: readonly Topic[];
  brand: {
    category: string;
    trust: number;
    familiarity: number;
    /** how often its customers come, against an ordinary retailer = 1 */
    pace: number;
    /** gone once the model is anchored to it */
    baseline?: Baseline;
  };
  network: { degree: number; rewire: number; off: boolean };
  thirdParty: { available: boolean; accuracy: number };
  /** at most 3 */
  rivals: readonly Rival[];
  law: Law;
  /** how aware people are of what is done with data: 0 as in the surveys, 1 fully; and how much is added a year */
  awareness: { start: number; growthPerYear: number };
  /** in the order of their ticks */
  events: readonly ScenarioEvent[];
  /** what must come out, as lines of the gate grammar */
  expect: readonly string[];
  story?: Story;
  days: number;
  seed: number;
  replications: number;
  /** insertion order is the order of all reports */
  strategies: Readonly<Record<string, Strategy>>;
  /** of strategies of this scenario; set beside the prediction */
  observed?: Observed;
  /** mechanism key → weight, 0 = off; missing = 1 */
  mechanisms: Readonly<Record<string, number>>;
  /** `mechanism.name` → value */
  parameters: Readonly<Record<string, number>>;
  /** mechanism key → equations that replace its own */
  equations: Readonly<Record<string, string>>;
}
