// A survey file: questions to people, each described by what it is about, with what was answered where it was asked.
import * as z from 'zod';
import { itemNames } from '../model/population/marginals.ts';
import { channelNames } from '../model/world/names.ts';
import { segmentAxes } from '../model/world/segments.ts';
import { group, id, listOf, mapOf, numberIn, oneOf, show, text, yesOrNo } from '../io/schema.ts';
import { basePopulations } from '../io/scenario-schema.ts';

/** How far the people of the study trusted the brand: known brands differ between people with a mean of .70 and an SD of .175 (dienlin-panel). */
export const trustSteps = { low: 0.525, usual: 0.7, high: 0.875 } as const;
/** How well they knew it, as the mean share of a regular's familiarity. ASSUMED */
export const familiaritySteps = { stranger: 0, customer: 0.5, regular: 0.8 } as const;
/** How often customers come, against an ordinary retailer: seldom as in the trial of `hillstrom-2008`. */
export const paceSteps = { seldom: 0.24, usual: 1, often: 4 } as const;

/** How sure a figure is: the size and the design of its study. */
export const confidences = ['high', 'mediumHigh', 'medium'] as const;
export type Confidence = (typeof confidences)[number];

/** How a question is put, and the answers that are distinguished. What else people may say, such as "depends", lies between the two. */
export const answersOf = {
  acceptable: ['yes', 'no'],
  acceptableOrUnsure: ['yes', 'no'],
  coolOrCreepy: ['cool', 'creepy'],
  unsubscribe: ['yes', 'no'],
  stop: ['yes', 'no'],
  intention: ['yes', 'no'],
  concern: ['yes', 'no'],
  literacy: ['yes', 'no'],
  tools: ['yes', 'no'],
  adBlocker: ['yes', 'no'],
} as const;
export type Form = keyof typeof answersOf;
export const forms = Object.keys(answersOf) as Form[];

/** Where data come from, as a source of data of the same distance. Data that were guessed are the farthest. */
export const flowSources = {
  declared: 'zeroParty',
  thisSite: 'purchases',
  otherSites: 'crossSite',
  offline: 'broker',
  inferred: 'broker',
} as const;
export type Flow = keyof typeof flowSources;

const itemsOf = <K extends string>(kind: K) =>
  itemNames.flatMap(name => (name.startsWith(`${kind}.`) ? [name.slice(kind.length + 1)] : []));

const share = numberIn({ min: 0, max: 1 });
const mostItems = 60;

/** What is said of the thing that people are asked about. All from 0 to 1 where nothing else is said; what is left out is not there. */
const features = {
  service: oneOf(itemsOf('service')).optional().meta({ description: 'What is personalized.' }),
  data: listOf(oneOf(itemsOf('data')), 8)
    .optional()
    .meta({ description: 'Behavioural data that are used.' }),
  infers: listOf(oneOf(itemsOf('info')), 11)
    .optional()
    .meta({ description: 'Information about the person that is inferred or used.' }),
  flow: oneOf(Object.keys(flowSources) as Flow[])
    .optional()
    .meta({ description: 'How far the data have come.' }),
  channel: oneOf(channelNames).optional().meta({ description: 'By which channel a message arrives.' }),
  obtrusive: share.optional().meta({ description: 'How hard it is to overlook.' }),
  benefit: share.optional().meta({ description: 'What people get for it.' }),
  told: share.optional().meta({ description: 'How far people are told what is done.' }),
  control: share.optional().meta({ description: 'How much they can decide about it.' }),
  covert: share.optional().meta({ description: 'How hidden the collection is.' }),
  visible: share.optional().meta({ description: 'How far a message shows what is known.' }),
  fit: share.optional().meta({ description: 'How well it fits what the person wants.' }),
  discount: numberIn({ min: 0, max: 0.5 }).optional().meta({ description: 'Part of the price that people save.' }),
  sensitive: share.optional().meta({ description: 'How private the topic is.' }),
  nameCue: share.optional().meta({ description: 'Whether it calls people by name.' }),
  messages: numberIn({ min: 0, max: 60 })
    .optional()
    .meta({ description: 'Messages of the last days that are still felt.' }),
  brand: group({
    trust: oneOf(Object.keys(trustSteps) as (keyof typeof trustSteps)[]).optional(),
    familiarity: oneOf(Object.keys(familiaritySteps) as (keyof typeof familiaritySteps)[]).optional(),
  })
    .optional()
    .meta({ description: 'Where a brand is named or meant; the trust of a person counts then.' }),
};

const baseOrMix = ['us', 'gb', 'de'] as const;
const published = z
  .union([share, group({ us: share, gb: share, de: share })], {
    error: issue => `${show(issue.input)} is neither a share in 0..1 nor {us: …, gb: …, de: …}`,
  })
  .meta({ description: `Share of people; or by country (${baseOrMix.join(', ')}).` });

const answerName = text(20);
const shares = mapOf(answerName, published).refine(map => Object.keys(map).length > 0, { error: 'is empty' });

const segmentShares = group(
  Object.fromEntries(
    Object.entries(segmentAxes).map(([axis, values]) => [
      axis,
      group(Object.fromEntries(values.map(value => [value, published.optional()])), 'segment').optional(),
    ]),
  ),
  'axis',
);

const item = group({
  id,
  says: text(200).meta({ description: 'The question in short.' }),
  form: oneOf(forms).optional().meta({ description: 'How this question is put, where not as the others.' }),
  least: numberIn({ min: 0, max: 6 }).optional().meta({ description: 'Of literacy and tools: yes from so many on.' }),
  ...features,
  published: shares.optional(),
  bySegment: segmentShares.optional().meta({ description: 'Share of the first answer by segment.' }),
});

const reference = text(90).meta({ description: 'ITEM.ANSWER, e.g. discount.no' });
const references = listOf(reference, 20).refine(list => list.length > 0, { error: 'is empty' });

const combined = group({
  id,
  says: text(200),
  all: references.optional().meta({ description: 'All of these answers.' }),
  any: references.optional().meta({ description: 'At least one of these answers.' }),
  published: published.optional(),
}).refine(({ all, any }) => (all === undefined) !== (any === undefined), {
  error: 'has to have either "all" or "any"',
});

const order = group({ more: reference, less: reference });
const slope = group({
  answer: reference,
  axis: oneOf(Object.keys(segmentAxes) as (keyof typeof segmentAxes)[]),
  sign: oneOf(['+', '-'] as const),
});

export const surveyFileSchema = group({
  id,
  title: text(120),
  question: text(400).optional(),
  source: id
    .optional()
    .meta({ description: 'Key of the source of the published answers; without any, the survey is one of your own.' }),
  confidence: oneOf(confidences).optional().meta({ description: 'How far the published answers can be trusted.' }),
  asked: numberIn({ min: 1, max: 10_000_000, whole: true })
    .optional()
    .meta({ description: 'How many people were asked.' }),
  population: group({ base: oneOf(basePopulations) })
    .optional()
    .meta({ description: 'Who was asked; default: people of the US.' }),
  form: oneOf(forms).meta({ description: 'How the questions are put.' }),
  shift: numberIn({ min: -6, max: 6 })
    .optional()
    .meta({ description: 'How much milder people answer in these words: the one number of a survey that is fitted.' }),
  input: yesOrNo.optional().meta({ description: 'The people were made from these answers, so that they are no test.' }),
  items: z
    .array(item, { error: issue => `${show(issue.input)} is not a list` })
    .min(1, { error: 'is empty' })
    .max(mostItems, { error: `holds more than ${mostItems}` }),
  combined: z
    .array(combined)
    .max(mostItems)
    .optional()
    .meta({ description: 'People who gave several answers together.' }),
  orders: z.array(order).max(mostItems).optional().meta({ description: 'What was found to be more common than what.' }),
  slopes: z
    .array(slope)
    .max(mostItems)
    .optional()
    .meta({ description: 'What was found to rise or fall along an axis.' }),
});

export type SurveyFile = z.infer<typeof surveyFileSchema>;
export type SurveyItemFile = SurveyFile['items'][number];
export type PublishedFile = z.infer<typeof published>;
