import type { ParamSpec } from '../core/specs.ts';

/**
 * One idea about people as data: what it says, its equations, its parameters, its sources.
 * The model is the list of mechanisms in `engine/story.ts`; docs and inspector are rendered from the same data.
 */
export interface Mechanism {
  /** camelCase; also the key in a scenario's `mechanisms:` and the first part of parameter keys */
  key: string;
  name: string;
  /** one sentence about people */
  says: string;
  equations: string;
  /** keys without the mechanism's own; equations use them as they stand, so they are unique over the whole model */
  params: readonly ParamSpec[];
  /** source keys of `SOURCES.md`, or `ASSUMED` */
  sources: readonly string[];
  /** where the idea stops being good */
  limits?: string;
}
