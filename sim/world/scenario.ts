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
  brand: { category: string; trust: number; familiarity: number };
  network: { degree: number; rewire: number; off: boolean };
  thirdParty: { available: boolean; accuracy: number };
  days: number;
  seed: number;
  replications: number;
  /** insertion order is the order of all reports */
  strategies: Readonly<Record<string, Strategy>>;
  /** mechanism key → weight, 0 = off; missing = 1 */
  mechanisms: Readonly<Record<string, number>>;
  /** `mechanism.name` → value */
  parameters: Readonly<Record<string, number>>;
  /** mechanism key → equations that replace its own */
  equations: Readonly<Record<string, string>>;
}
