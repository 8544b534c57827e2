// How a scenario is told: what its file says, and the usual where it says nothing.
import type { Scenario, StoryGroup, StoryLever, StoryMeasure } from '../../sim/index.ts';

export interface ToldStory {
  measure: StoryMeasure;
  who: StoryGroup | undefined;
  taken: StoryGroup | undefined;
  levers: readonly StoryLever[];
}

/** Offered where a story names none. */
const usualLevers: readonly StoryLever[] = [
  { lever: 'visibility', name: 'Shows what it knows', low: 'not at all', high: 'outright', min: 0, max: 1 },
  { lever: 'frequency.capPerWeek', name: 'Messages a week', low: 'none', high: 'one a day', min: 0, max: 7 },
  { lever: 'control', name: 'Say that people have', low: 'none', high: 'over everything', min: 0, max: 1 },
];

export function storyOf({ story = {} }: Pick<Scenario, 'story'>): ToldStory {
  const { measure = 'tooFar', who, taken, levers = [] } = story;
  const others = usualLevers.filter(({ lever }) => levers.every(each => each.lever !== lever));
  return { measure, who, taken, levers: [...levers, ...others].slice(0, usualLevers.length) };
}

/** The lever of the line: the one that was chosen, else the first of the story. */
export function handleOf(story: ToldStory, handle: string | null): StoryLever {
  return story.levers.find(({ lever }) => lever === handle) ?? story.levers[0]!;
}

const steps = 10;

/** Values at which a line is worked out; closer together at the low end of a long range. */
export function lineValues({ min, max }: Pick<StoryLever, 'min' | 'max'>): number[] {
  const bend = max >= 5 ? 1.6 : 1;
  const grain = stepOf({ min, max });
  const values = Array.from({ length: steps + 1 }, (_, k) => min + (max - min) * (k / steps) ** bend);
  return [...new Set(values.map(value => Number((Math.round(value / grain) * grain).toFixed(6))))];
}

/** The smallest move of the hand. */
export function stepOf({ min, max }: Pick<StoryLever, 'min' | 'max'>): number {
  return max - min > 5 ? 0.25 : (max - min) / 20;
}
