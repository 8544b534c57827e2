// An evidence file: a published finding, the arms that its study had, and what must come out of them.
import * as z from 'zod';
import { group, id, listOf, mapOf, numberIn, oneOf, text } from '../io/schema.ts';
import { show } from '../io/schema.ts';
import { eventListSchema } from '../io/scenario-events.ts';
import { basePopulations, topicsSchema } from '../io/scenario-schema.ts';
import { strategyFileSchema } from '../io/strategy-schema.ts';
import { confidences, familiaritySteps, paceSteps, trustSteps } from '../survey/schema.ts';

export const findingKinds = ['quantity', 'direction', 'structure'] as const;
export type FindingKind = (typeof findingKinds)[number];
export const signs = ['+', '-', '>=0', '<=0'] as const;
export type Sign = (typeof signs)[number];

const finite = numberIn({ min: -1e9, max: 1e9 });
const mostMeasures = 20;

const findingId = named(/^C\d\d$/, 'C01');
const recordId = named(/^[WR]\d\d$/, 'W01');
const ownId = named(/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/, 'my-study');

function named(pattern: RegExp, example: string) {
  return z
    .string()
    .regex(pattern, { error: issue => `${show(issue.input)} is not the name of a finding such as ${example}` });
}

const band = z
  .tuple([finite, finite], { error: issue => `${show(issue.input)} is not a band [low, high]` })
  .refine(([low, high]) => low < high, { error: 'ends before it begins' });

const expression = text(1000).meta({
  description:
    'Arithmetic over levels, differences and ratios as in "expect:"; also log, max, min, peak, offPeak, and survey(SURVEY, ITEM, ANSWER).',
});

const published = finite.optional().meta({ description: 'The size that the study found.' });

const measure = group({
  id,
  expression,
  published,
  band: band.optional().meta({ description: 'Where the mean over replications must lie.' }),
  sign: oneOf(signs).optional().meta({ description: 'What must hold in 95 % of replications.' }),
})
  .refine(({ band, sign }) => (band === undefined) !== (sign === undefined), {
    error: 'has to have either a band or a sign',
  })
  .refine(
    ({ published, band }) =>
      published === undefined || (band !== undefined && published >= band[0] && published <= band[1]),
    { error: 'has to have a band around what was published' },
  );

/** Of a finding that is only watched, sign and size are judged separately: a model may be right about one of them. */
const watchedMeasure = group({
  id,
  expression,
  sign: oneOf(['+', '-']).optional().meta({ description: 'Which way the study found it.' }),
  size: group({
    published,
    band: band.meta({ description: 'What counts as that size here.' }),
  }).optional(),
}).refine(({ sign, size }) => sign !== undefined || size !== undefined, {
  error: 'has to have a sign, a size or both',
});

/**
 * What an evidence file may say of the study's people, place and time, and of what happened on the way. Nothing else: no parameters, no
 * equations. A mechanism can be left out, to tell what goes through it; none can be weighted.
 */
const circumstances = {
  population: group({
    base: oneOf(basePopulations).optional().meta({ description: 'Country of the study.' }),
  }).optional(),
  topics: topicsSchema.optional(),
  brand: group({
    category: text(40).optional(),
    trust: oneOf(Object.keys(trustSteps) as (keyof typeof trustSteps)[]).optional(),
    familiarity: oneOf(Object.keys(familiaritySteps) as (keyof typeof familiaritySteps)[]).optional(),
    pace: oneOf(Object.keys(paceSteps) as (keyof typeof paceSteps)[])
      .optional()
      .meta({ description: 'How often its customers come: seldom is a shop for one or two purchases in three years.' }),
  }).optional(),
  days: numberIn({ min: 1, max: 730, whole: true }).optional(),
  events: eventListSchema.optional().meta({ description: 'What happened on the way, as in a scenario.' }),
  without: listOf(text(40), 10).optional().meta({ description: 'Mechanisms that are switched off.' }),
};

const arms = mapOf(id, strategyFileSchema).refine(map => Object.keys(map).length > 0, { error: 'is empty' });

/** What all files have in common; their names and what they measure are not. */
const study = {
  title: text(120),
  sources: listOf(id, 10).meta({ description: 'Keys of the sources behind the coding.' }),
  ...circumstances,
  inAllArms: strategyFileSchema
    .optional()
    .meta({ description: 'Levers that all arms share; an arm that names one too has its own.' }),
  strategies: arms.optional().meta({ description: 'The arms of the study; none where people were only asked.' }),
  settings: mapOf(id, group({ ...circumstances, strategies: listOf(id, 64) }))
    .optional()
    .meta({ description: 'Where some of the arms took place elsewhere: what differs there, and which they are.' }),
};

const found = {
  statement: text(300),
  kind: oneOf(findingKinds),
  source: id.meta({ description: 'Key of the study itself.' }),
  confidence: oneOf(confidences),
  placebo: measure.optional().meta({ description: 'What must not move.' }),
};

/** A finding that the model is fitted to. */
export const findingFileSchema = group({
  id: findingId,
  ...study,
  finding: group({ ...found, measures: z.array(measure).min(1, { error: 'is empty' }).max(mostMeasures) }),
});

const watched = group({
  ...found,
  measures: z.array(watchedMeasure).min(1, { error: 'is empty' }).max(mostMeasures),
});

/** A finding of the wider record or of the development set, of which sign and size are judged apart. */
export const recordFileSchema = group({ id: recordId, ...study, finding: watched });

/** A finding of somebody's own. */
export const ownFileSchema = group({ id: ownId, ...study, finding: watched });

/** Levers and events that may not be there yet: any names. */
const notYet = mapOf(text(60), z.unknown());

/** A finding that was coded before the model could run it: its levers, events and expressions may name what is not there yet. */
export const waitingFileSchema = group({
  id: ownId,
  ...study,
  needs: listOf(text(60), 20)
    .refine(list => list.length > 0, { error: 'is empty' })
    .meta({ description: 'What the model has to learn before this can be run.' }),
  events: z.array(notYet).optional(),
  inAllArms: notYet.optional(),
  strategies: mapOf(id, notYet).optional(),
  settings: mapOf(id, notYet).optional(),
  finding: watched,
});

const figure = group({
  id,
  says: text(160).meta({ description: 'What the figure is, in words.' }),
  expression,
  band: band.optional().meta({ description: 'Where the mean over replications must lie.' }),
  sign: oneOf(signs).optional().meta({ description: 'On which side of 0 it must lie.' }),
}).refine(({ band, sign }) => (band === undefined) !== (sign === undefined), {
  error: 'has to have either a band or a sign',
});

/** Figures that any believable model shows, whatever it was fitted to: of a brand and people that are made up for them. */
export const sanityFileSchema = group({
  id: named(/^S\d\d$/, 'S01'),
  ...study,
  population: group({
    base: oneOf(basePopulations).optional(),
    overrides: mapOf(text(80), finite).optional(),
  }).optional(),
  rows: z.array(figure).min(1, { error: 'is empty' }).max(mostMeasures),
});

/** Figures that are known to be missed, each as `S01 row`, with why. */
export const missedFiguresSchema = group({ misses: z.array(group({ row: text(80), reason: text(400) })).max(40) });

export type FindingFile = z.infer<typeof findingFileSchema> | z.infer<typeof recordFileSchema>;
/** As written in either kind of file. */
export type MeasureText = z.infer<typeof measure> | z.infer<typeof watchedMeasure> | z.infer<typeof figure>;
export type Circumstances = Pick<FindingFile, keyof typeof circumstances>;

const mostKnownMisses = 3;

/** Findings that are known to be missed, each with why: few enough to be read. */
export const knownMissesSchema = group({
  misses: z.array(group({ id: findingId, reason: text(300) })).max(mostKnownMisses, {
    error: `holds more than ${mostKnownMisses}: a model that misses more is to be mended, not excused`,
  }),
});
