// The fingerprint of the model's behaviour: short digests of its parts, so that two versions can be told apart by part.
import type { Scenario } from '../../model/world/scenario.ts';
import type { EngineHead } from '../report.ts';
import { version } from '../version.ts';
import { shortDigest } from './canonical-values.ts';
import { workOutFingerprint } from './work-out.ts';

/** The parts in the order of a fingerprint. */
export const fingerprintParts = ['people', 'equations', 'parameters', 'market', 'metrics', 'run'] as const;
export type FingerprintPart = (typeof fingerprintParts)[number];

let model: string | undefined;

/**
 * The fingerprint of this model: one digest of six hexadecimal digits for each part, joined by `-`. Equal fingerprints mean
 * equal behaviour in a small canonical run that passes through every mechanism, event, lever and metric. Worked out when
 * first asked for, then remembered.
 */
export function modelFingerprint(): string {
  return (model ??= workOutFingerprint());
}

type OwnModel = Pick<Scenario, 'equations' | 'parameters' | 'mechanisms'>;

/** The fingerprint of the model as a scenario runs it: with `+` and six digits where it changes equations, parameters or weights. */
export function fingerprintOf({ equations, parameters, mechanisms }: OwnModel): string {
  const changes = [equations, parameters, mechanisms].map(changed =>
    Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const own = changes.some(each => each.length > 0) ? `+${shortDigest(changes)}` : '';
  return `${modelFingerprint()}${own}`;
}

/** What a result of this engine says that it was made with. */
export function engineHead(scenario: OwnModel = { equations: {}, parameters: {}, mechanisms: {} }): EngineHead {
  return { version, fingerprint: fingerprintOf(scenario) };
}

/** How the model that something was made with compares with the one at hand. */
export type FingerprintComparison =
  | { is: 'same' }
  /** made before models had fingerprints, or with one that is not understood */
  | { is: 'unknown' }
  /** the parts that differ; `scenario` = what the scenario changes in the model */
  | { is: 'other'; parts: (FingerprintPart | 'scenario')[] };

const form = new RegExp(`^[0-9a-f]{6}(-[0-9a-f]{6}){${fingerprintParts.length - 1}}(\\+[0-9a-f]{6})?$`);

export function compareFingerprints(made: unknown, here: string): FingerprintComparison {
  if (typeof made !== 'string' || !form.test(made)) return { is: 'unknown' };
  if (made === here) return { is: 'same' };
  const [before, now] = [made, here].map(fingerprint => fingerprint.split('+')) as [string[], string[]];
  const [then, today] = [before, now].map(([of]) => of!.split('-')) as [string[], string[]];
  const differing = fingerprintParts.filter((_, k) => then[k] !== today[k]);
  // a change of any part changes the run as a whole; it is worth a word only where no other part says why
  const causes = differing.length > 1 ? differing.filter(part => part !== 'run') : differing;
  return { is: 'other', parts: [...causes, ...(before[1] === now[1] ? [] : ['scenario' as const])] };
}

const inWords: Readonly<Record<FingerprintPart | 'scenario', string>> = {
  people: 'the people',
  equations: 'the equations',
  parameters: 'the parameters and levers',
  market: 'the market',
  metrics: 'the metrics',
  run: 'the order of a day',
  scenario: 'what the scenario changes in the model',
};

/** A sentence about something that was made with another model; nothing where the model is the same. */
export function sayOtherModel(made: unknown, here: string): string | undefined {
  const comparison = compareFingerprints(made, here);
  if (comparison.is === 'same') return undefined;
  if (comparison.is === 'unknown')
    return made === undefined
      ? 'made before models had fingerprints: whether this model is the same is not known'
      : 'made with a model whose fingerprint this version cannot read';
  const words = comparison.parts.map(part => inWords[part]);
  const list = words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `made with another model: what differs is ${list}`;
}
