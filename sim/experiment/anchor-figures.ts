// Which intercept of the model answers for which figure of a brand, and on what scale the one moves the other.
import { exp, log, logit } from '../core/exact-math.ts';
import { dictionary, parameterNames } from '../engine/specs.ts';
import type { OwnFigure, Scenario } from '../model/world/scenario.ts';

export interface Anchor {
  figure: OwnFigure;
  /** what this one is a part of; the intercept moves how large a part */
  within?: OwnFigure;
  unit: string;
  /** `topics.marginCents` stands for the margins of all topics, as a factor of those written */
  parameter: string;
  /** a shift is added to a score, a factor multiplies */
  kind: 'shift' | 'factor';
  /** the part, on a scale on which it goes about as far as the intercept does */
  scale(part: number): number;
}

/** Keeps shares and amounts off the ends of their scales. */
export const nearNothing = 1e-9;
const inside = (share: number) => Math.min(Math.max(share, nearNothing), 1 - nearNothing);
const logitScale = (share: number) => logit(inside(share));
const logScale = (value: number) => log(Math.max(value, nearNothing));
/** A share of people to whom something happened at least once grows like this with how often it happens. */
const onceScale = (share: number) => log(-log(1 - inside(share)));

/** In the order in which one bears on the next. */
export const anchors: readonly Anchor[] = [
  { figure: 'openRate', unit: 'per message', parameter: 'engage.openShift', kind: 'shift', scale: logitScale },
  {
    figure: 'clickRate',
    within: 'openRate',
    unit: 'per message',
    parameter: 'engage.clickShift',
    kind: 'shift',
    scale: logitScale,
  },
  { figure: 'unsubscribeRate', unit: 'per message', parameter: 'exit.unsubAct', kind: 'factor', scale: logScale },
  { figure: 'visitRate', unit: 'share', parameter: 'shopping.visitBase', kind: 'factor', scale: onceScale },
  {
    figure: 'conversionRate',
    within: 'visitRate',
    unit: 'share',
    parameter: 'shop.buyBase',
    kind: 'factor',
    scale: onceScale,
  },
  { figure: 'marginCents', unit: 'cents', parameter: 'topics.marginCents', kind: 'factor', scale: logScale },
];

const mostMargin = 1e6;
const leastFactor = 1e-6;

/** The value that a scenario gives an intercept, and how far it may go. */
export function settingOf(
  { parameter, figure }: Anchor,
  { parameters, topics }: Scenario,
): { value: number; min: number; max: number } {
  if (figure === 'marginCents')
    return {
      value: 1,
      min: leastFactor,
      max: mostMargin / Math.max(1, ...topics.map(({ marginCents }) => marginCents)),
    };
  const { min, max, default: usual } = dictionary.parameters[parameterNames.get(parameter)!]!;
  return { value: parameters[parameter] ?? (usual as number), min, max };
}

/** The scenario with other intercepts. */
export function setAnchors(scenario: Scenario, values: ReadonlyMap<Anchor, number>): Scenario {
  const parameters = { ...scenario.parameters };
  let { topics } = scenario;
  for (const [{ figure, parameter }, value] of values) {
    if (figure !== 'marginCents') parameters[parameter] = value;
    else topics = topics.map(topic => ({ ...topic, marginCents: topic.marginCents * value }));
  }
  return { ...scenario, parameters, topics };
}

/** An intercept on the scale on which it is moved. */
export const toSteps = ({ kind }: Anchor, value: number): number => (kind === 'shift' ? value : log(value));

/** Four figures are more than can be known, and few enough to read. */
export function fromSteps({ kind }: Anchor, steps: number): number {
  return kind === 'shift' ? Math.round(steps * 1e4) / 1e4 : Number(exp(steps).toPrecision(4));
}
