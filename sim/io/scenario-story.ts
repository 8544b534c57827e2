// How a scenario is told on the page: whom it is about, what is guessed, the question of each beat, three levers by name.
import * as z from 'zod';
import { leavesOf } from '../core/lever-path.ts';
import { levers } from '../model/strategy/index.ts';
import { storyMeasures, type StoryLever } from '../model/world/scenario.ts';
import type { Scenario, Story } from '../model/world/scenario.ts';
import { segmentAxes, segmentAxisNames } from '../model/world/segments.ts';
import { group, listOf, numberIn, oneOf, show, text } from './schema.ts';

const mostLevers = 3;
const segments = segmentAxisNames.flatMap(axis => segmentAxes[axis].map(value => `${axis}=${value}`));
const ranges = new Map(
  leavesOf(levers.map(({ spec }) => spec)).flatMap(({ path, spec }) =>
    spec.type === 'number' || spec.type === 'numberOrOff' ? [[path, { min: spec.min, max: spec.max }]] : [],
  ),
);
const question = text(140);
const end = numberIn({ min: -1e6, max: 1e6 });

const people = group({
  groups: listOf(oneOf(segments), segments.length).meta({ description: 'Segments, as axis=value.' }),
  name: text(60).meta({ description: 'In the plural: pregnant customers.' }),
});

const lever = group({
  lever: oneOf([...ranges.keys()]),
  name: text(40),
  low: text(40).meta({ description: 'What its lowest value means.' }),
  high: text(40).meta({ description: 'What its highest value means.' }),
  min: end.optional().meta({ description: 'The lowest value on offer, else that of the lever.' }),
  max: end.optional().meta({ description: 'The highest value on offer, else that of the lever.' }),
});

export const storySchema = group({
  who: people.optional().meta({ description: 'People in rings.' }),
  taken: people.optional().meta({ description: 'People wrongly taken for those, in dashed rings.' }),
  measure: oneOf(storyMeasures).optional().meta({ description: 'What is guessed and counted.' }),
  meet: question.optional(),
  guess: question.optional(),
  play: question.optional(),
  line: question.optional(),
  pays: question.optional(),
  sides: listOf(text(60), 2).optional().meta({ description: 'What the first two strategies do differently.' }),
  levers: z
    .array(lever, { error: issue => `${show(issue.input)} is not a list` })
    .max(mostLevers, { error: `holds more than ${mostLevers}` })
    .optional()
    .meta({ description: 'The first is the one of the line.' }),
});

/** Key by key over that of the scenario that a file extends. */
export function changeStory(
  story: Story | undefined,
  change: z.infer<typeof storySchema> | undefined,
): Pick<Scenario, 'story'> {
  const { levers: named, ...rest } = change ?? {};
  const ranged = named?.map(withEnds);
  const merged = { ...story, ...rest, ...(ranged && { levers: ranged }) } as Story;
  return Object.keys(merged).length === 0 ? {} : { story: merged };
}

function withEnds({ min, max, ...rest }: z.infer<typeof lever>): StoryLever {
  const range = ranges.get(rest.lever)!;
  return { ...rest, min: min ?? range.min, max: max ?? range.max };
}
