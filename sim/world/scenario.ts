import type { SpecValue } from '../core/specs.ts';

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
export const ownFigures = ['openRate', 'clickRate', 'unsubscribeRate', 'visitRate', 'conversionRate', 'marginCents'] as const;
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
    /** gone once the model is anchored to it */
    baseline?: Baseline;
  };
  network: { degree: number; rewire: number; off: boolean };
  thirdParty: { available: boolean; accuracy: number };
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
