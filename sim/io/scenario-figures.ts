// What a brand brings of its own: its rates today, and a test that it ran.
import type * as z from 'zod';
import { unknownName } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { metrics } from '../metrics/index.ts';
import type { Baseline, Observed, OwnFigure, Scenario } from '../model/world/scenario.ts';
import { group, id, mapOf, numberIn } from './schema.ts';
import type { Path, Source } from './schema-json.ts';

// 0 and 1 lie at the end of no scale: a rate of nothing cannot be anchored to
const rate = numberIn({ min: 0.00001, max: 0.9999 });
const figure = (description: string) => rate.optional().meta({ description });

export const baselineSchema = group({
  strategy: id
    .optional()
    .meta({ description: 'The strategy of this scenario that you follow today; the figures are those under it.' }),
  openRate: figure('Opens per message, over the first 28 days or the whole run if that is shorter.'),
  clickRate: figure('Clicks per message, not per open, over the same days.'),
  unsubscribeRate: figure('Sign-offs per message, over the same days.'),
  visitRate: figure('Share of the list who visit within 14 days, for whatever reason.'),
  conversionRate: figure('Share of the list who buy within 14 days, for whatever reason.'),
  marginCents: numberIn({ min: 1, max: 1e6 }).optional().meta({
    description: 'What a purchase earns on average, discounts taken off. Margins of topics are scaled to it.',
  }),
  listSize: numberIn({ min: 1, max: 1e9, whole: true })
    .optional()
    .meta({ description: 'How many people the simulated ones stand for.' }),
});

type BaselineFile = z.infer<typeof baselineSchema>;

const measured = Object.fromEntries(
  metrics.map(({ key, doc, range: [min, max] }) => [key, numberIn({ min, max }).optional().meta({ description: doc })]),
);
export const observedSchema = mapOf(id, group(measured, 'metric'));

type ObservedFile = z.infer<typeof observedSchema>;

export function changeBaseline(
  baseline: Baseline | undefined,
  change: BaselineFile | undefined,
): { baseline?: Baseline } {
  if (change === undefined) return baseline === undefined ? {} : { baseline };
  // a figure without a strategy is refused once the whole is known
  return { baseline: { strategy: '', ...baseline, ...change } as Baseline };
}

export function changeObserved(
  observed: Observed | undefined,
  change: ObservedFile | undefined,
): { observed?: Observed } {
  if (change === undefined) return observed === undefined ? {} : { observed };
  const arms = Object.entries(change).map(([arm, values]) => [arm, { ...observed?.[arm], ...values }]);
  return { observed: { ...observed, ...(Object.fromEntries(arms) as Observed) } };
}

/** Each is a part of the other: nobody clicks what was not opened, nobody buys without a visit. */
const partsOf: readonly [part: OwnFigure, whole: OwnFigure][] = [
  ['clickRate', 'openRate'],
  ['conversionRate', 'visitRate'],
];

/** Problems of what this file says of the brand's own figures, seen in the scenario that it makes. */
export function checkFigures(
  file: { brand?: { baseline?: BaselineFile | undefined } | undefined; observed?: ObservedFile | undefined },
  scenario: Scenario,
  source: Source,
): Problem[] {
  const known = Object.keys(scenario.strategies);
  const observed = Object.keys(file.observed ?? {}).filter(arm => !known.includes(arm));
  return [
    ...checkBaseline(file.brand?.baseline, scenario.brand.baseline, known, source),
    ...observed.map(arm => ({
      ...source.placeOf(['observed', arm], 'key'),
      message: unknownName('strategy', arm, known),
    })),
  ];
}

function checkBaseline(
  written: BaselineFile | undefined,
  baseline: Baseline | undefined,
  known: readonly string[],
  source: Source,
): Problem[] {
  if (written === undefined || baseline === undefined) return [];
  const problem = (path: Path, message: string): Problem => ({
    ...source.placeOf(['brand', 'baseline', ...path]),
    message,
  });
  const { strategy } = baseline;
  const missing =
    strategy === ''
      ? [problem(['strategy'], `missing: the strategy that you follow today, one of ${known.join(', ')}`)]
      : [];
  const unknown =
    written.strategy !== undefined && !known.includes(strategy)
      ? [problem(['strategy'], unknownName('strategy', strategy, known))]
      : [];
  const tooLarge = partsOf.flatMap(([part, whole]) => {
    const [a, b] = [baseline[part], baseline[whole]];
    if (a === undefined || b === undefined || a <= b) return [];
    const said = written[part] === undefined ? whole : part;
    return [problem([said], `${part} ${a} is more than ${whole} ${b}, of which it is a part`)];
  });
  return [...missing, ...unknown, ...tooLarge];
}
