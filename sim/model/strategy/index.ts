import type { ParameterSpec } from '../world/dictionary.ts';
import type { Strategy } from '../world/scenario.ts';
import type { Lever, ParameterValues } from './lever.ts';
import { breadth } from './levers/breadth.ts';
import { capability } from './levers/capability.ts';
import { channels } from './levers/channels.ts';
import { collection } from './levers/collection.ts';
import { consent } from './levers/consent.ts';
import { control } from './levers/control.ts';
import { cues } from './levers/cues.ts';
import { data } from './levers/data.ts';
import { depth } from './levers/depth.ts';
import { disclosure } from './levers/disclosure.ts';
import { exit } from './levers/exit.ts';
import { exploration } from './levers/exploration.ts';
import { fairness } from './levers/fairness.ts';
import { frequency } from './levers/frequency.ts';
import { inference } from './levers/inference.ts';
import { learning } from './levers/learning.ts';
import { minimization } from './levers/minimization.ts';
import { offer } from './levers/offer.ts';
import { oversight } from './levers/oversight.ts';
import { pilot } from './levers/pilot.ts';
import { placement } from './levers/placement.ts';
import { pressure } from './levers/pressure.ts';
import { privacyTechnology } from './levers/privacy-technology.ts';
import { security } from './levers/security.ts';
import { timing } from './levers/timing.ts';
import { triggers } from './levers/triggers.ts';
import { unification } from './levers/unification.ts';
import { value } from './levers/value.ts';
import { visibility } from './levers/visibility.ts';

/** All a brand can decide, in the order in which every interface shows it: what it knows, what it says, what it gives, what holds it back. */
export const levers: readonly Lever[] = [
  data,
  inference,
  unification,
  collection,
  depth,
  breadth,
  visibility,
  cues,
  placement,
  timing,
  triggers,
  frequency,
  channels,
  learning,
  exploration,
  offer,
  value,
  consent,
  disclosure,
  control,
  exit,
  minimization,
  security,
  fairness,
  oversight,
  pilot,
  pressure,
  privacyTechnology,
  capability,
];

/** The numbers that a strategy puts into the equations. */
export function leverParameters(strategy: Pick<Strategy, 'levers'>): ParameterValues {
  return Object.assign(
    {},
    ...levers.map(({ spec, parameters }) => parameters(strategy.levers[spec.key]!)),
  ) as ParameterValues;
}

/** Ranges and defaults of all those numbers, for the checker of the equations. */
export const leverParameterSpecs = Object.assign({}, ...levers.map(lever => lever.parameterSpecs)) as Readonly<
  Record<string, ParameterSpec>
>;

export { changeLevers, defaultLevers } from './change-levers.ts';
export type { LeverChange, LeverChanges, LeverValues, SetChange } from './change-levers.ts';
export type { Lever, ParameterValues } from './lever.ts';
