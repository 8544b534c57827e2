import * as z from 'zod';
import { group, id, listOf, mapOf, numberIn, oneOf, setOf, show, text, yesOrNo } from './schema.ts';
import { baselineSchema, observedSchema } from './scenario-figures.ts';
import { eventsSchema } from './scenario-events.ts';
import { storySchema } from './scenario-story.ts';
import { surroundingsSchemas } from './scenario-surroundings.ts';
import { reference, strategyFileSchema } from './strategy-schema.ts';

export const mostTopics = 8;
const mostStrategies = 64;
const mostLines = 100;

const share = numberIn({ min: 0, max: 1 });
const finite = numberIn({ min: -1e9, max: 1e9 });
const metricName = text(60);

const topic = group({
  sensitivity: share.optional().meta({ description: 'How private the topic is: 0 anybody may know, 1 nobody.' }),
  marginCents: numberIn({ min: 0, max: 1e6 })
    .optional()
    .meta({ description: 'What one purchase in this topic earns.' }),
});

export const topicsSchema = z
  .union([listOf(id, mostTopics).refine(list => list.length > 0, { error: 'is empty' }), mapOf(id, topic)], {
    error: issue => `${show(issue.input)} is neither a list of names nor a group {name: {sensitivity: …}}`,
  })
  .meta({ description: 'What messages are about, the most popular first.' });

export const basePopulations = ['us', 'gb', 'de', 'mix'] as const;

function nameLike(pattern: RegExp, example: string): z.ZodType<string> {
  return z.string().regex(pattern, { error: issue => `${show(issue.input)} is not a name such as ${example}` });
}
const mechanismKey = nameLike(/^[a-z][A-Za-z0-9]*$/, 'trust');
const parameterKey = nameLike(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/, 'trust.recovery');
const overrideKey = nameLike(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*$/, 'lifeEvents.pregnancy.share');

/** A scenario as written. Every key may be missing: what is not said comes from the extended file or from the defaults. */
export const scenarioFileSchema = group({
  id: id.optional().meta({ description: 'Name in commands and links.' }),
  extends: reference
    .optional()
    .meta({ description: 'A shipped scenario or a file, of which this one says the differences.' }),
  title: text(120).optional(),
  question: text(400).optional().meta({ description: 'What the scenario is to find out.' }),
  lookAt: setOf(metricName, 20)
    .optional()
    .meta({ description: 'Metrics that answer the question, and "the worst segment".' }),
  sources: setOf(id, 20).optional().meta({ description: 'Keys of the sources behind the story.' }),
  population: group({
    base: oneOf(basePopulations).optional().meta({ description: 'Whose attitudes people have.' }),
    file: text(300).optional().meta({ description: 'An audience of your own, CSV or JSON, relative to this file.' }),
    size: numberIn({ min: 1, max: 10_000_000, whole: true }).optional(),
    overrides: mapOf(overrideKey, finite).optional(),
  }).optional(),
  topics: topicsSchema.optional(),
  brand: group({
    category: text(40).optional(),
    trust: share.optional(),
    familiarity: share.optional(),
    customers: numberIn({ min: 1, max: 1e9 })
      .optional()
      .meta({ description: 'How many customers the brand has: they share its fixed costs and its fines.' }),
    marginShare: numberIn({ min: 0.05, max: 0.95 }).optional().meta({
      description: 'Margin as a share of the price; the price of a purchase is the margin of its topic divided by it.',
    }),
    pace: numberIn({ min: 0.01, max: 20 })
      .optional()
      .meta({ description: 'How often its customers come, against an ordinary retailer.' }),
    baseline: baselineSchema
      .optional()
      .meta({ description: 'Your own figures, to which the model is anchored before it runs.' }),
  }).optional(),
  costs: group({
    monthCents: numberIn({ min: 0, max: 1e8 }).optional().meta({ description: 'Of the platform, a month.' }),
    campaignCents: numberIn({ min: 0, max: 1e7 }).optional().meta({ description: 'Of one campaign.' }),
    templateCents: numberIn({ min: 0, max: 1e6 }).optional().meta({ description: 'Of one version of a message.' }),
    reviewCents: numberIn({ min: 5, max: 1000 })
      .optional()
      .meta({ description: 'Of one look of a person at one version.' }),
  })
    .optional()
    .meta({ description: 'What work costs; per message and record see the parameters of cost.' }),
  network: group({
    degree: numberIn({ min: 0, max: 50, whole: true })
      .optional()
      .meta({ description: 'How many others a person talks to.' }),
    rewire: share.optional().meta({ description: 'Share of those ties that lead far away.' }),
    off: yesOrNo.optional(),
  }).optional(),
  thirdParty: group({ available: yesOrNo.optional(), accuracy: share.optional() }).optional(),
  ...surroundingsSchemas,
  days: numberIn({ min: 1, max: 3650, whole: true }).optional(),
  seed: numberIn({ min: 0, max: 2 ** 32 - 1, whole: true }).optional(),
  replications: numberIn({ min: 1, max: 10_000, whole: true }).optional(),
  strategies: mapOf(
    id,
    z.union([reference, strategyFileSchema], {
      error: issue => `${show(issue.input)} is neither the name of a strategy nor a group of levers`,
    }),
  )
    .refine(map => Object.keys(map).length <= mostStrategies, { error: `holds more than ${mostStrategies}` })
    .optional(),
  observed: observedSchema
    .optional()
    .meta({ description: 'A past test: strategy → metric → what was measured, to set beside the prediction.' }),
  mechanisms: mapOf(mechanismKey, numberIn({ min: 0, max: 4 }))
    .optional()
    .meta({ description: 'Weight of a mechanism: 0 switches it off.' }),
  parameters: mapOf(parameterKey, finite).optional().meta({ description: 'Other values for parameters of the model.' }),
  equations: mapOf(mechanismKey, text(20_000))
    .optional()
    .meta({ description: 'Equations that replace those of a mechanism.' }),
  events: eventsSchema.optional().meta({ description: 'What happens on the way, to all strategies alike.' }),
  expect: setOf(text(300), mostLines)
    .optional()
    .meta({ description: 'What must come out, e.g. delta(backlash, bold - careful) > 0.' }),
  story: storySchema
    .optional()
    .meta({ description: 'How the page tells it, in five beats; changes nothing that is computed.' }),
});

export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
