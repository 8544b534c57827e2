import { CreeplineError, unknownName, type Problem } from '../../core/errors.ts';
import type { ParamSpec } from '../../core/specs.ts';
import { lifeEventNames } from '../world/names.ts';

// What a scenario may change about people under `population.overrides`, with the value it has otherwise.

type LifeEventKind = Exclude<(typeof lifeEventNames)[number], 'none'>;
export const lifeEventKinds = lifeEventNames.slice(1) as readonly LifeEventKind[];

/** Share of all people whom this befalls within a year. ASSUMED, near what vital and labour statistics of rich countries show. */
const lifeEventShares: Readonly<Record<LifeEventKind, number>> = {
  pregnancy: 0.02,
  illness: 0.05,
  jobLoss: 0.04,
  bereavement: 0.05,
  move: 0.09,
  marriage: 0.015,
};

const specs = {
  'women.share': share(0.5, 'share of women'),
  'protected.share': share(0.15, 'share of people with a protected characteristic, independent of all else'),
  'vulnerable.share': share(
    0.2,
    'share of people who are vulnerable: the most strained, little spending and little literacy',
  ),
  'dataPoor.share': share(0.2, 'share of people who leave little data'),
  'dataPoor.richness': number(0.3, 0, 1, 'factor', 'history of a data-poor person against that of another'),
  'lifeEvents.seen': share(0.75, 'share of people with a life event who leave traces from which it can be inferred'),
  'lifeEvents.wronglyGuessed': number(
    0.4,
    0,
    3,
    'people for each who has it',
    'people without a life event who leave the traces of one, for each who has it',
  ),
  'tolerance.mean': number(0.35, 0.01, 0.99, 'share', 'mean creepiness above which it is too far'),
  'tolerance.concern': number(-0.35, -2, 2, 'logit per SD', 'how tolerance moves with concern'),
  'dealProneness.mean': number(0.5, 0.01, 0.99, 'share', 'mean proneness to deals'),
  'ties.mean': number(0.3, 0.01, 0.99, 'share', 'mean of how much people tell others'),
  'audienceRisk.mean': number(0.2, 0.01, 0.99, 'share', 'mean chance that somebody else sees a message'),
  'channelHabit.mean': number(0.5, 0.01, 0.99, 'share', 'mean share of shopping online'),
  'reactanceProneness.spread': spread(0.7),
  'wearProneness.spread': spread(0.4),
  'dataRichness.spread': spread(0.5),
  'spendLevel.spread': spread(0.6),
  'shoppingRate.shape': {
    ...number(1, 0.2, 20, 'shape', 'gamma shape of how often people shop: the smaller, the more of it comes from few'),
    source: 'cdnow-1997',
  },
  'slip.rate': {
    ...number(0.042, 0, 0.2, 'per tick', 'how fast a brand slips from the mind of the average customer'),
    source: 'cdnow-1997',
  },
  'slip.shape': {
    ...number(0.9, 0.2, 20, 'shape', 'gamma shape of that rate between people'),
    source: 'cdnow-1997',
  },
  'wake.rate': {
    ...number(0.0032, 0.0005, 0.1, 'per tick', 'how fast it comes back to mind by itself'),
    source: 'cdnow-1997',
  },
  'stray.visits': {
    ...number(0.07, 0, 0.5, 'share', 'how many of a person’s visits are left while the brand is out of mind'),
    source: 'cdnow-1997',
  },
  'tenure.mean': number(3, 0.1, 30, 'years', 'mean time as a customer before the first day'),
  'newCustomers.share': share(0, 'share of people whose first purchase was just before the first day'),
  'interest.spread': number(1.1, 0, 3, 'log', 'how much people differ in what they are interested in'),
  'interest.popularity': number(0.5, 0, 3, 'power', 'how much more popular the first topics are than the last'),
} satisfies Record<string, Omit<ParamSpec, 'key' | 'label'>>;

type LifeEventKey = `lifeEvents.${LifeEventKind}.share`;
export type SettingKey = keyof typeof specs | LifeEventKey;
export type Settings = Readonly<Record<SettingKey, number>>;

export const populationParams: readonly ParamSpec[] = [
  ...Object.entries(specs),
  ...lifeEventKinds.map(kind => [lifeEventKey(kind), lifeEventSpec(kind)] as const),
].map(([key, spec]) => ({ key, label: key.replaceAll('.', ' '), ...spec }));

export function lifeEventKey(kind: LifeEventKind): LifeEventKey {
  return `lifeEvents.${kind}.share`;
}

/** Only women of 18 to 45 can become pregnant: not even three in ten people. */
function lifeEventSpec(kind: LifeEventKind): Omit<ParamSpec, 'key' | 'label'> {
  return number(
    lifeEventShares[kind],
    0,
    kind === 'pregnancy' ? 0.29 : 1,
    'share',
    `share of all people whom this befalls within a year: ${kind}`,
  );
}

/** All settings, with the scenario's own; throws with every unknown key and every value out of range. */
export function resolveSettings(overrides: Readonly<Record<string, number>>): Settings {
  const problems = checkOverrides(overrides);
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return Object.fromEntries(populationParams.map(spec => [spec.key, overrides[spec.key] ?? spec.default])) as Settings;
}

export function checkOverrides(overrides: Readonly<Record<string, number>>): Problem[] {
  const problems = Object.entries(overrides).flatMap(([key, value]) => checkOverride(key, value));
  const events = lifeEventKinds.reduce(
    (sum, kind) => sum + (overrides[lifeEventKey(kind)] ?? lifeEventShares[kind]),
    0,
  );
  if (problems.length === 0 && events > 1) {
    problems.push({
      path: 'population.overrides',
      message: `life events befall ${events} of people in all, but a person has at most one: at most 1`,
    });
  }
  return problems;
}

function checkOverride(key: string, value: number): Problem[] {
  const path = `population.overrides.${key}`;
  const spec = populationParams.find(each => each.key === key);
  if (spec === undefined)
    return [
      {
        path,
        message: unknownName(
          'population setting',
          key,
          populationParams.map(each => each.key),
        ),
      },
    ];
  if (value >= spec.min && value <= spec.max) return [];
  return [{ path, message: `${value} is out of range: ${spec.min} to ${spec.max}` }];
}

function number(value: number, min: number, max: number, unit: string, doc: string): Omit<ParamSpec, 'key' | 'label'> {
  return { default: value, min, max, unit, doc, source: 'ASSUMED' };
}

function share(value: number, doc: string): Omit<ParamSpec, 'key' | 'label'> {
  return number(value, 0, 1, 'share', doc);
}

function spread(value: number): Omit<ParamSpec, 'key' | 'label'> {
  return number(value, 0, 2, 'log', 'how much people differ: SD of the logarithm');
}
